"""Weather: one good or bad growing season for the Empire, a region and a governorate."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import ONE, normal, times
from kranti.mechanism import mechanism
from kranti.world import Governorates

_REGION, _LOCAL, _EMPIRE = range(3)


@njit(cache=True)
def _draw(rules: Any, governorates: Any, chance: Any, today: int) -> None:
    spread = times(rules.empire_luck, rules.empire_luck)
    spread += times(rules.region_luck, rules.region_luck) + times(rules.local_luck, rules.local_luck)
    everywhere = times(rules.empire_luck, normal(word(chance, 0, today, _EMPIRE)))
    for place in range(governorates.weather.size):
        around = times(rules.region_luck, normal(word(chance, governorates.region[place], today, _REGION)))
        here = times(rules.local_luck, normal(word(chance, place, today, _LOCAL)))
        luck = everywhere + around + here
        drawn = ONE + luck - times(rules.bad_tail, times(luck, luck) - spread)
        governorates.weather[place] = min(max(times(rules.season, drawn), rules.worst_weather), rules.best_weather)


@mechanism(
    "environment",
    serves=("M14",),
    every="year",
    reads=(Governorates.region,),
    writes=(Governorates.weather,),
)
def weather(world: Any, rules: Any, today: Day) -> None:
    """Draw the growing season of the year: yields over the ordinary, alike within a region.

    Notes
    -----
    ``w = 1 + x - t (x^2 - s^2)``, where x adds a normal deviate of the Empire, one of the region and one of the
    governorate, s^2 is the sum of their variances and t makes bad years go further down than good ones go up.
    The mean is 1 before the bounds are laid on. A scenario may make a year's season better or worse than drawn by
    ``season``, a factor laid on before the bounds; in the baseline it is 1. Each deviate is drawn for itself, so no
    year remembers another. Assumptions A2 and A3 of this room.
    """
    _draw(rules, world.governorates, world.chance, today.number)
