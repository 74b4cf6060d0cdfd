"""Calling out: where workers of a governorate are organised, their bodies call a strike; purses are soon spent."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import ONE, normal, times
from kranti.mechanism import mechanism
from kranti.participation import impression
from kranti.world import Empire, Governorates, Throne
from kranti.world.post import WORKERS_CALL, send


@njit(cache=True)
def lean_to_call(rules: Any, organised: int, seen: int, spent: int, hope: int) -> int:
    """Give how far bodies of a governorate lean to a call (sigma): organisation, calls seen, less purses spent."""
    lean = rules.out_base + times(rules.out_organised, organised)
    return lean + times(rules.out_seen, seen) - times(rules.out_spent, spent) - times(rules.out_hope, hope)


@njit(cache=True)
def _seen(rules, governorates, linked):  # type: ignore[no-untyped-def]
    """Give what the bodies of every governorate see of others' calls: of those beside it, and of all while linked."""
    calling = np.zeros(governorates.summoned.size, np.int64)
    hands = out = 0
    for place in range(calling.size):
        hands += governorates.hands[place]
        out += governorates.hands[place] if governorates.summoned[place] > 0 else 0
    everywhere = impression(out, hands, rules.half_seen) if linked else 0
    for place in range(calling.size):
        beside = 0
        for other in governorates.near[place]:
            beside += ONE // governorates.near.shape[1] if governorates.summoned[other] > 0 else 0
        calling[place] = max(everywhere, beside)
    return calling


@njit(cache=True)
def _call_out(rules, chance, governorates, linked, hope, heard, shot, outbox, counter, day):  # type: ignore[no-untyped-def]
    seen = _seen(rules, governorates, linked)
    for place in range(seen.size):
        governorates.spent[place] -= times(governorates.spent[place], rules.spent_fades)
        if governorates.summoned[place] > 0:
            governorates.summoned[place] -= rules.out_ends
            governorates.summoned[place] = max(0, governorates.summoned[place])
            continue
        if governorates.organised[place] < rules.out_least:
            continue
        lean = lean_to_call(rules, governorates.organised[place], seen[place], governorates.spent[place], hope)
        if lean + times(normal(word(chance, place, day)), rules.out_spread) > 0:
            governorates.summoned[place] = ONE
            governorates.spent[place] = ONE
            hands = governorates.hands[place]
            governorates.out_serial[place] = send(outbox, counter, WORKERS_CALL, place, -1, hands, heard, shot)


@mechanism(
    "people",
    serves=("M48",),
    every="week",
    reads=(
        Governorates.organised, Governorates.hands, Governorates.near, Empire.unions_linked,
        Empire.society_serial, Empire.shot_serial, Throne.promise,
    ),
    writes=(Governorates.summoned, Governorates.out_serial, Governorates.spent),
)  # fmt: skip
def call_out(world: Any, rules: Any, today: Day) -> None:
    """Let workers' bodies of a governorate call a strike where they are strong, and see others call.

    z = base + `out_organised` organisation + `out_seen` calls seen - spent - hope + the week's chance

    Notes
    -----
    The mean of the rule of taking part at a quorum of half. Calls are seen next door, and everywhere while a Union of
    Unions links the cities. A call is followed for some weeks; then purses are empty, and fill again in months. Hope
    set on what the throne has just granted holds them back. Nobody calls where few are organised.
    """
    empire = world.empire
    if world.governorates.organised.max() >= rules.out_least:
        _call_out(
            rules, world.chance, world.governorates, int(empire.unions_linked[0]), int(world.throne.promise[0]),
            int(empire.society_serial[0]), int(empire.shot_serial[0]), world.outbox, world.counter, today.number,
        )  # fmt: skip
