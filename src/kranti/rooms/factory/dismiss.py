"""Dismissal of members: what a scenario puts in as it puts in weather: how many, when, in which city and trade."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.world import Assembly, Plants
from kranti.world.post import DISMISSAL, MEMBERS_DISMISSED, TAKEN_BACK, send
from kranti.world.work import AT_WORK


@njit(cache=True)
def largest(plants: Any, city: int, trade: int) -> int:
    """Give the plant of a trade in a city that has most hands at work, or -1."""
    best = -1
    for plant in range(plants.hands.size):
        here = plants.city[plant] == city and plants.trade[plant] == trade and plants.state[plant] == AT_WORK
        if here and (best < 0 or plants.hands[plant] > plants.hands[best]):
            best = plant
    return best


@njit(cache=True)
def _dismiss(rules, plants, members, outbox, counter):  # type: ignore[no-untyped-def]
    plant = largest(plants, rules.dismissing_city, rules.dismissing_trade)
    if plant < 0:
        return
    place, kind = plants.governorate[plant], MEMBERS_DISMISSED if members > 0 else DISMISSAL
    told = send(outbox, counter, kind, place, plant, rules.members_dismissed, plants.serial[plant])
    plants.serial[plant] = told
    if rules.takes_back:
        plants.serial[plant] = send(outbox, counter, TAKEN_BACK, place, plant, rules.members_dismissed, told)
        return
    plants.complaint[plant] = min(rules.complaint_most, plants.complaint[plant] + rules.complaint_sack)
    plants.grievance[plant] = min(np.int64(rules.grievance_most), plants.grievance[plant] + rules.complaint_sack)


@mechanism(
    "people",
    serves=("M43",),
    reads=(Plants.city, Plants.trade, Plants.state, Plants.hands, Plants.governorate, Assembly.members),
    writes=(Plants.complaint, Plants.grievance, Plants.serial),
)
def dismiss(world: Any, rules: Any, today: Day) -> None:
    """Let the owner of the largest plant of a trade and city dismiss workers' delegates, on the day the scenario says.

    Notes
    -----
    Who is dismissed, when and where is an input (F070); what comes of it is not. Mates are angered as by any sacking;
    where the men are members of the Assembly the letter says so, and the Assembly reads it. With `takes_back` the owner
    takes them back the same day, and nobody is angered.
    """
    if rules.members_dismissed:
        _dismiss(rules, world.plants, int(world.assembly.members[0]), world.outbox, world.counter)
