"""What rules of entry make of two parties that are otherwise alike, under the police and in the open."""

import numpy as np
import pytest

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.founding import rules_on
from kranti.rooms import parties, police
from kranti.scenario import read
from kranti.world.parties import BOLSHEVIKS, EDUCATED, MENSHEVIKS, SOCIAL_DEMOCRATS, VILLAGERS, WORKERS
from kranti.world.work import METAL

PLACES, YEARS = 20, 6


@pytest.fixture(scope="module")
def numbers():
    """The numbers of the baseline."""
    return rules_on(read("empire-1896"), OldStyle(1896, 1, 1))


@pytest.fixture
def live(small_world, numbers):
    """Let both wings live six years in twenty towns of ten thousand workers, each with sixty members in every town."""

    def lived(legal=0, effort=ONE, awe_lost=0, swapped=False):
        world = _land(small_world, numbers["parties"], legal, effort, awe_lost)
        if swapped:
            for column in (world.parties.open_entry, world.parties.discipline):
                column[[BOLSHEVIKS, MENSHEVIKS]] = column[[MENSHEVIKS, BOLSHEVIKS]]
        first = OldStyle(1896, 1, 1)
        steps = [
            step.bind(world, numbers[step.room], 7)
            for step in (parties.win_over, parties.call, police.watch, police.arrest, police.release)
        ]
        for today in days(first, OldStyle(1896 + YEARS - 1, 12, 1)):
            if today.day == 1:
                for step in steps:
                    step(today)
                world.counter.written[0] = 0
        return world

    return lived


def _land(small_world, numbers, legal, effort, awe_lost):
    world = small_world(
        parties=4, committees=4 * PLACES, governorates=PLACES, trades=3, districts=1, outbox=4_096, inbox=1
    )
    committees, places = world.committees, world.governorates
    committees.party[:], committees.governorate[:] = np.repeat(np.arange(4), PLACES), np.tile(np.arange(PLACES), 4)
    committees.pull[:], committees.serial[:], committees.betrayed[:] = 1, -1, -1
    committees.aim[:, WORKERS] = ONE
    wings = np.isin(committees.party, (BOLSHEVIKS, MENSHEVIKS))
    committees.members[wings, WORKERS], committees.members[wings, EDUCATED] = 50, 10
    committees.began[:] = committees.members.sum(1)
    committees.months[:], committees.cells[:] = 24 * committees.began, committees.began // 6
    world.parties.founded[:], world.parties.serial[:] = (0, 0, 0, -1), -1
    world.parties.open_entry[:], world.parties.discipline[:] = numbers.open_entry, numbers.discipline
    world.empire.parties_legal[:] = legal
    places.crowd[:, WORKERS], places.crowd[:, VILLAGERS], places.crowd[:, EDUCATED] = 10_000, 10**6, 1_000
    places.by_trade[:, METAL] = 10_000
    places.discontent[:, WORKERS], places.effort[:], places.awe_lost[:] = ONE // 3, effort, awe_lost
    places.serial[:], places.call_serial[:], world.districts.serial[:] = -1, -1, -1
    places.exile_weight[0] = 1
    return world


def share(world, column, party, of="members"):
    committees = world.committees
    mine = committees.party == party
    return getattr(committees, column)[mine].sum() / max(1, getattr(committees, of)[mine].sum())


def test_the_closed_party_is_less_infiltrated_loses_fewer_and_acts_as_one(live):
    world = live()
    assert share(world, "informers", BOLSHEVIKS) < share(world, "informers", MENSHEVIKS) / 2
    assert share(world, "arrested", BOLSHEVIKS, "months") < share(world, "arrested", MENSHEVIKS, "months")
    acted = world.parties.acted / np.maximum(1, world.parties.asked)
    assert acted[BOLSHEVIKS] > 1.5 * acted[MENSHEVIKS] > 0


def test_in_the_open_the_party_open_to_all_outgrows_the_closed_one(live):
    hidden, free = (live(legal=legal, effort=ONE).parties.members for legal in (0, 1))
    assert free[MENSHEVIKS] > free[BOLSHEVIKS]
    assert free[MENSHEVIKS] / hidden[MENSHEVIKS] > free[BOLSHEVIKS] / hidden[BOLSHEVIKS]


def test_what_differs_goes_with_the_rules_and_not_with_the_names(live):
    world = live(swapped=True)
    assert share(world, "informers", MENSHEVIKS) < share(world, "informers", BOLSHEVIKS) / 2
    assert world.parties.acted[MENSHEVIKS] / world.parties.asked[MENSHEVIKS] > 0.7


def test_without_police_there_are_more_members_and_where_awe_is_lost_more_still(live):
    watched, free, awed = live(), live(effort=0), live(awe_lost=ONE)
    assert watched.parties.members.sum() < free.parties.members.sum()
    assert watched.parties.members.sum() * 3 < awed.parties.members.sum()
    assert free.parties.arrested.sum() == 0


def test_parties_fill_up_and_do_not_grow_for_ever(live):
    world = live(effort=0)
    listen = world.governorates.crowd[:, WORKERS].sum() * 0.07
    assert world.parties.members[[BOLSHEVIKS, MENSHEVIKS]].max() < listen
    assert world.parties.members[SOCIAL_DEMOCRATS] == 0
