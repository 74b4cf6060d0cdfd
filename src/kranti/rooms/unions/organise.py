"""Organisation of the plants: the slow variable, built in open times and by strikes, undone by closures."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, share, times
from kranti.mechanism import mechanism
from kranti.world import Districts, Empire, Governorates, Law, Plants, Throne
from kranti.world.state import FREE
from kranti.world.work import CLOSED


@njit(cache=True)
def openness(rules: Any, law: Any, throne: Any, insult: int) -> Any:
    """Give how openly workers can organise (Q16.16): by law, or where the state is too weak to enforce it.

    What needs a licence is half as open to begin, and half of it is closed again.
    """
    lawful = times(share(law.unions[0], FREE), share(law.unions[0], FREE))
    weak = share(throne.demand[0], throne.demand[0] + throne.force[0])
    unchecked = min(ONE, times(rules.open_weak, weak) + times(rules.open_insult, insult))
    return max(0, max(lawful, unchecked) - throne.repression[0])


@njit(cache=True)
def grown(rules: Any, organised: int, members: int, is_open: int, repression: int) -> int:
    """Give a plant's organisation next month: members and open times build what is not there yet, closures undo it."""
    openly = rules.built_openly + times(rules.built_by_mates, organised)
    build = times(rules.built_by_members, members) + times(openly, is_open)
    undone = min(ONE, rules.organised_fades + times(rules.organised_closed, repression))
    return organised + times(ONE - organised, min(ONE, build)) - times(organised, undone)


@njit(cache=True)
def _organise(rules, plants, districts, governorates, law, throne, insult):  # type: ignore[no-untyped-def]
    is_open, repression = openness(rules, law, throne, insult), throne.repression[0]
    hands = np.zeros(governorates.organised.size, np.int64)
    organised = np.zeros(governorates.organised.size, np.int64)
    for plant in range(plants.state.size):
        if plants.state[plant] >= CLOSED or plants.hands[plant] == 0:
            plants.organised[plant] = 0
            continue
        district, people = plants.district[plant], plants.hands[plant]
        members = share(plants.members[plant], people)
        members += times(rules.built_by_societies, share(districts.members[district], districts.hands[district]))
        now = plants.organised[plant] = grown(rules, plants.organised[plant], members, is_open, repression)
        hands[plants.governorate[plant]] += people
        organised[plants.governorate[plant]] += people * now
    for place in range(hands.size):
        governorates.organised[place] = organised[place] // max(1, hands[place])


@mechanism(
    "people",
    serves=("M24", "M43", "M48"),
    every="month",
    reads=(
        Plants.state, Plants.hands, Plants.members, Plants.district, Plants.governorate, Districts.members,
        Districts.hands, Law.unions, Throne.demand, Throne.force, Throne.repression, Empire.insult,
    ),
    writes=(Plants.organised, Governorates.organised),
)  # fmt: skip
def organise(world: Any, rules: Any, today: Day) -> None:
    """Let hands organise where members of lawful bodies are, and in open times; closures and time undo it.

    organised += (built_by_members x members + (built_openly + built_by_mates x organised) x openness)(1 - organised)
                 - (fades + closed x repression) organised

    Notes
    -----
    The slow variable that carries unrest from one wave to the next (prototypes, 2.5): half is gone in nine months.
    Open times are what the law allows, or what a throne short of force, or one that has just had people
    shot, does not forbid. A strike that was lived through
    leaves some behind as well (`strikes.go_on`).
    """
    _organise(
        rules, world.plants, world.districts, world.governorates, world.law, world.throne,
        int(world.empire.insult[0]),
    )  # fmt: skip
