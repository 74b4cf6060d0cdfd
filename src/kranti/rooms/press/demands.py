"""Demands: what strikers, villages, students and parties ask for is counted, and remembered for a while."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE
from kranti.mechanism import mechanism
from kranti.world import Empire, Governorates
from kranti.world.post import ACTS, LETTERS

_IS_ACT = np.isin(np.arange(len(LETTERS)), ACTS)


@njit(cache=True)
def _count(kind: Any, place: Any, about: Any, received: int, here: Any, anywhere: Any) -> None:
    """Count yesterday's acts by place and by what they demanded."""
    for row in range(received):
        if _IS_ACT[kind[row]]:
            anywhere[0, about[row]] += 1
            if place[row] >= 0:
                here[place[row], about[row]] += 1


@mechanism(
    "environment",
    serves=("M92",),
    writes=(Governorates.demanded, Empire.demanded),
)
def count(world: Any, rules: Any, today: Day) -> None:
    """Count the acts that yesterday's letters tell of, by governorate and by what they demanded."""
    received = int(world.counter.received[0])
    if received:
        inbox = world.inbox
        _count(inbox.kind, inbox.place, inbox.about, received, world.governorates.demanded, world.empire.demanded)


@mechanism(
    "grievances",
    serves=("M92",),
    every="month",
    writes=(Governorates.demanded, Governorates.heard),
)
def remember(world: Any, rules: Any, today: Day) -> None:
    """Add a month's acts to what is heard of late, which fades by a share a month, and begin a new count.

    heard' = heard (1 - fades) + acts
    """
    heard, demanded = world.governorates.heard, world.governorates.demanded
    heard -= heard * rules.fades >> 16
    heard += demanded * ONE
    demanded[:] = 0
