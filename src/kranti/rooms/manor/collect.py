"""Collecting: after the harvest villages pay rent from what money they can spare."""

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import times
from kranti.mechanism import mechanism
from kranti.rooms.manor.rent import rent, spare, withheld
from kranti.world.homes import Communes, Homes, Manors
from kranti.world.places import Governorates
from kranti.world.post import ARREARS, send

PER_MILLE = 1_000


@njit(cache=True)
def _payment(rules: Any, homes: Any, communes: Any, manors: Any, governorates: Any, commune: int) -> Any:
    """Give what a village pays today (kopecks): out of spare money, and never what it keeps back."""
    place, owner = homes.governorate[commune], manors.owner[communes.manor[commune]]
    year_rent = rent(rules, owner, governorates.land_price[place], communes.rented[commune])
    respect, bold = communes.respect_for_nobles[commune], governorates.awe_lost[place]
    kept_back = withheld(rules, owner, respect, bold, year_rent)
    money = spare(
        rules, communes.purse[commune], homes.count[commune], communes.hunger[commune], governorates.grain_price[place]
    )
    at_peace = homes.like[commune] - communes.rising[commune]
    return max(0, min(communes.owed[commune] - kept_back, times(money, rules.pays))) * at_peace // homes.like[commune]


@njit(cache=True)
def _collect(rules: Any, homes: Any, communes: Any, manors: Any, governorates: Any) -> None:
    governorates.rent_arrears[:] = 0
    for commune in range(communes.owed.size):
        manor, place = communes.manor[commune], homes.governorate[commune]
        scale = np.int64(homes.stands_for[commune]) * homes.like[commune]
        paid = _payment(rules, homes, communes, manors, governorates, commune)
        communes.purse[commune] -= paid
        communes.owed[commune] -= paid
        manors.paid[manor] += paid * scale // manors.like[manor]
        governorates.rent_paid[place] += paid * scale
        governorates.rent_arrears[place] += communes.owed[commune] * scale


@njit(cache=True)
def _complain(rules: Any, governorates: Any, outbox: Any, counter: Any) -> None:
    for place in range(governorates.rent_due.size):
        unpaid, due = governorates.rent_arrears[place], governorates.rent_due[place]
        if unpaid > times(due, rules.alarm):
            send(outbox, counter, ARREARS, place, -1, unpaid * PER_MILLE // max(due, 1), governorates.serial[place])


@mechanism(
    "economy",
    serves=("M04", "M31"),
    every="month",
    reads=(
        Homes.governorate, Homes.count, Homes.stands_for, Homes.like, Communes.manor, Communes.rented, Communes.hunger,
        Communes.respect_for_nobles, Communes.rising, Manors.like, Manors.owner, Governorates.land_price,
        Governorates.grain_price, Governorates.rent_due, Governorates.awe_lost, Governorates.serial,
    ),
    writes=(Communes.purse, Communes.owed, Manors.paid, Governorates.rent_paid, Governorates.rent_arrears),
)  # fmt: skip
def collect(world: Any, rules: Any, today: Day) -> None:
    """Take rent from each village's spare money in the autumn months; bread comes before rent.

    spare = purse - reserve - bread lacking at the price of the day
    paid  = min(owed - withheld, `pays` spare)
    withheld = `withheld` (1 - respect) (1 + awe lost) of a year's rent, from nobles only

    Notes
    -----
    Villages in action pay nothing. Kopecks; each month from `collect_from` to `collect_until`. What is not paid stays
    owed. After the last month a governorate whose unpaid rent is above `alarm` of the year's rent sends word of it,
    per mille of the rent, with the last news of its bread as the cause. Assumptions A5 to A8 of the room.
    """
    if rules.collect_from <= today.month <= rules.collect_until:
        _collect(rules, world.homes, world.communes, world.manors, world.governorates)
    if today.month == rules.collect_until:
        _complain(rules, world.governorates, world.outbox, world.counter)
