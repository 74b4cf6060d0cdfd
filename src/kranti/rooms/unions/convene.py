"""Convening: sections of the Assembly meet on Sundays; where members are hurt and in want they call others out."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import ONE, normal, share, times
from kranti.mechanism import mechanism
from kranti.participation import impression
from kranti.world import Assembly, Cities, Districts, Plants
from kranti.world.post import (
    ASSEMBLY_CALL,
    ASSEMBLY_CLOSED,
    FIRED_ON,
    MEMBERS_DISMISSED,
    PETITION_RECEIVED,
    TAKEN_BACK,
    send,
)
from kranti.world.work import CLOSED

_SUNDAY = 6


@njit(cache=True)
def calls(rules: Any, injury: int, grievance: int, calling: int, luck: int) -> bool:
    """Tell whether half of a section are for a call: base + injury + grievance + calls seen + chance are above 0."""
    lean = rules.call_base + times(rules.call_injury, injury) + times(rules.call_grievance, grievance)
    return lean + times(rules.call_seen, calling) + times(normal(luck), rules.call_spread) > 0


@njit(cache=True)
def _close(plants, districts, assembly, place, answers, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Let the police close the body whose march was fired on."""
    send(outbox, counter, ASSEMBLY_CLOSED, place, -1, assembly.members[0], answers, assembly.serial[0])
    plants.members[:] = 0
    districts.assembled[:] = 0
    districts.summoned[:] = 0
    assembly.licensed[0], assembly.members[0], assembly.closed[0], assembly.injury[0] = 0, 0, day, 0


@njit(cache=True)
def _hear(rules, plants, districts, assembly, place, inbox, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Read yesterday's letters: members dismissed hurt, taken back they heal, a petition received contents."""
    received = counter.received[0]
    for row in range(received):
        kind, serial = inbox.kind[row], counter.before[0] - received + row
        if kind == MEMBERS_DISMISSED:
            assembly.injury[0] = min(ONE, assembly.injury[0] + rules.hurt)
            assembly.serial[0], assembly.injured_on[0] = serial, day
        elif kind in (TAKEN_BACK, PETITION_RECEIVED):
            assembly.injury[0] = 0
            districts.summoned[:] = 0
        elif kind == FIRED_ON:
            _close(plants, districts, assembly, place, serial, outbox, counter, day)


@njit(cache=True)
def _anger(plants, first, last):  # type: ignore[no-untyped-def]
    """Give the mean grievance of the members in a stretch of plants."""
    felt = members = 0
    for plant in range(first, last):
        if plants.state[plant] < CLOSED:
            felt += plants.members[plant] * plants.grievance[plant]
            members += plants.members[plant]
    return felt // max(1, members)


@njit(cache=True)
def _meet(rules, chance, plants, districts, assembly, place, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Let every section decide on what the others did last Sunday; tell of a call when none was out before."""
    calling = sections = reached = 0
    for district in range(districts.assembled.size):
        if districts.assembled[district] > 0:
            sections += 1
            calling += districts.summoned[district] > 0
    seen = share(calling, sections)
    for district in range(districts.assembled.size):
        members, hands = districts.assembled[district], districts.hands[district]
        first = districts.first_plant[district]
        if members == 0:
            continue
        anger = _anger(plants, first, first + districts.plants[district])
        if calls(rules, assembly.injury[0], anger, seen, word(chance, district, day)):
            districts.summoned[district] = impression(members, hands, rules.call_half)
            reached += hands
        else:
            districts.summoned[district] = 0
    if reached > 0 and calling == 0:
        assembly.called_on[0] = day
        before = assembly.serial[0]
        assembly.serial[0] = send(outbox, counter, ASSEMBLY_CALL, place, -1, assembly.members[0], before)


@njit(cache=True)
def _convene(rules, chance, plants, districts, assembly, cities, inbox, outbox, counter, sunday, day):  # type: ignore[no-untyped-def]
    place = cities.governorate[assembly.city[0]]
    _hear(rules, plants, districts, assembly, place, inbox, outbox, counter, day)
    if sunday and assembly.injury[0] > 0 and day - assembly.injured_on[0] >= rules.asks:
        _meet(rules, chance, plants, districts, assembly, place, outbox, counter, day)
        assembly.injury[0] -= times(assembly.injury[0], rules.injury_fades)
        if assembly.injury[0] < rules.injury_least:
            assembly.injury[0] = 0
            districts.summoned[:] = 0


@mechanism(
    "people",
    serves=("M43",),
    reads=(
        Plants.state, Plants.grievance, Districts.hands, Districts.first_plant, Districts.plants, Assembly.city,
        Cities.governorate,
    ),
    writes=(
        Plants.members, Districts.assembled, Districts.summoned, Assembly.members, Assembly.licensed, Assembly.injury,
        Assembly.injured_on, Assembly.called_on, Assembly.closed, Assembly.serial,
    ),
)  # fmt: skip
def convene(world: Any, rules: Any, today: Day) -> None:
    """Let the Assembly's sections call their districts out on a Sunday, when mates were dismissed and all are in want.

    a section calls when base + `call_injury` injury + `call_grievance` grievance + `call_seen` calling + chance > 0

    Notes
    -----
    The mean of the rule of taking part at a quorum of half; the injury is one for all members, since they are of one
    body, and fades by the week once delegates have asked for `asks` days to have the men back. A call reaches hands by
    what is seen of members in their district. When its march is fired on the police close the body; when the petition
    is received the call is at an end.
    """
    if world.assembly.members[0]:
        _convene(
            rules, world.chance, world.plants, world.districts, world.assembly, world.cities, world.inbox, world.outbox,
            world.counter, today.weekday == _SUNDAY, today.number,
        )  # fmt: skip
