"""Shares: probabilities with intervals, dates that are days, facts held by their median."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.calendar import OldStyle
from kranti.study.intervals import wilson
from kranti.study.shares import event_chances, fact_shares


def test_the_interval_of_half_of_ten_runs_is_wilsons():
    low, high = wilson(5, 10)
    assert (round(low, 4), round(high, 4)) == (0.2366, 0.7634)


def test_no_run_says_nothing():
    assert wilson(0, 0) == (0, 1)


@given(st.integers(1, 10**6).flatmap(lambda runs: st.tuples(st.integers(0, runs), st.just(runs))))
def test_an_interval_holds_the_share_and_stays_within_certainty(counts):
    came, runs = counts
    low, high = wilson(came, runs)
    assert 0 <= low <= came / runs <= high <= 1
    assert wilson(runs - came, runs) == pytest.approx((1 - high, 1 - low))


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_more_runs_narrow_the_interval(came, others):
    low, high = wilson(came, came + others)
    lower, higher = wilson(10 * came, 10 * (came + others))
    assert higher - lower < high - low


@given(st.lists(st.integers(0, 8035), min_size=1, max_size=30))
def test_dates_of_an_event_are_days_on_which_it_came(days):
    (event,) = event_chances({"war": days}, 40)
    told = {str(OldStyle.from_number(day)) for day in days}
    assert {event.median_date, event.p05_date, event.p95_date} <= told
    assert event.p05_date <= event.median_date <= event.p95_date
    assert (event.runs, event.probability) == (len(days), len(days) / 40)


def test_the_median_date_of_three_runs_is_the_middle_one():
    (event,) = event_chances({"war": [30, 0, 31]}, 4)
    assert event.median_date == "1896-01-31"


def test_a_fact_is_judged_by_its_median_and_counted_run_by_run():
    facts = {fact.id: fact for fact in fact_shares({"F004": [(0.6, "inside"), (0.4, "outside"), (0.7, "inside")]}, 4)}
    assert len(facts) == 197
    orthodox = facts["F004"]
    assert (orthodox.median, orthodox.inside_share, orthodox.judged, orthodox.verdict) == (0.6, 0.5, 3, "inside")
    assert (facts["F001"].median, facts["F001"].inside_share, facts["F001"].verdict) == (None, 0, "absent")


def test_a_fact_whose_median_is_off_is_outside_though_some_runs_are_inside():
    facts = {fact.id: fact for fact in fact_shares({"F004": [(0.6, "inside"), (0.1, "outside"), (0.2, "outside")]}, 3)}
    assert facts["F004"].verdict == "outside"
