"""Haulage: grain goes from governorates with more than their cover to those with less."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import times
from kranti.mechanism import mechanism
from kranti.rooms.market.terms import weeks_covered, weeks_left
from kranti.world import Empire, Governorates


@njit(cache=True)
def _weigh(rules: Any, governorates: Any, weeks: int) -> Any:
    """Give what each governorate offers and asks this week."""
    offers = np.zeros(governorates.asked.size, np.int64)
    asks = np.zeros(governorates.asked.size, np.int64)
    for place in range(offers.size):
        speed = rules.rail_share if governorates.rail[place] else rules.cart_share
        over = governorates.town_grain[place] - governorates.asked[place] * weeks
        offers[place] = times(max(over, 0), speed)
        asks[place] = times(max(-over, 0), speed)
    return offers, asks


@njit(cache=True)
def _deal(stores: Any, parts: Any, moved: int, sign: int) -> None:
    """Share `moved` out in proportion to `parts`, to the last pood."""
    total, passed, given = max(1, parts.sum()), 0, 0
    for place in range(parts.size):
        passed += parts[place]
        until = passed * moved // total
        stores[place] += sign * (until - given)
        given = until


@njit(cache=True)
def _haul(rules: Any, governorates: Any, weeks: int) -> None:
    offers, asks = _weigh(rules, governorates, weeks)
    moved = min(offers.sum(), asks.sum())
    _deal(governorates.town_grain, offers, moved, -1)
    _deal(governorates.town_grain, asks, moved, 1)


@mechanism(
    "economy",
    serves=("M15",),
    every="week",
    reads=(Governorates.rail, Governorates.asked, Empire.reaped),
    writes=(Governorates.town_grain,),
)
def haul(world: Any, rules: Any, today: Day) -> None:
    """Carry grain from stores above their cover to stores below it, by rail where there is one, else by cart and river.

    Notes
    -----
    ``cover = weeks * what is asked of the stores in a week``; each governorate gives or takes at most a share of its
    gap in a week, larger with a railway. All offers make one pool, dealt out in proportion. Assumption A7.
    """
    weeks = weeks_covered(rules.cover, weeks_left(int(world.empire.reaped[0]), today.number))
    _haul(rules, world.governorates, weeks)
