"""Moves: villagers go to town for good, and settlers to other governorates."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import DAY_ZERO, Day
from kranti.chance import words
from kranti.exact import ONE
from kranti.mechanism import mechanism
from kranti.rooms.census.births import anywhere, home_there
from kranti.rooms.census.runs import join, leave
from kranti.world import Empire, Governorates, Homes, People, Registers
from kranti.world.homes import COMMUNE, TOWN
from kranti.world.packed import read, write
from kranti.world.people import BIRTHS_FROM, BORN, TRADE

_MONTHS = 12
_TRIES = 200  # draws for one mover


@njit(cache=True)
def _mover(rules, chance, homes, governorates, records, place, kind, weight, year, day, start, block):  # type: ignore[no-untyped-def]
    """Draw a person of moving age from a home of that kind: home, slot and the next draw; slot -1 if none is found."""
    for draw in range(start, start + _TRIES):
        first, _, _, _ = words(chance, place << 32 | draw, day, block)
        slot = anywhere(governorates, place, first)
        if records[slot] == 0 or not rules.working_from <= year - read(records[slot], BORN) < rules.mover_to:
            continue
        home = home_there(governorates, homes, place, slot)
        if homes.kind[home] == kind and homes.stands_for[home] * homes.like[home] == weight and homes.count[home] > 1:
            return home, slot, draw + 1
    return np.int64(-1), np.int64(-1), start + _TRIES


@njit(cache=True)
def _town_with_room(homes, governorates, place, weight):  # type: ignore[no-untyped-def]
    """Find the town of the governorate with the most free places; -1 when all are full."""
    best, most = -1, 0
    for step in range(governorates.homes[place]):
        home = homes.by_slot[governorates.first_home[place] + step]
        free = homes.room_for[home] - homes.count[home]
        if homes.kind[home] == TOWN and homes.stands_for[home] * homes.like[home] == weight and free > most:
            best, most = home, free
    return best


@njit(cache=True)
def _to_town(rules, chance, homes, governorates, records, weight, year, day):  # type: ignore[no-untyped-def]
    """Let a share of the governorate's people exchange village for town."""
    for place in range(governorates.slots.size):
        governorates.town_due[place] += governorates.population[place] * rules.to_town // (ONE * _MONTHS)
        draw = 0
        while governorates.town_due[place] >= weight:
            town = _town_with_room(homes, governorates, place, weight)
            home, slot, draw = _mover(
                rules, chance, homes, governorates, records, place, COMMUNE, weight, year, day, draw, 0
            )
            if town < 0 or slot < 0:
                break
            join(homes, records, town, write(leave(homes, records, home, slot), TRADE, _SERVICE))
            governorates.town_due[place] -= weight


@njit(cache=True)
def _resettle(rules, chance, homes, governorates, empire, records, weight, year, day):  # type: ignore[no-untyped-def]
    """Pair those who leave with the places that gain; what is left over goes abroad or waits."""
    for place in range(governorates.slots.size):
        draw = 0
        while governorates.moves_due[place] <= -weight:
            home, slot, draw = _mover(
                rules, chance, homes, governorates, records, place, COMMUNE, weight, year, day, draw, 1
            )
            if slot < 0:
                break
            record = leave(homes, records, home, slot)
            governorates.moves_due[place] += weight
            governorates.moved[place] -= weight
            governorates.population[place] -= weight
            gain = np.argmax(governorates.moves_due)
            housed = governorates.moves_due[gain] >= weight and _arrive(
                chance, homes, governorates, records, record, gain, weight, day, draw
            )
            if not housed:
                empire.emigrants[0] += weight
                continue
            governorates.moves_due[gain] -= weight
            governorates.moved[gain] += weight
            governorates.population[gain] += weight


@njit(cache=True)
def _come_from_abroad(rules, chance, homes, governorates, empire, records, weight, year, day):  # type: ignore[no-untyped-def]
    """Let those come whom the registers found and nobody left to be: each is like a villager who lives there."""
    for place in range(governorates.slots.size):
        draw = 0
        while governorates.moves_due[place] >= weight:
            _, slot, draw = _mover(
                rules, chance, homes, governorates, records, place, COMMUNE, weight, year, day, draw, 4
            )
            if slot < 0 or not _arrive(
                chance, homes, governorates, records, records[slot], place, weight, day, 1 + draw
            ):
                break
            governorates.moves_due[place] -= weight
            governorates.moved[place] += weight
            governorates.population[place] += weight
            empire.emigrants[0] -= weight


