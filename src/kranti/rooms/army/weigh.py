"""Weighing: the one belief about authority, from what is done and what is punished, here and far off."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, times
from kranti.mechanism import mechanism
from kranti.participation import awe_lost
from kranti.world.places import Empire, Governorates
from kranti.world.post import FADED, FIRED_ON, MUTINY, PETITION_RECEIVED, QUELLED, STRIKE_LOST, STRIKE_WON


@njit(cache=True)
def _hear(rules, inbox, received, governorates, empire):  # type: ignore[no-untyped-def]
    """Count yesterday's news of disobedience: punished where troops came or a strike was lost, and else not."""
    for letter in range(received):
        kind, place = inbox.kind[letter], inbox.place[letter]
        if kind in (QUELLED, FADED):
            acts = inbox.size[letter] * ONE
        elif kind in (STRIKE_WON, STRIKE_LOST):
            acts = np.int64(rules.strike_weight)
        elif kind in (FIRED_ON, PETITION_RECEIVED):
            acts = np.int64(rules.march_weight)
        elif kind == MUTINY:
            acts = np.int64(rules.mutiny_weight)
        else:
            continue
        if kind in (QUELLED, STRIKE_LOST, FIRED_ON):
            governorates.quelled[place] += acts
            empire.quelled[0] += acts
        else:
            governorates.defied[place] += acts
            empire.defied[0] += acts


@njit(cache=True)
def _forget(rules, defied, quelled):  # type: ignore[no-untyped-def]
    for place in range(defied.size):
        defied[place] -= times(defied[place], rules.forgotten)
        quelled[place] -= times(quelled[place], rules.forgotten)


@njit(cache=True)
def _weigh(rules, governorates, empire):  # type: ignore[no-untyped-def]
    """Weigh what is known of the Empire and of the governorate into the awe lost there."""
    far = empire.awe_lost[0] = awe_lost(
        empire.defied[0], empire.quelled[0], rules.noticed_far, rules.repair, rules.awe_most
    )
    for place in range(governorates.awe_lost.size):
        near = awe_lost(
            governorates.defied[place], governorates.quelled[place], rules.noticed, rules.repair, rules.awe_most
        )
        lost = near + times(rules.news_from_afar, far - near) - empire.prestige[0]
        governorates.awe_lost[place] = min(max(lost, -rules.awe_most), rules.awe_most)


@mechanism(
    "grievances",
    serves=("M07", "M32", "M93"),
    reads=(Empire.prestige,),
    writes=(
        Governorates.defied, Governorates.quelled, Governorates.awe_lost, Empire.defied, Empire.quelled,
        Empire.awe_lost,
    ),
)  # fmt: skip
def weigh(world: Any, rules: Any, today: Day) -> None:
    """Let the people learn whether disobedience is punished: awe of the state is lost where it is not.

    loss = max(0, ln(1 + I / i0) - repair ln(1 + P / i0))
    awe lost here = (1 - m) loss here + m loss in the Empire - prestige

    Notes
    -----
    I and P are acts that went unpunished and acts that were punished, fading by the week (E4, E5). A quiet country
    loses no awe, and punishment only mends what was lost; prestige won or lost in war is laid over it, within bounds.
    Letters of yesterday are the news; what is known is weighed on Mondays, as the calendar has them (M93).
    """
    if world.counter.received[0]:
        _hear(rules, world.inbox, world.counter.received[0], world.governorates, world.empire)
    if today.weekday == 0:
        _forget(rules, world.governorates.defied, world.governorates.quelled)
        _forget(rules, world.empire.defied, world.empire.quelled)
        _weigh(rules, world.governorates, world.empire)
