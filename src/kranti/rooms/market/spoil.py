"""Old grain: what lies in the stores above their cover slowly spoils."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import times
from kranti.mechanism import mechanism
from kranti.rooms.market.terms import weeks_covered, weeks_left
from kranti.world import Empire, Governorates


@njit(cache=True)
def _spoil(rules: Any, governorates: Any, weeks: int) -> None:
    for place in range(governorates.town_grain.size):
        over = governorates.town_grain[place] - governorates.asked[place] * weeks
        lost = times(max(over, 0), rules.spoils)
        governorates.town_grain[place] -= lost
        governorates.spoilt[place] += lost


@mechanism(
    "economy",
    serves=("M15",),
    every="week",
    reads=(Governorates.asked, Empire.reaped),
    writes=(Governorates.town_grain, Governorates.spoilt),
)
def spoil(world: Any, rules: Any, today: Day) -> None:
    """Lose to damp, mice and weevils a small weekly share of what stores hold above their cover.

    Notes
    -----
    ``lost = (stores - cover) * share``. Grain within the cover is turned over too fast to spoil; barns are not counted.
    """
    weeks = weeks_covered(rules.cover, weeks_left(int(world.empire.reaped[0]), today.number))
    _spoil(rules, world.governorates, weeks)
