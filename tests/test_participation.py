"""Taking part: what others make of it, what thin records add, how awe is lost, how many of many act."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.chance import chance, word
from kranti.exact import CERTAIN, ONE
from kranti.participation import acting, awe_lost, chance_spread, impression

LUCK = [word(chance(3, "a test"), who, 0) for who in range(4_000)]


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


def test_awe_is_lost_by_what_goes_unpunished_and_mended_by_punishment():
    """ln(1 + 30 / 30) = ln 2; as many punished mend half of it where `repair` is a half."""
    unpunished = noticed = 30 * ONE
    assert awe_lost(unpunished, 0, noticed, ONE // 2, 2 * ONE) == pytest.approx(math.log(2) * ONE, abs=4)
    assert awe_lost(unpunished, unpunished, noticed, ONE // 2, 2 * ONE) == pytest.approx(math.log(2) / 2 * ONE, abs=4)


@given(some.integers(0, 10**9), some.integers(0, 10**9), some.integers(1, 10**8))
def test_a_quiet_country_loses_no_awe_and_punishment_never_adds_to_it(unpunished, punished, noticed):
    assert awe_lost(0, punished, noticed, ONE, 2 * ONE) == 0
    assert 0 <= awe_lost(unpunished, punished, noticed, ONE, 2 * ONE) <= awe_lost(unpunished, 0, noticed, ONE, 2 * ONE)


@pytest.mark.parametrize(("people", "odds"), [(100, 0.001), (1_000, 0.009), (5_000, 0.5), (100_000, 0.9), (10, 0.95)])
def test_as_many_act_as_the_odds_say_and_vary_as_they_should(people, odds):
    drawn = [acting(people, int(odds * CERTAIN), luck) for luck in LUCK]
    mean = sum(drawn) / len(drawn)
    variance = sum((number - mean) ** 2 for number in drawn) / len(drawn)
    assert mean == pytest.approx(people * odds, rel=0.1)
    assert variance == pytest.approx(people * odds * (1 - odds), rel=0.12)


@given(some.integers(0, 10**6), some.integers(0, CERTAIN), some.integers(0, CERTAIN - 1))
def test_nobody_acts_who_is_not_there(people, odds, luck):
    assert 0 <= acting(people, odds, luck) <= people
    assert acting(people, 0, luck) == 0
    assert acting(people, CERTAIN, luck) == people
