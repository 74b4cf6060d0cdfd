"""Day zero of the statutes: every party, union and meeting is forbidden, the press is under censors."""

from __future__ import annotations

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.rooms.statutes.rules import Rules
from kranti.world import World
from kranti.world.state import BLOCS, FORBIDDEN, FREE, SOCIALIST


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Write the law of day zero."""
    law, rest = world.law, FORBIDDEN if rules.bans else FREE
    law.parties[:], law.unions[:], law.meetings[:] = rest, rest, rest
    law.press[:] = rules.press if rules.bans else FREE
    law.open_parties[:] = 0 if rules.bans else len(BLOCS)
    law.serial[:] = -1
    world.empire.parties_legal[:] = law.parties[0, SOCIALIST] > FORBIDDEN
