"""Day zero of the census room: homes are laid out and people settled in them, so that every book balances."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numba import njit

from kranti.atlas import Atlas
from kranti.calendar import DAY_ZERO
from kranti.chance import Chance, below, words
from kranti.evidence import table
from kranti.mechanism import show
from kranti.plan import Plan
from kranti.rooms.census.rules import Rules
from kranti.world import World
from kranti.world.homes import COMMUNE, COSSACKS, PLANT, PROFESSION, TOWN, UNIVERSITY, WORKSHOP
from kranti.world.packed import write
from kranti.world.people import (
    BIRTHS_FROM,
    BORN,
    ESTATE,
    ESTATES,
    FAITH,
    FAITHS,
    LITERATE,
    TEMPER,
    TONGUE,
    TONGUES,
    TRADE,
    WOMAN,
)

_TRADE_OF_KIND = (1, 4, 2, 3, 5, 6, 7, 5, 5, 1)  # what a home's people live by: indices of TRADES by kind of home
_NOBLE, _TOWNSMAN, _COSSACK = (ESTATES.index(name) for name in ("nobles", "townspeople", "cossacks"))
# Faiths and tongues in one order of kinship, so that a person's two go together (Poles are Catholics, Tatars Muslims).
_FAITHS = [FAITHS.index(name) for name in "old_believer orthodox armenian catholic protestant jewish muslim buddhist other".split()]
_TONGUES = [
    TONGUES.index(name)
    for name in (
        "russian ukrainian belarusian romanian volga_finnic chuvash yakut georgian armenian polish lithuanian german "
        "latvian estonian swedish_finnish jewish tatar bashkir kazakh uzbek turkmen tajik north_caucasian mongol other"
    ).split()
]
# Towns take the town estates first; what is left of these lives in villages.
_ESTATES = [
    ESTATES.index(name) for name in "townspeople merchants nobles clergy other peasants cossacks natives".split()
]
_TOWN_BANDS = 5
_WIDTH = 32


def found(world: World, rules: Rules, atlas: Atlas, plan: Plan, chance: Chance) -> dict[str, float]:
    """Lay out the homes and settle the people; give each book's largest distance from its source."""
    _lay_out(world, plan)
    _write_places(world, atlas, plan)
    year = DAY_ZERO.year - BIRTHS_FROM
    wanted = _census(atlas, plan, rules)
    got = np.zeros((len(atlas.ids), 4, _WIDTH), np.int64)
    homes, records = show(world, "homes"), world.people.record
    person = _ordinary_weight(plan)
    mixes = np.cumsum(wanted, 2)
    _settle_bodies(homes, records, rules, mixes, *_by_home(world, plan, rules), person, chance, year, got)
    counts = np.stack([_counts(world, kind, person, len(atlas.ids)) for kind in (COMMUNE, TOWN)])
    quotas = np.cumsum(_quotas(wanted - got, counts.sum(0), person), 2)
    strides = np.array([_stride(int(count)) for count in counts[1]], np.int64)
    _settle_rest(homes, records, rules, show(world, "governorates"), quotas, counts, strides, person, chance, year, got)
    world.governorates.core[:] = wanted[:, 2, 0] * 2 > wanted[:, 2].sum(1)
    return balance(plan, wanted, got, person)


def balance(plan: Plan, wanted: Any, got: Any, person: int) -> dict[str, float]:
    """Compare totals with their sources: the population of each governorate, and each side of the census over the Empire."""
    people = got[:, 2].sum(1)
    books = {"population of a governorate": float((np.abs(people - plan.population) / np.maximum(plan.population, 1)).max())}
    for side, name in enumerate(("sex", "faith", "tongue", "estate")):
        total, source = got[:, side].sum(0), wanted[:, side].sum(0)
        large = source >= 1000 * person
        books[name] = float((np.abs(total - source)[large] / source[large]).max())
    return books


def _ordinary_weight(plan: Plan) -> int:
    communes = plan.homes[COMMUNE]
    return int(communes.stands_for[0] * communes.like[0])


