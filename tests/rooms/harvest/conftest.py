"""Fields and rules for the tests of the harvest."""

import pytest

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import harvest


@pytest.fixture
def rules():
    """The rules of the harvest in round numbers; all luck is even."""
    return harvest.Rules(
        reaping_month=8, poor_year_share=ONE, progress=0, seed_most=ONE, manor_tilled=ONE // 2, manor_bonus=2 * ONE,
        empire_luck=0, region_luck=0, local_luck=0, village_luck=0, bad_tail=0, season=ONE,
        worst_weather=0, best_weather=2 * ONE, dearth=3 * ONE // 4, plenty=5 * ONE // 4, in_barns=ONE // 2,
    )  # fmt: skip


@pytest.fixture
def fields(small_world):
    """Two governorates; in the first a village of 100 tenths standing for 30 like it and an estate of 400, for 2."""
    world = small_world(homes=1, communes=1, manors=1, governorates=2, outbox=4, inbox=4)
    world.homes.stands_for[:], world.homes.like[:] = 10, 3
    world.communes.land[:], world.communes.rented[:] = 80, 20
    world.manors.land[:], world.manors.let[:], world.manors.like[:] = 500, 100, 2
    world.governorates.yield_ordinary[:], world.governorates.seed_share[:] = 4 * ONE, ONE // 4
    world.governorates.weather[:] = ONE
    return world


@pytest.fixture
def on():
    """Give the morning of a date."""

    def morning(text):
        return days(date := OldStyle.parse(text), date)[0]

    return morning
