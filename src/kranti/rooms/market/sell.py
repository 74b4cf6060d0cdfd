"""Selling: villages and estates bring grain to the merchants."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import log_ratio, times
from kranti.mechanism import mechanism
from kranti.rooms.market.terms import HUNDRED, WEEK, YEAR, due, eagerness, parity, weeks_left
from kranti.world import Communes, Empire, Governorates, Homes, Manors


@njit(cache=True)
def _open_books(governorates: Any) -> None:
    for place in range(governorates.grain_sold.size):
        governorates.grain_sold[place] = governorates.village_grain[place] = governorates.manor_grain[place] = 0


@njit(cache=True)
def _eager(rules: Any, governorates: Any, abroad: int) -> Any:
    """Give how eagerly grain is sold at the price of each governorate beside what it brings abroad."""
    eager = np.zeros(governorates.grain_price.size, np.int64)
    for place in range(eager.size):
        usual = parity(abroad, rules.freight, governorates.port[place])
        eager[place] = eagerness(log_ratio(governorates.grain_price[place], usual), rules.price_pull)
    return eager


@njit(cache=True)
def _bring(governorates: Any, place: int, poods: int) -> None:
    governorates.town_grain[place] += poods
    governorates.grain_sold[place] += poods
    governorates.marketed[place] += poods


@njit(cache=True)
def _villages_sell(rules: Any, homes: Any, communes: Any, governorates: Any, eager: Any, left: int, week: int) -> None:
    haste = rules.sell_share
    if left > YEAR - rules.autumn_weeks:
        haste = times(haste, rules.autumn_haste)
    for village in range(communes.grain.size):
        place = homes.governorate[village]
        weight = homes.stands_for[village] * homes.like[village]
        above = communes.grain[village] - times(homes.count[village] * governorates.ration[place], left)
        if above > 0:
            rate = times(haste, eager[place])
            sold = min(due(above * rate, week), above)
            pay = times(governorates.grain_price[place], rules.village_price)
            communes.grain[village] -= sold
            communes.purse[village] += sold * pay // HUNDRED
            _bring(governorates, place, sold * weight)
        governorates.village_grain[place] += communes.grain[village] * weight


@njit(cache=True)
def _estates_sell(rules: Any, manors: Any, governorates: Any, eager: Any, week: int) -> None:
    for manor in range(manors.grain.size):
        place = manors.governorate[manor]
        rate = times(rules.estate_share, eager[place])
        sold = min(due(manors.grain[manor] * rate, week), manors.grain[manor])
        manors.grain[manor] -= sold
        _bring(governorates, place, sold * manors.like[manor])
        governorates.manor_grain[place] += manors.grain[manor] * manors.like[manor]


@mechanism(
    "economy",
    serves=("M14", "M15"),
    every="week",
    reads=(
        Homes.governorate, Homes.count, Homes.stands_for, Homes.like, Manors.governorate, Manors.like,
        Governorates.ration, Governorates.grain_price, Governorates.port, Empire.reaped, Empire.abroad_price,
    ),
    writes=(
        Communes.grain, Communes.purse, Manors.grain, Governorates.town_grain, Governorates.grain_sold,
        Governorates.marketed, Governorates.village_grain, Governorates.manor_grain,
    ),
)  # fmt: skip
def sell(world: Any, rules: Any, today: Day) -> None:
    """Sell a weekly share of what villages hold above their own need till harvest, and of all that estates hold.

    Notes
    -----
    ``sold = (barn - need to the next harvest) * share * haste * (1 + eta ln(price / what a pood brings abroad))``
    (equation E10 in its first order); haste holds in the weeks after harvest, when taxes and rents fall due. Villages
    get the town price less the dealer's part; what estates earn leaves the model with their owners. Assumption A6.
    """
    left, week = weeks_left(int(world.empire.reaped[0]), today.number), today.number // WEEK
    homes, communes, governorates = world.homes, world.communes, world.governorates
    eager = _eager(rules, governorates, int(world.empire.abroad_price[0]))
    _open_books(governorates)
    _villages_sell(rules, homes, communes, governorates, eager, left, week)
    _estates_sell(rules, world.manors, governorates, eager, week)
