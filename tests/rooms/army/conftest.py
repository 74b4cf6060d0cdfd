"""Garrisons for the tests of the army."""

import pytest

from kranti.exact import ONE
from kranti.rooms import army


@pytest.fixture
def rules():
    """The rules of the army in round numbers: an eighth of the men is spared, sixty take a village."""
    return army.Rules(
        capacity=ONE // 4, spared=ONE // 8, men_a_village=60, away=0, far_war=1, at_front=0, wars=0,
        defeats=0, rally=ONE // 2, defeat_costs=ONE // 4, prestige_fades=0, base=-4 * ONE, nature_spread=0,
        chance_spread=ONE // 2,
        insult=ONE // 2, march_weight=20 * ONE,
        garrison=2 * ONE, from_home=ONE, half_seen=ONE // 8, awe=2 * ONE, rival=ONE, temper=ONE // 4,
        murmur=-ONE, lasts=2, wearied=ONE, wearied_fades=ONE // 16, mutiny_weight=10 * ONE, strike_weight=ONE // 4,
        noticed=10 * ONE, noticed_far=100 * ONE,
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


@pytest.fixture
def garrison(small_world):
    """Twenty regiments of 40 recorded men in one governorate, ten of the same in another."""
    world = small_world(people=1_200, homes=30, regiments=30, governorates=99, outbox=64, inbox=64)
    world.homes.first[:], world.homes.count[:] = range(0, 1_200, 40), 40
    world.people.record[:] = 7 << 20
    regiments = world.regiments
    regiments.home[:], regiments.men[:] = range(30), 1_600
    regiments.governorate[20:] = 1
    world.governorates.villages[:] = 1_000
    return world
