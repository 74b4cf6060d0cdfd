"""Day zero of the strikes room: what sets one plant apart from others like it."""

from __future__ import annotations

from numba import njit

from kranti.atlas import Atlas
from kranti.chance import Chance, word
from kranti.exact import log_ratio, normal
from kranti.mechanism import show
from kranti.rooms.strikes.rules import Rules
from kranti.world import World


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Draw every plant's lasting nature; large plants strike more easily, by the log of their size."""
    _draw(rules, chance, show(world, "plants"))
    world.districts.serial[:] = -1


@njit(cache=True)
def _draw(rules, chance, plants):  # type: ignore[no-untyped-def]
    for plant in range(plants.nature.size):
        size = log_ratio(plants.size[plant], rules.size_middle) * rules.size >> 16
        own = normal(word(chance, plant, 0)) * rules.nature_spread >> 16
        housed = rules.barracks if plants.barracks[plant] else 0
        plants.nature[plant] = rules.base + size + own + housed
