"""A capital of six districts on strike, with four regiments in garrison."""

import numpy as np
import pytest

from kranti.exact import CERTAIN, ONE
from kranti.rooms import petrograd
from kranti.world.packed import write
from kranti.world.people import BORN, TEMPER

DISTRICTS, REGIMENTS, RECORDS = 6, 4, 40


@pytest.fixture
def rules():
    """The rules of the streets in round numbers: two districts walk together, everybody goes, nobody refuses."""
    return petrograd.Rules(
        holds_palace=1, enough=ONE // 4, rest=28, base=-2 * ONE, belief=4 * ONE, seen=ONE, half_seen=ONE // 8,
        fear=4 * ONE, districts_a_column=2, posted=ONE // 4, company=100, abreast=3, holds=50, resolve=2 * ONE,
        whips=ONE, volley=2 * ONE, volleys=5, reach=200, hit=CERTAIN // 20, killed=CERTAIN // 4,
        ridden_down=CERTAIN // 50, refuse=-8 * ONE, chance_spread=0, awe=2 * ONE, rival=ONE, insult=ONE,
        temper=ONE // 4,
    )  # fmt: skip


@pytest.fixture
def city(small_world):
    """Six districts with 10,000 on strike each, all called; 4,000 soldiers who would obey; all believe in the Tsar."""
    world = small_world(
        people=REGIMENTS * RECORDS, homes=REGIMENTS, regiments=REGIMENTS, districts=DISTRICTS, governorates=2,
        outbox=16, inbox=16,
    )  # fmt: skip
    world.homes.first[:], world.homes.count[:] = np.arange(REGIMENTS) * RECORDS, RECORDS
    world.regiments.home[:], world.regiments.men[:] = range(REGIMENTS), 1_000
    for slot in range(REGIMENTS * RECORDS):
        world.people.record[slot] = write(write(np.uint32(0), BORN, 60), TEMPER, slot % 16)
    places, districts = world.governorates, world.districts
    districts.striking[:], districts.summoned[:] = 10_000, ONE
    places.strikers[0], places.hands[:], places.belief[:] = 60_000, 80_000, ONE
    world.assembly.members[0], world.assembly.called_on[0], world.assembly.serial[0] = 5_000, 1, 7
    return world
