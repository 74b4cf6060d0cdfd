"""Trades and plants for the tests of industry."""

import pytest

from kranti.exact import CERTAIN, ONE
from kranti.rooms import industry
from kranti.world.work import NOT_YET


@pytest.fixture
def rules():
    """The rules of industry in round numbers: no taste, no weights, plants open and close when they can."""
    return industry.Rules(
        rail_length=24_000, rail_opened=1_200, rail_usual=1_200, foreign_capital=120_000, foreign_inflow=12_000,
        foreign_usual=12_000, iron=24_000, iron_elasticity=ONE // 2, iron_for_rails=ONE // 4, coal=48_000,
        coal_for_iron=ONE // 2, coal_for_trains=ONE // 4, conjuncture=ONE, taste=(0, 0, 0), harvest_weight=(0, 0, 0),
        rail_weight=(0, 0, 0), foreign_weight=(0, 0, 0), build=ONE // 2, wear=ONE // 64, spare=ONE // 8,
        first_hands=3_000, brisk=ONE // 16, slack=ONE // 16, opens=CERTAIN, closes=CERTAIN,
        idle=ONE // 2, age=8, age_spread=ONE // 2, craft_output=800, plant_output=1_500, hours_craft=800,
        hours_craft_longest=890,
    )  # fmt: skip


@pytest.fixture
def works(small_world):
    """Three trades of 1,000 hands in balance; of the first trade, two plants of 500 stand and two of 100 may open."""
    world = small_world(plants=4, trades=3, outbox=8, inbox=8, lines=2, governorates=2, workshops=2)
    trades, plants, empire = world.trades, world.plants, world.empire
    for column in (trades.base, trades.orders, trades.capital, trades.housed, trades.hands):
        column[:] = 1_000
    trades.people[:], trades.serial[:], trades.brisk_serial[:] = 100_000, -1, -1
    world.governorates.population[:] = 50_000
    plants.size[:], plants.hands[:], plants.state[2:] = [500, 500, 100, 100], [500, 500, 0, 0], NOT_YET
    empire.rail_length[:], empire.foreign_capital[:], empire.iron_capacity[:] = 24_000, 120_000, 24_000
    return world
