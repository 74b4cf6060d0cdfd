"""Day zero of the capital's streets: nobody has marched, and no workers' body is known to the police."""

from __future__ import annotations

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.rooms.petrograd.rules import Rules
from kranti.world import World


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Let the body of workers be of no city yet, and have written no letter."""
    world.assembly.city[:], world.assembly.serial[:] = -1, -1