@njit(cache=True)
def _settle_hired(rules, chance, homes, governorates, records, weight, year, day):  # type: ignore[no-untyped-def]
    """Take from the villages whom plants have hired, and give back whom they sent home."""
    for place in range(governorates.slots.size):
        draw = 0
        while abs(governorates.hired_due[place]) >= weight:
            home, slot, draw = _mover(
                rules, chance, homes, governorates, records, place, COMMUNE, weight, year, day, draw, 3
            )
            if slot < 0:
                break
            if governorates.hired_due[place] > 0:
                leave(homes, records, home, slot)
                governorates.hired_due[place] -= weight
            elif join(homes, records, home, records[slot]) or _arrive(
                chance, homes, governorates, records, records[slot], place, weight, day, draw
            ):
                governorates.hired_due[place] += weight
            else:
                break


@njit(cache=True)
def _arrive(chance, homes, governorates, records, record, place, weight, day, draw):  # type: ignore[no-untyped-def]
    """House a newcomer in an ordinary home of the governorate drawn at random."""
    for turn in range(_TRIES):
        first, _, _, _ = words(chance, place << 32 | draw * _TRIES + turn, day, 2)
        home = home_there(governorates, homes, place, anywhere(governorates, place, first))
        if homes.stands_for[home] * homes.like[home] == weight and join(homes, records, home, record):
            return True
    return False


_SERVICE = 4


@mechanism(
    "environment",
    serves=("M01",),
    every="month",
    reads=(
        Homes.first, Homes.room_for, Homes.stands_for, Homes.like, Homes.by_slot, Homes.kind, Governorates.first_slot,
        Governorates.slots, Governorates.first_home, Governorates.homes, Registers.arrivals,
    ),
    writes=(
        Homes.count, People.record, Governorates.population, Governorates.moved, Governorates.moves_due,
        Governorates.town_due, Governorates.hired_due, Empire.emigrants,
    ),
)  # fmt: skip
def move(world: Any, rules: Any, today: Day) -> None:
    """Let villagers of working age settle in towns, and in governorates that the registers show to gain.

    Notes
    -----
    Within a governorate `to_town` of its people move in a year (A2). Between governorates the year's net arrivals are
    what population gained beyond births less deaths (`rtss`); each leaver goes to the place that waits for most, and
    who finds no place has gone abroad, and whom the registers gained beyond all leavers has come from there
    (`empire.emigrants`, their balance). Plants hire single hands; the villages give a record whenever the persons
    hired (or sent home) add up to one.
    """
    registers = world.registers
    row = min(today.year - DAY_ZERO.year, len(registers.arrivals) - 1)
    year_due = registers.arrivals[row]
    world.governorates.moves_due[:] += year_due * today.month // _MONTHS - year_due * (today.month - 1) // _MONTHS
    weight, year = int(world.homes.stands_for[0]) * int(world.homes.like[0]), today.year - BIRTHS_FROM
    _to_town(rules, world.chance, world.homes, world.governorates, world.people.record, weight, year, today.number)
    _settle_hired(rules, world.chance, world.homes, world.governorates, world.people.record, weight, year, today.number)
    _resettle(
        rules, world.chance, world.homes, world.governorates, world.empire, world.people.record, weight,
        year, today.number,
    )  # fmt: skip
    _come_from_abroad(
        rules, world.chance, world.homes, world.governorates, world.empire, world.people.record, weight,
        year, today.number,
    )  # fmt: skip


@mechanism(
    "environment",
    serves=("M01",),
    every="year",
    reads=(Homes.kind, Homes.count, Homes.stands_for, Homes.like),
    writes=(Governorates.births, Governorates.deaths, Governorates.moved, Empire.villagers),
)
def open_registers(world: Any, rules: Any, today: Day) -> None:
    """Begin new registers of births, deaths and moves on the first of January, and count the villagers."""
    for column in (world.governorates.births, world.governorates.deaths, world.governorates.moved):
        column[:] = 0
    homes = world.homes
    people = homes.count.astype(np.int64) * homes.stands_for * homes.like
    world.empire.villagers[0] = int(people[homes.kind == COMMUNE].sum())
