"""Letting: on New Year's Day villages rent land from the estate beside them."""

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import share, times
from kranti.mechanism import mechanism
from kranti.rooms.manor.rent import let_go, rent
from kranti.world.homes import Communes, Homes, Manors
from kranti.world.places import Governorates


@njit(cache=True)
def share_let(rules: Any, land_hunger: int, usual: int) -> Any:
    """Give the share (Q16.16) of the estate's land that is let, more to villages hungrier for land than is usual."""
    return max(0, min(rules.most_let, rules.let + times(rules.lets_more, land_hunger - usual)))


@njit(cache=True)
def _carry_over(rules: Any, homes: Any, communes: Any, manors: Any, governorates: Any) -> None:
    """Forgive part of what was not paid, and open the year's books with the rest."""
    manors.let[:] = 0
    manors.due[:] = 0
    manors.paid[:] = 0
    manors.arrears[:] = 0
    governorates.rent_due[:] = 0
    governorates.rent_paid[:] = 0
    governorates.rent_arrears[:] = 0
    for commune in range(communes.land.size):
        communes.owed[commune] -= times(communes.owed[commune], rules.forgiven)
        scale = np.int64(homes.stands_for[commune]) * homes.like[commune]
        manor = communes.manor[commune]
        manors.arrears[manor] += communes.owed[commune] * scale // manors.like[manor]
        governorates.rent_arrears[homes.governorate[commune]] += communes.owed[commune] * scale


@njit(cache=True)
def _land_beside(homes: Any, communes: Any, manors: Any) -> Any:
    """Give the estate land that lies before each village, by its part of the villages' own land."""
    own, beside = np.zeros(manors.land.size, np.int64), np.zeros(communes.land.size, np.int64)
    for commune in range(beside.size):
        own[communes.manor[commune]] += (
            np.int64(communes.land[commune]) * homes.stands_for[commune] * homes.like[commune]
        )
    for commune in range(beside.size):
        manor = communes.manor[commune]
        beside[commune] = manors.land[manor] * manors.like[manor] * communes.land[commune] // max(own[manor], 1)
    return beside


@njit(cache=True)
def _usual_hunger(homes: Any, communes: Any, beside: Any) -> Any:
    """Give the mean land hunger of villages, weighed by the estate land before them."""
    land = hunger = 0
    for commune in range(beside.size):
        weight = beside[commune] * homes.stands_for[commune] * homes.like[commune]
        land += weight
        hunger += times(weight, communes.land_hunger[commune])
    return share(hunger, land)


@njit(cache=True)
def _let(rules: Any, homes: Any, communes: Any, manors: Any, governorates: Any) -> None:
    beside = _land_beside(homes, communes, manors)
    usual = _usual_hunger(homes, communes, beside)
    for commune in range(beside.size):
        manor, place = communes.manor[commune], homes.governorate[commune]
        scale = np.int64(homes.stands_for[commune]) * homes.like[commune]
        communes.rented[commune] = times(beside[commune], share_let(rules, communes.land_hunger[commune], usual))
        due = rent(rules, manors.owner[manor], governorates.land_price[place], communes.rented[commune])
        due -= let_go(rules, due, communes.rose[commune], homes.like[commune])
        communes.rose[commune] = 0
        communes.owed[commune] += due
        manors.let[manor] += communes.rented[commune] * scale // manors.like[manor]
        manors.due[manor] += due * scale // manors.like[manor]
        governorates.rent_due[place] += due * scale


@mechanism(
    "economy",
    serves=("M04", "M05", "M31"),
    every="year",
    reads=(
        Homes.governorate, Homes.stands_for, Homes.like, Communes.land, Communes.manor, Communes.land_hunger,
        Manors.like, Manors.owner, Manors.land, Governorates.land_price,
    ),
    writes=(
        Communes.rose, Communes.rented, Communes.owed, Manors.let, Manors.due, Manors.paid, Manors.arrears,
        Governorates.rent_due, Governorates.rent_paid, Governorates.rent_arrears,
    ),
)  # fmt: skip
def let_land(world: Any, rules: Any, today: Day) -> None:
    """Let each village rent land from the estate beside it, more where it hungers for land, at the owner's rate.

    rented = estate land before the village (by its own land) min(`most_let`, `let` + `lets_more` (H - usual H))
    rent   = rented (price of land) (rate of the owner) (1 - `gives_way` where the village rose last year)

    Notes
    -----
    Land in tenths of a desyatina, rent in kopecks a year. Old arrears are carried on, less a share
    forgiven. About a third of gentry land was let (recalled). Assumptions A3 to A5 of the room.
    """
    _carry_over(rules, world.homes, world.communes, world.manors, world.governorates)
    _let(rules, world.homes, world.communes, world.manors, world.governorates)
