"""Growth: rails, foreign money, iron and coal, and the plants that open and close."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms import industry
from kranti.rooms.industry.smelt import coal_output, iron_output
from kranti.world.post import PLANT_CLOSED, PLANT_OPENED
from kranti.world.work import AT_WORK, CLOSED, NOT_YET


def test_iron_agrees_with_a_count_by_hand():
    """A quarter of iron is for rails: none laid, the usual, twice and three times the usual length."""
    made = [iron_output(1_000, ONE // 4, laid, 800) for laid in (0, 400, 800, 1_600, 2_400)]
    assert made == [750, 875, 1_000, 1_250, 1_250]


def test_coal_agrees_with_a_count_by_hand():
    """Half of coal goes by iron, a quarter by railways, a quarter by plants."""
    weights = (ONE // 2, ONE // 4)
    assert coal_output(1_000, weights, ONE, ONE, ONE) == 1_000
    assert coal_output(1_000, weights, 2 * ONE, ONE, ONE) == 1_500
    assert coal_output(1_000, weights, ONE, 3 * ONE, 0) == 1_250


@given(some.integers(1, 10**6), some.integers(0, ONE), some.integers(0, 5_000), some.integers(0, 5_000))
def test_more_rails_never_make_less_iron(capacity, weight, laid, more):
    assert iron_output(capacity, weight, laid, 1_000) <= iron_output(capacity, weight, laid + more, 1_000)


def test_a_year_of_rails_and_foreign_money_is_a_year_of_months(works, rules, month):
    for number in range(1, 13):
        industry.extend(works, rules, month(number))
    assert works.empire.rail_length[0] == 25_200
    assert works.empire.foreign_capital[0] == 132_000


def test_a_governorate_has_a_railway_from_the_day_its_line_opens(works, rules, month):
    works.lines.ends[:], works.lines.opened[:] = [[0, 0], [1, 1]], [0, month(3).number]
    served = []
    for number in (1, 2, 3):
        industry.extend(works, rules, month(number))
        served.append(works.governorates.rail.tolist())
    assert served == [[1, 0], [1, 0], [1, 1]]


def test_no_line_opens_while_no_rails_are_laid(works, rules, month):
    works.lines.ends[:], works.lines.opened[:] = [[0, 0], [1, 1]], 0
    industry.extend(works, rules._replace(rail_opened=0), month(1))
    assert not works.governorates.rail.any()


def test_without_foreign_money_furnaces_do_not_grow(works, rules, month):
    for number in range(1, 13):
        industry.smelt(works, rules._replace(foreign_inflow=0), month(number))
    assert works.empire.iron_capacity[0] == 24_000
    assert works.empire.iron[0] == 24_000


def test_furnaces_grow_by_half_as_much_as_foreign_capital(works, rules, month):
    """A tenth more capital in a year, at an elasticity of a half, gives about a twentieth more iron."""
    for number in range(1, 13):
        industry.extend(works, rules, month(number))
        industry.smelt(works, rules, month(number))
    assert works.empire.iron_capacity[0] == pytest.approx(24_000 * 1.1**0.5, rel=0.005)
    assert works.empire.iron[0] > 24_000


def test_counts_of_the_year_begin_anew_in_january(works, rules, month):
    works.empire.iron[0] = works.empire.coal[0] = 999_999
    industry.smelt(works, rules._replace(foreign_inflow=0), month(1))
    assert works.empire.iron[0] == 2_000
    assert works.empire.coal[0] == 4_000


def test_plants_open_as_long_as_their_trade_has_capacity_to_house(works, rules, month):
    works.trades.capital[0] = 1_150
    industry.build(works, rules, month(1))
    assert works.plants.state.tolist() == [AT_WORK, AT_WORK, AT_WORK, NOT_YET]
    assert works.plants.opened[2] == month(1).number
    assert works.trades.housed.tolist() == [1_100, 0, 0]
    assert works.outbox.kind[: works.counter.written[0]].tolist() == [PLANT_OPENED]


def test_no_plant_opens_by_impossible_odds(works, rules, month):
    works.trades.capital[0] = 10_000
    industry.build(works, rules._replace(opens=0), month(1))
    assert works.plants.state.tolist() == [AT_WORK, AT_WORK, NOT_YET, NOT_YET]


@pytest.mark.parametrize(("mood", "hands", "closed"), [(-1, 249, True), (-1, 250, False), (0, 249, False)])
def test_only_a_plant_that_stands_idle_in_a_slack_trade_closes(works, rules, month, mood, hands, closed):
    works.trades.capital[0], works.trades.mood[0], works.plants.hands[0] = 400, mood, hands
    industry.build(works, rules, month(1))
    assert (works.plants.state[0] == CLOSED) == closed
    if closed:
        assert works.trades.housed[0] == 500
        assert works.outbox.kind[0] == PLANT_CLOSED
        assert works.outbox.size[0] == hands


def test_a_trade_never_closes_more_than_it_has_too_much(works, rules, month):
    works.trades.capital[0], works.trades.mood[0], works.plants.hands[:2] = 499, -1, 0
    industry.build(works, rules, month(1))
    assert works.plants.state[:2].tolist() == [CLOSED, AT_WORK]


def test_goods_are_people_times_the_output_of_one(works, rules, month):
    works.workshops.artisans[:], works.workshops.governorate[:] = [3_000, 1_000], [1, 0]
    industry.craft(works, rules, month(1))
    industry.manufacture(works, rules, month(1))
    assert works.workshops.goods.tolist() == [2_400, 800]
    assert works.governorates.artisans.tolist() == [1_000, 3_000]
    assert (works.empire.craft_goods[0], works.empire.plant_goods[0]) == (3_200, 4_500)


def test_capacity_that_stands_is_the_size_of_the_plants_that_stand(sample_months):
    for world in sample_months[1:]:
        plants = world.plants
        standing = plants.state < CLOSED
        housed = np.bincount(plants.trade[standing], plants.size[standing], 3)
        assert world.trades.housed.tolist() == housed.tolist()
