"""Estates and villages for the tests of the manor."""

import pytest

from kranti.exact import ONE
from kranti.rooms import manor

SHARE = ONE // 100


@pytest.fixture
def rules():
    """The rules of the manor in round numbers: a third let, a tenth of the land's price as rent."""
    return manor.Rules(
        crown_land=ONE, church_land=ONE, let=ONE // 2, lets_more=ONE // 4, most_let=ONE, noble_rate=ONE // 8,
        crown_rate=ONE // 16, church_rate=ONE // 32, collect_from=9, collect_until=12, cash_kept=100, bread=12 * ONE,
        pays=ONE, withheld=ONE // 8, forgiven=ONE // 4, gives_way=ONE // 5, alarm=ONE // 16,
    )  # fmt: skip


@pytest.fixture
def country(small_world):
    """Two villages of 100 people beside one noble estate, standing for 5 like it; land at 80 roubles a desyatina."""
    world = small_world(homes=2, communes=2, manors=1, outbox=8, inbox=8)
    homes, communes, manors = world.homes, world.communes, world.manors
    homes.count[:], homes.stands_for[:], homes.like[:] = 100, 10, 5
    communes.land[:], manors.land[:], manors.like[:] = 1_000, 8_000, 5
    world.governorates.land_price[:], world.governorates.grain_price[:] = 8_000, 7_000
    return world
