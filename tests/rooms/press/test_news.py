"""News of a shooting: where it was, where it is carried to, and how it fades."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import press
from kranti.rooms.press import news
from kranti.world.post import FIRED_ON, PETITION_RECEIVED, deliver
from kranti.world.post import send as compiled

send = compiled.py_func
MONDAY = OldStyle(1896, 1, 1).number
SHARES = some.integers(0, ONE)


@pytest.fixture
def rules():
    """The rules of the press in round numbers: fifty dead are felt by half, parties' readers tell ten others each."""
    return press.Rules(
        fades=0, dead_half=50, by_organised=2 * ONE, by_parties=10 * ONE, by_campaign=0, news_pace=ONE // 2,
        insult_fades=ONE // 8, told_fades=ONE // 16, fear_fades=ONE // 2, belief=ONE // 2, belief_hurt=ONE // 2,
        belief_falls=ONE // 2, belief_heals=ONE // 64, received=ONE // 2, town_half=ONE // 8, town_pace=ONE // 8,
    )  # fmt: skip


@pytest.fixture
def country(small_world):
    """Five governorates in a row: the first is the capital, the second is organised, the third has a party."""
    world = small_world(governorates=5, committees=5, outbox=8, inbox=8)
    places = world.governorates
    places.belief[:], places.organised[1], places.hands[:], places.crowd[:] = ONE // 2, ONE // 2, 1_000, 1_000
    places.near[:] = np.array([[max(0, row - 1)] * 4 for row in range(5)])
    world.committees.governorate[:], world.committees.reached[2, 0] = range(5), 50
    return world


@pytest.fixture
def live(country, rules):
    """Let days pass after a letter; day 0 is a Monday."""

    def passed(count, kind=None, dead=150, first=1):
        if kind is not None:
            send(country.outbox, country.counter, kind, 0, -1, dead)
        for day in range(first, first + count):
            deliver(country.outbox, country.inbox, country.counter)
            date = OldStyle.from_number(MONDAY + day)
            press.tell(country, rules, days(date, date)[0])
        return country.governorates

    return passed


def test_a_shooting_is_an_insult_and_a_fright_where_it_was(country, live):
    places = live(1, FIRED_ON)
    assert places.insult[0] == places.fear[0] == 3 * ONE // 4
    assert not places.insult[1:].any()
    assert (country.empire.insult[0], country.empire.shot_serial[0]) == (3 * ONE // 4, 0)


def test_within_weeks_it_is_felt_where_somebody_carries_it(country, live):
    places = live(15, FIRED_ON)
    assert places.insult[1] > ONE // 3
    assert 0 < places.insult[2] < places.insult[1]
    assert places.insult[3] == 0


def test_fear_goes_before_the_insult_does(country, live):
    places = live(30, FIRED_ON)
    assert places.fear[0] < ONE // 8 < places.insult[0]


def test_in_a_year_it_is_forgotten(country, live):
    places = live(500, FIRED_ON)
    assert max(places.insult.max(), country.empire.insult[0]) < ONE // 32


def test_belief_in_the_tsar_falls_fast_and_heals_slowly(country, live):
    fallen = int(live(30, FIRED_ON).belief[0])
    assert fallen < ONE // 3
    assert fallen < live(300, first=31).belief[0] < ONE // 2
    assert country.governorates.belief[3] >= ONE // 2 - 100


def test_a_petition_received_mends_belief(country, live):
    assert live(1, PETITION_RECEIVED).belief[0] == 3 * ONE // 4
    assert not country.governorates.insult.any()


def test_villages_hear_of_towns_some_weeks_late(country, live):
    country.governorates.strikers[0], country.governorates.rail[0] = 1_000, 1
    week = int(live(7).town_news[0])
    assert 0 < week < ONE // 4
    assert live(140, first=8).town_news[0] > ONE // 2
    assert country.governorates.town_news[1] > country.governorates.town_news[3] == 0


@given(some.integers(0, 10_000), SHARES, SHARES, SHARES)
def test_nothing_is_felt_more_than_wholly(dead, organised, parties, campaign):
    rules = press.Rules(*[0] * len(press.Rules._fields))._replace(
        by_organised=2 * ONE, by_parties=10 * ONE, by_campaign=ONE
    )
    assert 0 <= news.felt(dead, 50) <= ONE
    assert 0 <= news.carried(rules, organised, parties, campaign) <= ONE
