"""Arrest, prison, exile, and the way back."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import share
from kranti.mechanism import mechanism
from kranti.participation import acting
from kranti.world import Committees, Governorates, Parties
from kranti.world.post import ARREST, send

_CLASSES = 3


@njit(cache=True)
def _take(committees, row, people):  # type: ignore[no-untyped-def]
    """Take so many from the classes of a committee by their size, the rest from the largest, and their experience."""
    members = committees.members[row].sum()
    committees.months[row] -= committees.months[row] * people // members
    left = people
    for kind in range(_CLASSES):
        mine = committees.members[row, kind] * people // members
        committees.members[row, kind] -= mine
        left -= mine
    for kind in range(_CLASSES):
        mine = min(left, committees.members[row, kind])
        committees.members[row, kind] -= mine
        left -= mine


@njit(cache=True)
def _exile_place(governorates, luck):  # type: ignore[no-untyped-def]
    """Draw a place of exile by its weight; -1 where there is none."""
    left = governorates.exile_weight.sum() * luck >> 32
    for place in range(governorates.exile_weight.size):
        left -= governorates.exile_weight[place]
        if left < 0:
            return place
    return -1


@njit(cache=True)
def _lock_up(rules, chance, governorates, party, place, row, people, day):  # type: ignore[no-untyped-def]
    """Send a part of those arrested to one place of exile, and keep the rest in prison."""
    far = _exile_place(governorates, word(chance, row, day, 2))
    sent = acting(people, rules.exiled, word(chance, row, day, 3)) if far >= 0 else 0
    if sent > 0:
        governorates.exiles[far, party] += sent
    governorates.prisoners[place, party] += people - sent


@njit(cache=True)
def _arrest(rules, chance, committees, parties, governorates, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Raid the committees that enough is known of."""
    for row in range(committees.known.size):
        odds = rules.raids + rules.raids_known * committees.known[row]
        if committees.known[row] == 0 or word(chance, row, day, 0) >= odds:
            continue
        members = committees.members[row].sum()
        if members == 0:
            continue
        party, place = committees.party[row], committees.governorate[row]
        people = min(members, committees.known[row] * rules.taken[parties.open_entry[party]])
        committees.hurt[row] = min(1 << 16, committees.hurt[row] + share(people, members))
        _take(committees, row, people)
        _lock_up(rules, chance, governorates, party, place, row, people, day)
        committees.arrested[row] += people
        parties.arrested[party] += people
        committees.informers[row] += acting(people, rules.turned, word(chance, row, day, 1))
        committees.known[row] = 0
        if people >= rules.told_from:
            first, second, third = committees.betrayed[row], committees.serial[row], governorates.call_serial[place]
            send(outbox, counter, ARREST, place, party, people, first, second, third)
            committees.betrayed[row] = -1


@mechanism(
    "units",
    serves=("M08",),
    every="month",
    reads=(
        Committees.party, Committees.governorate, Committees.serial, Parties.open_entry, Governorates.exile_weight,
        Governorates.call_serial,
    ),
    writes=(
        Committees.members, Committees.months, Committees.arrested, Committees.informers, Committees.known,
        Committees.hurt, Committees.betrayed, Parties.arrested, Governorates.prisoners, Governorates.exiles,
    ),
)  # fmt: skip
def arrest(world: Any, rules: Any, today: Day) -> None:
    """Let the police raid a committee, the sooner the more circles they know; each of these costs it some members.

    Notes
    -----
    A circle of a closed party knows few beyond itself, one of an open party leads to more (`taken`: 1 + k of model
    E14). Of those arrested a share is exiled, all of one raid to one place, the rest lie in prison; some turn
    informer. A letter tells of raids of `told_from` people and more, and of what led to them.
    """
    _arrest(
        rules, world.chance, world.committees, world.parties, world.governorates, world.outbox, world.counter,
        today.number,
    )  # fmt: skip


@njit(cache=True)
def _release(rules, chance, parties, governorates, day):  # type: ignore[no-untyped-def]
    """Free prisoners and exiles by odds; exiles may also flee."""
    places, known = governorates.prisoners.shape
    for place in range(places):
        for party in range(known):
            who = place * known + party
            if governorates.prisoners[place, party] > 0:
                freed = acting(governorates.prisoners[place, party], rules.prison, word(chance, who, day, 0))
                governorates.prisoners[place, party] -= freed
                parties.released[party] += freed
            if governorates.exiles[place, party] > 0:
                back = acting(governorates.exiles[place, party], rules.exile, word(chance, who, day, 1))
                fled = acting(governorates.exiles[place, party] - back, rules.flight, word(chance, who, day, 2))
                governorates.exiles[place, party] -= back + fled
                parties.fled[party] += fled
                parties.released[party] += back + fled


@mechanism(
    "institutions",
    serves=("M08",),
    every="month",
    writes=(Governorates.prisoners, Governorates.exiles, Parties.released, Parties.fled),
)
def release(world: Any, rules: Any, today: Day) -> None:
    """Free prisoners and exiles when their term is over, by odds a month; some exiles flee before.

    Notes
    -----
    Terms are short of a year in prison and of three years in exile on the average. Those who are free again look for a
    committee (the parties room). In the registers they stay where they lived: exiles are no migrants.
    """
    _release(rules, world.chance, world.parties, world.governorates, today.number)
