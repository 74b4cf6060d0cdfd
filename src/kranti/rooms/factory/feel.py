"""Grievance: what the hands of a plant hold against it, from their pay, their hours and those sacked."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, share
from kranti.mechanism import mechanism
from kranti.world import Empire, Plants
from kranti.world.work import CLOSED, DISMISSED, HOURS, NOTHING, PAY


@njit(cache=True)
def heaviest(pay: int, long_day: int, sacked: int, heavy: int) -> int:
    """Name the heaviest part of a grievance, or nothing where no part is heavy."""
    if max(pay, long_day, sacked) <= heavy:
        return NOTHING
    return DISMISSED if sacked >= max(pay, long_day) else PAY if pay >= long_day else HOURS


@njit(cache=True)
def heard(rules: Any, complaint: int, answer: int) -> int:
    """Give a complaint after the inspector's answer: less where it was granted, more where he turned it away."""
    if answer > 0:
        complaint -= complaint * rules.complaint_heard >> 16
    elif answer < 0:
        complaint += rules.complaint_unheard
    return min(complaint, rules.complaint_most)


@njit(cache=True)
def _feel(rules, plants, basket):  # type: ignore[no-untyped-def]
    """Weigh every plant's grievance afresh and let complaints fade."""
    bread, hour = share(100 * ONE, basket), share(rules.weight_hours, rules.just_day)
    for plant in range(plants.grievance.size):
        if plants.state[plant] >= CLOSED:
            continue
        real, used = plants.pay[plant] * bread >> 16, plants.used_to_pay[plant]
        pay = share(used - real, used) * rules.weight_pay >> 16 if real < used else 0
        long_day = max(0, plants.minutes[plant] - rules.just_day) * hour >> 16
        sacked = heard(rules, plants.complaint[plant], plants.heard[plant])
        plants.heard[plant] = 0
        plants.grievance[plant] = min(rules.grievance_most, pay + long_day + sacked)
        plants.cause[plant] = heaviest(pay, long_day, sacked, rules.heavy)
        plants.complaint[plant] = sacked - (sacked * rules.complaint_fades >> 16)


@mechanism(
    "grievances",
    serves=("M18", "M20", "M25"),
    every="month",
    reads=(Plants.pay, Plants.used_to_pay, Plants.minutes, Plants.state, Empire.food_price),
    writes=(Plants.grievance, Plants.complaint, Plants.cause, Plants.heard),
)
def feel(world: Any, rules: Any, today: Day) -> None:
    """Weigh what hands hold against their plant: pay below what they are used to, a day longer than just, mates sacked.

    G = w_pay x max(0, 1 - real pay / pay used to) + w_hours x max(0, day / just day - 1) + complaint, at most a bound

    Notes
    -----
    In sigmas of a plant's leaning to strike (model, E8, with shares for logarithms). The just day is what hands of
    the time thought right; the complaint fades by a share a month, and is lessened or fed by the inspector's answer.
    """
    _feel(rules, world.plants, max(1, int(world.empire.food_price[0])))
