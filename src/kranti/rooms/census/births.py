"""Births and deaths: the registers say how many, the dice say in whose home."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import DAY_ZERO, Day
from kranti.chance import words
from kranti.mechanism import mechanism
from kranti.rooms.census.runs import home_of, join, leave
from kranti.world import Governorates, Homes, People, Registers
from kranti.world.packed import read, write
from kranti.world.people import BIRTHS_FROM, BORN, LITERATE, TEMPER, TRADE, WOMAN

_TRIES = 60  # draws for one birth or death before it waits for the next month
_MONTHS = 12
_SMALL_UNTIL = 5  # the life table's second class ends at this age, and the others last ten years each
_OLDEST = 9  # its last class
_GIRLS = 501  # of 1,024 newborns


@njit(cache=True, forceinline=True)
def anywhere(governorates, place, luck):  # type: ignore[no-untyped-def]
    """Pick a slot of a governorate's villages and towns at random; an empty one holds no record."""
    return governorates.first_slot[place] + (np.int64(luck) * governorates.slots[place] >> 32)


@njit(cache=True, forceinline=True)
def home_there(governorates, homes, place, slot):  # type: ignore[no-untyped-def]
    """Find the home of a slot among a governorate's villages and towns."""
    return home_of(homes, governorates.first_home[place], governorates.homes[place], slot)


