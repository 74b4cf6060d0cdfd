"""Day zero of the market: rations by custom, earnings by income, stores at their cover."""

import numpy as np
import pytest

from kranti.exact import ONE
from kranti.rooms import market


class Paper:
    """An atlas of two governorates: 400 rubles for a household of 5 in the first, no record of the second."""

    def decimals(self, name, field):
        """Give incomes or household sizes."""
        return {"peasant_income": np.array([400.0, 0.0]), "persons_per_household": np.array([5.0, 5.0])}[field]


@pytest.fixture
def founded(small_world, rules):
    """Two villages of 100: one bears 80 poods a head less seed, the other 13; and a town of 1,000 in the second."""
    world = small_world(homes=3, communes=2, manors=1, governorates=2)
    world.homes.governorate[:], world.homes.count[:] = [0, 1, 1], [100, 100, 1_000]
    world.homes.stands_for[:] = world.homes.like[:] = 1
    world.communes.land[:] = [10_000, 1_625]
    world.governorates.yield_ordinary[:], world.governorates.seed_share[:] = ONE, ONE // 5
    world.governorates.port[1] = 1
    market.found(world, rules, Paper(), None)
    return world


def test_people_are_used_to_what_their_fields_bear(founded):
    assert founded.governorates.ration.tolist() == [ONE, ONE // 2]


def test_earnings_are_a_part_of_income_less_the_grain(founded):
    weekly = (80 - 80 * 0.5) / 8 * 100 / 52
    assert founded.governorates.earnings[0] / ONE == pytest.approx(weekly, rel=0.001)


def test_where_no_income_is_on_record_the_mean_one_is_taken(founded):
    weekly = (80 - 13 * 0.5) / 8 * 100 / 52
    assert founded.governorates.earnings[1] / ONE == pytest.approx(weekly, rel=0.001)


def test_stores_hold_their_cover(founded):
    assert founded.governorates.asked.tolist() == [0, 1_000]
    assert founded.governorates.town_grain.tolist() == [0, 4_000]


def test_prices_begin_at_what_grain_brings_abroad_and_people_are_used_to_them(founded):
    assert founded.governorates.grain_price.tolist() == [8_000, 10_000]
    assert founded.empire.food_price[0] == founded.empire.usual_price[0] == 10_000 * 4 * 3 // 2 + 70_000
