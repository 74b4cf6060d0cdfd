"""Necessities: the basket, what people are used to, and the letter of dear bread."""

import pytest

from kranti.exact import ONE
from kranti.rooms import market
from kranti.world import post

BASKET = 8_000 * 4 * 3 // 2 + 70_000


@pytest.fixture
def town(place, rules, monday):
    """A place where people are used to the basket of the day."""
    place.empire.usual_price[:] = BASKET
    place.governorates.serial[:] = -1
    place.counter.before[0] = 90
    return place


def test_the_basket_is_bread_and_other_goods(town, rules, monday):
    market.price_basket(town, rules, monday)
    assert town.empire.food_price[0] == BASKET
    assert town.counter.written[0] == 0


def test_in_a_dear_year_shops_ask_a_share_more_over_everything(town, rules, monday):
    market.price_basket(town, rules._replace(dearness=ONE // 4), monday)
    assert town.empire.food_price[0] == BASKET + BASKET // 4


def test_a_dear_year_is_not_laid_to_a_harvest(town, rules, monday):
    town.governorates.serial[:] = 33
    market.price_basket(town, rules._replace(dearness=ONE // 4), monday)
    assert (town.outbox.kind[0], town.outbox.because[0, 0]) == (post.DEAR_BREAD, -1)


def test_the_dear_year_can_be_lived_in_part_or_not_at_all(town, rules, monday):
    prices = []
    for part in (0, ONE // 2):
        market.price_basket(town, rules._replace(dearness=ONE // 4, dear_part=part), monday)
        prices.append(int(town.empire.food_price[0]))
    assert prices == [BASKET, BASKET + BASKET // 8]


def test_dearer_grain_makes_a_dearer_basket_and_a_new_habit(town, rules, monday):
    town.governorates.grain_price[:] = 16_000
    for _ in range(200):
        market.price_basket(town, rules, monday)
    assert town.empire.food_price[0] == BASKET + 48_000
    assert town.empire.usual_price[0] == pytest.approx(BASKET + 48_000, abs=8)


def test_dear_bread_is_written_of_once_with_its_cause(town, rules, monday):
    town.governorates.grain_price[:], town.governorates.serial[:] = 16_000, 33
    for _ in range(3):
        market.price_basket(town, rules._replace(habit=1_000), monday)
    assert town.counter.written[0] == 1
    assert (town.outbox.kind[0], town.outbox.place[0], town.outbox.because[0, 0]) == (post.DEAR_BREAD, -1, 33)
    assert town.empire.serial[0] == 90


def test_dear_bread_is_written_of_again_after_it_has_fallen_back(town, rules, monday):
    slow = rules._replace(habit=1_000)
    for price in (16_000, 8_000, 16_000):
        town.governorates.grain_price[:] = price
        market.price_basket(town, slow, monday)
    assert town.counter.written[0] == 2


def test_the_mean_price_goes_by_townspeople(small_world, rules, monday):
    world = small_world(governorates=2)
    world.governorates.grain_price[:], world.governorates.town_mouths[:] = [4_000, 10_000], [3_000, 1_000]
    market.price_basket(world, rules, monday)
    assert world.empire.food_price[0] == 5_500 * 4 * 3 // 2 + 70_000
