"""Births and deaths: the registers say how many, the dice say in whose home."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import CERTAIN
from kranti.rooms import census
from kranti.rooms.census.births import _age_class, _part
from kranti.world.packed import read
from kranti.world.people import BIRTHS_FROM, BORN, FAITH, LITERATE, TRADE

THIS_YEAR = 1896 - BIRTHS_FROM


def newborn(world):
    return [record for record in world.people.record if read(record, BORN) == THIS_YEAR and record]


@pytest.mark.parametrize(
    ("age", "row"),
    [(-1, 0), (0, 0), (1, 1), (4, 1), (5, 2), (14, 2), (15, 3), (24, 3), (25, 4), (74, 8), (75, 9), (99, 9)],
)
def test_ages_are_classed_as_the_life_table_has_them(age, row):
    assert _age_class(age) == row


@given(some.integers(0, 10**7))
def test_twelve_monthly_parts_add_to_the_years_total(total):
    parts = [_part(total, month) for month in range(1, 13)]
    assert sum(parts) == total
    assert max(parts) - min(parts) <= 1


def test_a_month_brings_a_twelfth_of_the_registers_births_and_deaths(country, rules, month, living):
    country.registers.births[0, :2], country.registers.deaths[0, :2] = [6_000, 0], [0, 6_000]
    before = living(country)
    census.register(country, rules, month(1))
    places = country.governorates
    assert places.births[:2].tolist() == [500, 0]
    assert places.deaths[:2].tolist() == [0, 500]
    assert places.population[:2].tolist() == [11_500, 10_500]
    assert sum(living(country)) == sum(before)


def test_a_child_has_its_mothers_faith_and_neither_letters_nor_a_trade(country, rules, month):
    country.people.record[:] &= ~np.uint32(127)  # nobody was born this year
    country.people.record[country.people.record > 0] += np.uint32(THIS_YEAR - 30)
    country.registers.births[0, 1] = 12_000
    census.register(country, rules, month(1))
    children = newborn(country)
    assert len(children) == 20
    assert {read(child, FAITH) for child in children} == {2}
    assert {(read(child, LITERATE), read(child, TRADE)) for child in children} == {(0, 0)}


def test_a_birth_waits_where_no_woman_is_of_bearing_age(country, rules, month):
    country.registers.births[0, 0] = 6_000
    census.register(country, rules._replace(mother_from=90, mother_to=95), month(1))
    assert country.governorates.births[0] == 0
    assert country.governorates.births_due[0] == 500


def test_a_full_village_sends_its_children_to_grow_up_elsewhere_in_the_governorate(country, rules, month, living):
    country.people.record[200:400] = country.people.record[:200]
    country.homes.count[0] = country.homes.room_for[0]
    country.registers.births[0, 0] = 12_000
    census.register(country, rules, month(1))
    assert country.governorates.births[0] == 1_000
    assert living(country) == [20_000, 10_000, 2_000, 1_000]


def test_the_birth_that_finds_no_place_is_not_lost(country, rules, month):
    country.homes.room_for[:] = country.homes.count
    country.registers.births[0, 0] = 12_000
    census.register(country, rules, month(1))
    assert (country.governorates.births[0], country.governorates.births_due[0]) == (0, 1_000)


def test_only_ages_with_odds_of_death_die(country, rules, month):
    def old(world):
        return sum(THIS_YEAR - read(record, BORN) >= 65 for record in world.people.record if record)

    before = old(country)
    country.registers.deaths[0, :2] = 3_000
    census.register(country, rules._replace(death_odds=(0,) * 8 + (CERTAIN, CERTAIN)), month(1))
    assert country.governorates.deaths[:2].tolist() == [250, 250]
    assert before - old(country) == 10


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(some.integers(0, 60_000), some.integers(0, 60_000), some.integers(1, 12))
def test_population_changes_by_births_less_deaths_and_runs_stay_whole(
    country, rules, month, living, unbroken, births, deaths, which
):
    country.registers.births[0, 0], country.registers.deaths[0, 0] = births, deaths
    places, before = country.governorates, sum(living(country))
    people, born, dead = (int(column[0]) for column in (places.population, places.births, places.deaths))
    due = int(places.births_due[0] - places.deaths_due[0])
    census.register(country, rules, month(which))
    grown = int(places.births[0] - born - places.deaths[0] + dead)
    assert places.population[0] - people == sum(living(country)) - before == grown
    told = _part(births, which) - _part(deaths, which)
    assert grown + int(places.births_due[0] - places.deaths_due[0]) - due == told
    assert unbroken(country)
