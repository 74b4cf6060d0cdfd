"""Day zero of the press: working people believe in the Tsar as they did."""

from __future__ import annotations

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.rooms.press.rules import Rules
from kranti.world import World


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Give working people everywhere the belief that nothing has yet hurt; nobody has been shot."""
    world.governorates.belief[:] = rules.belief
    world.empire.shot_serial[:] = -1
