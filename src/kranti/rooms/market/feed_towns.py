"""The towns' bread: everyone who lives on bought grain eats from the stores."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.rooms.market.terms import WEEK, YEAR, due
from kranti.world import Communes, Governorates, Homes


@njit(cache=True)
def _count_mouths(homes: Any, villages: int, governorates: Any) -> None:
    for place in range(governorates.town_mouths.size):
        governorates.town_mouths[place] = 0
    for home in range(villages, homes.count.size):
        persons = homes.count[home] * homes.stands_for[home] * homes.like[home]
        governorates.town_mouths[homes.governorate[home]] += persons


@njit(cache=True)
def _feed(rules: Any, governorates: Any, week: int) -> None:
    for place in range(governorates.town_grain.size):
        need = due(governorates.town_mouths[place] * rules.town_ration // YEAR, week)
        got = min(need, governorates.town_grain[place])
        governorates.town_grain[place] -= got
        governorates.eaten[place] += got
        governorates.short[place] += need - got


@mechanism(
    "economy",
    serves=("M15",),
    every="week",
    reads=(Homes.governorate, Homes.count, Homes.stands_for, Homes.like, Communes.manor),
    writes=(Governorates.town_mouths, Governorates.town_grain, Governorates.eaten, Governorates.short),
)
def feed_towns(world: Any, rules: Any, today: Day) -> None:
    """Feed all who do not live in a village commune from the merchants' stores of their governorate.

    Notes
    -----
    ``eaten = min(heads * town ration, stores)``; what lacks is counted as short. Whether a townsman can pay is a matter
    of wages and queues, kept by other rooms. Heads are counted in the first week of a month. Assumption A8.
    """
    if today.day <= WEEK:
        _count_mouths(world.homes, world.communes.manor.size, world.governorates)
    _feed(rules, world.governorates, today.number // WEEK)
