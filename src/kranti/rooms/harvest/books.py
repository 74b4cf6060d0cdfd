"""The farm year: on the day of reaping the books of grain are closed and opened anew."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.world import Empire, Governorates


@njit(cache=True)
def _open(governorates: Any, empire: Any, today: int) -> None:
    for place in range(governorates.harvest.size):
        governorates.sown[place] = governorates.harvest[place] = governorates.seed[place] = 0
        governorates.marketed[place] = governorates.exported[place] = governorates.spoilt[place] = 0
        governorates.eaten[place] = governorates.short[place] = 0
    empire.exported[0] = 0
    empire.reaped[0] = today


@mechanism(
    "environment",
    serves=("M14",),
    every="month",
    writes=(
        Governorates.sown, Governorates.harvest, Governorates.seed, Governorates.marketed, Governorates.exported,
        Governorates.spoilt, Governorates.eaten, Governorates.short, Empire.exported, Empire.reaped,
    ),
)  # fmt: skip
def open_books(world: Any, rules: Any, today: Day) -> None:
    """Begin a farm year: what was reaped, eaten, sold and shipped is counted from nought again.

    Notes
    -----
    Acts on the first of the reaping month, before reaping; the evening before, the counters hold the whole farm year.
    """
    if today.month == rules.reaping_month:
        _open(world.governorates, world.empire, today.number)
