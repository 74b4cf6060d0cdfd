"""Villages for the tests of the mir."""

import pytest

from kranti.exact import ONE
from kranti.rooms import mir

SHARE = ONE // 100


@pytest.fixture
def rules():
    """The rules of the mir in round numbers; need goes by mouths alone."""
    return mir.Rules(
        landless=28 * SHARE, poor=29 * SHARE, rich=11 * SHARE, rank_weight=(ONE // 2, ONE, ONE, 2 * ONE),
        rank_tilt=0, one_rank=0, village_spread=0, drift=3 * SHARE, years_between=12, month=9, worker_from=16,
        worker_until=59, by_workers=0, bears=25 * SHARE, carried=2 * ONE // 3, living=2 * ONE, estate_beside=ONE // 2,
        hunger_bound=2 * ONE, piety=80 * SHARE, other_faiths=40 * SHARE, trust=20 * SHARE, bond=70 * SHARE,
        hunger_hurts=ONE, falls=20 * SHARE, heals=5 * SHARE, respect=2 * SHARE, base=-4 * ONE, season=(0,) * 12,
        weight_land=ONE, dear_land=8_000, sight_bound=2 * ONE, weight_bread=4 * ONE, rent_heavy=600,
        grievance_most=3 * ONE, neighbours=2 * ONE, near_villages=(8, 2, 1), half_seen=2 * SHARE, agitated=ONE, awe=ONE,
        wearied=3 * ONE, wearied_fades=SHARE, held_by_respect=6 * ONE, shock=ONE // 2, quorum=2 * ONE // 3,
        solidarity=10 * SHARE, rank_leans=(ONE // 5, ONE // 3, 0, -ONE), rungs=(ONE // 2, ONE, 2 * ONE, 3 * ONE),
        takes=ONE // 4, kinds=1, fades=1 << 31, shooting_hurts=ONE // 2, town_news=ONE,
    )  # fmt: skip


@pytest.fixture
def village(small_world):
    """One village of 60 people in ten middling households, 100 desyatinas in ten equal shares, never divided lately."""
    world = small_world(people=80, households=10, outbox=8, inbox=8)
    world.homes.count[0], world.homes.stands_for[0], world.homes.like[0] = 60, 10, 5
    world.communes.land[0], world.communes.households[0], world.communes.repartitional[0] = 1_000, 10, 1
    world.communes.divided_on[0] = -12 * 365
    world.households.land[:], world.households.rank[:] = 100, 2
    world.governorates.soil[:], world.manors.like[:] = ONE, 1
    world.governorates.land_price[:] = 8_000
    return world


@pytest.fixture
def country(small_world):
    """Two governorates beside each other, each of ten districts with four rows of a hundred villages alike."""
    world = small_world(people=1, homes=80, communes=80, manors=80, governorates=99, outbox=64, inbox=64)
    homes, communes, governorates = world.homes, world.communes, world.governorates
    homes.like[:], homes.count[:], homes.stands_for[:] = 100, 50, 10
    communes.manor[:], world.manors.like[:], world.manors.grain[:] = range(80), 20, 40_000
    homes.governorate[:] = [row // 40 for row in range(80)]
    communes.uezd[:] = [row // 4 for row in range(80)]
    communes.quorum_lean[:], communes.beside[:] = ONE // 2, ONE
    governorates.villages[:2], governorates.sown[:], governorates.harvest[:] = 4_000, 100, 100
    governorates.near[:] = 2
    governorates.near[0], governorates.near[1] = 1, 0
    return world
