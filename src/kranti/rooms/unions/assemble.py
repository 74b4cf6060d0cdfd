"""The Assembly of Russian Workers: a lawful body that hands of the capital join plant by plant, while it may meet."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import logistic, times
from kranti.mechanism import mechanism
from kranti.participation import acting, impression
from kranti.world import Assembly, Cities, Districts, Plants
from kranti.world.post import ASSEMBLY_FORMED, send
from kranti.world.work import CLOSED

_JOIN, _LEAVE = range(2)  # questions of one plant


@njit(cache=True)
def odds_of_assembling(rules: Any, grievance: int, members: int, hands: int) -> int:
    """Give the odds (of 2**32) that a hand joins this month: sigma(join + grievance + what is seen in the plant)."""
    seen = times(rules.assembly_seen, impression(members, hands, rules.half_seen))
    return logistic(rules.assembly_join + times(rules.assembly_grievance, grievance) + seen)


@njit(cache=True)
def _come_and_go(rules, chance, plants, plant, day):  # type: ignore[no-untyped-def]
    """Let hands of one plant join and leave; give its members."""
    hands = plants.hands[plant]
    members = min(plants.members[plant], hands)
    odds = odds_of_assembling(rules, plants.grievance[plant], members, hands)
    joins = acting(hands - members, odds, word(chance, plant, day, _JOIN))
    plants.members[plant] = members + joins - acting(members, rules.leaves, word(chance, plant, day, _LEAVE))
    return plants.members[plant]


@njit(cache=True)
def _assemble(rules, chance, plants, districts, cities, assembly, outbox, counter, day):  # type: ignore[no-untyped-def]
    total, city = 0, rules.assembly_city
    place = cities.governorate[city]
    for district in range(districts.governorate.size):
        if districts.governorate[district] != place:
            continue
        here, first = 0, districts.first_plant[district]
        for plant in range(first, first + districts.plants[district]):
            if plants.state[plant] < CLOSED:
                here += _come_and_go(rules, chance, plants, plant, day)
            else:
                plants.members[plant] = 0
        districts.assembled[district] = here
        total += here
    assembly.members[0] = total
    if assembly.licensed[0] == 0 and total > 0:
        assembly.founded[0], assembly.city[0], assembly.licensed[0] = day, city, 1
        assembly.serial[0] = send(outbox, counter, ASSEMBLY_FORMED, place, -1, total)


@mechanism(
    "people",
    serves=("M43",),
    every="month",
    reads=(
        Plants.state, Plants.hands, Plants.grievance, Districts.governorate, Districts.first_plant, Districts.plants,
        Cities.governorate, Assembly.closed,
    ),
    writes=(
        Plants.members, Districts.assembled, Assembly.city, Assembly.licensed, Assembly.founded, Assembly.members,
        Assembly.serial,
    ),
)  # fmt: skip
def assemble(world: Any, rules: Any, today: Day) -> None:
    """Let hands of the capital join the Assembly while it is licensed, more in hardship and where mates are in it.

    odds of joining this month = sigma(join + weight x grievance + what is seen of members in the plant)

    Notes
    -----
    The rule of taking part for single persons (model, JOIN). The licence, its city and its day are an input, for it was
    the police who gave it; how the body grows, and in which plants, comes out. Once closed it does not return.
    """
    assembly = world.assembly
    if rules.assembly_licensed and not assembly.closed[0]:
        _assemble(
            rules, world.chance, world.plants, world.districts, world.cities, assembly, world.outbox, world.counter,
            today.number,
        )  # fmt: skip