def _lay_out(world: World, plan: Plan) -> None:
    """Number the homes by kind and lay their runs governorate by governorate, villages and towns first."""
    homes = world.homes
    kinds = [kind for kind, group in plan.homes.items() for _ in group.records]
    homes.kind[:] = kinds
    for name, column in (("governorate", homes.governorate), ("records", homes.count), ("stands_for", homes.stands_for),
                         ("like", homes.like), ("room_for", homes.room_for)):  # fmt: skip
        column[:] = np.concatenate([getattr(group, name) for group in plan.homes.values()])
    order = np.lexsort((np.arange(len(homes)), homes.kind, homes.governorate))
    homes.by_slot[:] = order
    ends = np.cumsum(homes.room_for[order].astype(np.int64))
    homes.first[order] = ends - homes.room_for[order]
    governorates = world.governorates
    ordinary = homes.kind[order] <= TOWN
    where = homes.governorate[order]
    governorates.first_home[:] = np.searchsorted(where, np.arange(len(governorates)))
    governorates.homes[:] = np.bincount(where[ordinary], minlength=len(governorates))
    governorates.slots[:] = np.bincount(where[ordinary], homes.room_for[order][ordinary], len(governorates))
    started = governorates.homes > 0
    governorates.first_slot[started] = homes.first[order[governorates.first_home[started]]]


def _write_places(world: World, atlas: Atlas, plan: Plan) -> None:
    """Write what does not change: regions, cities, districts, plants' places, registers."""
    governorates, cities = world.governorates, table("cities")
    regions = atlas.words("places", "region")
    governorates.region[:] = [sorted(set(regions)).index(region) for region in regions]
    governorates.population[:] = plan.population
    world.cities.governorate[:] = [atlas.row_of[city["governorate"]] for city in cities]
    first_town = int(np.searchsorted(world.homes.kind, TOWN))
    world.cities.home[:] = first_town + plan.city_home
    for city in cities:
        governorates.port[atlas.row_of[city["governorate"]]] |= int(city["port"] or 0)
    world.districts.governorate[:] = [place for place, _ in plan.districts]
    world.districts.city[:] = [city for _, city in plan.districts]
    plants = world.plants
    plants.home[:] = np.flatnonzero(world.homes.kind == PLANT)
    plants.governorate[:] = plan.homes[PLANT].governorate
    plants.city[:], plants.trade[:], plants.district[:] = plan.plant_city, plan.plant_trade, plan.plant_district
    plants.size[:], plants.hands[:] = plan.plant_hands
    world.districts.first_plant[:] = np.searchsorted(plan.plant_district, np.arange(len(plan.districts)))
    world.districts.plants[:] = np.bincount(plan.plant_district, minlength=len(plan.districts))
    world.workshops.home[:] = np.flatnonzero(world.homes.kind == WORKSHOP)
    world.workshops.governorate[:] = plan.homes[WORKSHOP].governorate
    world.workshops.artisans[:] = plan.homes[WORKSHOP].people
    governorates.artisans[plan.homes[WORKSHOP].governorate] = plan.homes[WORKSHOP].people
    np.add.at(governorates.hands, plants.governorate, plants.hands)
    world.communes.households[:] = plan.households
    world.communes.first_household[:] = np.cumsum(plan.households) - plan.households
    world.manors.governorate[:] = np.repeat(np.arange(len(governorates)), plan.manors)
    _write_registers(world, plan)


def _write_registers(world: World, plan: Plan) -> None:
    """Copy births and deaths by year; arrivals are what the population gained beside them."""
    people, births, deaths = (plan.yearbook[name] for name in ("population", "births", "deaths"))
    world.registers.births[:] = births[:-1]
    world.registers.deaths[:] = deaths[:-1]
    world.registers.arrivals[:] = people[1:] - people[:-1] - births[:-1] + deaths[:-1]


def _census(atlas: Atlas, plan: Plan, rules: Rules) -> Any:
    """Give how many of each sex, faith, tongue and estate live in each governorate, each side in its order."""
    wanted = np.zeros((len(atlas.ids), 4, _WIDTH), np.int64)
    sides = (
        ("people_1897", ("men", "women")),
        ("faiths_1897", [FAITHS[index] for index in _FAITHS]),
        ("tongues_1897", [TONGUES[index] for index in _TONGUES]),
        ("estates_1897", [ESTATES[index] for index in _ESTATES]),
    )
    for side, (name, fields) in enumerate(sides):
        counts = np.stack([atlas.decimals(name, field) for field in fields], 1)
        if rules.one_land:
            counts = np.outer(counts.sum(1), counts.sum(0) / counts.sum())
        if rules.one_faith and side == 1:
            counts = np.eye(1, len(fields), 1) * counts.sum(1)[:, None]
        exact = counts * (plan.population / np.maximum(counts.sum(1), 1))[:, None]
        wanted[:, side, : len(fields)] = _round_rows(exact, plan.population)
    return wanted