@njit(cache=True, forceinline=True)
def _age_class(age: int) -> int:
    """Class an age as the life table does: 0, 1-4, 5-14, 15-24, ..., 75 and over."""
    if age <= 0:
        return 0
    return 1 if age < _SMALL_UNTIL else min(_OLDEST, 2 + (age - _SMALL_UNTIL) // 10)


@njit(cache=True, forceinline=True)
def _child(mother: Any, year: int, luck: Any) -> Any:
    """Make a newborn's record: the mother's faith, tongue and estate, a sex and a temper of its own."""
    child = write(mother, BORN, year)
    child = write(child, WOMAN, 1 if luck & 1023 < _GIRLS else 0)
    child = write(child, LITERATE, 0)
    child = write(child, TRADE, 0)
    return write(child, TEMPER, luck >> 12 & 15)


@njit(cache=True, forceinline=True)
def _mother(rules, chance, governorates, records, place, year, day, draw):  # type: ignore[no-untyped-def]
    """Draw the slot of a woman of bearing age, and how many draws that took; -1 when none is found."""
    for again in range(draw, draw + _TRIES):
        for luck in words(chance, place << 32 | again, day, 0):
            slot = anywhere(governorates, place, luck)
            age = year - read(records[slot], BORN)
            if read(records[slot], WOMAN) == 1 and rules.mother_from <= age <= rules.mother_to:
                return slot, again + 1
    return np.int64(-1), draw + _TRIES


@njit(cache=True, forceinline=True)
def _dying(rules, chance, governorates, records, place, year, day, draw):  # type: ignore[no-untyped-def]
    """Draw the slot of somebody by the odds of death at his age, and how many draws that took; -1 if none is found."""
    for again in range(draw, draw + _TRIES):
        first, second, third, fourth = words(chance, place << 32 | again, day, 1)
        for where, luck in ((first, second), (third, fourth)):
            slot = anywhere(governorates, place, where)
            if records[slot] != 0 and np.int64(luck) < rules.death_odds[_age_class(year - read(records[slot], BORN))]:
                return slot, again + 1
    return np.int64(-1), draw + _TRIES


@njit(cache=True)
def _home_with_room(chance, governorates, homes, records, place, kind, who, day):  # type: ignore[no-untyped-def]
    """Draw an empty place in a home of that kind in the governorate; after many draws, in any home."""
    home = homes.by_slot[governorates.first_home[place]]
    for again in range(_TRIES):
        for luck in words(chance, who, day, 3 + again):
            slot = anywhere(governorates, place, luck)
            if records[slot] == 0:
                home = home_there(governorates, homes, place, slot)
                if homes.kind[home] == kind:
                    return home
    return home


@njit(cache=True, forceinline=True)
def _bear(rules, chance, homes, governorates, records, place, weight, year, day):  # type: ignore[no-untyped-def]
    """Give due births to women's homes, or to another home of the governorate where that is full."""
    draw = refused = 0
    while governorates.births_due[place] >= weight and refused < _TRIES:
        slot, draw = _mother(rules, chance, governorates, records, place, year, day, draw)
        if slot < 0:
            return
        home = home_there(governorates, homes, place, slot)
        luck, _, _, _ = words(chance, slot, day, 2)
        if homes.count[home] == homes.room_for[home]:
            home = _home_with_room(chance, governorates, homes, records, place, homes.kind[home], slot, day)
        if homes.stands_for[home] * homes.like[home] != weight or not join(
            homes, records, home, _child(records[slot], year, np.int64(luck))
        ):
            refused += 1
            continue
        governorates.births_due[place] -= weight
        governorates.births[place] += weight
        governorates.population[place] += weight


@njit(cache=True, forceinline=True)
def _bury(rules, chance, homes, governorates, records, place, weight, year, day):  # type: ignore[no-untyped-def]
    """Let due deaths fall on people by the odds of their age."""
    draw = refused = 0
    while governorates.deaths_due[place] >= weight and refused < _TRIES:
        slot, draw = _dying(rules, chance, governorates, records, place, year, day, draw)
        if slot < 0:
            return
        home = home_there(governorates, homes, place, slot)
        if homes.stands_for[home] * homes.like[home] != weight or homes.count[home] <= 1:
            refused += 1
            continue
        leave(homes, records, home, slot)
        governorates.deaths_due[place] -= weight
        governorates.deaths[place] += weight
        governorates.population[place] -= weight


@njit(cache=True)
def _register(rules, chance, homes, governorates, registers, records, weight, year, month, row, day):  # type: ignore[no-untyped-def]
    """Write this month's part of the year's births and deaths as due, and let them come to pass."""
    for place in range(governorates.births_due.size):
        if governorates.slots[place] == 0:
            continue
        governorates.births_due[place] += _part(registers.births[row, place], month)
        governorates.deaths_due[place] += _part(registers.deaths[row, place], month)
        _bear(rules, chance, homes, governorates, records, place, weight, year, day)
        _bury(rules, chance, homes, governorates, records, place, weight, year, day)


@njit(cache=True)
def _part(total: int, month: int) -> int:
    """Give one month's part of a year's total, so that twelve parts add to it."""
    return total * month // _MONTHS - total * (month - 1) // _MONTHS


@mechanism(
    "environment",
    serves=("M01", "M02"),
    every="month",
    reads=(
        Homes.kind, Homes.first, Homes.room_for, Homes.stands_for, Homes.like, Homes.by_slot, Governorates.first_slot,
        Governorates.slots, Governorates.first_home, Governorates.homes, Registers.births, Registers.deaths,
    ),
    writes=(
        Homes.count, People.record, Governorates.births, Governorates.deaths, Governorates.population,
        Governorates.births_due, Governorates.deaths_due,
    ),
)  # fmt: skip
def register(world: Any, rules: Any, today: Day) -> None:
    """Let people be born and die: each governorate's registers give the number, age and home the odds.

    Notes
    -----
    Births and deaths of a month are a twelfth of the year's register. A birth falls on a woman of bearing age, drawn
    evenly; the child takes her faith, tongue and estate, and grows up elsewhere in the governorate where her home is
    full; a death falls on a person drawn by the odds of his age. Only ordinary records of villages and towns are
    touched: hands, soldiers and students are replaced by hiring. What finds no home today waits for the next month,
    so that no birth is lost. Source: registers as reconstructed in `rtss`.
    """
    weight = int(world.homes.stands_for[0]) * int(world.homes.like[0])
    row = min(today.year - DAY_ZERO.year, len(world.registers.births) - 1)
    _register(
        rules, world.chance, world.homes, world.governorates, world.registers, world.people.record, weight,
        today.year - BIRTHS_FROM, today.month, row, today.number,
    )  # fmt: skip
