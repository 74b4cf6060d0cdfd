"""The throne represses, concedes and takes back by force over demand alone."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms.throne.decide import enough, feared
from kranti.world.post import (
    DUMA_DISMISSED,
    DUMA_PROMISED,
    LIBERTIES_GRANTED,
    MINISTERS_ANSWER,
    POLITICS_NARROWED,
    VOTE_LAW_CHANGED,
)
from kranti.world.state import ANSWERS, CONSULTED, LEGISLATES, LIBERAL, NARROW, NOTHING_GRANTED, RIGHT


def decrees(world):
    return world.outbox.kind[: world.counter.written[0]].tolist()


def test_in_peace_nothing_is_granted_and_nothing_decreed(realm, rules, weeks):
    weeks(realm, rules, 60)
    assert realm.throne.granted[0] == NOTHING_GRANTED
    assert decrees(realm) == []


def test_while_force_covers_demand_nothing_is_granted(realm, rules, weeks):
    realm.governorates.strikers[0] = 300
    weeks(realm, rules, 60)
    assert decrees(realm) == []


def test_after_three_weeks_of_too_little_force_a_duma_is_promised_and_after_three_more_liberties_granted(
    realm, rules, weeks
):
    realm.governorates.strikers[1] = 301
    weeks(realm, rules, 2)
    assert decrees(realm) == []
    weeks(realm, rules, 1, first=22)
    assert (decrees(realm), realm.throne.granted[0]) == ([DUMA_PROMISED], CONSULTED)
    assert realm.throne.promise[0] == ONE // 2  # half of what is asked for
    weeks(realm, rules, 30, first=29)
    assert (decrees(realm), realm.throne.granted[0]) == ([DUMA_PROMISED, LIBERTIES_GRANTED], LEGISLATES)
    assert realm.outbox.because[1].tolist() == [-1, -1, 0]


def test_a_week_of_order_begins_the_count_anew(realm, rules, weeks):
    for first in (8, 29, 50):
        realm.governorates.strikers[0] = 400
        weeks(realm, rules, 2, first)
        realm.governorates.strikers[0] = 100
        weeks(realm, rules, 1, first + 14)
    assert decrees(realm) == []


def test_a_more_patient_throne_yields_later(realm, rules, weeks):
    realm.governorates.strikers[0] = 1_000
    weeks(realm, rules._replace(patience=6), 5)
    assert decrees(realm) == []
    weeks(realm, rules._replace(patience=6), 1, first=43)
    assert decrees(realm) == [DUMA_PROMISED]


def test_the_cause_is_the_strike_of_the_district_with_most_people_out(realm, rules, weeks):
    realm.governorates.strikers[0], realm.districts.striking[0], realm.districts.serial[0] = 1_000, 1_000, 42
    realm.empire.society_serial[0] = 41
    weeks(realm, rules, 3)
    assert realm.outbox.because[0].tolist() == [42, 41, -1]
    assert (realm.outbox.place[0], realm.outbox.size[0]) == (-1, 1_000)


def test_an_opposition_duma_without_a_motion_stays_while_the_worst_is_remembered(with_duma, rules, weeks):
    weeks(with_duma, rules, 60)
    assert DUMA_DISMISSED not in decrees(with_duma)


def test_after_a_motion_it_is_sent_home_once_force_has_covered_for_three_weeks_what_is_feared(with_duma, rules, weeks):
    """Feared: 100 out and half of 600 remembered, 400, against a force of 300; with a third of the credit 300."""
    dumas, with_duma.governorates.strikers[0] = with_duma.dumas, 100
    dumas.motions[0], dumas.credit[0] = 1, ONE // 2
    weeks(with_duma, rules, 20)
    assert dumas.dismissed[0] == 0
    dumas.credit[0] = ONE // 3
    weeks(with_duma, rules, 2, first=148)
    assert dumas.dismissed[0] == 0
    weeks(with_duma, rules, 1, first=162)
    assert dumas.dismissed[0] == with_duma.throne.called_on[0] == 162
    row = decrees(with_duma).index(DUMA_DISMISSED)
    assert with_duma.outbox.because[row, 0] == 77
    assert with_duma.throne.called_serial[0] == row


def test_the_second_dismissal_takes_twice_as_long_and_changes_the_vote_law(with_duma, rules, weeks):
    with_duma.throne.taken_back[0], with_duma.dumas.motions[0], with_duma.dumas.credit[0] = 1, 1, 0
    weeks(with_duma, rules, 5)
    assert with_duma.dumas.dismissed[0] == 0
    weeks(with_duma, rules, 1, first=43)
    assert [kind for kind in decrees(with_duma) if kind != POLITICS_NARROWED] == [DUMA_DISMISSED, VOTE_LAW_CHANGED]


@pytest.mark.parametrize("kept", ["by will", "already narrow"])
def test_the_vote_law_is_not_changed_where_it_is_kept_or_narrow_already(with_duma, rules, weeks, kept):
    with_duma.throne.taken_back[0], with_duma.dumas.motions[0], with_duma.dumas.credit[0] = 1, 1, 0
    with_duma.law.vote[0] = NARROW if kept == "already narrow" else with_duma.law.vote[0]
    weeks(with_duma, rules._replace(keeps_vote_law=int(kept == "by will")), 20)
    assert DUMA_DISMISSED in decrees(with_duma)
    assert VOTE_LAW_CHANGED not in decrees(with_duma)


def test_in_deep_calm_an_opposition_duma_goes_even_without_a_motion(with_duma, rules, weeks):
    with_duma.throne.peak[0] = 75
    weeks(with_duma, rules, 3)
    assert with_duma.dumas.dismissed[0] == 22


@pytest.mark.parametrize("why", ["tolerant", "bound", "not outvoted"])
def test_a_duma_is_borne_by_a_tolerant_or_a_bound_throne_and_by_one_that_is_not_outvoted(with_duma, rules, weeks, why):
    with_duma.dumas.motions[0], with_duma.dumas.credit[0], with_duma.law.binding[0] = 5, 0, why == "bound"
    if why == "not outvoted":
        with_duma.dumas.seats[0, RIGHT], with_duma.dumas.seats[0, LIBERAL] = 50, 50
    weeks(with_duma, rules._replace(tolerance=ONE if why == "tolerant" else 0), 60)
    assert with_duma.dumas.dismissed[0] == 0


def test_a_ruler_who_answers_binds_himself_at_once_and_goes_no_further(realm, rules, weeks):
    realm.governorates.strikers[0] = 10_000
    weeks(realm, rules._replace(answers=1), 10)
    assert (decrees(realm), realm.throne.granted[0]) == ([MINISTERS_ANSWER], ANSWERS)


def test_repression_grows_with_what_was_feared_while_force_is_enough_and_lapses_while_it_is_not(realm, rules, weeks):
    weeks(realm, rules, 10)
    assert realm.throne.repression[0] == 0
    realm.throne.peak[0] = 900
    weeks(realm, rules, 40, first=78)
    high = int(realm.throne.repression[0])
    assert high == pytest.approx(0.75 * ONE, abs=8)
    realm.governorates.strikers[0] = 400
    weeks(realm, rules, 2, first=358)
    assert realm.throne.repression[0] == pytest.approx(high * 9 / 16, abs=4)


def test_liberties_are_narrowed_once_and_not_where_the_throne_does_not_harden(with_duma, rules, weeks):
    with_duma.throne.peak[0] = 300
    weeks(with_duma, rules._replace(hardens=0), 30)
    assert POLITICS_NARROWED not in decrees(with_duma)
    weeks(with_duma, rules, 30, first=218)
    assert decrees(with_duma).count(POLITICS_NARROWED) == 1


def test_liberties_are_left_alone_while_more_is_feared_than_force_could_meet(with_duma, rules, weeks):
    with_duma.dumas.seats[0] = 0  # nobody stands against the government: the Duma is borne, and heeded
    weeks(with_duma, rules, 30)
    assert POLITICS_NARROWED not in decrees(with_duma)


@given(
    strikers=some.lists(some.integers(0, 2_000), min_size=1, max_size=40),
    most=some.integers(0, 3),
    patience=some.integers(1, 8),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_happens_a_throne_grants_a_step_at_a_time_and_no_more_than_it_would(
    realm, rules, weeks, strikers, most, patience
):
    for array in (*realm.throne.arrays.values(), *realm.counter.arrays.values()):
        array[:] = 0
    realm.throne.force[0] = 300
    granted = [0]
    for week, out in enumerate(strikers):
        realm.governorates.strikers[0] = out
        weeks(realm, rules._replace(most=most, patience=patience), 1, 8 + 7 * week)
        granted.append(int(realm.throne.granted[0]))
    steps = np.diff(granted)
    assert set(steps.tolist()) <= {0, 1}
    assert granted[-1] <= most
    assert granted[-1] <= sum(out > 300 for out in strikers) // patience


@given(some.integers(0, 10**9), some.integers(0, 10**9), some.integers(1, 20 * ONE))
def test_more_force_is_never_less_enough(force, demand, times):
    assert not enough(force, demand, times) or enough(force + 1, demand, times)


def test_what_is_feared_is_what_is_and_the_worst_remembered_as_far_as_people_heed_the_duma(realm):
    realm.throne.demand[0], realm.throne.peak[0] = 100, 600
    view = type("View", (), dict(realm.throne.arrays))
    assert [feared.py_func(view, credit) for credit in (0, ONE // 2, ONE)] == [100, 400, 700]
