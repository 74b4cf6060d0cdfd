"""Workshops: out of the inspectors' reach, unless a scenario extends it to them."""

from __future__ import annotations

from typing import Any

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.world import Empire, Workshops


@mechanism(
    "institutions",
    serves=("M06",),
    every="year",
    reads=(Empire.lawful_day,),
    writes=(Workshops.minutes, Workshops.longest),
)
def reach_workshops(world: Any, rules: Any, today: Day) -> None:
    """Shorten the day of the workshops in reach towards the lawful one; in the baseline none is in reach.

    day' = day - max(0, day - lawful day) x share in reach x share that yields in a year

    Notes
    -----
    The law of 1897 did not hold in craft workshops, and no inspector called there (chapter, S2.3): `workshops` is 0.
    It is the lever of the question what inspection could have done there.
    """
    if rules.workshops == 0:
        return
    shops, lawful = world.workshops, int(world.empire.lawful_day[0])
    yields = rules.workshops * rules.workshops_yield >> 16
    for day in (shops.minutes, shops.longest):
        day[:] -= ((day - lawful).clip(0) * yields >> 16).astype(day.dtype)