def _round_rows(exact: Any, totals: Any) -> Any:
    """Round each row to whole numbers that add to its total, carrying what was cut to the next row."""
    rounded = np.zeros(exact.shape, np.int64)
    carry = np.zeros(exact.shape[1])
    for row, total in enumerate(totals):
        due = np.maximum(exact[row] + carry, 0) * (exact[row] > 0)
        whole = np.floor(due).astype(np.int64)
        missing = int(total) - int(whole.sum())
        order = np.argsort(-(due - whole), kind="stable") if missing >= 0 else np.argsort(-whole, kind="stable")
        for step in range(abs(missing)):
            whole[order[step % len(order)]] += 1 if missing > 0 else -1
        rounded[row] = whole
        carry = exact[row] + carry - whole
    return rounded


def _quotas(left: Any, records: Any, person: int) -> Any:
    """Turn the persons still to be settled into records of `person` each, side by side."""
    quotas = np.zeros(left.shape, np.int64)
    for side in range(4):
        quotas[:, side] = _round_rows(left[:, side] / person, records)
    return quotas


def _counts(world: World, kind: int, person: int, governorates: int) -> Any:
    homes = world.homes
    chosen = (homes.kind == kind) & (homes.stands_for * homes.like == person)
    return np.bincount(homes.governorate[chosen], homes.count[chosen], governorates).astype(np.int64)


