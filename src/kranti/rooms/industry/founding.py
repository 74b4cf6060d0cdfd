"""Day zero of industry: railways laid so far, plants' ages, trades in balance."""

from __future__ import annotations

import numpy as np
from numba import njit

from kranti.atlas import Atlas
from kranti.calendar import DAY_ZERO, OldStyle
from kranti.chance import Chance, word
from kranti.evidence import table
from kranti.exact import ONE, normal
from kranti.rooms.industry.rules import Rules
from kranti.world import World
from kranti.world.work import AT_WORK, NOT_YET

_DAYS_A_YEAR = 365


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Lay the lines, give every standing plant an age, and begin with orders that capacity just meets."""
    _lay_lines(world, atlas)
    plants, trades, empire = world.plants, world.trades, world.empire
    standing = plants.hands > 0
    plants.state[:] = np.where(standing, AT_WORK, NOT_YET)
    _give_ages(rules, chance, standing, plants.opened)
    hands = np.bincount(plants.trade, plants.hands, 3).astype(np.int64)
    trades.hands[:], trades.orders[:] = hands, hands
    trades.base[:] = [
        people * ONE // (ONE + weight) for people, weight in zip(hands, rules.foreign_weight, strict=True)
    ]
    trades.people[:] = world.governorates.population.sum()
    trades.capital[:] = hands + (hands * rules.spare >> 16)
    trades.serial[:] = trades.brisk_serial[:] = -1
    empire.rail_length[:], empire.foreign_capital[:] = rules.rail_length, rules.foreign_capital
    empire.iron_capacity[:], empire.iron[:], empire.coal[:] = rules.iron, rules.iron, rules.coal
    world.workshops.minutes[:], world.workshops.longest[:] = rules.hours_craft, rules.hours_craft_longest


@njit(cache=True)
def _give_ages(rules, chance, standing, opened):  # type: ignore[no-untyped-def]
    """Draw the day on which each standing plant opened."""
    for plant in range(opened.size):
        if standing[plant]:
            opened[plant] = -_age(rules, normal(word(chance, plant, 0)))


@njit(cache=True)
def _age(rules: Rules, deviate: int) -> int:
    """Draw a plant's age in days: the median age stretched by a normal deviate (stands in for a lognormal)."""
    tilt = deviate * rules.age_spread >> 16
    stretched = ONE + tilt if tilt >= 0 else ONE * ONE // (ONE - tilt)
    return rules.age * _DAYS_A_YEAR * stretched >> 16


def _lay_lines(world: World, atlas: Atlas) -> None:
    """Copy the lines; a governorate with a line that is open has a railway."""
    for row, line in enumerate(table("railways")):
        world.lines.ends[row] = [atlas.row_of[line["from"]], atlas.row_of[line["to"]]]
        world.lines.opened[row] = OldStyle(int(line["year"]), 1, 1).number
    opened = world.lines.opened < DAY_ZERO.number
    world.governorates.rail[world.lines.ends[opened].ravel()] = 1
