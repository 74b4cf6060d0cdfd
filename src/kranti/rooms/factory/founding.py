"""Day zero of the factory room: each plant's owner sets hours, pay and housing."""

from __future__ import annotations

import numpy as np
from numba import njit

from kranti.atlas import Atlas
from kranti.calendar import OldStyle, days
from kranti.chance import Chance, words
from kranti.exact import CERTAIN, ONE, normal
from kranti.mechanism import show
from kranti.rooms.factory.feel import feel
from kranti.rooms.factory.rules import Rules
from kranti.world import World


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Give every plant, standing or yet to open, its owner's hours, pay, dormitories and respect for the law."""
    urban = atlas.column("people_1897", "urban") * ONE // np.maximum(atlas.column("people_1897", "population"), 1)
    _set_up(rules, chance, show(world, "plants"), urban)
    world.plants.serial[:], world.plants.strike_serial[:] = -1, -1
    feel(world, rules, days(first := OldStyle.from_number(0), first)[0])


@njit(cache=True)
def _set_up(rules, chance, plants, urban):  # type: ignore[no-untyped-def]
    """Draw hours, pay and habits of every plant."""
    for plant in range(plants.trade.size):
        trade, place = plants.trade[plant], plants.governorate[plant]
        hours, luck, gap, law = words(chance, plant, 0, 0)
        private, barracks, _, _ = words(chance, plant, 0, 1)
        stretch = normal(np.int64(hours)) * rules.minutes_spread >> 16
        plants.minutes[plant] = max(rules.shortest, rules.minutes[trade] + stretch)
        pay = rules.pay[trade] * (ONE + (rules.pay_town * urban[place] >> 16)) >> 16
        plants.pay[plant] = pay + (pay * normal(np.int64(luck)) >> 19)
        low, high = rules.womens_pay
        plants.womens_share[plant] = low + ((high - low) * np.int64(gap >> np.uint64(16)) >> 16)
        plants.womens_pay[plant] = plants.pay[plant] * plants.womens_share[plant] >> 16
        keeps = rules.law_kept_large if plants.size[plant] >= rules.large else rules.law_kept
        plants.private[plant] = 1 if np.int64(private) < rules.private_share else 0
        respect = normal(min(keeps, CERTAIN - 1)) - normal(np.int64(law))
        plants.heeds[plant] = respect * rules.law_spread >> 16 if plants.private[plant] == 1 else rules.law_spread << 3
        plants.keeps_law[plant] = 1 if plants.heeds[plant] >= 0 else 0
        plants.barracks[plant] = 1 if np.int64(barracks) < rules.barracks_share else 0
