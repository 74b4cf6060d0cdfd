"""Organisation, the slow variable, and the calls that come of it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import unions
from kranti.rooms.unions.call_out import lean_to_call
from kranti.rooms.unions.organise import grown
from kranti.world.post import WORKERS_CALL
from kranti.world.state import FREE

SHARES = some.integers(0, ONE)
MONDAY = OldStyle(1896, 1, 1).number


@pytest.fixture
def months(shops, month):
    """Let months pass, and give how well the hands of the first governorate are organised."""

    def passed(rules, count):
        for number in range(count):
            unions.organise(shops, rules, month(number % 12 + 1))
        return int(shops.governorates.organised[0])

    return passed


def test_in_closed_times_nobody_is_organised(months, rules):
    assert months(rules, 12) == 0


def test_members_organise_their_plant(shops, months, rules):
    shops.plants.members[0] = 2_500
    months(rules, 1)
    assert shops.plants.organised.tolist() == [ONE // 2, 0, 0, 0]


def test_open_times_organise_everybody_over_a_year(shops, months, rules):
    shops.law.unions[0] = FREE
    assert months(rules, 2) < ONE // 4
    assert ONE // 2 < months(rules, 10) < ONE


def test_repression_undoes_it(shops, months, rules):
    shops.plants.organised[:], shops.throne.repression[0] = ONE, ONE
    assert months(rules, 6) < ONE // 4


def test_a_plant_that_closes_loses_it(shops, months, rules):
    shops.plants.organised[:], shops.plants.state[0] = ONE, 4
    months(rules, 1)
    assert shops.plants.organised[0] == 0


@given(SHARES, SHARES, SHARES, SHARES)
def test_it_stays_between_none_and_all(organised, members, is_open, repression):
    rules = unions.Rules(*[0] * len(unions.Rules._fields))._replace(
        built_by_members=ONE // 2, built_openly=ONE // 8, organised_fades=ONE // 16, organised_closed=ONE // 4
    )
    assert 0 <= grown(rules, organised, members, is_open, repression) <= ONE


@pytest.fixture
def country(small_world):
    """Ten governorates in a ring, ten thousand hands each, half of them organised in the first."""
    world = small_world(governorates=10, outbox=64, inbox=64)
    places = world.governorates
    places.hands[:], places.organised[:], places.out_serial[:] = 10_000, ONE // 4, -1
    places.near[:] = np.array([[(row + step) % 10 for step in (1, -1, 2, -2)] for row in range(10)])
    places.organised[0] = 3 * ONE // 4
    return world


@pytest.fixture
def weeks(country):
    """Let Mondays pass, and give how many governorates have called."""

    def passed(rules, count, first=0):
        for week in range(first, first + count):
            date = OldStyle.from_number(MONDAY + 7 * week)
            unions.call_out(country, rules._replace(out_spread=0), days(date, date)[0])
        return int((country.outbox.kind[: country.counter.written[0]] == WORKERS_CALL).sum())

    return passed


def test_the_organised_call_and_the_others_do_not(country, weeks, rules):
    assert weeks(rules, 1) == 1
    assert country.governorates.summoned[0] == ONE
    assert not country.governorates.summoned[1:].any()


def test_a_call_is_followed_for_some_weeks_and_purses_are_spent_for_longer(country, weeks, rules):
    assert weeks(rules, 5) == 1
    assert country.governorates.summoned[0] == 0
    assert country.governorates.spent[0] > ONE // 2
    assert weeks(rules, 2, first=5) == 1


def test_linked_unions_carry_a_call_through_the_country(country, weeks, rules):
    country.governorates.organised[1:] = ONE // 2
    rules = rules._replace(out_base=-3 * ONE - ONE // 8, out_seen=2 * ONE)
    assert weeks(rules, 2) == 1
    country.governorates.summoned[:], country.governorates.spent[:] = 0, 0
    country.empire.unions_linked[0] = 1
    assert weeks(rules, 2, first=2) == 11


def test_hope_set_on_a_grant_holds_them_back(country, weeks, rules):
    country.throne.promise[0] = ONE
    assert weeks(rules._replace(out_hope=2 * ONE), 1) == 0


def test_where_few_are_organised_nobody_calls(country, weeks, rules):
    country.governorates.organised[:] = ONE // 16
    assert weeks(rules._replace(out_base=ONE), 1) == 0


@given(SHARES, SHARES, SHARES, SHARES)
def test_organisation_drives_a_call_and_an_empty_purse_holds_it(organised, seen, spent, hope):
    rules = unions.Rules(*[0] * len(unions.Rules._fields))._replace(
        out_organised=5 * ONE, out_seen=ONE, out_spent=3 * ONE, out_hope=ONE
    )
    lean = lean_to_call(rules, organised, seen, spent, hope)
    assert lean <= lean_to_call(rules, organised + ONE, seen, spent, hope)
    assert lean >= lean_to_call(rules, organised, seen, spent + ONE, hope)
