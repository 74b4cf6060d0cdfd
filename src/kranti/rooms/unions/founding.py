"""Day zero of the unions room: a few districts have a licensed society, with a few members and half-filled chests."""

from __future__ import annotations

import numpy as np
from numba import njit

from kranti.atlas import Atlas
from kranti.chance import Chance, word
from kranti.mechanism import show
from kranti.rooms.unions.rules import Rules
from kranti.world import World


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Draw the districts that have a society, and give it its first members and half of its reserve."""
    districts = show(world, "districts")
    hands = np.bincount(world.plants.district, world.plants.hands, len(world.districts)).astype(np.int64)
    _license(rules, chance, districts)
    world.governorates.out_serial[:] = -1
    districts.members[:] = (hands * rules.first >> 16) * districts.licensed
    districts.chest[:] = districts.members * (rules.reserve >> 1)
    world.empire.members[:] = districts.members.sum()


@njit(cache=True)
def _license(rules, chance, districts):  # type: ignore[no-untyped-def]
    """Draw which districts have a licence."""
    for district in range(districts.licensed.size):
        districts.licensed[district] = 1 if word(chance, district, 0) < rules.licensed else 0
