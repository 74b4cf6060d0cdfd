"""Causes and shifts, against pairs counted by hand and against toys whose effect is known."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.study.causes import cause
from kranti.study.shifts import shift, shift_of_dates

PAIRS, TRIALS = 60, 600
IN_A, IN_B = 0.6, 0.4  # the toy's event happens where one number of the seed lies below these
WITHOUT = 2.0  # how much the toy's series rises when the cause is taken out


def toy(seed):
    """Live a run of a world whose cause is known: whether the event happens and one series, with it and without."""
    chance = np.random.default_rng(seed)
    luck, level, noise = chance.random(), chance.normal(10, 3), chance.normal(0, 0.5)
    return (luck < IN_A, level), (luck < IN_B, level + WITHOUT + noise)


@pytest.fixture(scope="module")
def worlds():
    """Six hundred studies of sixty pairs each."""
    return [[toy([study, seed]) for seed in range(PAIRS)] for study in range(TRIALS)]


def _of(study, part):
    return tuple(np.array([run[part] for run in side]) for side in zip(*study, strict=True))


def test_pairs_counted_by_hand():
    #        both   lost   lost   gained neither neither both
    a = [True, True, True, False, False, False, True]
    b = [True, False, False, True, False, False, True]
    found = cause(a, b)
    assert (found.in_a.value, found.in_b.value) == (4 / 7, 3 / 7)
    assert (found.necessity.times, found.necessity.of) == (2, 4)
    assert (found.sufficiency.times, found.sufficiency.of) == (2, 4)
    assert found.difference == pytest.approx(-1 / 7)


def test_an_event_that_never_happened_has_no_necessity():
    found = cause([False, False], [False, False])
    assert found.necessity.value is None
    assert found.necessity.interval == (0, 1)
    assert found.sufficiency.value == 0


def test_one_request_lived_twice_differs_by_exactly_nothing():
    found = cause([True, False, True], [True, False, True], same=True)
    assert (found.difference, found.paired) == (0, (0, 0))
    assert (found.necessity.value, found.sufficiency.value) == (0, 0)
    assert shift([1.5, 2.5], [1.5, 2.5])[2:4] == (0, (0, 0))


def _held(found, truth):
    return np.mean([low <= truth <= high for low, high in found])


def test_the_planted_effect_lies_in_the_interval_nineteen_times_in_twenty(worlds):
    shifts = [shift(*_of(study, 1)) for study in worlds]
    assert _held([found.paired for found in shifts], WITHOUT) == pytest.approx(0.95, abs=0.025)
    assert _held([found.unpaired for found in shifts], WITHOUT) > 0.95


def test_twins_see_the_planted_effect_far_more_sharply_than_strangers(worlds):
    found = shift(*_of(worlds[0], 1))
    assert np.diff(found.paired) < 0.2 * np.diff(found.unpaired)


def test_planted_necessity_and_sufficiency_lie_in_their_intervals(worlds):
    causes = [cause(*_of(study, 0)) for study in worlds]
    necessity, sufficiency = (IN_A - IN_B) / IN_A, (IN_A - IN_B) / (1 - IN_B)
    assert _held([found.necessity.interval for found in causes], necessity) == pytest.approx(0.95, abs=0.03)
    assert _held([found.sufficiency.interval for found in causes], sufficiency) == pytest.approx(0.95, abs=0.03)
    assert _held([found.paired for found in causes], IN_B - IN_A) >= 0.93


def test_dates_are_held_against_each_other_only_where_both_have_the_event():
    found = shift_of_dates([10, None, 20, 5], [13, 4, 25, None])
    assert found is not None
    assert (found.a, found.b, found.difference) == (15, 19, 4)
    assert shift_of_dates([1, None], [None, 2]) is None


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=40))
def test_what_is_necessary_and_sufficient_for_all_pairs_explains_the_whole_difference(pairs):
    a, b = zip(*pairs, strict=True)
    found = cause(a, b)
    low, high = found.paired
    assert low <= high
    assert found.difference == pytest.approx(sum(b) / len(b) - sum(a) / len(a))
    assert found.necessity.times == found.sufficiency.times == sum(one and not other for one, other in pairs)
