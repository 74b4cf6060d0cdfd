"""Day zero of the army: the regiments in garrison, and the Cossacks."""

from __future__ import annotations

import numpy as np
from numba import njit

from kranti.atlas import Atlas
from kranti.chance import Chance, word
from kranti.exact import ONE, normal
from kranti.mechanism import show
from kranti.rooms.army.rules import Rules
from kranti.world import World
from kranti.world.homes import COSSACKS, GARRISON, POLICE


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """List the regiments with their men and natures, and count soldiers, Cossacks and police by governorate."""
    homes, governorates, regiments = world.homes, world.governorates, world.regiments
    men = homes.count.astype(np.int64) * homes.stands_for * homes.like
    kinds = ((GARRISON, governorates.soldiers), (COSSACKS, governorates.cossacks), (POLICE, governorates.policemen))
    for kind, column in kinds:
        here = homes.kind == kind
        np.add.at(column, homes.governorate[here], men[here])
    regiments.home[:] = np.flatnonzero(homes.kind == GARRISON)
    regiments.governorate[:] = homes.governorate[regiments.home]
    regiments.men[:] = regiments.strength[:] = men[regiments.home]
    called = np.rint(atlas.decimals("garrisons", "called_east") * ONE).astype(np.int64)
    regiments.called[:] = called[regiments.governorate]
    regiments.serial[:] = -1
    world.empire.war_serial[:] = -1
    men_at_hand = governorates.soldiers + governorates.cossacks + governorates.policemen
    governorates.force[:] = men_at_hand * rules.capacity // ONE
    _draw(rules, chance, show(world, "regiments"))


@njit(cache=True)
def _draw(rules, chance, regiments):  # type: ignore[no-untyped-def]
    for row in range(regiments.nature.size):
        regiments.nature[row] = normal(word(chance, row, 0)) * rules.nature_spread >> 16
