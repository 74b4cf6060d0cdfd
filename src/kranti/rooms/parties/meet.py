"""Meetings: committees get in touch, a congress founds the party, a later one may divide it over its rule of entry."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import ONE, logistic, normal
from kranti.mechanism import mechanism
from kranti.participation import acting
from kranti.rooms.parties.win_over import head_count
from kranti.world import Committees, Parties
from kranti.world.parties import BOLSHEVIKS, MENSHEVIKS, SOCIAL_DEMOCRATS, SOCIALIST_REVOLUTIONARIES
from kranti.world.post import PARTY_FOUNDED, PARTY_SPLIT, send

_CLASSES = 3
_LARGEST = 3


@njit(cache=True)
def _get_in_touch(rules, chance, committees, day):  # type: ignore[no-untyped-def]
    """Tie committees to the rest of their party by odds; ties lapse by odds, and break where arrests hit hard."""
    for row in range(committees.pull.size):
        if head_count(committees.members, row) < rules.committee or committees.hurt[row] >= rules.broken:
            committees.in_touch[row] = 0
        elif committees.in_touch[row]:
            committees.in_touch[row] = word(chance, row, day, 0) >= rules.lapse
        else:
            committees.in_touch[row] = word(chance, row, day, 0) < rules.touch


@njit(cache=True)
def _delegates(committees, party, places):  # type: ignore[no-untyped-def]
    """Count a party's committees that are in touch."""
    return committees.in_touch[party * places : (party + 1) * places].sum()


@njit(cache=True)
def _announce(committees, parties, outbox, counter, kind, party, places, count):  # type: ignore[no-untyped-def]
    """Write the letter of a congress: it answers its three largest committees, and comes from the largest."""
    rows = np.full(_LARGEST, -1, np.int64)
    for row in range(party * places, (party + 1) * places):
        if committees.in_touch[row]:
            size, slot = committees.members[row].sum(), _LARGEST
            while slot > 0 and (rows[slot - 1] < 0 or committees.members[rows[slot - 1]].sum() < size):
                slot -= 1
            for below in range(_LARGEST - 1, slot, -1):
                rows[below] = rows[below - 1]
            if slot < _LARGEST:
                rows[slot] = row
    serials = np.full(_LARGEST, -1, np.int64)
    for slot in range(_LARGEST):
        if rows[slot] >= 0:
            serials[slot] = committees.serial[rows[slot]]
    place = committees.governorate[rows[0]] if rows[0] >= 0 else -1
    return send(outbox, counter, kind, place, party, count, serials[0], serials[1], serials[2])


@njit(cache=True)
def wants_closed(rules: Any, hurt: int, luck: int) -> int:
    """Give how far a committee leans to a closed party: the more, the more arrests it has suffered."""
    return rules.closed + (rules.closed_hurt * hurt >> 16) + (normal(luck) * rules.closed_spread >> 16)


@njit(cache=True)
def _is_disputed(rules, chance, committees, places, day):  # type: ignore[no-untyped-def]
    """Let the delegates vote on the rule of entry; tell whether the smaller side is large enough to go its own way."""
    first, delegates, closed = SOCIAL_DEMOCRATS * places, 0, 0
    for row in range(first, first + places):
        if committees.in_touch[row]:
            delegates += 1
            closed += wants_closed(rules, committees.hurt[row], word(chance, row, day, 1)) > 0
    return min(closed, delegates - closed) * ONE >= delegates * rules.dispute


@njit(cache=True)
def _divide(rules, chance, committees, places, day):  # type: ignore[no-untyped-def]
    """Let every member of the Social Democrats choose a wing, as his committee leans; all else goes with members."""
    for place in range(places):
        row = SOCIAL_DEMOCRATS * places + place
        lean = wants_closed(rules, committees.hurt[row], word(chance, row, day, 1))
        before = committees.members[row].sum()
        hard, soft = BOLSHEVIKS * places + place, MENSHEVIKS * places + place
        for kind in range(_CLASSES):
            members = committees.members[row, kind]
            closed = acting(members, logistic(lean), word(chance, row, day, 2 + kind))
            committees.members[hard, kind] += closed
            committees.members[soft, kind] += members - closed
            committees.members[row, kind] = 0
        _part(committees, row, hard, soft, before)


@njit(cache=True)
def _part(committees, row, hard, soft, before):  # type: ignore[no-untyped-def]
    """Share experience, police files and informers of a divided committee between its wings, by members."""
    to_hard = committees.members[hard].sum()
    for wing, people in ((hard, to_hard), (soft, before - to_hard)):
        committees.moved[wing] += people
        committees.hurt[wing], committees.in_touch[wing] = committees.hurt[row], committees.in_touch[row]
        committees.serial[wing], committees.betrayed[wing] = committees.serial[row], committees.betrayed[row]
        committees.told[wing] = people
    whole = max(1, before)
    for column in (committees.months, committees.informers, committees.known, committees.cells):
        closed = column[row] * to_hard // whole
        column[hard], column[soft], column[row] = closed, column[row] - closed, 0
    committees.moved[row] -= before
    committees.in_touch[row] = 0


@njit(cache=True)
def _hold(rules, chance, committees, parties, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Hold the congresses that enough committees can send delegates to."""
    places = committees.pull.size // parties.members.size
    for camp, party in enumerate((SOCIAL_DEMOCRATS, SOCIALIST_REVOLUTIONARIES)):
        delegates = _delegates(committees, party, places)
        if parties.founded[party] < 0:
            if delegates >= rules.congress[camp]:
                parties.founded[party] = day
                parties.serial[party] = _announce(
                    committees, parties, outbox, counter, PARTY_FOUNDED, party, places, delegates
                )
        elif (
            party == SOCIAL_DEMOCRATS
            and parties.founded[BOLSHEVIKS] < 0
            and delegates >= rules.next_congress
            and _is_disputed(rules, chance, committees, places, day)
        ):
            parties.serial[party] = _announce(
                committees, parties, outbox, counter, PARTY_SPLIT, party, places, delegates
            )
            _divide(rules, chance, committees, places, day)
            for wing in (BOLSHEVIKS, MENSHEVIKS):
                parties.founded[wing], parties.serial[wing] = day, parties.serial[party]


@mechanism(
    "institutions",
    serves=("M35", "M39", "M40"),
    every="month",
    reads=(Committees.governorate, Committees.pull, Parties.members),
    writes=(
        Committees.members, Committees.in_touch, Committees.moved, Committees.hurt, Committees.serial,
        Committees.betrayed, Committees.told, Committees.months, Committees.informers, Committees.known,
        Committees.cells, Parties.founded, Parties.serial,
    ),
)  # fmt: skip
def meet(world: Any, rules: Any, today: Day) -> None:
    """Let committees get in touch; enough of them hold a congress that founds the party, a later one may divide it.

    A party is founded when `congress` committees are in touch, Social Democrats debate their rule of entry when
    `next_congress` are. A committee leans to a closed party by z = closed + w hurt + chance. The party divides when
    the smaller side has a share `dispute` of the delegates; then each member chooses a wing with odds sigma(z).

    Notes
    -----
    So repression makes the case for a closed party (the chapter's argument), and neither year nor size of a congress is
    put in. A committee is a circle of `committee` members; arrests of a share `broken` cut it off.
    """
    _get_in_touch(rules, world.chance, world.committees, today.number)
    _hold(rules, world.chance, world.committees, world.parties, world.outbox, world.counter, today.number)
