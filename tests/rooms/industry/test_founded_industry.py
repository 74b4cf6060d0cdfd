"""Industry on day zero of the sample world."""

import numpy as np
import pytest

from kranti.calendar import OldStyle
from kranti.exact import ONE
from kranti.founding import rules_on
from kranti.rooms.industry.founding import _age
from kranti.scenario import read
from kranti.world.work import AT_WORK, NOT_YET

DAY_ZERO = OldStyle(1896, 1, 1)
INSPECTED = 1_520_600


def test_half_of_the_plants_are_younger_than_the_median_age(rules):
    assert _age(rules, 0) == 8 * 365
    assert _age(rules, 2 * ONE) == 16 * 365
    assert _age(rules, -2 * ONE) == 4 * 365


def test_ages_grow_with_their_deviate(rules):
    ages = [_age(rules, deviate) for deviate in range(-4 * ONE, 4 * ONE, ONE // 8)]
    assert ages == sorted(ages)


def test_no_age_is_that_of_many_plants(sample_world):
    opened = sample_world.plants.opened[sample_world.plants.hands > 0]
    assert np.unique(opened, return_counts=True)[1].max() / len(opened) < 0.02


def test_plants_with_hands_stand_and_the_others_are_yet_to_open(sample_world):
    plants = sample_world.plants
    assert (plants.state == np.where(plants.hands > 0, AT_WORK, NOT_YET)).all()
    assert (plants.opened[plants.hands > 0] < 0).all()


def test_every_trade_has_its_hands_and_a_little_capacity_to_spare(sample_world):
    plants, trades = sample_world.plants, sample_world.trades
    hands = np.bincount(plants.trade, plants.hands, 3).astype(np.int64)
    assert trades.hands.tolist() == trades.orders.tolist() == hands.tolist()
    assert (trades.capital > hands).all()
    assert trades.capital.sum() == pytest.approx(1.05 * hands.sum(), rel=0.001)


def test_base_and_foreign_orders_together_employ_the_hands_of_day_zero(sample_world):
    weights = rules_on(read("empire-1896"), DAY_ZERO)["industry"].foreign_weight
    trades = sample_world.trades
    for trade, weight in enumerate(weights):
        assert trades.base[trade] + (trades.base[trade] * weight >> 16) == pytest.approx(trades.hands[trade], abs=2)


def test_plants_hands_are_those_that_the_inspectorate_counted(sample_world):
    assert sample_world.plants.hands.sum() == pytest.approx(INSPECTED, rel=0.0001)


def test_plants_hands_are_those_that_the_inspectorate_counted_to_the_last(sample_world):
    assert sample_world.plants.hands.sum() == INSPECTED


def test_railways_of_before_day_zero_are_open_and_others_are_not(sample_world):
    lines, rail = sample_world.lines, sample_world.governorates.rail
    served = np.unique(lines.ends[lines.opened < 0])
    assert rail[served].all()
    assert rail.sum() == len(served)
