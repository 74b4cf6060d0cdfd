"""Calls: where workers are restless, committees call on them to strike; organisers tell villages whose the land is."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import CERTAIN, ONE, normal, share
from kranti.mechanism import mechanism
from kranti.participation import acting, impression
from kranti.rooms.parties.win_over import head_count, heard_strikes
from kranti.world import Committees, Governorates, Parties
from kranti.world.parties import VILLAGERS, WORKERS
from kranti.world.post import PARTY_CALL, send
from kranti.world.work import LIBERTY

_CLASSES = 3
_TRADES = 3


@njit(cache=True)
def calls(rules: Any, discontent: int, struck: Any, luck: int) -> bool:
    """Tell whether a committee calls a strike: hands are angry, others have struck of late, and it dares to."""
    near = rules.call_near * share(struck, struck + rules.call_half) >> 16
    return discontent + near + (normal(luck) * rules.chance_spread >> 16) > rules.call_at


@njit(cache=True)
def _carry_out(chance, committees, parties, row, day):  # type: ignore[no-untyped-def]
    """Ask every member to act; give how many of the workers among them do."""
    party, of_workers = committees.party[row], 0
    odds = odds_of(parties.discipline[party])
    for kind in range(_CLASSES):
        members = committees.members[row, kind]
        acted = acting(members, odds, word(chance, row, day, 1 + kind))
        parties.asked[party] += members
        parties.acted[party] += acted
        if kind == WORKERS:
            of_workers = acted
    return of_workers


@njit(cache=True)
def odds_of(share_of: int) -> int:
    """Turn a share (Q16.16) into odds of 2**32."""
    return min(CERTAIN - 1, share_of << 16)


@njit(cache=True)
def _call(rules, chance, committees, parties, governorates, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Let every committee decide, and add up whom the calls reach."""
    governorates.called[:] = 0
    governorates.call_serial[:] = -1
    governorates.agitation[:] = 0
    loudest = np.zeros(governorates.agitation.size, np.int64)
    for row in range(committees.pull.size):
        party, place = committees.party[row], committees.governorate[row]
        if head_count(committees.members, row) < rules.committee:
            continue
        heard = committees.reached[row, VILLAGERS] * parties.land_now[party] >> 16
        governorates.agitation[place] += impression(heard, governorates.crowd[place, VILLAGERS], rules.half_seen)
        hands, luck = governorates.crowd[place, WORKERS], word(chance, row, day, 0)
        angry = governorates.discontent[place, WORKERS]
        struck = heard_strikes(governorates.heard, place)
        if committees.organisers[row, WORKERS] == 0 or not calls(rules, angry, struck, luck):
            continue
        acted = _carry_out(chance, committees, parties, row, day)
        reach = min(hands, committees.reached[row, WORKERS] + acted * rules.mates)
        for trade in range(_TRADES):
            part = share(reach, hands) * rules.trade_reach[trade] >> 16
            governorates.called[place, trade] = min(ONE, governorates.called[place, trade] + part)
        parties.calls[party] += 1
        told = send(outbox, counter, PARTY_CALL, place, party, reach, committees.serial[row], about=LIBERTY)
        if reach > loudest[place]:
            loudest[place], governorates.call_serial[place] = reach, told
    for place in range(governorates.agitation.size):
        governorates.agitation[place] = min(ONE, governorates.agitation[place])


@mechanism(
    "units",
    serves=("M35", "M36", "M39"),
    every="month",
    reads=(
        Committees.party, Committees.governorate, Committees.pull, Committees.members, Committees.organisers,
        Committees.reached, Committees.serial, Parties.discipline, Parties.land_now, Governorates.crowd,
        Governorates.discontent, Governorates.heard,
    ),
    writes=(
        Governorates.called, Governorates.call_serial, Governorates.agitation, Parties.calls, Parties.asked,
        Parties.acted,
    ),
)  # fmt: skip
def call(world: Any, rules: Any, today: Day) -> None:
    """Let committees call strikes where hands are angry or others are out; members carry the call by their discipline.

    A committee calls when discontent + w s / (s + `call_half`) + chance > `call_at`, where s are the strikes heard of
    late; it reaches whom its organisers and paper reach, and `mates` hands for every worker of it who acts.

    Notes
    -----
    Discipline is the odds that a member carries out a decision (model, 2.11). Whom a call reaches is weighed by trade,
    for hands in some trades read more. Villages are told that the land is to be theirs by parties that stand for it;
    what comes of it is not this room's affair.
    """
    _call(
        rules, world.chance, world.committees, world.parties, world.governorates, world.outbox, world.counter,
        today.number,
    )  # fmt: skip
