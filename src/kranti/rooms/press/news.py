"""News of a shooting: felt at once where it was, told all over, felt elsewhere as far as it is carried."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, share, times
from kranti.mechanism import mechanism
from kranti.participation import impression
from kranti.world import Committees, Empire, Governorates
from kranti.world.parties import WORKERS
from kranti.world.post import FIRED_ON, PETITION_RECEIVED
from kranti.world.state import LIBERALS


@njit(cache=True)
def felt(dead: int, half: int) -> int:
    """Give how deeply a shooting is felt (Q16.16, 0 to 1): half of all that can be felt at `half` dead."""
    return share(dead, dead + half)


@njit(cache=True)
def _any(kinds: Any, received: int) -> bool:
    """Tell whether any letter of yesterday tells of a march; on most days none does."""
    found = 0
    for row in range(received):
        found += kinds[row] in (FIRED_ON, PETITION_RECEIVED)
    return found > 0


@njit(cache=True)
def _hear(rules, inbox, received, before, governorates, empire):  # type: ignore[no-untyped-def]
    """Let those who were there feel it and fear, and let the Empire be told; a petition received mends belief."""
    for row in range(received):
        place = inbox.place[row]
        if inbox.kind[row] == FIRED_ON:
            deep = felt(inbox.size[row], rules.dead_half)
            governorates.insult[place] = max(governorates.insult[place], deep)
            governorates.fear[place] = max(governorates.fear[place], deep)
            empire.insult[0] = max(empire.insult[0], deep)
            empire.shot_serial[0] = before - received + row
        elif inbox.kind[row] == PETITION_RECEIVED:
            governorates.belief[place] += times(ONE - governorates.belief[place], rules.received)


@njit(cache=True)
def _parties_reach(committees, governorates):  # type: ignore[no-untyped-def]
    """Give the share of workers whom the parties of each governorate reach."""
    reached = np.zeros(governorates.insult.size, np.int64)
    for row in range(committees.governorate.size):
        reached[committees.governorate[row]] += committees.reached[row, WORKERS]
    for place in range(reached.size):
        reached[place] = share(reached[place], governorates.crowd[place, WORKERS])
    return reached


@njit(cache=True)
def carried(rules: Any, organised: int, parties: int, campaign: int) -> int:
    """Give how well news of an insult is carried to a place (Q16.16, 0 to 1): by plants' bodies, parties, liberals."""
    said = times(rules.by_organised, organised) + times(rules.by_parties, parties) + times(rules.by_campaign, campaign)
    return min(ONE, said)


@njit(cache=True)
def _carry(rules, committees, governorates, empire):  # type: ignore[no-untyped-def]
    """Let insult and fear fade by a week, and carry what the Empire is told to every place as far as it is heard."""
    reached, told = _parties_reach(committees, governorates), empire.insult[0]
    for place in range(reached.size):
        heard = carried(rules, governorates.organised[place], reached[place], governorates.campaign[place, LIBERALS])
        now = governorates.insult[place]
        now += times(max(0, times(told, heard) - now), rules.news_pace) - times(now, rules.insult_fades)
        governorates.insult[place] = now
        governorates.fear[place] -= times(governorates.fear[place], rules.fear_fades)
        belief = governorates.belief[place]
        gap = max(0, rules.belief - times(rules.belief_hurt, now)) - belief
        governorates.belief[place] += times(gap, rules.belief_falls if gap < 0 else rules.belief_heals)
    empire.insult[0] -= times(told, rules.told_fades)


@njit(cache=True)
def _walk(rules, governorates):  # type: ignore[no-untyped-def]
    """Let villages hear of their towns and of those beside them, some weeks late."""
    for place in range(governorates.town_news.size):
        out = impression(governorates.strikers[place], governorates.hands[place], rules.town_half)
        for other in governorates.near[place]:
            out = max(out, impression(governorates.strikers[other], governorates.hands[other], rules.town_half))
        aim = min(ONE, out + governorates.insult[place]) * (2 if governorates.rail[place] else 1) // 2
        governorates.town_news[place] += times(aim - governorates.town_news[place], rules.town_pace)


@mechanism(
    "grievances",
    serves=("M45",),
    reads=(
        Governorates.organised, Governorates.campaign, Governorates.crowd, Governorates.strikers, Governorates.hands,
        Governorates.near, Governorates.rail, Committees.governorate, Committees.reached,
    ),
    writes=(
        Governorates.insult, Governorates.fear, Governorates.belief, Governorates.town_news, Empire.insult,
        Empire.shot_serial,
    ),
)  # fmt: skip
def tell(world: Any, rules: Any, today: Day) -> None:
    """Tell of a shooting: an insult and a fright where it was, an insult elsewhere as far as there is who carries it.

    here: insult and fear = dead / (dead + half).  Each week elsewhere: insult moves to what the Empire is told times
    min(1, w_o organisation + w_p parties' reach + w_c campaign), and fades; fear fades faster; belief in the Tsar
    falls.
    Villages hear of towns in some weeks, better by rail.

    Notes
    -----
    Insult becomes the nation's only through organisation, and saturates (prototypes, 2.4 and 2.5; model E7). What the
    Empire is told is forgotten more slowly than the insult in a place that nobody reminds of it.
    """
    received = int(world.counter.received[0])
    if received and _any(world.inbox.kind, received):
        _hear(rules, world.inbox, received, int(world.counter.before[0]), world.governorates, world.empire)
    if today.weekday == 0:
        _carry(rules, world.committees, world.governorates, world.empire)
        _walk(rules, world.governorates)
