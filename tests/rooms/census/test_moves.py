"""Moves: to town, to other governorates, abroad, to the plants and home again."""

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms import census
from kranti.world.packed import read
from kranti.world.people import BIRTHS_FROM, BORN, TRADE, TRADES


def test_villagers_go_to_town_and_the_governorate_keeps_its_number(country, rules, month, living):
    """A share of 12/110 a year of 11,000 is 100 a month: two records of 50."""
    census.move(country, rules._replace(to_town=12 * ONE // 110 + 1), month(1))
    assert living(country) == [9_900, 9_900, 1_100, 1_100]
    assert country.governorates.population[:2].tolist() == [11_000, 11_000]


def test_who_goes_to_town_is_of_moving_age_and_serves_there(country, rules, month):
    census.move(country, rules._replace(to_town=12 * ONE // 110 + 1), month(1))
    start = country.homes.first[2] + 20
    for record in country.people.record[start : start + 2]:
        assert read(record, TRADE) == TRADES.index("service")
        assert rules.working_from <= 1896 - BIRTHS_FROM - read(record, BORN) < rules.mover_to


def test_nobody_goes_to_a_town_that_is_full(country, rules, month, living):
    country.homes.room_for[2:] = country.homes.count[2:]
    census.move(country, rules._replace(to_town=ONE // 8), month(1))
    assert living(country) == [10_000, 10_000, 1_000, 1_000]


def test_who_leaves_one_governorate_comes_to_the_one_that_gains(country, rules, month):
    country.registers.arrivals[0, :2] = [-6_000, 6_000]
    census.move(country, rules, month(1))
    assert country.governorates.population[:2].tolist() == [10_500, 11_500]
    assert country.governorates.moved[:2].tolist() == [-500, 500]
    assert country.empire.emigrants[0] == 0


def test_who_leaves_and_is_awaited_nowhere_has_gone_abroad(country, rules, month, living):
    country.registers.arrivals[0, 0] = -6_000
    census.move(country, rules, month(1))
    assert country.empire.emigrants[0] == 500
    assert sum(living(country)) == 21_500


def test_newcomers_whom_nobody_left_to_be_come_from_abroad(country, rules, month, living):
    country.registers.arrivals[0, 1] = 6_000
    census.move(country, rules, month(1))
    assert country.governorates.moves_due[1] == 0
    assert country.empire.emigrants[0] == -500
    assert sum(living(country)) == 22_500


def test_whom_plants_hire_is_taken_from_the_villages(country, rules, month, living):
    country.governorates.hired_due[0] = 120
    census.move(country, rules, month(1))
    assert living(country) == [9_900, 10_000, 1_000, 1_000]
    assert country.governorates.hired_due[0] == 20


def test_whom_plants_send_home_comes_back_to_a_village(country, rules, month, living):
    country.governorates.hired_due[1] = -120
    census.move(country, rules, month(1))
    assert living(country) == [10_000, 10_100, 1_000, 1_000]
    assert country.governorates.hired_due[1] == -20


def test_new_registers_are_opened_and_villagers_counted_on_new_years_day(country, rules, month):
    places = country.governorates
    places.births[:], places.deaths[:], places.moved[:] = 1, 2, 3
    census.open_registers(country, rules, month(1))
    assert not np.any([places.births, places.deaths, places.moved])
    assert country.empire.villagers[0] == 20_000


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    some.lists(some.integers(-20_000, 20_000), min_size=2, max_size=2),
    some.lists(some.integers(-600, 600), min_size=2, max_size=2),
    some.integers(0, ONE // 5),
)
def test_nobody_is_lost_on_the_way(country, rules, month, living, unbroken, arrivals, hired, to_town):
    country.registers.arrivals[0, :2], country.governorates.hired_due[:2] = arrivals, hired
    places, empire = country.governorates, country.empire
    before = sum(living(country)) - int(places.hired_due.sum()) + int(empire.emigrants[0])
    people, moved = places.population.copy(), places.moved.copy()
    census.move(country, rules._replace(to_town=to_town), month(1))
    assert sum(living(country)) - int(places.hired_due.sum()) + int(empire.emigrants[0]) == before
    assert (places.population - people).tolist() == (places.moved - moved).tolist()
    assert unbroken(country)
