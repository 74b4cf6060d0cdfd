"""Hiring and dismissal: owners follow orders, and now and then sack a few."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import many, words
from kranti.exact import ONE, share
from kranti.mechanism import mechanism
from kranti.world import Governorates, Homes, People, Plants, Trades
from kranti.world.packed import read, write
from kranti.world.people import BIRTHS_FROM, BORN, TRADE, WOMAN
from kranti.world.post import DISMISSAL, send
from kranti.world.work import AT_WORK, CLOSED

_FACTORY = 2
_TRIES = 64  # draws for one new hand


@njit(cache=True, forceinline=True)
def wanted_hands(size: int, busy: int, speed: int, hands: int) -> int:
    """Give next month's hands: a share `speed` of the way to size x orders / capacity; who hires takes one at least."""
    gap = (size * busy >> 16) - hands
    return hands + (max(1, gap * speed + (ONE >> 1) >> 16) if gap > 0 else gap * speed + (ONE >> 1) >> 16)


@njit(cache=True)
def _new_hand(rules, chance, governorates, records, place, woman, year, day, slot_wanted):  # type: ignore[no-untyped-def]
    """Copy the record of a villager or townsman of working age and the sex wanted; zero when none is found."""
    for draw in range(_TRIES):
        for luck in words(chance, slot_wanted << 8 | draw, day, 1):
            slot = governorates.first_slot[place] + (np.int64(luck) * governorates.slots[place] >> 32)
            age = year - read(records[slot], BORN)
            if (
                records[slot] != 0
                and read(records[slot], WOMAN) == woman
                and rules.working_from <= age < rules.working_from + rules.working_years
            ):
                return write(records[slot], TRADE, _FACTORY)
    return np.uint32(0)


@njit(cache=True, forceinline=True)
def _fill(rules, chance, plants, homes, governorates, records, plant, year, day):  # type: ignore[no-untyped-def]
    """Bring the records of a plant's run to its hands; who comes or goes is owed by or to the villages."""
    home, place = plants.home[plant], plants.governorate[plant]
    each, first = homes.stands_for[home], homes.first[home]
    kept = min(plants.hands[plant] // each, homes.room_for[home])
    while homes.count[home] > kept:
        homes.count[home] -= 1
        records[first + homes.count[home]] = np.uint32(0)
        governorates.hired_due[place] -= each
    while homes.count[home] < kept:
        luck, _, _, _ = words(chance, plant, day, homes.count[home] & 255)
        woman = 1 if np.int64(luck) < rules.women_share[plants.trade[plant]] else 0
        record = _new_hand(rules, chance, governorates, records, place, woman, year, day, first + homes.count[home])
        if record == 0:
            return
        records[first + homes.count[home]] = record
        homes.count[home] += 1
        governorates.hired_due[place] += each


@njit(cache=True, forceinline=True)
def _sack(rules, chance, plants, trades, outbox, counter, plant, before, day):  # type: ignore[no-untyped-def]
    """Note a lay-off, or an owner's sacking of a few; both anger those who stay, and are told by letter."""
    laid_off = before - plants.hands[plant]
    _, many, _, _ = words(chance, plant, day, 0)
    cause = trades.serial[plants.trade[plant]]
    if laid_off > 0 and laid_off * ONE >= before * rules.layoff:
        plants.complaint[plant] += share(laid_off, before) * rules.complaint_layoff >> 16
    elif before > 1:
        laid_off = 1 + (before * rules.sacked >> 16) * np.int64(many >> np.uint64(16)) // ONE
        plants.complaint[plant] += rules.complaint_sack
        cause = -1
    else:
        return
    plants.complaint[plant] = min(plants.complaint[plant], rules.complaint_most)
    plants.serial[plant] = send(outbox, counter, DISMISSAL, plants.governorate[plant], plant, laid_off, cause)


@njit(cache=True)
def _hire(rules, chance, plants, trades, homes, governorates, records, outbox, counter, year, day):  # type: ignore[no-untyped-def]
    """Set every plant's hands for the month and sum them by trade and governorate."""
    trades.hands[:] = 0
    governorates.hands[:] = 0
    governorates.by_trade[:] = 0
    busy = np.zeros(3, np.int64)
    for trade in range(3):
        busy[trade] = min(share(trades.orders[trade], trades.housed[trade]), 2 * ONE)
    luck = many(chance, 0, plants.hands.size, day, 0)
    for plant in range(plants.hands.size):
        if plants.state[plant] == AT_WORK:
            before, trade = plants.hands[plant], plants.trade[plant]
            plants.hands[plant] = wanted_hands(plants.size[plant], busy[trade], rules.hiring_speed, before)
            if luck[plant] < rules.sacks or (before - plants.hands[plant]) * ONE >= max(1, before * rules.layoff):
                _sack(rules, chance, plants, trades, outbox, counter, plant, before, day)
        elif plants.state[plant] >= CLOSED:
            if plants.hands[plant] == 0:
                continue
            plants.hands[plant] = 0
        home = plants.home[plant]
        if not 0 <= plants.hands[plant] - homes.count[home] * homes.stands_for[home] < homes.stands_for[home]:
            _fill(rules, chance, plants, homes, governorates, records, plant, year, day)
        trades.hands[plants.trade[plant]] += plants.hands[plant]
        governorates.hands[plants.governorate[plant]] += plants.hands[plant]
        governorates.by_trade[plants.governorate[plant], plants.trade[plant]] += plants.hands[plant]


@mechanism(
    "people",
    serves=("M16", "M18", "M26"),
    every="month",
    reads=(
        Plants.home, Plants.governorate, Plants.trade, Plants.size, Plants.state, Trades.orders, Trades.housed,
        Trades.serial, Homes.first, Homes.stands_for, Homes.room_for, Governorates.first_slot, Governorates.slots,
    ),
    writes=(
        Plants.hands, Plants.complaint, Plants.serial, Trades.hands, Governorates.hands,
        Governorates.by_trade, Governorates.hired_due, Homes.count, People.record,
    ),
)  # fmt: skip
def hire(world: Any, rules: Any, today: Day) -> None:
    """Let owners hire and lay off after orders, and now and then sack a few hands without cause of trade.

    hands' = hands + speed x (size x orders / capacity housed - hands)

    Notes
    -----
    A new hand is the copy of a villager's or townsman's record; the villages owe the persons it stands for, and the
    census room takes them from there (`governorates.hired_due`). Those who go are owed to the villages. A lay-off
    above a share of all hands, or a sacking, adds to the complaint of those who stay and writes a letter.
    """
    _hire(
        rules, world.chance, world.plants, world.trades, world.homes, world.governorates, world.people.record,
        world.outbox, world.counter, today.year - BIRTHS_FROM, today.number,
    )  # fmt: skip
