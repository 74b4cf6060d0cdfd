"""Elections: when a Duma has been called long enough, or its term is over, the curiae vote and it opens."""

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import log_ratio, share
from kranti.mechanism import mechanism
from kranti.rooms.duma.votes import choose
from kranti.world import Communes, Dumas, Empire, Governorates, Homes, Law, Manors, Throne
from kranti.world.homes import NOBLE
from kranti.world.post import DUMA_OPENED, send
from kranti.world.state import MOST_DUMAS, NO_VOTE, sitting


def moods(world: Any, half_feared: int) -> Any:
    """Measure what moves voters, governorate by governorate, in the order of `MOODS` (Q16.16 or yes and no)."""
    communes, governorates, throne = world.communes, world.governorates, world.throne
    villages = communes.land_hunger.size
    where, homes = world.homes.governorate[:villages], world.homes
    people = homes.count[:villages].astype(np.int64) * homes.stands_for[:villages] * homes.like[:villages]
    peasants = _added(where, people, governorates.foreign.size)
    lords = _added(world.manors.governorate, world.manors.land * (world.manors.owner == NOBLE), peasants.size)
    due = np.maximum(governorates.rent_due, 1)
    empire, same = world.empire, np.ones(peasants.size, np.int64)
    peak, force = int(throne.peak[0]), int(throne.force[0])
    fear = share(peak, peak + (force * half_feared >> 16))
    measured = (
        _added(where, people * communes.land_hunger, peasants.size) // np.maximum(peasants, 1),
        np.minimum((governorates.rent_arrears << 16) // due, 1 << 16),
        _added(where, people * communes.faith_in_tsar, peasants.size) // np.maximum(peasants, 1),
        same * log_ratio(int(empire.food_price[0]), int(empire.usual_price[0])),
        same * fear,
        governorates.foreign.astype(np.int64) + governorates.muslim,
        same * int(empire.awe_lost[0]),
        lords > 0,
        peasants > 0,
        governorates.hands > 0,
    )
    return np.stack([column.astype(np.int64) for column in measured], 1)


def _added(where: Any, values: Any, places: int) -> Any:
    found = np.zeros(places, np.int64)
    np.add.at(found, where, values)
    return found


@njit(cache=True)
def _vote(rules, chance, mood, governorates, dumas, row, law):  # type: ignore[no-untyped-def]
    """Let every governorate choose its deputies, and add up the seats."""
    seats = np.zeros(dumas.seats.shape[1], np.int64)
    dumas.seats[row], dumas.members[row] = 0, 0
    for place in range(governorates.mandates.shape[0]):
        members = np.int64(governorates.mandates[place, law - 1])
        choose(rules, chance, mood[place], place, row, law, members, seats)
        dumas.members[row] += members
        for bloc in range(seats.size):
            governorates.deputies[place, bloc] = seats[bloc]
            dumas.seats[row, bloc] += seats[bloc]


def _is_due(rules: Any, dumas: Any, called_on: int, day: int) -> bool:
    """Tell whether a Duma is to be elected; close the one whose term is over."""
    row = sitting(dumas)
    if row < 0:
        return day >= called_on + rules.wait
    if day < dumas.opened[row] + rules.term:
        return False
    dumas.ended[row] = day
    return True


@mechanism(
    "institutions",
    serves=("M09",),
    every="week",
    reads=(
        Law.vote, Throne.called_on, Throne.called_serial, Throne.peak, Throne.force, Dumas.dismissed,
        Governorates.mandates,
        Governorates.foreign, Governorates.muslim, Governorates.rent_due, Governorates.rent_arrears,
        Governorates.hands, Communes.land_hunger, Communes.faith_in_tsar, Homes.governorate, Homes.count,
        Homes.stands_for, Homes.like, Manors.governorate, Manors.land, Manors.owner, Empire.food_price,
        Empire.usual_price, Empire.awe_lost,
    ),
    writes=(
        Dumas.opened, Dumas.ended, Dumas.law, Dumas.members, Dumas.seats, Dumas.credit, Dumas.serial,
        Governorates.deputies,
    ),
)  # fmt: skip
def elect(world: Any, rules: Any, today: Day) -> None:
    """Elect a Duma when one has been called for `wait` days, or a term has ended; it opens on the day.

    A class of a governorate leans to bloc b by u = taste + what is measured; its electors fall to blocs by e^u / sum
    e^u; each curia has the electors of the vote law; the electors of all curiae together choose the deputies.

    Notes
    -----
    Largest remainder at every step, so seats add up exactly. A part `prevails` of a governorate's seats goes to the
    camp with most electors, for deputies were chosen one by one by the majority of the whole assembly.
    Assumptions A1 to A6 of the room.
    """
    law, dumas = world.law, world.dumas
    if law.vote[0] == NO_VOTE or not _is_due(rules, dumas, int(world.throne.called_on[0]), today.number):
        return
    row = int((dumas.opened > 0).sum())
    if row < MOST_DUMAS:
        _vote(rules, world.chance, moods(world, rules.half_feared), world.governorates, dumas, row, int(law.vote[0]))
        dumas.opened[row], dumas.law[row], dumas.credit[row] = today.number, law.vote[0], 1 << 16
        members = int(dumas.members[row])
        cause = int(world.throne.called_serial[0])
        dumas.serial[row] = send(world.outbox, world.counter, DUMA_OPENED, -1, row, members, cause)
