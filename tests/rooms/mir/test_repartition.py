"""Repartition: when it is held, who carries it, and what it leaves."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.rooms import mir
from kranti.rooms.mir.members import household_of
from kranti.rooms.mir.repartition import votes_for
from kranti.world.homes import MIDDLING, POOR, RICH
from kranti.world.post import REPARTITION


def first_of(year, month):
    return days(day := OldStyle(year, month, 1), day)[0]


SEPTEMBER = first_of(1896, 9)


def mouths_of(world):
    return np.bincount([household_of(slot, 10) for slot in range(world.homes.count[0])], minlength=10)


def test_land_follows_the_mouths_afterwards(village, rules):
    rules = rules._replace(carried=0)
    mir.repartition(village, rules, SEPTEMBER)
    exact = 1_000 * mouths_of(village) / 60
    assert (abs(village.households.land - exact) < 1).all()
    assert village.communes.fit_after[0] >= 800
    assert village.communes.gini_after[0] < village.communes.gini_before[0]
    assert village.communes.divided_on[0] == SEPTEMBER.number


def test_repartition_is_held_in_its_month_only(village, rules):
    mir.repartition(village, rules._replace(carried=0), first_of(1896, 8))
    assert (village.households.land == 100).all()


def test_no_commune_divides_sooner_than_the_law_allows(village, rules):
    village.communes.divided_on[0] = SEPTEMBER.number - 12 * 365 + 1
    mir.repartition(village, rules._replace(carried=0), SEPTEMBER)
    assert (village.households.land == 100).all()


def test_household_tenure_is_never_divided(village, rules):
    village.communes.repartitional[0] = 0
    mir.repartition(village, rules._replace(carried=0), SEPTEMBER)
    assert (village.households.land == 100).all()


def test_a_vote_that_is_not_carried_leaves_everything_as_it_was(village, rules):
    before = village.communes.divided_on[0]
    mir.repartition(village, rules._replace(bears=0, carried=65_536), SEPTEMBER)
    assert (village.households.land == 100).all()
    assert village.communes.divided_on[0] == before
    assert village.counter.written[0] == 0


@pytest.mark.parametrize(
    ("rank", "share", "vote"),
    [(POOR, 76, True), (POOR, 74, False), (MIDDLING, 76, True), (RICH, 99, False), (RICH, 100, True)],
)
def test_the_rich_vote_only_to_gain_and_others_bear_some_loss(rules, rank, share, vote):
    assert votes_for(rules, rank, 100, share) == vote


def test_one_letter_tells_how_many_communes_divided(village, rules):
    mir.repartition(village, rules._replace(carried=0), SEPTEMBER)
    assert village.counter.written[0] == 1
    assert village.outbox.kind[0] == REPARTITION
    assert village.outbox.size[0] == village.governorates.repartitions[0] == 5


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(shares=some.lists(some.integers(0, 200), min_size=10, max_size=10), bears=some.integers(0, 65_536))
def test_the_village_keeps_all_its_land_whatever_the_vote(village, rules, shares, bears):
    village.households.land[:] = shares
    village.communes.land[0], village.communes.divided_on[0] = sum(shares), -12 * 365
    mir.repartition(village, rules._replace(bears=bears), SEPTEMBER)
    assert village.households.land.sum() == sum(shares)
