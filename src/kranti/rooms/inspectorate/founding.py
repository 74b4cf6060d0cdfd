"""Day zero of the inspectorate: no inspector has called anywhere yet that anybody remembers."""

from __future__ import annotations

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.rooms.inspectorate.rules import Rules
from kranti.world import World


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Set the last call at every plant longer ago than anybody remembers."""
    world.plants.called_on[:] = -rules.known - 1
