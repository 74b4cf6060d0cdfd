"""The price of grain in each governorate, drawn between scarcity at home and the price abroad."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, log_ratio, times
from kranti.mechanism import mechanism
from kranti.rooms.market.terms import HUNDRED, parity, weeks_covered, weeks_left
from kranti.world import Empire, Governorates


@njit(cache=True)
def _gap(rules: Any, governorates: Any, place: int, abroad: int, weeks: int) -> int:
    """Give the log distance from today's price to the one that stores and trade call for."""
    price = max(governorates.grain_price[place], 1)
    wanted = governorates.asked[place] * weeks
    scarce = log_ratio(wanted + 1, governorates.town_grain[place] + 1)
    scarce = min(max(scarce, -rules.scarcity_most), rules.scarcity_most)
    outward = log_ratio(parity(abroad, rules.freight, governorates.port[place]), price)
    pull = ONE if governorates.rail[place] or governorates.port[place] else rules.cart_pull
    return times(outward, pull) + times(scarce, rules.scarcity_bite)


@njit(cache=True)
def _set_prices(rules: Any, governorates: Any, empire: Any, weeks: int) -> None:
    empire.abroad_price[0] = times(rules.abroad_price, HUNDRED)
    for place in range(governorates.grain_price.size):
        step = times(rules.price_pace, _gap(rules, governorates, place, empire.abroad_price[0], weeks))
        step = min(max(step, -rules.price_step), rules.price_step)
        price = governorates.grain_price[place]
        governorates.grain_price[place] = max(price + times(price, step), HUNDRED)


@mechanism(
    "economy",
    serves=("M15", "M25"),
    every="week",
    reads=(Governorates.rail, Governorates.port, Governorates.asked, Governorates.town_grain, Empire.reaped),
    writes=(Governorates.grain_price, Empire.abroad_price),
)
def set_prices(world: Any, rules: Any, today: Day) -> None:
    """Move each governorate's price of grain towards the price abroad, more when stores are short of their cover.

    Notes
    -----
    ``d ln p = pace * (c ln(abroad / p) + b ln(cover wanted / stores))`` a week, with c = 1 on a railway or at a port
    and less elsewhere; the step and the scarcity are bounded, so the price always comes back. It never falls under one
    kopeck. Assumption A10.
    """
    weeks = weeks_covered(rules.cover, weeks_left(int(world.empire.reaped[0]), today.number))
    _set_prices(rules, world.governorates, world.empire, weeks)
