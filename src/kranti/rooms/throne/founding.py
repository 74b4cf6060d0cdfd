"""Day zero of the throne: a Tsar reigns, and so many men can keep so many people in order."""

from __future__ import annotations

import numpy as np

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.exact import ONE
from kranti.rooms.throne.rules import Rules
from kranti.world import World
from kranti.world.homes import COSSACKS, GARRISON, POLICE


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Count the men under arms of every governorate, and what they could disperse in a day if all obeyed."""
    homes, throne = world.homes, world.throne
    men = np.zeros(len(world.governorates), np.int64)
    armed = np.isin(homes.kind, (GARRISON, POLICE, COSSACKS))
    strength = homes.count.astype(np.int64) * homes.stands_for * homes.like
    np.add.at(men, homes.governorate[armed], strength[armed])
    world.governorates.force[:] = men * rules.capacity // ONE
    throne.reigns[0], throne.serial[0], throne.called_serial[0] = 1, -1, -1
    throne.force[0] = world.governorates.force.sum()
