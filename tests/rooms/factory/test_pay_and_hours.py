"""Pay creeps after prices and trade; the day is as long as the owner and the law will have it."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms import factory
from kranti.rooms.factory.hours import gain_from, keeps
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


def test_nobody_who_keeps_the_law_pays_less_than_the_least(works, rules, month):
    """The mean of a trade's one plant is its own pay; half of it is the least, and the month after nobody pays less."""
    works.trades.least_pay[:], works.plants.keeps_law[:] = 1_500, [1, 0, 1]
    factory.pay(works, rules._replace(least_pay=ONE // 2), month(1))
    assert works.plants.pay.tolist() == [1_500, 1_200, 1_500]
    assert works.trades.least_pay.tolist() == [750, 600, 750]


def test_the_law_shortens_the_day_only_where_the_owner_keeps_it(works, rules, month):
    works.plants.minutes[:], works.plants.keeps_law[:] = [780, 780, 600], [1, 0, 1]
    factory.set_hours(works, rules, month(1))
    assert works.plants.minutes.tolist() == [690, 780, 600]
    assert works.empire.lawful_day[0] == 690


def test_what_an_owner_gains_beyond_the_law_agrees_with_a_count_by_hand():
    """A hundred hands at 12 roubles, an hour over a day of eleven and a half: a quarter of 104 roubles 34 kopecks."""
    assert gain_from(100, 1_200, 60, 690, ONE // 4) == 10_434 // 4
    assert gain_from(0, 1_200, 60, 690, ONE // 4) == 1


@pytest.mark.parametrize(
    ("heeds", "fined", "kept"),
    [(0, 0, True), (-1, 0, False), (-ONE, 1_718, False), (-ONE, 1_719, True), (-2 * ONE, 1_719, False)],
)
def test_an_owner_weighs_fines_against_the_gain_on_a_log_scale(heeds, fined, kept):
    """Fines of e - 1 times the gain bring him one sigma nearer."""
    assert keeps(heeds, fined, 1_000, ONE) == kept


def test_who_is_fined_into_the_law_slips_out_of_it_when_the_fine_is_forgotten(works, rules, month):
    works.plants.minutes[:], works.plants.heeds[:], works.plants.fined[0] = 780, -ONE // 2, 1_000_000
    days = []
    for turn in range(36):
        factory.set_hours(works, rules, month(1 + turn % 12))
        days.append(int(works.plants.minutes[0]))
    assert days[0] == 690
    assert days[-1] == 690 + rules.overtime
    assert days == sorted(days)
    assert works.plants.minutes.tolist()[1:] == [780, 780]


@given(
    some.integers(-4 * ONE, ONE), some.integers(0, 10**7), some.integers(0, 10**7), some.integers(1, 10**8),
    some.integers(0, 4 * ONE),
)  # fmt: skip
def test_higher_fines_never_make_a_breaker_of_who_keeps_the_law(heeds, fined, more, gain, weighs):
    assert keeps(heeds, fined, gain, weighs) <= keeps(heeds, fined + more, gain, weighs)
    assert keeps(heeds, 0, gain, weighs) == (heeds >= 0)


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
