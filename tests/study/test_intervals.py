"""Intervals hold what they promise: known cases by hand, and the truth as often as they say."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.study import intervals
from kranti.study.intervals import UNKNOWN, Interval

TRIALS = 2000


@pytest.mark.parametrize(
    ("freedom", "found"), [(1, 12.70620), (2, 4.302653), (3, 3.182446), (9, 2.262157), (30, 2.042272), (500, 1.964720)]
)
def test_students_distance_is_that_of_the_tables(freedom, found):
    assert intervals.student(freedom) == pytest.approx(found, rel=1e-6)


def test_wilsons_interval_of_three_in_ten():
    assert intervals.wilson(3, 10) == pytest.approx((0.10779, 0.60322), abs=1e-5)


def test_a_share_of_no_runs_may_be_anything():
    assert intervals.wilson(0, 0) == (0, 1)


def test_the_mean_of_one_run_may_be_anything():
    assert intervals.mean([4.0]) == UNKNOWN
    assert intervals.between_means([4.0], [5.0, 6.0]) == UNKNOWN


def test_equal_values_leave_no_doubt():
    assert intervals.mean([0.0, 0.0, 0.0]) == (0, 0)
    assert intervals.between_means([1.0, 1.0], [3.0, 3.0]) == (2, 2)


def test_the_mean_of_three_by_hand():
    half = 4.302653 / math.sqrt(3)
    assert intervals.mean([1.0, 2.0, 3.0]) == pytest.approx((2 - half, 2 + half), abs=1e-5)


def test_no_change_in_few_pairs_is_no_proof_of_none():
    few, many = intervals.between_twins(0, 0, 10), intervals.between_twins(0, 0, 1000)
    assert few.low < many.low < 0 < many.high < few.high
    assert many.high < 0.005


def test_bonett_and_prices_interval_by_hand():
    half = 1.959964 * math.sqrt((6 / 22 + 2 / 22 - (4 / 22) ** 2) / 22)
    assert intervals.between_twins(5, 1, 20) == pytest.approx((-4 / 22 - half, -4 / 22 + half), abs=1e-6)


@given(st.integers(0, 60), st.integers(0, 60))
def test_a_share_lies_inside_its_interval_and_the_interval_inside_zero_and_one(count, more):
    low, high = intervals.wilson(count, count + more)
    assert 0 <= low <= high <= 1
    if count + more:
        assert low <= count / (count + more) <= high


@given(st.integers(1, 40), st.data())
def test_a_difference_of_shares_turns_its_sign_when_the_sides_are_exchanged(of, data):
    one, other = data.draw(st.integers(0, of)), data.draw(st.integers(0, of))
    low, high = intervals.between_shares(one, of, other, of)
    assert -1 <= low <= (other - one) / of <= high <= 1
    assert intervals.between_shares(other, of, one, of) == pytest.approx((-high, -low))


def _held(enclose, truth, draw):
    """Count how often an interval of drawn runs holds the truth."""
    chance = np.random.default_rng(1896)
    return np.mean([low <= truth <= high for low, high in (enclose(draw(chance)) for _ in range(TRIALS))])


@pytest.mark.parametrize("runs", [5, 30])
def test_the_interval_of_a_mean_holds_it_nineteen_times_in_twenty(runs):
    held = _held(intervals.mean, 3.0, lambda chance: chance.normal(3.0, 2.0, runs))
    assert held == pytest.approx(0.95, abs=0.015)


@pytest.mark.parametrize(("runs", "truth"), [(12, 0.5), (40, 0.1), (100, 0.03)])
def test_the_interval_of_a_share_holds_it_about_nineteen_times_in_twenty(runs, truth):
    held = _held(lambda count: intervals.wilson(int(count), runs), truth, lambda chance: chance.binomial(runs, truth))
    assert held == pytest.approx(0.95, abs=0.025)


def test_the_unpaired_interval_holds_the_difference_of_unlike_samples():
    def draw(chance):
        return chance.normal(0, 1, 8), chance.normal(2, 5, 20)

    assert _held(lambda both: intervals.between_means(*both), 2.0, draw) == pytest.approx(0.95, abs=0.015)


@pytest.mark.parametrize(("lost", "gained"), [(0.3, 0.1), (0.05, 0.05)])
def test_the_interval_of_a_difference_over_twins_holds_it(lost, gained):
    def draw(chance):
        return chance.multinomial(30, [lost, gained, 1 - lost - gained])

    held = _held(lambda cells: intervals.between_twins(int(cells[0]), int(cells[1]), 30), gained - lost, draw)
    assert 0.935 <= held <= 1


def test_an_interval_names_its_bounds():
    assert Interval(1, 2).high == 2
