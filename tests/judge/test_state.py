"""Checks on the throne, the Dumas and society, on small made-up runs."""

from types import SimpleNamespace

import numpy as np
import pytest

from kranti.calendar import OldStyle
from kranti.judge.state import CHECKS
from kranti.world.post import DUMA_PROMISED, STRIKE_BEGUN
from kranti.world.state import LIBERAL, MODERATE, MOST_DUMAS, NATIONAL, RIGHT, SOCIALIST


class Made:
    """A look at a run that was made up: yearly totals by name, letters, Dumas."""

    def __init__(self, small_world, until="1917-12-31", letters=(), **yearly):
        self.world = small_world(dumas=MOST_DUMAS)
        kinds, days = zip(*letters, strict=True) if letters else ((), ())
        told = {"kind": np.array(kinds, np.int64), "day": np.array([OldStyle.parse(day).number for day in days])}
        self.notebook = SimpleNamespace(all_letters=lambda: told)
        self.lived = SimpleNamespace(until=OldStyle.parse(until))
        self.yearly = yearly

    def total(self, name, year):
        return float(self.yearly[name.split(".")[1]].get(year, 0))

    def mean(self, name, first, last):
        return float(np.mean([self.total(name, year) for year in range(first, last + 1)]))


@pytest.fixture
def dumas(small_world):
    """Three Dumas: 73 and 103 days, of the opposition, and one of the right that still sits."""
    look = Made(small_world)
    rows = look.world.dumas
    rows.opened[:3], rows.dismissed[:2], rows.members[:3] = (100, 400, 700), (173, 503), 100
    rows.seats[:2, LIBERAL], rows.seats[:2, SOCIALIST], rows.seats[:2, RIGHT] = 40, 40, 20
    rows.seats[2, RIGHT], rows.seats[2, MODERATE], rows.seats[2, LIBERAL], rows.seats[2, NATIONAL] = 30, 35, 20, 15
    return look


def test_how_long_dumas_sat(dumas):
    assert (CHECKS["F086"](dumas), CHECKS["F087"](dumas)) == (73, 103)


def test_the_third_dumas_conservatives_and_how_far_others_were_kept_out(dumas):
    assert CHECKS["F089"](dumas) == 0.65
    assert CHECKS["F090"](dumas) == 0.75


@pytest.mark.parametrize("fact", ["F086", "F087", "F089", "F090"])
def test_without_dumas_there_is_nothing_to_check(small_world, fact):
    with pytest.raises(LookupError):
        CHECKS[fact](Made(small_world))


@pytest.mark.parametrize(("day", "found"), [("1905-08-06", 1), ("1905-12-31", 1), ("1906-01-01", 0)])
def test_a_duma_was_conceded_in_time_or_not(small_world, day, found):
    letters = ((STRIKE_BEGUN, "1905-01-03"), (DUMA_PROMISED, day))
    assert CHECKS["F082"](Made(small_world, letters=letters)) == found


def test_of_a_run_that_ends_before_the_date_nothing_is_said(small_world):
    with pytest.raises(LookupError):
        CHECKS["F082"](Made(small_world, until="1905-12-30"))


def test_repression_is_compared_only_where_something_was_granted(small_world):
    years = {1902: 6_554, 1908: 32_768, 1909: 32_768, 1910: 32_768}
    rises = CHECKS["F085"](Made(small_world, repression=years, granted={1908: 2}))
    assert rises == pytest.approx(0.5 - 0.025, abs=1e-3)
    with pytest.raises(LookupError):
        CHECKS["F085"](Made(small_world, repression=years, granted={}))


def test_no_parliament_bound_the_tsar_and_elsewhere_one_did(small_world):
    free, bound = Made(small_world, binding={}), Made(small_world, binding={1903: 1})
    assert (CHECKS["F061"](free), CHECKS["F062"](free)) == (0, 1)
    assert (CHECKS["F061"](bound), CHECKS["F062"](bound)) == (1, 0)


def test_nationalists_and_jadids_are_counted_beside_the_liberals(small_world):
    assert CHECKS["F065"](Made(small_world, allies={1905: 3})) == 2


@pytest.mark.parametrize(("loud", "called", "rises"), [(400_000, 200, True), (400_000, 0, False), (0, 200, False)])
def test_liberals_and_parties_act_together_where_both_reach_people(small_world, loud, called, rises):
    years = range(1900, 1905)
    look = Made(
        small_world, campaign=dict.fromkeys(years, 100_000) | {1905: loud},
        reached=dict.fromkeys(years, 50) | {1905: called}, hands=dict.fromkeys((*years, 1905), 1_000),
    )  # fmt: skip
    assert (CHECKS["F064"](look) > 0) is rises
