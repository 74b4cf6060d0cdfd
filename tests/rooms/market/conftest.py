"""Villages, stores and rules for the tests of the market."""

import pytest

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import market


@pytest.fixture
def rules():
    """The rules of the market in round numbers."""
    return market.Rules(
        food=39 * ONE, fodder=13 * ONE, fodder_least=ONE // 2, fodder_most=2 * ONE, least_custom=ONE // 2,
        town_ration=52 * ONE, hunger_memory=4, asked_memory=1, towns_first=0, spare_income=ONE // 8,
        grain_value=ONE // 2, purse_kept=100, spending=ONE // 2, sell_share=ONE // 8, estate_share=ONE // 4,
        autumn_weeks=0, autumn_haste=2 * ONE, price_pull=ONE // 2, village_price=ONE // 2, cover=4, rail_share=ONE,
        cart_share=ONE // 4, cart_pull=ONE // 2, abroad_price=100 * ONE, freight=20 * ONE, ports_open=ONE,
        export_share=ONE // 4, export_pull=ONE, spoils=ONE // 64, price_pace=ONE // 8, scarcity_bite=ONE // 2,
        scarcity_most=2 * ONE, price_step=ONE // 8, bread_in_basket=4 * ONE, baking=3 * ONE // 2,
        other_goods=700 * ONE, dearness=0, dear_part=ONE, habit=8, dear=ONE // 10,
    )  # fmt: skip


@pytest.fixture
def place(small_world):
    """One governorate with a railway: 3 villages of 100 people (each for 20), a town of 1,000, 2 estates (each for 5).

    A mouth is used to a pood a week; grain is at 80 kopecks, what it brings abroad; the harvest was just brought in.
    """
    world = small_world(homes=4, communes=3, manors=2, governorates=1, outbox=4, inbox=4)
    homes = world.homes
    homes.count[:], homes.stands_for[:], homes.like[:] = [100, 100, 100, 10], [10, 10, 10, 100], [2, 2, 2, 1]
    homes.kind[3] = 1
    world.manors.like[:] = 5
    world.governorates.ration[:], world.governorates.grain_price[:] = ONE, 8_000
    world.governorates.town_mouths[:], world.governorates.asked[:], world.governorates.rail[:] = 1_000, 1_000, 1
    world.empire.abroad_price[:] = 10_000
    return world


@pytest.fixture
def monday():
    """Give the first morning of the model, with a day of the week that weekly steps act on."""
    return days(first := OldStyle.from_number(0), first)[0]


def poods(world):
    """Add up all grain: in barns, in stores, eaten, shipped, spoilt."""
    homes, count, places = world.homes, len(world.communes), world.governorates
    villages = world.communes.grain * homes.stands_for[:count] * homes.like[:count]
    gone = places.eaten + places.exported + places.spoilt
    return int(villages.sum() + (world.manors.grain * world.manors.like).sum() + (places.town_grain + gone).sum())


@pytest.fixture
def total():
    """Lend the adding-up of all grain."""
    return poods
