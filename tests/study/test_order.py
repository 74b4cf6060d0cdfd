"""The order of events: Kendall's tau between the chapter's chain and a run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.evidence import chain, facts
from kranti.study.order import order_test, tau

CHAIN = chain()
RANKED = list(dict((link.rank, name) for name, link in CHAIN.items()).values())  # noqa: C402 (the last of each rank)


def test_the_chain_names_facts_of_the_chapter_and_goes_up():
    assert {fact for link in CHAIN.values() for fact in link.facts.split()} <= set(facts())
    ranks = [link.rank for link in CHAIN.values()]
    assert ranks == sorted(ranks)
    assert set(ranks) == set(range(1, max(ranks) + 1))


def test_a_run_that_keeps_the_order_has_one():
    assert tau({name: day for day, name in enumerate(RANKED)}) == 1


def test_a_run_that_turns_it_round_has_minus_one():
    assert tau({name: -day for day, name in enumerate(RANKED)}) == -1


def test_one_pair_of_three_turned_round_leaves_a_third():
    assert tau({"war": 1, "lockout": 3, "abdication": 2}) == pytest.approx(1 / 3)


def test_what_the_chapter_tells_side_by_side_is_not_compared():
    assert tau({"universities-closed": 9, "union-of-unions": 5}) is None
    assert tau({"universities-closed": 9, "union-of-unions": 5, "war": 10}) == 1


def test_two_events_on_one_day_count_for_neither_order():
    assert tau({"war": 1, "lockout": 1, "abdication": 2}) == pytest.approx(2 / 3)


def test_one_event_has_no_order():
    assert tau({"war": 1, "no such event": 2}) is None


@given(st.dictionaries(st.sampled_from(list(CHAIN)), st.integers(0, 8035)))
def test_turning_time_round_turns_the_sign(days):
    there, back = tau(days), tau({name: -day for name, day in days.items()})
    assert there is back is None or there == -back


def test_an_ensemble_counts_the_runs_that_hold():
    kept, turned = {"war": 1, "lockout": 2}, {"war": 2, "lockout": 1}
    found = order_test([kept, kept, turned, {}])
    assert (found.runs, found.median, found.held_share) == (3, 1, pytest.approx(2 / 3))
    assert order_test([{}]).median is None