def _stride(count: int) -> int:
    """Give a step that visits every number below `count` once, far from its neighbours each time."""
    step = max(1, count * 618 // 1000)
    while math.gcd(step, count) != 1:
        step += 1
    return step


def _by_home(world: World, plan: Plan, rules: Rules) -> tuple[Any, Any]:
    """Give the odds of a woman in each home, and the odds of its first two estates."""
    homes = world.homes
    woman = np.zeros(len(homes), np.int64)
    woman[world.plants.home] = np.array(rules.women_hands)[plan.plant_trade]
    woman[world.workshops.home] = rules.women_crafts
    woman[homes.kind == TOWN] = 1 << 31
    learned = (homes.kind == UNIVERSITY) | (homes.kind == PROFESSION)
    return woman, np.where(learned, -rules.noble_learned, np.where(homes.kind == COSSACKS, 0, rules.peasant_hands))


@njit(cache=True)
def _age(rules: Any, first: int, second: int) -> int:
    """Draw an age from the pyramid of ten-year bands."""
    left, band = first >> 16, 0
    while band < 8 and left >= rules.ages[band]:
        left -= rules.ages[band]
        band += 1
    return 10 * band + below(10, second)


@njit(cache=True)
def _make(rules: Any, age: int, woman: int, town: int, faith: int, tongue: int, estate: int, trade: int, year: int, luck: int) -> int:
    """Pack one person's record; `luck` decides on letters and temper."""
    odds = rules.letters_town[woman] if town else rules.letters_village[woman]
    record = write(np.uint32(0), BORN, year - age)
    record = write(record, WOMAN, woman)
    record = write(record, LITERATE, 1 if age >= rules.learning_from and luck < odds else 0)
    record = write(record, FAITH, faith)
    record = write(record, TONGUE, tongue)
    record = write(record, ESTATE, estate)
    record = write(record, TEMPER, luck & 15)
    return write(record, TRADE, trade if age >= rules.working_from else 0)


@njit(cache=True)
def _band(ends: Any, point: int) -> int:
    """Find the first band whose end lies above the point."""
    band = 0
    while band < ends.size - 1 and ends[band] <= point:
        band += 1
    return band


@njit(cache=True)
def _settle_bodies(homes, records, rules, mixes, woman_odds, estate_odds, person, chance, year, got):  # type: ignore[no-untyped-def]
    """Settle plants, workshops, garrisons and other bodies by draws from their governorate's mix."""
    for home in range(homes.kind.size):
        if homes.kind[home] == COMMUNE or (homes.kind[home] == TOWN and homes.stands_for[home] * homes.like[home] == person):
            continue
        place, weight = homes.governorate[home], homes.stands_for[home] * homes.like[home]
        total = mixes[place, 1, _WIDTH - 1]
        for slot in range(homes.first[home], homes.first[home] + homes.count[home]):
            first, second, third, fourth = words(chance, slot, 0)
            point = below(total, np.int64(first)) if total < 1 << 31 else 0
            faith, tongue = _band(mixes[place, 1], point), _band(mixes[place, 2], point)
            woman = 1 if np.int64(second) < woman_odds[home] else 0
            estate = _estate_of_body(estate_odds[home], np.int64(third), mixes[place, 3], np.int64(second))
            age = rules.working_from + below(rules.working_years, np.int64(fourth))
            trade = _TRADE_OF_KIND[homes.kind[home]]
            luck = np.int64(third) ^ np.int64(fourth)
            records[slot] = _make(rules, age, woman, 1, _FAITH_IDS[faith], _TONGUE_IDS[tongue], estate, trade, year, luck)
            got[place, 0, woman] += weight
            got[place, 1, faith] += weight
            got[place, 2, tongue] += weight
            got[place, 3, _ESTATE_AT[estate]] += weight


@njit(cache=True)
def _estate_of_body(odds: int, luck: int, mix: Any, point: int) -> int:
    """Choose the estate of a member of a body: a noble if learned (odds below zero), a countryman, or else a townsman."""
    if odds == 0:
        return _COSSACK
    if luck >= abs(odds):
        return _TOWNSMAN
    if odds < 0:
        return _NOBLE
    country = mix[_WIDTH - 1] - mix[_TOWN_BANDS - 1]
    return _ESTATE_IDS[_band(mix, mix[_TOWN_BANDS - 1] + below(country, point))]


@njit(cache=True)
def _settle_rest(homes, records, rules, governorates, quotas, counts, strides, person, chance, year, got):  # type: ignore[no-untyped-def]
    """Settle villages and towns by quota: each side's total is the census's, and neighbours in a village are alike."""
    for place in range(governorates.first_home.size):
        villagers, townsfolk = counts[0, place], counts[1, place]
        both = villagers + townsfolk
        if both == 0:
            continue
        lows = np.array([governorates.first_home[place], governorates.first_home[place] + _villages(homes, governorates, place)])
        offsets = np.zeros(2, np.int64)
        seen = np.zeros(2, np.int64)
        for position in range(both):
            town = 1 if (position + 1) * townsfolk // both > position * townsfolk // both else 0
            while True:
                home = homes.by_slot[lows[town]]
                if offsets[town] < homes.count[home] and homes.stands_for[home] * homes.like[home] == person:
                    break
                lows[town] += 1
                offsets[town] = 0
            slot = homes.first[home] + offsets[town]
            offsets[town] += 1
            place_in_line = seen[town] * strides[place] % townsfolk if town else townsfolk + seen[0]
            seen[town] += 1
            women = quotas[place, 0, 1] - quotas[place, 0, 0]
            woman = 1 if (position + 1) * women // both > position * women // both else 0
            faith, tongue = _band(quotas[place, 1], position), _band(quotas[place, 2], position)
            estate = _band(quotas[place, 3], place_in_line)
            first, second, third, fourth = words(chance, slot, 0)
            age = _age(rules, np.int64(first), np.int64(second))
            luck = np.int64(third)
            records[slot] = _make(
                rules, age, woman, town, _FAITH_IDS[faith], _TONGUE_IDS[tongue], _ESTATE_IDS[estate],
                _TRADE_OF_KIND[town], year, luck,
            )  # fmt: skip
            got[place, 0, woman] += person
            got[place, 1, faith] += person
            got[place, 2, tongue] += person
            got[place, 3, estate] += person


@njit(cache=True)
def _villages(homes: Any, governorates: Any, place: int) -> int:
    """Count the villages of a governorate, which stand before its towns."""
    first, count = governorates.first_home[place], 0
    while count < governorates.homes[place] and homes.kind[homes.by_slot[first + count]] == COMMUNE:
        count += 1
    return count


_FAITH_IDS = np.array(_FAITHS)
_TONGUE_IDS = np.array(_TONGUES)
_ESTATE_IDS = np.array(_ESTATES)
_ESTATE_AT = np.argsort(_ESTATE_IDS)
