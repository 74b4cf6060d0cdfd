"""Proclaiming: what the throne decreed yesterday is law today."""

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.world import Empire, Law
from kranti.world.post import (
    DUMA_DISMISSED,
    DUMA_PROMISED,
    LAW,
    LIBERTIES_GRANTED,
    MINISTERS_ANSWER,
    POLITICS_NARROWED,
    VOTE_LAW_CHANGED,
    send,
)
from kranti.world.state import FORBIDDEN, FREE, LICENSED, NARROW, NO_VOTE, SOCIALIST, WIDE


@njit(cache=True)
def _free(law: Any, parties: int, socialists: int) -> None:
    """Free unions, press and meetings, and allow parties as told."""
    law.unions[0], law.press[0], law.meetings[0] = FREE, FREE, FREE
    for bloc in range(law.parties.shape[1]):
        law.parties[0, bloc] = max(law.parties[0, bloc], socialists if bloc == SOCIALIST else parties)


@njit(cache=True)
def _let_meet(law: Any) -> None:
    """License unions, press and meetings, without which nobody can be elected."""
    law.vote[0] = WIDE
    law.unions[0], law.press[0] = max(law.unions[0], LICENSED), max(law.press[0], LICENSED)
    law.meetings[0] = max(law.meetings[0], LICENSED)


@njit(cache=True)
def _narrow(rules: Any, law: Any) -> None:
    """License what was free; in the chapter's strict words, forbid unions."""
    law.unions[0] = FORBIDDEN if rules.strict_chapter else min(law.unions[0], LICENSED)
    law.press[0], law.meetings[0] = min(law.press[0], LICENSED), min(law.meetings[0], LICENSED)


@njit(cache=True)
def write(rules: Any, law: Any, decree: int) -> None:
    """Write one decree into the law."""
    if law.vote[0] == NO_VOTE:
        _let_meet(law)
    if decree == VOTE_LAW_CHANGED:
        law.vote[0] = NARROW
    elif decree == LIBERTIES_GRANTED:
        _free(law, FORBIDDEN if rules.strict_chapter else LICENSED, FORBIDDEN)
    elif decree == MINISTERS_ANSWER:
        law.binding[0] = 1
        _free(law, FREE, FREE)
    elif decree == POLITICS_NARROWED and rules.bans:
        _narrow(rules, law)
    law.open_parties[0] = 0
    for bloc in range(law.parties.shape[1]):
        law.open_parties[0] += law.parties[0, bloc] > FORBIDDEN


@njit(cache=True)
def _is_decree(kind: int) -> bool:
    """Tell whether a letter is a decree that changes the law."""
    return DUMA_PROMISED <= kind <= POLITICS_NARROWED and kind != DUMA_DISMISSED


@njit(cache=True)
def _decreed(kinds: Any, received: int) -> bool:
    """Tell whether any letter of yesterday is a decree; on most days none is."""
    found = 0
    for row in range(received):
        found += _is_decree(kinds[row])
    return found > 0


@njit(cache=True)
def _proclaim(rules: Any, law: Any, empire: Any, inbox: Any, outbox: Any, counter: Any) -> None:
    received = counter.received[0]
    for row in range(received):
        decree = inbox.kind[row]
        if _is_decree(decree):
            write(rules, law, decree)
            serial = counter.before[0] - received + row
            law.serial[0] = send(outbox, counter, LAW, -1, -1, law.open_parties[0], serial)
    empire.parties_legal[:] = law.parties[0, SOCIALIST] > FORBIDDEN


@mechanism(
    "institutions",
    serves=("M13",),
    writes=(
        Law.parties,
        Law.unions,
        Law.press,
        Law.meetings,
        Law.vote,
        Law.binding,
        Law.open_parties,
        Law.serial,
        Empire.parties_legal,
    ),
)
def proclaim(world: Any, rules: Any, today: Day) -> None:
    """Write every decree of yesterday into the law, and send word of it.

    Notes
    -----
    A Duma that advises brings a vote; liberties free unions, press and meetings and license every party but the
    socialists'; ministers who answer free all and bind the ruler; narrowing licenses what was free. Under
    `strict_chapter` parties stay forbidden and unions are forbidden once politics is narrowed (discrepancies E08, E14).
    """
    if _decreed(world.inbox.kind, int(world.counter.received[0])):
        _proclaim(rules, world.law, world.empire, world.inbox, world.outbox, world.counter)
