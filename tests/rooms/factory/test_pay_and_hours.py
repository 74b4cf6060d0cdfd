"""Pay creeps after prices and trade; the day is as long as the owner and the law will have it."""

import pytest

from kranti.exact import ONE
from kranti.rooms import factory
from kranti.world.packed import write
from kranti.world.people import WOMAN
from kranti.world.work import CLOSED, NOT_YET


def test_pay_stands_still_where_nothing_moves(works, rules, month):
    factory.pay(works, rules, month(1))
    assert works.plants.pay.tolist() == [1_200] * 3
    assert works.plants.womens_pay.tolist() == [800] * 3
    assert works.plants.used_to_pay.tolist() == pytest.approx([2 * ONE] * 3, abs=2)


def test_pay_makes_good_a_quarter_of_a_rise_of_prices(works, rules, month):
    works.empire.food_price[0] = 75_000
    factory.pay(works, rules, month(1))
    assert works.plants.pay.tolist() == [1_275] * 3
    assert works.plants.womens_pay.tolist() == [850] * 3


def test_pay_rises_in_brisk_trade_and_falls_in_slack(works, rules, month):
    works.trades.mood[:] = [1, 0, -1]
    works.plants.pay[:] = 1_600
    factory.pay(works, rules, month(1))
    assert works.plants.pay.tolist() == [1_625, 1_600, 1_550]


def test_what_hands_are_used_to_follows_what_they_get(works, rules, month):
    works.plants.pay[:], works.plants.used_to_pay[:] = 1_200, [4 * ONE, ONE, 0]
    factory.pay(works, rules, month(1))
    assert works.plants.used_to_pay.tolist() == pytest.approx([7 * ONE // 2, 5 * ONE // 4, 2 * ONE], abs=2)


def test_closed_plants_pay_nobody(works, rules, month):
    works.plants.state[:] = [CLOSED, NOT_YET, CLOSED]
    factory.pay(works, rules._replace(pay_grows=ONE // 8), month(1))
    assert works.plants.pay.tolist() == [1_200] * 3


def test_women_keep_their_share_of_mens_pay_for_twenty_years(works, rules, month):
    for turn in range(240):
        factory.pay(works, rules._replace(pay_grows=ONE // 556), month(1 + turn % 12))
    assert works.plants.womens_pay / works.plants.pay == pytest.approx([2 / 3] * 3, rel=0.01)


def test_the_law_shortens_the_day_only_where_the_owner_keeps_it(works, rules, month):
    works.plants.minutes[:], works.plants.keeps_law[:] = [780, 780, 600], [1, 0, 1]
    factory.set_hours(works, rules, month(1))
    assert works.plants.minutes.tolist() == [690, 780, 600]


def test_stock_is_taken_of_women_hours_pay_and_breaches_of_the_law(works, rules, month):
    """Hands of 100 and 300 work 600 and 720 minutes; of the records of 50 and 50 half and one in ten are women."""
    plants, homes = works.plants, works.homes
    plants.state[2], plants.hands[:] = CLOSED, [100, 300, 100]
    plants.minutes[:], plants.pay[:], plants.opened[:] = [600, 720, 900], [1_000, 2_000, 9_000], [0, -9_000, 0]
    for row in range(50):
        slot = homes.first[2] + row
        works.people.record[slot] = write(works.people.record[slot], WOMAN, int(row % 10 == 0))
    factory.take_stock(works, rules, month(1))
    empire = works.empire
    assert empire.women_hands[0] == 300_000
    assert (empire.day_minutes[0], empire.mean_pay[0]) == (690, 1_750)
    assert (empire.beyond_law[0], empire.young[0]) == (500_000, 500_000)
