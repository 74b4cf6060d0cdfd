"""Visits: they are finite, go to large plants first, and fine only those who break the law."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import CERTAIN
from kranti.rooms import inspectorate
from kranti.rooms.inspectorate.visit import breaks_law, weight
from kranti.world.post import FINED
from kranti.world.work import CLOSED, NOT_YET

LAW = 690


def test_a_large_plant_is_worth_sixteen_calls_at_a_small_one(rules):
    assert [weight(rules, hands) for hands in (49, 50, 499, 500)] == [1, 4, 4, 16]


@pytest.mark.parametrize(
    ("minutes", "pay", "broken"),
    [(LAW, 900, False), (LAW + 1, 900, True), (LAW, 899, True), (LAW - 60, 2_000, False)],
)
def test_the_law_is_broken_by_a_longer_day_or_lower_pay(minutes, pay, broken):
    assert breaks_law(minutes, LAW, pay, 900) == broken


def test_every_plant_has_its_turn_once_a_quarter(works, rules, quarter):
    for today in quarter:
        inspectorate.visit(works, rules, today)
    assert (works.plants.called_on >= 0).all()
    assert len(set(works.plants.called_on.tolist())) == 3


def test_who_works_too_long_or_pays_too_little_is_fined_and_nobody_else(works, rules, quarter):
    works.plants.minutes[0], works.plants.pay[5] = LAW + 45, 800
    for today in quarter:
        inspectorate.visit(works, rules, today)
    assert np.flatnonzero(works.plants.fined).tolist() == [0, 5]
    assert works.plants.fined[[0, 5]].tolist() == [5_000, 5_000]


def test_only_the_fine_of_a_large_plant_is_told(works, rules, quarter):
    works.plants.minutes[:3] = LAW + 45
    for today in quarter:
        inspectorate.visit(works, rules, today)
    assert works.counter.written[0] == 1
    assert (works.outbox.kind[0], works.outbox.sender[0], works.outbox.size[0]) == (FINED, 2, 5_000)


def test_where_nobody_looks_nothing_is_found(works, rules, quarter):
    works.plants.minutes[:] = LAW + 45
    for today in quarter:
        inspectorate.visit(works, rules._replace(finds=0), today)
    assert not works.plants.fined.any()


def test_without_inspectors_nobody_calls(works, rules, quarter):
    works.plants.minutes[:] = LAW + 45
    for today in quarter:
        inspectorate.visit(works, rules._replace(inspectors=0), today)
    assert (works.plants.called_on == -1_000).all()
    assert not works.plants.fined.any()


def test_plants_that_do_not_stand_are_not_called_upon(works, rules, quarter):
    works.plants.state[:2] = [CLOSED, NOT_YET]
    for today in quarter:
        inspectorate.visit(works, rules, today)
    assert (works.plants.called_on[:2] == -1_000).all()


def test_visits_are_no_more_than_inspectors_can_make(small_world, rules, month):
    """Sixty inspectors who make two visits a quarter each call at 120 of 3,000 plants of one size in it, by chance."""
    world = small_world(plants=3_000, trades=3)
    world.plants.hands[:], world.plants.called_on[:] = 100, -1_000
    for number in (1, 2, 3):
        inspectorate.visit(world, rules._replace(inspectors=60, visits=8), month(number))
    assert (world.plants.called_on >= 0).sum() == pytest.approx(120, abs=33)  # three standard deviations


def test_large_plants_are_called_upon_more_often(small_world, rules, month):
    world = small_world(plants=3_000, trades=3)
    world.plants.hands[:], world.plants.called_on[:] = np.tile([20, 1_000], 1_500), -1_000
    for number in (1, 2, 3):
        inspectorate.visit(world, rules._replace(inspectors=100, visits=20), month(number))
    called = world.plants.called_on >= 0
    assert called[1::2].sum() > 8 * called[::2].sum()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    some.lists(some.integers(LAW - 90, LAW), min_size=12, max_size=12),
    some.lists(some.integers(900, 3_000), min_size=12, max_size=12),
    some.integers(0, CERTAIN), some.integers(0, 10**6), some.integers(1, 12),
)  # fmt: skip
def test_a_plant_that_keeps_the_law_is_never_fined(works, rules, month, minutes, pay, finds, fine, number):
    works.plants.minutes[:], works.plants.pay[:] = minutes, pay
    inspectorate.visit(works, rules._replace(finds=finds, fine=fine), month(number))
    assert not works.plants.fined.any()
    assert works.counter.written[0] == 0


def test_on_day_zero_nobody_remembers_an_inspector(sample_world):
    assert (sample_world.plants.called_on < -365).all()
    assert not sample_world.plants.fined.any()


def test_in_a_year_most_large_plants_and_few_small_ones_have_been_called_upon(sample_months):
    plants = sample_months[12].plants
    called = plants.called_on >= 0
    large, small = plants.hands >= 500, (plants.hands < 50) & (plants.hands > 0)
    assert called[large].mean() > 0.9
    assert called[small].mean() < 0.6
