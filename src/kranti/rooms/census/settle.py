"""Settling: people are made one by one, those of bodies by draws, those of villages and towns by quota."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.chance import below, words
from kranti.rooms.census.quotas import ESTATE_ORDER, FAITH_ORDER, TONGUE_ORDER, TOWN_ESTATES, WIDTH
from kranti.world.homes import COMMUNE, TOWN
from kranti.world.packed import write
from kranti.world.people import BORN, ESTATE, ESTATES, FAITH, FAITHS, LITERATE, TEMPER, TONGUE, TONGUES, TRADE, WOMAN

_TRADE_OF_KIND = (1, 4, 2, 3, 5, 6, 7, 5, 5, 1)  # what a home's people live by: indices of TRADES by kind of home
_NOBLE, _COSSACK = ESTATES.index("nobles"), ESTATES.index("cossacks")
_FAITH_IDS = np.array([FAITHS.index(name) for name in FAITH_ORDER])
_TONGUE_IDS = np.array([TONGUES.index(name) for name in TONGUE_ORDER])
_ESTATE_IDS = np.array([ESTATES.index(name) for name in ESTATE_ORDER])
_ESTATE_AT = np.argsort(_ESTATE_IDS)
_YEARS_A_BAND = 10
_MOST_DRAWN = 1 << 31  # a draw is scaled to less than this


@njit(cache=True)
def _age(rules: Any, first: Any, second: Any) -> int:
    """Draw an age from the pyramid of ten-year bands."""
    left, band = first >> 16, 0
    while band < len(rules.ages) - 1 and left >= rules.ages[band]:
        left -= rules.ages[band]
        band += 1
    return _YEARS_A_BAND * band + below(_YEARS_A_BAND, second)


@njit(cache=True)
def _make(
    rules: Any, age: Any, woman: int, town: int, faith: Any, tongue: Any, estate: Any, trade: int, year: int, luck: Any
) -> Any:
    """Pack one person's record; `luck` decides on letters and temper."""
    odds = rules.letters_town[woman] if town else rules.letters_village[woman]
    record = write(np.uint32(0), BORN, year - age)
    record = write(record, WOMAN, woman)
    record = write(record, LITERATE, 1 if age >= rules.learning_from and luck < odds else 0)
    record = write(record, FAITH, faith)
    record = write(record, TONGUE, tongue)
    record = write(record, ESTATE, estate)
    record = write(record, TEMPER, luck)
    return write(record, TRADE, trade if age >= rules.working_from else 0)


@njit(cache=True)
def _band(ends: Any, point: Any) -> int:
    """Find the first band whose end lies above the point."""
    band = 0
    while band < ends.size - 1 and ends[band] <= point:
        band += 1
    return band


@njit(cache=True)
def _count_in(got: Any, place: int, weight: int, woman: int, faith: int, tongue: int, estate: int) -> None:
    """Add a record's persons to each side's book."""
    got[place, 0, woman] += weight
    got[place, 1, faith] += weight
    got[place, 2, tongue] += weight
    got[place, 3, estate] += weight


@njit(cache=True)
def _ordinary(homes: Any, home: int, person: int) -> bool:
    """Tell whether a home's records stand for as many persons as a villager's."""
    return bool(homes.stands_for[home] * homes.like[home] == person)


