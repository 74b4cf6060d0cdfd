"""Garrisons for the tests of the army."""

import pytest

from kranti.exact import ONE
from kranti.rooms import army


@pytest.fixture
def rules():
    """The rules of the army in round numbers: an eighth of the men is spared, sixty take a village."""
    return army.Rules(
        spared=ONE // 8, men_a_village=60, strike_weight=ONE // 4, noticed=10 * ONE, noticed_far=100 * ONE,
        news_from_afar=ONE // 2, repair=ONE // 2, forgotten=ONE // 8, awe_most=ONE,
    )  # fmt: skip


@pytest.fixture
def country(small_world):
    """Two governorates beside each other with a thousand soldiers each, and far from both the others."""
    world = small_world(governorates=99, inbox=8, outbox=8)
    world.governorates.soldiers[:2] = 1_000
    world.governorates.near[:] = 5
    world.governorates.near[0], world.governorates.near[1] = 1, 0
    return world
