"""Calm: troops bring a village to order, or its action ends by itself; the difference is noticed."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.mechanism import mechanism
from kranti.participation import acting
from kranti.world.homes import Communes, Homes
from kranti.world.places import Governorates
from kranti.world.post import FADED, QUELLED, send


@njit(cache=True)
def _calm(rules, chance, homes, communes, governorates, quelled, faded, day):  # type: ignore[no-untyped-def]
    governorates.rising[:] = 0
    for commune in range(communes.rising.size):
        if communes.rising[commune] == 0:
            continue
        place = homes.governorate[commune]
        ordered = min(communes.rising[commune], governorates.sent[place] - quelled[place])
        over = acting(communes.rising[commune] - ordered, rules.fades, word(chance, commune, day))
        quelled[place] += ordered
        faded[place] += over
        communes.rising[commune] -= ordered + over
        governorates.rising[place] += communes.rising[commune]


@njit(cache=True)
def _tell(governorates, kind, count, outbox, counter):  # type: ignore[no-untyped-def]
    for place in range(count.size):
        if count[place]:
            send(outbox, counter, kind, place, -1, count[place], governorates.rising_serial[place])


@mechanism(
    "institutions",
    serves=("M32",),
    every="week",
    reads=(Homes.governorate, Governorates.sent, Governorates.rising_serial),
    writes=(Communes.rising, Governorates.rising),
)
def calm(world: Any, rules: Any, today: Day) -> None:
    """End risings: as many as troops were sent for are brought to order, the rest end by themselves by odds.

    Notes
    -----
    Two letters a governorate: villages brought to order, and villages that went home unpunished. Troops come a week
    after the rising was seen (`army.march`).
    """
    count = len(world.governorates.rising)
    quelled, faded = np.zeros(count, np.int64), np.zeros(count, np.int64)
    _calm(rules, world.chance, world.homes, world.communes, world.governorates, quelled, faded, today.number)
    _tell(world.governorates, QUELLED, quelled, world.outbox, world.counter)
    _tell(world.governorates, FADED, faded, world.outbox, world.counter)
