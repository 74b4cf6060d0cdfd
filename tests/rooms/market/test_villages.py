"""Villages: they eat, buy, hunger, sell, earn; no pood and no kopeck is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import market
from kranti.rooms.market.terms import due

FULL, ENOUGH = 100_000, 5_200
WEEK = (
    market.eat, market.sell, market.haul, market.feed_towns, market.export, market.spoil, market.set_prices,
)  # fmt: skip


def test_a_village_whose_barn_just_lasts_eats_its_ration(place, rules, monday):
    place.communes.grain[:] = ENOUGH
    market.eat(place, rules, monday)
    assert place.communes.grain.tolist() == [ENOUGH - 100] * 3
    assert place.governorates.eaten.tolist() == [3 * 100 * 20]


def test_cattle_get_more_from_a_full_barn_and_less_from_a_lean_one(place, rules, monday):
    place.communes.grain[:] = [FULL, ENOUGH, ENOUGH // 4]
    before = place.communes.grain.copy()
    market.eat(place, rules, monday)
    assert (before - place.communes.grain).tolist() == [125, 100, 87]


def test_a_village_without_grain_buys_it(place, rules, monday):
    place.communes.grain[1:] = FULL
    place.communes.purse[:] = 10_000
    place.governorates.town_grain[:] = 50_000
    market.eat(place, rules, monday)
    assert place.communes.purse.tolist() == [10_000 - 87 * 80, 10_000, 10_000]
    assert place.governorates.town_grain.tolist() == [50_000 - 87 * 20]
    assert place.communes.hunger[0] == 0


def test_a_village_without_grain_and_money_hungers(place, rules, monday):
    place.communes.grain[1:] = FULL
    place.governorates.town_grain[:] = 50_000
    market.eat(place, rules, monday)
    assert place.communes.hunger.tolist() == [ONE // 4, 0, 0]
    assert place.governorates.short.tolist() == [87 * 20]


def test_hunger_fades_when_bread_is_back(place, rules, monday):
    place.communes.hunger[:] = ONE
    place.communes.grain[:] = FULL
    for _ in range(80):
        market.eat(place, rules, monday)
    assert place.communes.hunger.max() == 0


def test_when_stores_cannot_serve_all_each_village_gets_the_same(place, rules, monday):
    place.communes.purse[:] = 100_000
    place.governorates.town_grain[:] = 87 * 20 * 3 // 2
    market.eat(place, rules, monday)
    assert len(set(place.communes.purse.tolist())) == 1
    assert 0 <= place.governorates.town_grain[0] < 60


def test_stores_keep_the_towns_bread_for_the_towns(place, rules, monday):
    place.communes.purse[:] = 100_000
    place.governorates.town_grain[:] = 2_000
    market.eat(place, rules._replace(towns_first=2), monday)
    assert place.governorates.town_grain.tolist() == [2_000]


def test_a_village_sells_of_what_it_does_not_need_till_harvest(place, rules, monday):
    place.communes.grain[:] = [ENOUGH + 800, ENOUGH, 100]
    market.sell(place, rules, monday)
    assert place.communes.grain.tolist() == [ENOUGH + 700, ENOUGH, 100]
    assert place.communes.purse.tolist() == [100 * 40, 0, 0]
    stores = place.governorates
    assert stores.town_grain[0] == stores.marketed[0] == stores.grain_sold[0] == 100 * 20


def test_an_estate_sells_of_all_it_has(place, rules, monday):
    place.manors.grain[:] = [400, 0]
    market.sell(place, rules, monday)
    assert place.manors.grain.tolist() == [300, 0]
    assert place.governorates.marketed.tolist() == [100 * 5]
    assert place.governorates.manor_grain.tolist() == [300 * 5]


def test_a_better_price_never_calls_out_less(place, rules, monday):
    sold = []
    for price in range(1_000, 20_000, 1_000):
        place.communes.grain[:], place.governorates.grain_price[:] = FULL, price
        market.sell(place, rules, monday)
        sold.append(int(place.governorates.grain_sold[0]))
    assert sold == sorted(sold)
    assert sold[0] < sold[-1]


def test_more_is_sold_in_autumn(place, rules, monday):
    sold = []
    for weeks in (0, 12):
        place.communes.grain[:] = FULL
        market.sell(place, rules._replace(autumn_weeks=weeks), monday)
        sold.append(int(place.governorates.grain_sold[0]))
    assert sold[1] == pytest.approx(2 * sold[0], rel=0.01)


def test_side_earnings_are_kept_up_to_a_reserve_and_the_rent_owed(place, rules, monday):
    place.governorates.earnings[:] = 2 * ONE
    place.communes.purse[:] = [0, 10_000, 20_000]
    place.communes.owed[:] = [0, 0, 10_000]
    market.earn(place, rules, monday)
    assert place.communes.purse.tolist() == [200, 10_100, 20_100]


@settings(deadline=None, max_examples=30)  # the first call compiles
@given(some.integers(0, 10**9), some.integers(0, 2_000))
def test_weekly_shares_lose_nothing_to_rounding(rate, weeks):
    assert sum(due(rate, week) for week in range(weeks)) == rate * weeks >> 16


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    some.lists(some.integers(0, 20_000), min_size=3, max_size=3),
    some.lists(some.integers(0, 50_000), min_size=3, max_size=3),
    some.integers(0, 50_000),
    some.integers(1, 30_000),
)
def test_no_pood_is_lost_and_nothing_falls_below_nought(place, rules, total, barns, purses, stores, price):
    place.communes.grain[:], place.communes.purse[:] = barns, purses
    place.manors.grain[:] = barns[:2]
    place.governorates.town_grain[:], place.governorates.grain_price[:] = stores, price
    before = total(place)
    for today in days(OldStyle.from_number(0), OldStyle.from_number(60))[::7]:
        for step in WEEK:
            step(place, rules, today)
    assert total(place) == before
    assert min(place.communes.grain.min(), place.communes.purse.min(), place.governorates.town_grain.min()) >= 0
