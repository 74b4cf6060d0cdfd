"""Readiness: what the papers tell, what keeps hands apart, and how many are willing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.chance import chance
from kranti.exact import ONE
from kranti.mechanism import show
from kranti.participation import willing
from kranti.rooms.strikes.begin import national_news, strata
from kranti.world.packed import write
from kranti.world.people import TEMPER

CHANCE = chance(7, "strikes.begin")


def test_the_papers_tell_of_a_whole_trade_with_a_sixteenth_of_the_weight(rules):
    assert national_news(rules, 2_000, 2_000) == pytest.approx(ONE // 8, abs=2)
    assert national_news(rules, 0, 2_000) == 0


def test_grades_keep_hands_apart_in_quiet_days_and_not_at_all_in_great_anger():
    apart = [strata(grievance, ONE // 4, ONE // 8) for grievance in (0, ONE, 2 * ONE, 3 * ONE)]
    assert apart == [ONE // 4, ONE // 8, 0, 0]


@given(some.integers(0, 3 * ONE), some.integers(0, ONE), some.integers(0, ONE), some.integers(0, ONE))
def test_more_grievance_never_keeps_hands_further_apart(grievance, more, apart, slope):
    assert 0 <= strata(grievance + more, apart, slope) <= strata(grievance, apart, slope) <= apart


def test_at_even_odds_half_are_willing_and_far_off_all_or_none(rules, district):
    homes = show(district, "homes")

    def share(leaning):
        out = [willing(rules.temper, CHANCE, homes, district.people.record, home, leaning, 3) for home in range(40)]
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
            willing(ONE, CHANCE, homes, records, home, 0, week) for home in range(40) for week in range(5)
        )
    assert out[0] / 6_400 == pytest.approx(0.269, abs=0.03)
    assert out[15] / 6_400 == pytest.approx(0.731, abs=0.03)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(some.integers(-6 * ONE, 6 * ONE), some.integers(0, 3 * ONE), some.integers(0, 1_000), some.integers(0, 39))
def test_whoever_is_willing_is_willing_at_a_higher_leaning_too(rules, district, leaning, more, week, home):
    homes, records = show(district, "homes"), district.people.record
    out = [willing(rules.temper, CHANCE, homes, records, home, lean, week) for lean in (leaning, leaning + more)]
    assert 0 <= out[0] <= out[1] <= 32
