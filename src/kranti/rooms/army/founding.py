"""Day zero of the army: how many soldiers and Cossacks lie in every governorate."""

from __future__ import annotations

import numpy as np

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.rooms.army.rules import Rules
from kranti.world import World
from kranti.world.homes import COSSACKS, GARRISON


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Count the men of the garrisons and of the Cossack hosts by governorate."""
    homes, governorates = world.homes, world.governorates
    men = homes.count.astype(np.int64) * homes.stands_for * homes.like
    for kind, column in ((GARRISON, governorates.soldiers), (COSSACKS, governorates.cossacks)):
        here = homes.kind == kind
        np.add.at(column, homes.governorate[here], men[here])
