"""Day zero of educated society: its schools and professions, and how many people are of another tongue or faith."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.atlas import Atlas
from kranti.chance import Chance, word
from kranti.exact import normal, share
from kranti.mechanism import show
from kranti.rooms.society.rules import Rules
from kranti.world import World
from kranti.world.homes import PROFESSION, UNIVERSITY
from kranti.world.packed import read
from kranti.world.people import FAITH, FAITHS, TONGUE, TONGUES
from kranti.world.state import STUDENTS

_EAST_SLAVS = tuple(TONGUES.index(name) for name in ("russian", "ukrainian", "belarusian"))
_MUSLIM = FAITHS.index("muslim")


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """List schools and professions, draw their nature, and count people of other tongues and faiths."""
    homes, bodies = world.homes, world.bodies
    rows = np.flatnonzero((homes.kind == UNIVERSITY) | (homes.kind == PROFESSION))
    bodies.home[:], bodies.governorate[:] = rows, homes.governorate[rows]
    bodies.people[:] = homes.count[rows] * homes.stands_for[rows] * homes.like[rows]
    bodies.profession[:] = np.where(homes.kind[rows] == UNIVERSITY, STUDENTS, _professions(homes, rows))
    bodies.serial[:] = world.empire.society_serial[:] = -1
    _draw(rules, chance, show(world, "bodies"))
    _count(show(world, "homes"), world.people.record, show(world, "governorates"))


def _professions(homes: Any, rows: Any) -> Any:
    """Tell professions apart: each goes through the governorates once, in their order."""
    where = homes.governorate[rows] * (homes.kind[rows] == PROFESSION) - (homes.kind[rows] != PROFESSION)
    begins = (where >= 0) & (np.diff(where, prepend=-1) <= 0)
    begins |= (where >= 0) & (np.concatenate([[-1], where[:-1]]) < 0)
    return np.cumsum(begins) - 1


@njit(cache=True)
def _draw(rules: Any, chance: Any, bodies: Any) -> None:
    for body in range(bodies.nature.size):
        kind = 0 if bodies.profession[body] == STUDENTS else 1
        own = normal(word(chance, body, 0)) * rules.nature_spread[kind] >> 16
        bodies.nature[body] = rules.base[kind] + own


@njit(cache=True)
def _count(homes: Any, record: Any, governorates: Any) -> None:
    """Count by governorate the people of another tongue than the East Slavs', and Muslims, of all."""
    places = governorates.foreign.size
    people, foreign, muslim = np.zeros(places, np.int64), np.zeros(places, np.int64), np.zeros(places, np.int64)
    for home in range(homes.first.size):
        place, each = homes.governorate[home], np.int64(homes.stands_for[home]) * homes.like[home]
        for slot in range(homes.first[home], homes.first[home] + homes.count[home]):
            people[place] += each
            if read(record[slot], FAITH) == _MUSLIM:
                muslim[place] += each
            elif read(record[slot], TONGUE) not in _EAST_SLAVS:
                foreign[place] += each
    for place in range(places):
        governorates.foreign[place] = share(foreign[place], people[place])
        governorates.muslim[place] = share(muslim[place], people[place])
