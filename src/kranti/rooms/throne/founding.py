"""Day zero of the throne: a Tsar reigns, and so many men can keep so many people in order."""

from __future__ import annotations

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.rooms.throne.rules import Rules
from kranti.world import World


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Let the throne begin with what the army and the police can disperse in a day."""
    throne = world.throne
    throne.reigns[0], throne.serial[0], throne.called_serial[0] = 1, -1, -1
    throne.force[0] = world.governorates.force.sum()
