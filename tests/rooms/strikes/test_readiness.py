"""Readiness: what a plant sees of others, what keeps hands apart, and how many are willing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.chance import chance
from kranti.exact import ONE
from kranti.mechanism import show
from kranti.rooms.strikes.begin import chance_spread, impression, national_news, strata, willing
from kranti.world.packed import write
from kranti.world.people import TEMPER

CHANCE = chance(7, "strikes.begin")


@pytest.mark.parametrize(
    ("striking", "hands", "seen"),
    [(0, 1_000, 0), (0, 0, 0), (1_000, 1_000, ONE), (125, 1_000, ONE * 9 // 16), (375, 1_000, ONE * 27 // 32)],
)
def test_an_eighth_on_strike_makes_more_than_half_of_the_impression_that_all_would(striking, hands, seen):
    """Half is seen at one eighth: s x 9/8 / (s + 1/8)."""
    assert impression(striking, hands, ONE // 8) == pytest.approx(seen, abs=2)


@given(some.integers(1, 3_000_000), some.data(), some.integers(64, ONE))
def test_more_neighbours_on_strike_never_make_a_smaller_impression(hands, data, half):
    striking = data.draw(some.integers(0, hands))
    more = data.draw(some.integers(striking, hands))
    assert impression(striking, hands, half) <= impression(more, hands, half) <= ONE


@given(some.integers(100, 100_000), some.data())
def test_the_same_strikers_impress_less_among_more_hands(striking, data):
    hands = data.draw(some.integers(striking, 10**6))
    assert impression(striking, hands, ONE // 8) >= impression(striking, 2 * hands, ONE // 8)


def test_the_papers_tell_of_a_whole_trade_with_a_sixteenth_of_the_weight(rules):
    assert national_news(rules, 2_000, 2_000) == pytest.approx(ONE // 8, abs=2)
    assert national_news(rules, 0, 2_000) == 0


def test_grades_keep_hands_apart_in_quiet_days_and_not_at_all_in_great_anger():
    apart = [strata(grievance, ONE // 4, ONE // 8) for grievance in (0, ONE, 2 * ONE, 3 * ONE)]
    assert apart == [ONE // 4, ONE // 8, 0, 0]


@given(some.integers(0, 3 * ONE), some.integers(0, ONE), some.integers(0, ONE), some.integers(0, ONE))
def test_more_grievance_never_keeps_hands_further_apart(grievance, more, apart, slope):
    assert 0 <= strata(grievance + more, apart, slope) <= strata(grievance, apart, slope) <= apart


@pytest.mark.parametrize(
    ("records", "hands", "left"),
    [(8, 16, ONE * 7 // 8), (4, 4, ONE), (9, 8, ONE), (0, 8, ONE), (2, 1 << 20, 0), (4, 1 << 30, ONE // 2)],
)
def test_thin_records_leave_less_to_the_months_chance(records, hands, left):
    """What is left of a sigma: 1 - 2 (1 / records - 1 / hands)."""
    assert chance_spread(ONE, records, hands) == pytest.approx(left, abs=2)


@given(some.integers(1, 200), some.integers(1, 10_000), some.integers(ONE // 8, 3 * ONE))
def test_chance_is_never_below_nothing_nor_above_its_spread(records, hands, spread):
    left = chance_spread(spread, records, hands)
    assert 0 <= left <= spread
    assert left <= chance_spread(spread, records + 1, hands)


def test_without_the_months_chance_there_is_nothing_to_correct():
    assert chance_spread(0, 8, 64) == 0


def test_at_even_odds_half_are_willing_and_far_off_all_or_none(rules, district):
    homes = show(district, "homes")

    def share(leaning):
        out = [willing(rules, CHANCE, homes, district.people.record, home, leaning, 3) for home in range(40)]
        return sum(out) / 1_280

    assert share(0) == pytest.approx(0.5, abs=0.05)
    assert (share(-20 * ONE), share(20 * ONE)) == (0, 1)
    assert share(-ONE) == pytest.approx(0.269, abs=0.05)


def test_the_bold_are_willing_more_often_than_the_meek(rules, district):
    homes, records = show(district, "homes"), district.people.record
    out = {}
    for temper in (0, 15):
        records[:] = [write(record, TEMPER, temper) for record in records]
        out[temper] = sum(
            willing(rules._replace(temper=ONE), CHANCE, homes, records, home, 0, week)
            for home in range(40)
            for week in range(5)
        )
    assert out[0] / 6_400 == pytest.approx(0.269, abs=0.03)
    assert out[15] / 6_400 == pytest.approx(0.731, abs=0.03)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(some.integers(-6 * ONE, 6 * ONE), some.integers(0, 3 * ONE), some.integers(0, 1_000), some.integers(0, 39))
def test_whoever_is_willing_is_willing_at_a_higher_leaning_too(rules, district, leaning, more, week, home):
    homes, records = show(district, "homes"), district.people.record
    out = [willing(rules, CHANCE, homes, records, home, lean, week) for lean in (leaning, leaning + more)]
    assert 0 <= out[0] <= out[1] <= 32
