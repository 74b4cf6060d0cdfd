"""Two districts of two plants each, one with a society, for the tests of the unions room."""

import numpy as np
import pytest

from kranti.exact import CERTAIN, ONE
from kranti.rooms import unions
from kranti.world.work import AT_WORK

HANDS = 5_000


@pytest.fixture
def rules():
    """Rules in round numbers: nobody joins, leaves or falls ill; dues are 20 kopecks a month, help is four roubles."""
    return unions.Rules(
        licensed=CERTAIN // 2, grants=0, first=ONE // 16, join=-16 * ONE, join_hardship=12 * ONE, join_seen=ONE,
        half_seen=ONE // 8, leaves=0, dues=20, reserve=300, benefit=400, sick=0, loses_place=0, holds_out=20,
        assembly_licensed=1, assembly_city=0, assembly_join=-6 * ONE, assembly_grievance=ONE, assembly_seen=ONE,
        hurt=ONE, injury_fades=ONE // 8, injury_least=ONE // 4, asks=14, call_base=-3 * ONE, call_injury=2 * ONE,
        call_grievance=2 * ONE, call_seen=ONE, call_spread=ONE // 2, call_half=ONE // 32, out_base=-3 * ONE,
        out_organised=5 * ONE, out_seen=ONE, out_spent=3 * ONE, out_hope=ONE, out_spread=ONE // 2,
        out_least=ONE // 8, out_ends=ONE // 4, spent_fades=ONE // 16, built_by_members=ONE // 2, built_by_societies=0,
        built_openly=ONE // 8, built_by_mates=0, open_weak=2 * ONE, open_insult=ONE,
        organised_fades=ONE // 16, organised_closed=ONE // 4,
    )  # fmt: skip


@pytest.fixture
def shops(small_world):
    """Ten thousand hands in two districts; the first has a society of 1,000 with 3,000 roubles in its chest."""
    world = small_world(plants=4, districts=2, trades=3, inbox=16, outbox=16)
    plants, districts = world.plants, world.districts
    plants.state[:], plants.hands[:], plants.district[:] = AT_WORK, HANDS // 2, [0, 0, 1, 1]
    plants.pay[:], plants.used_to_pay[:] = 1_200, 2 * ONE
    world.empire.food_price[0] = 60_000  # a man's pay buys two months' necessities
    districts.hands[:] = np.bincount(plants.district, plants.hands).astype(np.int64)
    districts.first_plant[:], districts.plants[:] = [0, 2], 2
    districts.licensed[:], districts.members[:], districts.chest[:] = [1, 0], [1_000, 0], [300_000, 0]
    return world
