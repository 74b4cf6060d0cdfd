"""Hours: the owner keeps the law or does not, as his respect for it and the fines he remembers bid him."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, log_ratio
from kranti.mechanism import mechanism
from kranti.world import Empire, Plants
from kranti.world.work import CLOSED


@njit(cache=True)
def keeps(heeds: int, fined: int, gain: int, weighs: int) -> bool:
    """Tell whether an owner keeps the law: heeds + weighs ln(1 + fines / gain) >= 0, both in kopecks a month.

    A logarithm is never above its straight line, so that most owners are told apart without it.
    """
    if heeds >= 0:
        return True
    if heeds * gain + weighs * fined < 0:
        return False
    return bool(heeds + (weighs * log_ratio(gain + fined, gain) >> 16) >= 0)


@njit(cache=True)
def gain_from(hands: int, pay: int, over: int, law: int, worth: int) -> int:
    """Give what an owner gains in a month by `over` minutes a day beyond the law, in kopecks, one at least."""
    return max(1, (hands * pay * over // law) * worth >> 16)


@njit(cache=True)
def _remembers(rules, plants, plant):  # type: ignore[no-untyped-def]
    """Let an owner who was fined weigh what he remembers of it, and forget some; tell whether he keeps the law."""
    law, minutes = rules.longest_day, plants.minutes[plant]
    over = minutes - law if minutes > law else rules.overtime
    fines = (plants.fined[plant] * rules.fines_forgotten + ONE - 1) >> 16
    plants.fined[plant] -= fines
    gain = gain_from(plants.hands[plant], plants.pay[plant], over, law, rules.worth)
    return keeps(plants.heeds[plant], fines if plants.fined[plant] else 0, gain, rules.weighs)


@njit(cache=True)
def _set_hours(rules, plants):  # type: ignore[no-untyped-def]
    """Go through the plants once: who keeps the law cuts the day to it, who keeps it no more lengthens it."""
    law = rules.longest_day
    for plant in range(plants.minutes.size):
        if plants.state[plant] >= CLOSED:
            continue
        if plants.fined[plant] != 0:
            plants.keeps_law[plant] = _remembers(rules, plants, plant)
        if plants.minutes[plant] > law:
            if plants.keeps_law[plant] == 1:
                plants.minutes[plant] = law
        elif plants.minutes[plant] == law and plants.keeps_law[plant] == 0:
            plants.minutes[plant] = law + rules.overtime


@mechanism(
    "economy",
    serves=("M18", "M20"),
    every="month",
    reads=(Plants.state, Plants.hands, Plants.pay, Plants.heeds),
    writes=(Plants.minutes, Plants.keeps_law, Plants.fined, Empire.lawful_day),
)
def set_hours(world: Any, rules: Any, today: Day) -> None:
    """Let each owner keep the law on hours or not: by his respect for it, and by fines against the gain of breaking it.

    keeps = respect + weighs ln(1 + fines a month as remembered / gain of a month) >= 0

    Notes
    -----
    The law of 2 June 1897 caps the day at 11 1/2 hours from 1 January 1898 (`psz1897`); before, there is no limit for
    grown men. Respect is the owner's own threshold, drawn once (A2); fines fade from memory, so that who was fined into
    the law slips out of it when nobody calls. The gain is a share of the pay of the minutes beyond the law.
    """
    world.empire.lawful_day[0] = rules.longest_day
    _set_hours(rules, world.plants)
