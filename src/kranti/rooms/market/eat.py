"""A village's bread: from its own barn first, then bought, then lacking."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, share, times
from kranti.mechanism import mechanism
from kranti.rooms.market.terms import HUNDRED, WEEK, YEAR, due, weeks_left
from kranti.world import Communes, Empire, Governorates, Homes


@njit(cache=True)
def _wanted(rules: Any, ration: int, heads: int, grain: int, left: int, week: int) -> int:
    """Give the week's bread and fodder: cattle get less when the barn will not last, more when it will."""
    lasts = share(grain, times(heads * ration, left))
    feed = times(rules.fodder, min(max(lasts, rules.fodder_least), rules.fodder_most))
    return due(heads * (ration * (rules.food + feed) // (rules.food + rules.fodder)), week)


@njit(cache=True)
def _ask(purse: int, price: int, lack: int) -> int:
    """Give what a village can pay for of what it lacks."""
    return min(lack, max(purse, 0) * HUNDRED // max(price, 1))


@njit(cache=True)
def _from_barns(rules: Any, homes: Any, communes: Any, governorates: Any, left: int, week: int) -> Any:
    """Feed each village from its barn; give what each wants and lacks, and what each governorate asks to buy."""
    wanted = np.zeros(communes.grain.size, np.int64)
    lack = np.zeros(communes.grain.size, np.int64)
    asks = np.zeros(governorates.asked.size, np.int64)
    for village in range(lack.size):
        place = homes.governorate[village]
        weight = homes.stands_for[village] * homes.like[village]
        grain = communes.grain[village]
        want = _wanted(rules, governorates.ration[place], homes.count[village], grain, left, week)
        own = min(grain, want)
        communes.grain[village] = grain - own
        governorates.eaten[place] += own * weight
        wanted[village], lack[village] = want, want - own
        if own < want:
            asks[place] += _ask(communes.purse[village], governorates.grain_price[place], want - own) * weight
    return wanted, lack, asks


@njit(cache=True)
def _on_sale(rules: Any, governorates: Any, asks: Any) -> Any:
    """Give the share of what its villages ask that each governorate's stores can spare; remember the asking."""
    part = np.zeros(asks.size, np.int64)
    for place in range(asks.size):
        towns = times(governorates.town_mouths[place], rules.town_ration) // YEAR
        spare = max(0, governorates.town_grain[place] - towns * rules.towns_first)
        part[place] = min(ONE, share(spare, asks[place]))
        governorates.asked[place] += (towns + asks[place] - governorates.asked[place]) // rules.asked_memory
    return part


@njit(cache=True)
def _buy(communes: Any, governorates: Any, village: int, place: int, weight: int, got: int) -> None:
    communes.purse[village] -= got * governorates.grain_price[place] // HUNDRED
    governorates.town_grain[place] -= got * weight
    governorates.eaten[place] += got * weight


@njit(cache=True)
def _eat(rules: Any, homes: Any, communes: Any, governorates: Any, reaped: int, today: int) -> None:
    left, week = weeks_left(reaped, today), today // WEEK
    wanted, lack, asks = _from_barns(rules, homes, communes, governorates, left, week)
    part = _on_sale(rules, governorates, asks)
    for village in range(lack.size):
        if lack[village] > 0:
            place = homes.governorate[village]
            weight = homes.stands_for[village] * homes.like[village]
            ask = _ask(communes.purse[village], governorates.grain_price[place], lack[village])
            got = min(ask, due(ask * part[place], week))
            got = min(got, governorates.town_grain[place] // max(weight, 1))
            _buy(communes, governorates, village, place, weight, got)
            lack[village] -= got
            governorates.short[place] += lack[village] * weight
        lacking = share(lack[village], wanted[village])
        communes.hunger[village] += (lacking - communes.hunger[village]) // rules.hunger_memory


@mechanism(
    "economy",
    serves=("M14",),
    every="week",
    reads=(
        Homes.governorate, Homes.count, Homes.stands_for, Homes.like,
        Governorates.ration, Governorates.town_mouths, Governorates.grain_price, Empire.reaped,
    ),
    writes=(
        Communes.grain, Communes.purse, Communes.hunger,
        Governorates.town_grain, Governorates.eaten, Governorates.short, Governorates.asked,
    ),
)  # fmt: skip
def eat(world: Any, rules: Any, today: Day) -> None:
    """Feed every village from its barn, then from the market as far as its money and the stores reach, else hunger.

    Notes
    -----
    ``wanted = heads * ration * (food + fodder * min(max(barn / need to harvest, least), most)) / (food + fodder)``.
    Stores keep some weeks of the towns' bread for the towns; when they cannot serve all who can pay, each gets the same
    share. ``hunger += (lack / wanted - hunger) / memory`` a week. Assumptions A1 to A4.
    """
    reaped = int(world.empire.reaped[0])
    _eat(rules, world.homes, world.communes, world.governorates, reaped, today.number)
