"""Hours: the owner keeps the law or does not."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.world import Plants


@njit(cache=True)
def _set_hours(rules, plants):  # type: ignore[no-untyped-def]
    """Cut the day to the law's where the owner keeps it."""
    for plant in range(plants.minutes.size):
        if plants.keeps_law[plant] == 1 and plants.minutes[plant] > rules.longest_day:
            plants.minutes[plant] = rules.longest_day


@mechanism(
    "economy",
    serves=("M18", "M20"),
    every="month",
    reads=(Plants.keeps_law,),
    writes=(Plants.minutes,),
)
def set_hours(world: Any, rules: Any, today: Day) -> None:
    """Let owners who keep the law shorten the day to it; others work as long as before.

    Notes
    -----
    The law of 2 June 1897 caps the day at 11 1/2 hours from 1 January 1898 (`psz1897`); before, there is no limit for
    grown men. Whether an owner keeps the law is his own habit (A2), larger plants more often, state plants always.
    """
    _set_hours(rules, world.plants)
