"""Repartition: the assembly votes, and the commune divides its land anew among its households by their need."""

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE
from kranti.mechanism import mechanism
from kranti.rooms.mir.fairness import fit, gini
from kranti.rooms.mir.founding import DAYS_IN_YEAR
from kranti.rooms.mir.members import count_members
from kranti.shares import divide
from kranti.world.homes import RICH, Communes, Homes, Households
from kranti.world.people import BIRTHS_FROM, People
from kranti.world.places import Governorates
from kranti.world.post import REPARTITION, send


@njit(cache=True)
def votes_for(rules: Any, rank: int, has: int, would_have: int) -> bool:
    """Tell whether a household votes for division: the rich only to gain, the others unless they lose too much."""
    bears = 0 if rank == RICH else rules.bears
    return would_have * ONE >= has * (ONE - bears)


@njit(cache=True)
def _is_carried(rules: Any, rank: Any, land: Any, shares: Any, mouths: Any) -> bool:
    yes = voters = 0
    for household in range(land.size):
        if mouths[household]:
            voters += 1
            yes += votes_for(rules, rank[household], land[household], shares[household])
    return voters > 0 and yes * ONE >= rules.carried * voters


@njit(cache=True)
def _assemble(rules: Any, homes: Any, record: Any, communes: Any, households: Any, working: Any, commune: int) -> bool:
    """Hold one assembly; if two thirds agree, write the new shares and what they did to fairness."""
    begin, size = communes.first_household[commune], communes.households[commune]
    mouths, workers, need = np.zeros(size, np.int64), np.zeros(size, np.int64), np.zeros(size, np.int64)
    held, shares = np.zeros(size, np.int64), np.zeros(size, np.int64)
    count_members(record, homes.first[commune], homes.count[commune], working, mouths, workers)
    land, rank = households.land[begin : begin + size], households.rank[begin : begin + size]
    for household in range(size):
        held[household] = land[household]
        need[household] = mouths[household] * (ONE - rules.by_workers) + 2 * workers[household] * rules.by_workers
    divide(communes.land[commune], need, shares)
    if not _is_carried(rules, rank, held, shares, mouths):
        return False
    communes.gini_before[commune], communes.fit_before[commune] = gini(held, mouths), fit(held, mouths)
    communes.gini_after[commune], communes.fit_after[commune] = gini(shares, mouths), fit(shares, mouths)
    for household in range(size):
        land[household] = shares[household]
    return True


@njit(cache=True)
def _divide_anew(
    rules: Any, homes: Any, people: Any, communes: Any, households: Any, governorates: Any, outbox: Any, counter: Any,
    year: int, day: int,
) -> None:  # fmt: skip
    working = (year - BIRTHS_FROM - rules.worker_until, year - BIRTHS_FROM - rules.worker_from)
    governorates.repartitions[:] = 0
    for commune in range(communes.land.size):
        due = day - communes.divided_on[commune] >= rules.years_between * DAYS_IN_YEAR
        if (
            due
            and communes.repartitional[commune]
            and _assemble(rules, homes, people.record, communes, households, working, commune)
        ):
            communes.divided_on[commune] = day
            governorates.repartitions[homes.governorate[commune]] += homes.like[commune]
    for place in range(governorates.repartitions.size):
        if governorates.repartitions[place]:
            send(outbox, counter, REPARTITION, place, -1, governorates.repartitions[place])


@mechanism(
    "institutions",
    serves=("M30",),
    every="month",
    reads=(
        Homes.first, Homes.count, Homes.governorate, Homes.like, People.record, Communes.land, Communes.repartitional,
        Communes.first_household, Communes.households, Households.rank,
    ),
    writes=(
        Communes.divided_on, Communes.gini_before, Communes.gini_after, Communes.fit_before, Communes.fit_after,
        Households.land, Governorates.repartitions,
    ),
)  # fmt: skip
def repartition(world: Any, rules: Any, today: Day) -> None:
    """Divide a commune's land anew by need, when the years are over and two thirds of the households agree.

    need = (1 - b) mouths + b 2 workers;  share = land need / sum of needs, by largest remainder.

    A household votes yes when its share would not fall below (1 - `bears`) of the land it holds, a rich
    one only when it does not fall at all. A vote that fails is taken again the next year.

    Notes
    -----
    Land in tenths of a desyatina; b is `by_workers`. Held once a year, in `month`, and never sooner than
    `years_between` after the last division. The term and the two thirds stand in the law of 8 June 1893
    (recalled). One letter a governorate tells how many communes divided. Assumptions A3 to A5 of the room.
    """
    if today.month == rules.month:
        _divide_anew(
            rules, world.homes, world.people, world.communes, world.households, world.governorates, world.outbox,
            world.counter, today.year, today.number,
        )  # fmt: skip
