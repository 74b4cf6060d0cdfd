"""Wavering: a regiment obeys as long as it believes that others do; it mutinies, and obeys again."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import words
from kranti.exact import CERTAIN, ONE, log_ratio, normal, times
from kranti.mechanism import mechanism
from kranti.participation import chance_spread, hold_lost, impression, willing
from kranti.world.forces import MUTINIES, OBEYS, Regiments
from kranti.world.homes import Homes
from kranti.world.people import People
from kranti.world.places import Governorates
from kranti.world.post import MUTINY, MUTINY_OVER, send


@njit(cache=True)
def _seen(rules, governorates):  # type: ignore[no-untyped-def]
    """Weigh what the soldiers of every governorate see: mutiny in their garrison, and villages in action at home."""
    seen = np.empty(governorates.soldiers.size, np.int64)
    villages = impression(governorates.rising.sum(), governorates.villages.sum(), rules.half_seen)
    for place in range(seen.size):
        mutinous = governorates.mutinous[place]
        near = impression(mutinous, governorates.soldiers[place] + mutinous, rules.half_seen)
        seen[place] = times(rules.garrison, near) + times(rules.from_home, villages)
        seen[place] += hold_lost(rules, governorates, place)
    return seen


@njit(cache=True)
def _refuse(rules, chance, regiments, homes, records, row, lean, day):  # type: ignore[no-untyped-def]
    """Tell whether half of a regiment are willing to refuse today, and for how many weeks that would hold."""
    home = regiments.home[row]
    luck, length, _, _ = words(chance, row, day)
    spread = chance_spread(rules.chance_spread, homes.count[home], regiments.men[row])
    lean += normal(np.int64(luck)) * spread >> 16
    if lean < rules.murmur - rules.temper:
        return 0
    count = willing(rules.temper, chance, homes, records, home, lean, day)
    if count * 2 < homes.count[home]:
        return 0
    drawn = log_ratio(CERTAIN, np.int64(length) + 1)  # type: ignore[arg-type]
    return 1 + (rules.lasts * drawn >> 16)


@njit(cache=True)
def _waver(rules, chance, regiments, homes, records, governorates, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Ask every regiment once, on what was seen last week; count those that obey."""
    seen = _seen(rules, governorates)
    governorates.soldiers[:] = 0
    governorates.mutinous[:] = 0
    for row in range(regiments.state.size):
        place = regiments.governorate[row]
        regiments.wearied[row] -= times(regiments.wearied[row], rules.wearied_fades)
        regiments.weeks[row] += 1
        if regiments.state[row] == MUTINIES and regiments.weeks[row] > regiments.lasts[row]:
            regiments.state[row], regiments.weeks[row] = OBEYS, 0
            regiments.wearied[row] += rules.wearied
            send(outbox, counter, MUTINY_OVER, place, row, regiments.men[row], regiments.serial[row])
        elif regiments.state[row] == OBEYS:
            lean = rules.base + regiments.nature[row] + seen[place] - regiments.wearied[row]
            lasts = _refuse(rules, chance, regiments, homes, records, row, lean, day)
            if lasts > 0:
                regiments.state[row], regiments.weeks[row], regiments.lasts[row] = MUTINIES, 0, lasts
                regiments.serial[row] = send(
                    outbox, counter, MUTINY, place, row, regiments.men[row], governorates.rising_serial[place]
                )
                governorates.mutinies[place] += 1
        if regiments.state[row] == OBEYS:
            governorates.soldiers[place] += times(regiments.men[row], ONE - rules.away)
        else:
            governorates.mutinous[place] += regiments.men[row]
    for place in range(governorates.force.size):
        men = governorates.soldiers[place] + governorates.cossacks[place] + governorates.policemen[place]
        governorates.force[place] = times(men, rules.capacity)


@mechanism(
    "units",
    serves=("M07",),
    every="week",
    reads=(
        Regiments.home, Regiments.governorate, Regiments.men, Regiments.nature, Homes.first, Homes.count, People.record,
        Governorates.rising, Governorates.villages, Governorates.awe_lost, Governorates.rival, Governorates.insult,
        Governorates.rising_serial, Governorates.cossacks, Governorates.policemen,
    ),
    writes=(
        Regiments.state, Regiments.weeks, Regiments.lasts, Regiments.wearied, Regiments.serial, Governorates.soldiers,
        Governorates.mutinous, Governorates.mutinies, Governorates.force,
    ),
)  # fmt: skip
def waver(world: Any, rules: Any, today: Day) -> None:
    """Let regiments refuse when half of their men are willing, and obey again when their mutiny has run out.

    z = base + nature + mutiny in the garrison + villages in action + awe lost + a rival body + insult
    - fear + the week's chance

    Notes
    -----
    The rule of taking part (E1-E3) with the one belief about authority: soldiers follow what they believe of the
    state's strength, not their own grievances (Bushnell 1985). Who mutinies cannot be sent; who is away at war
    (`away`) cannot either.
    """
    _waver(
        rules, world.chance, world.regiments, world.homes, world.people.record, world.governorates, world.outbox,
        world.counter, today.number,
    )  # fmt: skip


@mechanism("environment", serves=("M07",), every="year", writes=(Governorates.mutinies,))
def open_year(world: Any, rules: Any, today: Day) -> None:
    """Begin a new yearly count of mutinies."""
    world.governorates.mutinies[:] = 0
