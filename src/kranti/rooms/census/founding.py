"""Day zero of the census room: homes are laid out and people settled in them, so that every book balances."""

from __future__ import annotations

from typing import Any

import numpy as np

from kranti.atlas import Atlas
from kranti.calendar import DAY_ZERO
from kranti.chance import Chance
from kranti.exact import CERTAIN
from kranti.mechanism import show
from kranti.plan import Plan
from kranti.rooms.census.places import lay_out, write_places
from kranti.rooms.census.quotas import SIDES, census_counts, record_quotas, stride
from kranti.rooms.census.rules import Rules
from kranti.rooms.census.settle import settle_bodies, settle_rest
from kranti.world import World
from kranti.world.homes import COMMUNE, COSSACKS, PROFESSION, TOWN, UNIVERSITY
from kranti.world.people import BIRTHS_FROM

LARGE = 1000  # records from which on a group must be met closely
_TONGUE = SIDES.index("tongue")


def found(world: World, rules: Rules, atlas: Atlas, plan: Plan, chance: Chance) -> dict[str, float]:
    """Lay out the homes and settle the people; give each book's largest distance from its source."""
    lay_out(world, plan)
    write_places(world, atlas, plan)
    wanted = census_counts(atlas, plan, rules)
    person = _ordinary_weight(plan)
    got = _settle(world, rules, plan, chance, wanted, person)
    world.governorates.core[:] = wanted[:, _TONGUE, 0] * 2 > wanted[:, _TONGUE].sum(1)
    return balance(plan, wanted, got, person)


def balance(plan: Plan, wanted: Any, got: Any, person: int) -> dict[str, float]:
    """Compare totals with their sources: each governorate's population, and each side of the census over the Empire."""
    distance = np.abs(got[:, _TONGUE].sum(1) - plan.population) / np.maximum(plan.population, 1)
    books = {"population of a governorate": float(distance.max())}
    for side, name in enumerate(SIDES):
        total, source = got[:, side].sum(0), wanted[:, side].sum(0)
        large = source >= LARGE * person
        books[name] = float((np.abs(total - source)[large] / source[large]).max())
    return books


def _settle(world: World, rules: Rules, plan: Plan, chance: Chance, wanted: Any, person: int) -> Any:
    """Settle bodies first, then villages and towns by what is left; give the persons settled by group."""
    got = np.zeros_like(wanted)
    year = DAY_ZERO.year - BIRTHS_FROM
    homes, governorates, records = show(world, "homes"), show(world, "governorates"), world.people.record
    woman_odds, estate_odds = _odds_by_home(world, plan, rules)
    mixes = np.cumsum(wanted, 2)
    settle_bodies(homes, records, rules, mixes, woman_odds, estate_odds, person, chance, year, got)
    counts = np.stack([_records(world, kind, person) for kind in (COMMUNE, TOWN)])
    quotas = np.cumsum(record_quotas(wanted - got, counts.sum(0), person), 2)
    strides = np.array([stride(int(count)) for count in counts[1]], np.int64)
    settle_rest(homes, records, rules, governorates, quotas, counts, strides, person, chance, year, got)
    return got


def _ordinary_weight(plan: Plan) -> int:
    """Say how many persons a villager's record stands for."""
    communes = plan.homes[COMMUNE]
    return int(communes.stands_for[0] * communes.like[0])


def _records(world: World, kind: int, person: int) -> Any:
    """Count the ordinary records of one kind of home by governorate."""
    homes = world.homes
    chosen = (homes.kind == kind) & (homes.stands_for * homes.like == person)
    found = np.bincount(homes.governorate[chosen], homes.count[chosen], len(world.governorates))
    return found.astype(np.int64)


def _odds_by_home(world: World, plan: Plan, rules: Rules) -> tuple[Any, Any]:
    """Give the odds of a woman in each home, and of its people's estate: countrymen, or nobles if below zero."""
    homes = world.homes
    woman = np.zeros(len(homes), np.int64)
    woman[world.plants.home] = np.array(rules.women_hands)[plan.plant_trade]
    woman[world.workshops.home] = rules.women_crafts
    woman[homes.kind == TOWN] = CERTAIN // 2
    learned = (homes.kind == UNIVERSITY) | (homes.kind == PROFESSION)
    return woman, np.where(learned, -rules.noble_learned, np.where(homes.kind == COSSACKS, 0, rules.peasant_hands))
