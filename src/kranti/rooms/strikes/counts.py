"""Counts of strikes and hands: new with the year, and with the month."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.world import Cities, Districts, Governorates, Plants, Trades


@mechanism(
    "environment",
    serves=("M26", "M27", "M35"),
    every="year",
    writes=(Trades.strikers, Trades.strikes, Governorates.reached),
)
def open_year(world: Any, rules: Any, today: Day) -> None:
    """Begin new yearly counts of strikes and strikers on the first of January."""
    world.trades.strikers[:] = 0
    world.trades.strikes[:] = 0
    world.governorates.reached[:] = 0


@mechanism(
    "people",
    serves=("M26",),
    every="month",
    reads=(Plants.district, Plants.city, Plants.hands),
    writes=(Districts.hands, Cities.hands),
)
def count_hands(world: Any, rules: Any, today: Day) -> None:
    """Count the hands of every district and city anew."""
    _count_hands(world.plants, world.districts, world.cities)


@njit(cache=True)
def _count_hands(plants, districts, cities):  # type: ignore[no-untyped-def]
    districts.hands[:] = 0
    cities.hands[:] = 0
    for plant in range(plants.hands.size):
        districts.hands[plants.district[plant]] += plants.hands[plant]
        if plants.city[plant] >= 0:
            cities.hands[plants.city[plant]] += plants.hands[plant]
