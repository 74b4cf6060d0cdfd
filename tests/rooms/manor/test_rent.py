"""Rent: what is let, what is owed, what is paid, and that the books of village and estate agree."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import manor
from kranti.world.homes import CHURCH, CROWN, NOBLE
from kranti.world.post import ARREARS


def first_of(month):
    return days(day := OldStyle(1896, month, 1), day)[0]


def owed(world):
    homes = world.homes
    return int((world.communes.owed * homes.stands_for * homes.like).sum())


def claimed(world):
    manors = world.manors
    return int(((manors.arrears + manors.due - manors.paid) * manors.like).sum())


def money(world):
    return int((world.communes.purse * world.homes.stands_for * world.homes.like).sum())


def test_half_the_estate_is_let_and_its_villages_share_it_by_their_land(country, rules):
    country.communes.land[:] = [1_000, 3_000]
    manor.let_land(country, rules, first_of(1))
    assert country.communes.rented.tolist() == [100, 300]
    assert country.manors.let[0] == 4_000


def test_the_hungrier_village_rents_more_and_the_sum_stays(country, rules):
    country.communes.land_hunger[:] = [0, ONE]
    manor.let_land(country, rules, first_of(1))
    assert country.communes.rented.tolist() == [150, 250]


def test_rent_is_the_owners_rate_on_the_price_of_the_land(country, rules):
    due = []
    for owner in (NOBLE, CROWN, CHURCH):
        country.communes.owed[:], country.manors.owner[0] = 0, owner
        manor.let_land(country, rules, first_of(1))
        due.append(int(country.communes.owed[0]))
    assert due == [20_000, 10_000, 5_000]


def test_where_a_village_rose_the_owner_asks_a_fifth_less_of_it_for_a_year(country, rules):
    manor.let_land(country, rules, first_of(1))
    asked = country.communes.owed.copy()
    country.communes.owed[:], country.communes.rose[0] = 0, 5
    manor.let_land(country, rules, first_of(1))
    assert country.communes.owed[0] == pytest.approx(asked[0] * 0.8, abs=1)
    assert country.communes.owed[1] == asked[1]
    assert country.communes.rose.tolist() == [0, 0]


def test_a_rich_village_pays_all_but_what_it_keeps_back(country, rules):
    manor.let_land(country, rules, first_of(1))
    country.communes.purse[:] = 100_000
    manor.collect(country, rules, first_of(9))
    assert country.communes.owed.tolist() == [2_500, 2_500]
    assert country.communes.purse.tolist() == [82_500, 82_500]
    manor.collect(country, rules, first_of(10))
    assert country.communes.owed.tolist() == [2_500, 2_500]


def test_nothing_is_kept_back_from_nobles_who_are_respected_nor_from_the_church(country, rules):
    for owner, respect in ((NOBLE, ONE), (CHURCH, 0)):
        country.communes.owed[:], country.communes.purse[:], country.manors.owner[0] = 0, 100_000, owner
        country.communes.respect_for_nobles[:] = respect
        manor.let_land(country, rules, first_of(1))
        manor.collect(country, rules, first_of(9))
        assert country.communes.owed.tolist() == [0, 0]


def test_bread_comes_before_rent(country, rules):
    """A quarter of the bread of 100 people lacks: 300 poods at 70 kopecks, and a rouble a head stays."""
    manor.let_land(country, rules, first_of(1))
    country.communes.purse[:], country.communes.hunger[:] = 33_000, [0, ONE // 4]
    manor.collect(country, rules, first_of(9))
    assert country.communes.purse.tolist() == [15_500, 31_000]


def test_rent_is_collected_in_autumn_only(country, rules):
    manor.let_land(country, rules, first_of(1))
    country.communes.purse[:] = 100_000
    manor.collect(country, rules, first_of(8))
    assert country.manors.paid[0] == 0


def test_old_arrears_are_partly_forgiven_and_the_rest_carried_on(country, rules):
    country.communes.owed[:] = 8_000
    manor.let_land(country, rules, first_of(1))
    assert country.manors.arrears[0] == 2 * 6_000 * 10
    assert country.communes.owed[0] == 6_000 + 20_000
    assert owed(country) == claimed(country)


def test_much_unpaid_rent_is_told_once_at_the_end_of_autumn(country, rules):
    manor.let_land(country, rules, first_of(1))
    country.governorates.serial[0] = 42
    for month in range(1, 13):
        manor.collect(country, rules, first_of(month))
    assert country.counter.written[0] == 1
    assert country.outbox.kind[0] == ARREARS
    assert country.outbox.size[0] == 1_000
    assert country.outbox.because[0, 0] == 42


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    some.lists(some.integers(0, 60_000), min_size=2, max_size=2),
    some.lists(some.integers(0, ONE), min_size=2, max_size=2),
)
def test_every_kopeck_that_leaves_a_purse_is_in_an_owners_book(country, rules, purses, hunger):
    country.communes.owed[:] = [700, 30]
    country.communes.purse[:], country.communes.hunger[:] = purses, hunger
    manor.let_land(country, rules, first_of(1))
    before = money(country)
    for month in range(9, 13):
        manor.collect(country, rules, first_of(month))
    paid = int((country.manors.paid * country.manors.like).sum())
    assert before - money(country) == paid == country.governorates.rent_paid[0]
    assert owed(country) == claimed(country) == country.governorates.rent_arrears[0]
    assert (country.communes.purse >= 0).all()


@pytest.mark.parametrize("month", [9, 12])
def test_more_hunger_never_lowers_arrears(country, rules, month):
    unpaid = []
    for hunger in range(0, ONE, ONE // 8):
        country.communes.owed[:], country.communes.purse[:], country.communes.hunger[:] = 0, 40_000, hunger
        manor.let_land(country, rules, first_of(1))
        manor.collect(country, rules, first_of(month))
        unpaid.append(owed(country))
    assert unpaid == sorted(unpaid)
    assert unpaid[0] > 0


def test_without_letting_no_rent_is_in_arrears(country, rules):
    manor.collect(country, rules, first_of(12))
    assert np.all(country.governorates.rent_arrears == 0)
