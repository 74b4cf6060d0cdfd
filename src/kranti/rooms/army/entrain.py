"""Entraining: a far war takes soldiers out of their garrisons, and peace brings them back."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import times
from kranti.mechanism import mechanism
from kranti.world.forces import Regiments


@njit(cache=True)
def _entrain(at_front: int, regiments: Any) -> None:
    for row in range(regiments.men.size):
        away = times(regiments.strength[row], times(regiments.called[row], at_front))
        regiments.men[row] = regiments.strength[row] - away


@mechanism(
    "economy", serves=("M07",), every="month", reads=(Regiments.strength, Regiments.called), writes=(Regiments.men,)
)
def entrain(world: Any, rules: Any, today: Day) -> None:
    """Leave in each garrison the soldiers whom a far war has not called away.

    men = strength (1 - part that the war calls from here x share of those called who are at the front)

    Notes
    -----
    What a garrison gives is on record by its military district; when it goes is dated (`at_front`). Who is away
    cannot be sent against villages, nor mutiny at home.
    """
    _entrain(rules.at_front * rules.far_war, world.regiments)
