"""Marching: soldiers and Cossacks are sent against villages; what one place takes the next one lacks."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import times
from kranti.mechanism import mechanism
from kranti.world.places import Governorates


@njit(cache=True)
def _march(rules, governorates):  # type: ignore[no-untyped-def]
    """Let every governorate help itself first, then lend what is left to those beside it, the nearest first."""
    free = np.empty(governorates.rising.size, np.int64)
    for place in range(free.size):
        men = times(governorates.soldiers[place] + governorates.cossacks[place], rules.spared)
        free[place] = men // rules.men_a_village
        governorates.sent[place] = min(governorates.rising[place], free[place])
        free[place] -= governorates.sent[place]
    for place in range(free.size):
        for other in governorates.near[place]:
            lent = min(governorates.rising[place] - governorates.sent[place], free[other])
            governorates.sent[place] += lent
            free[other] -= lent


@mechanism(
    "economy",
    serves=("M07", "M32"),
    every="week",
    reads=(Governorates.soldiers, Governorates.cossacks, Governorates.near, Governorates.rising),
    writes=(Governorates.sent,),
)
def march(world: Any, rules: Any, today: Day) -> None:
    """Send troops to villages that were in action last week, from the nearest garrison that has men to spare.

    sent = min(villages in action, men spared / men a village takes), own men first, then the neighbours'

    Notes
    -----
    Force is finite: a garrison can spare a share of its men, and a village takes a half company (model, 2.4).
    """
    _march(rules, world.governorates)