@njit(cache=True)
def settle_bodies(homes, records, rules, mixes, woman_odds, estate_odds, person, chance, year, got):  # type: ignore[no-untyped-def]
    """Settle plants, workshops, garrisons and other bodies by draws from their governorate's mix."""
    for home in range(homes.kind.size):
        kind, place = homes.kind[home], homes.governorate[home]
        if kind == COMMUNE or (kind == TOWN and _ordinary(homes, home, person)):
            continue
        weight = homes.stands_for[home] * homes.like[home]
        total = mixes[place, 1, WIDTH - 1]
        for slot in range(homes.first[home], homes.first[home] + homes.count[home]):
            first, second, third, fourth = words(chance, slot, 0)
            point = below(total, np.int64(first)) if total < _MOST_DRAWN else 0
            faith, tongue = _band(mixes[place, 1], point), _band(mixes[place, 2], point)
            woman = 1 if np.int64(second) < woman_odds[home] else 0
            estate = _estate_of_body(estate_odds[home], np.int64(third), mixes[place, 3], np.int64(second))
            age = rules.working_from + below(rules.working_years, np.int64(fourth))
            luck = np.int64(third) ^ np.int64(fourth)
            records[slot] = _make(
                rules, age, woman, 1, _FAITH_IDS[faith], _TONGUE_IDS[tongue], estate, _TRADE_OF_KIND[kind], year, luck
            )
            _count_in(got, place, weight, woman, faith, tongue, _ESTATE_AT[estate])


@njit(cache=True)
def _estate_of_body(odds: Any, luck: Any, mix: Any, point: Any) -> Any:
    """Choose the estate of a member of a body: a noble if learned (odds below zero), a countryman, or anybody."""
    if odds == 0:
        return _COSSACK
    town = mix[TOWN_ESTATES - 1]
    if luck >= abs(odds):
        return _ESTATE_IDS[_band(mix, below(mix[-1], point))]
    return _NOBLE if odds < 0 else _ESTATE_IDS[_band(mix, town + below(mix[-1] - town, point))]


@njit(cache=True)
def settle_rest(homes, records, rules, governorates, quotas, counts, strides, person, chance, year, got):  # type: ignore[no-untyped-def]
    """Settle villages and towns by quota: each side's total is the census's, and neighbours in a village are alike."""
    for place in range(governorates.first_home.size):
        townsfolk = counts[1, place]
        both = counts[0, place] + townsfolk
        first_home = governorates.first_home[place]
        at = np.array([first_home, first_home + _villages(homes, governorates, place)])
        offsets, seen = np.zeros(2, np.int64), np.zeros(2, np.int64)
        women = quotas[place, 0, 1] - quotas[place, 0, 0]
        for position in range(both):
            town = _falls_due(position, townsfolk, both)
            home = _next_home(homes, person, at, offsets, town)
            slot = homes.first[home] + offsets[town]
            place_in_line = seen[town] * strides[place] % townsfolk if town else townsfolk + seen[0]
            offsets[town] += 1
            seen[town] += 1
            woman = _falls_due(position, women, both)
            faith, tongue = _band(quotas[place, 1], position), _band(quotas[place, 2], position)
            estate = _band(quotas[place, 3], place_in_line)
            first, second, third, _ = words(chance, slot, 0)
            age, luck = _age(rules, np.int64(first), np.int64(second)), np.int64(third)
            faith_id, tongue_id, estate_id = _FAITH_IDS[faith], _TONGUE_IDS[tongue], _ESTATE_IDS[estate]
            trade = _TRADE_OF_KIND[town]
            records[slot] = _make(rules, age, woman, town, faith_id, tongue_id, estate_id, trade, year, luck)
            _count_in(got, place, person, woman, faith, tongue, estate)


@njit(cache=True)
def _falls_due(position: int, share: int, whole: int) -> int:
    """Tell whether the next of `share` among `whole`, evenly spaced, stands at this position."""
    return 1 if (position + 1) * share // whole > position * share // whole else 0


@njit(cache=True)
def _next_home(homes: Any, person: int, at: Any, offsets: Any, town: int) -> Any:
    """Walk on to the first home, of villages or of towns, that has people yet to be settled."""
    while True:
        home = homes.by_slot[at[town]]
        if offsets[town] < homes.count[home] and _ordinary(homes, home, person):
            return home
        at[town] += 1
        offsets[town] = 0


@njit(cache=True)
def _villages(homes: Any, governorates: Any, place: int) -> int:
    """Count the villages of a governorate, which stand before its towns."""
    first, count = governorates.first_home[place], 0
    while count < governorates.homes[place] and homes.kind[homes.by_slot[first + count]] == COMMUNE:
        count += 1
    return count
