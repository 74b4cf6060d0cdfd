"""Watching: agents shadow circles and slip into them; arrests come when enough is known."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import CERTAIN, ONE, share
from kranti.mechanism import mechanism
from kranti.participation import acting
from kranti.world import Committees, Empire, Governorates, Parties
from kranti.world.post import INFORMER, send

_CLASSES = 3


@njit(cache=True)
def effort_of(rules: Any, effort: int, awe_lost: int, legal: int) -> int:
    """Give the effort (Q16.16) spent on a committee: less where awe of the state is lost, little on a lawful party."""
    left = max(0, ONE - (rules.awe_wears * awe_lost >> 16))
    return (effort * left >> 16) * (rules.legal_spared if legal else ONE) >> 16


@njit(cache=True)
def found_out(rules: Any, effort: int, informers: int, cells: int, months: int, members: int) -> int:
    """Give the odds that a circle is found this month: by shadowing, by informers; the practised hide better."""
    odds = rules.watches + (rules.informed * share(informers, informers + cells) >> 16)
    practised = share(months << 16, months * ONE + members * rules.practice) if months > 0 else 0
    hidden = ONE - (rules.caution * practised >> 16)
    return min(CERTAIN - 1, (odds * effort >> 16) * hidden)


@njit(cache=True, forceinline=True)
def _slip_in(rules, chance, committees, is_open, effort, row, day):  # type: ignore[no-untyped-def]
    """Let agents enter with those who joined, and be exposed; give how many are in it now."""
    inside = committees.informers[row]
    if inside > 0:
        inside -= acting(inside, rules.exposed[is_open], word(chance, row, day, 1))
    if committees.fresh[row] > 0:
        inside += acting(committees.fresh[row], rules.plants[is_open] * effort >> 16, word(chance, row, day, 0))
    return inside


@njit(cache=True)
def _watch(rules, chance, committees, parties, governorates, legal, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Watch every committee for a month."""
    for row in range(committees.cells.size):
        members, cells = 0, committees.cells[row]
        for kind in range(_CLASSES):
            members += committees.members[row, kind]
        if members == 0:
            committees.informers[row], committees.known[row], committees.betrayed[row] = 0, 0, -1
            continue
        party, place = committees.party[row], committees.governorate[row]
        effort = effort_of(rules, governorates.effort[place], governorates.awe_lost[place], legal[0, party])
        inside = _slip_in(rules, chance, committees, parties.open_entry[party], effort, row, day)
        if inside == 0:
            committees.betrayed[row] = -1
        elif committees.betrayed[row] < 0:
            committees.betrayed[row] = send(outbox, counter, INFORMER, place, party, members, committees.serial[row])
        committees.informers[row] = inside
        odds = found_out(rules, effort, inside, cells, committees.months[row], members)
        hidden = max(0, cells - committees.known[row])
        committees.known[row] = min(cells, committees.known[row]) + acting(hidden, odds, word(chance, row, day, 2))


@mechanism(
    "units",
    serves=("M08",),
    every="month",
    reads=(
        Committees.party, Committees.governorate, Committees.members, Committees.cells, Committees.months,
        Committees.fresh, Committees.serial, Parties.open_entry, Governorates.effort, Governorates.awe_lost,
        Empire.parties_legal,
    ),
    writes=(Committees.informers, Committees.known, Committees.betrayed),
)  # fmt: skip
def watch(world: Any, rules: Any, today: Day) -> None:
    """Let the political police find circles: by shadowing, and the more the more informers sit in them.

    odds a month = effort x (watches + informed x informers / (informers + circles)) x (1 - caution x practice)

    Notes
    -----
    Whoever joins may be an agent, in an open party more often than in one that asks who he is (model, E14). Effort goes
    by the size of the largest city, falls where awe of the state is lost, and little is spent on a lawful party.
    """
    _watch(
        rules, world.chance, world.committees, world.parties, world.governorates, world.empire.parties_legal,
        world.outbox, world.counter, today.number,
    )  # fmt: skip
