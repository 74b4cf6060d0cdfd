"""Day zero of the strikes room: what sets one plant apart from others like it, and how earlier strikes tired it."""

from __future__ import annotations

import numpy as np
from numba import njit

from kranti.atlas import Atlas
from kranti.chance import Chance, word, words
from kranti.exact import log_ratio, normal, share
from kranti.mechanism import show
from kranti.rooms.strikes.begin import strata
from kranti.rooms.strikes.rules import Rules
from kranti.world import World


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Draw every plant's lasting nature; large plants strike more easily, by the log of their size.

    Plants that struck before day zero are tired of it as they would be in a world that had gone on like this for long.
    """
    plants = show(world, "plants")
    _draw(rules, chance, plants)
    _tire(rules, chance, plants)
    world.districts.serial[:] = -1


@njit(cache=True)
def _draw(rules, chance, plants):  # type: ignore[no-untyped-def]
    for plant in range(plants.nature.size):
        size = log_ratio(plants.size[plant], rules.size_middle) * rules.size >> 16
        own = normal(word(chance, plant, 0)) * rules.nature_spread >> 16
        housed = rules.barracks if plants.barracks[plant] else 0
        plants.nature[plant] = rules.base + size + own + housed


@njit(cache=True)
def _tire(rules, chance, plants):  # type: ignore[no-untyped-def]
    """Let the paydays before day zero pass: who would have struck on one of them is tired, and tires less slowly."""
    slope = share(rules.strata, rules.strata_opened)
    for plant in range(plants.nature.size):
        grievance, tired = plants.grievance[plant], 0
        lean = plants.nature[plant] + (grievance * rules.grievance >> 16) + rules.earlier_anger
        lean -= strata(grievance, rules.strata, slope)
        if lean + 4 * rules.chance_spread < 0:
            continue
        for payday in range(rules.earlier):
            tired = max(0, tired - rules.weariness_fades)
            luck, won, _, _ = words(chance, plant, payday, 1)
            if lean - tired + (normal(np.int64(luck)) * rules.chance_spread >> 16) >= 0:
                tired += rules.weariness + (rules.weariness_lost if np.int64(won) & 1 else 0)
        plants.weariness[plant] = tired
