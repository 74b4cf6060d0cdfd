"""Day zero of the mir: villages get their land and tenure, households their rank and share, villagers their belief."""

from typing import Any

import numpy as np
from numba import njit

from kranti.atlas import Atlas
from kranti.chance import Chance, below, word
from kranti.exact import CERTAIN, ONE, normal, times
from kranti.plan import share_out
from kranti.rooms.mir.members import count_members
from kranti.rooms.mir.rules import Rules
from kranti.shares import divide
from kranti.world import World
from kranti.world.homes import LANDLESS, MIDDLING, POOR, RICH

DAYS_IN_YEAR = 365
TENTHS = 10
PERCENT = 100
UEZDS = 10  # districts of a governorate
_QUESTIONS = ("tenure", "past", "size", "rank", "uneven")
_TENURE, _PAST, _SIZE, _RANK, _UNEVEN = range(len(_QUESTIONS))


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Fill land, tenure, ranks, soil and belief on day zero."""
    communes, homes = world.communes, world.homes
    where = homes.governorate[: len(communes)]
    world.governorates.soil[:] = _soil(atlas)
    communal = np.rint(atlas.decimals("tenure", "communal_percent") * CERTAIN / PERCENT).astype(np.int64)
    weight = np.zeros(len(communes), np.int64)
    _settle_tenure(
        rules, chance, communal[where], communes.households, weight, communes.repartitional, communes.divided_on
    )
    communes.land[:] = _allotments(world, atlas, weight)
    _settle_land(
        rules, chance, world.people.record, homes.first, homes.count, communes.land, communes.repartitional,
        communes.divided_on, communes.first_household, communes.households, world.households.rank,
        world.households.land,
    )  # fmt: skip
    communes.devotion[:] = (rules.piety * _tied(rules, atlas) // ONE)[where]
    communes.faith_in_tsar[:] = np.minimum(ONE, rules.trust + rules.bond * communes.devotion.astype(np.int64) // ONE)
    communes.respect_for_nobles[:] = rules.respect
    _settle_districts(world, atlas)


def _settle_districts(world: World, atlas: Atlas) -> None:
    """Lay the villages of each governorate into districts of like number, and find the governorates nearest to it."""
    communes, homes, governorates = world.communes, world.homes, world.governorates
    where = homes.governorate[: len(communes)].astype(np.int64)
    first = np.searchsorted(where, np.arange(len(governorates)))
    kept = np.bincount(where, minlength=len(governorates))
    communes.uezd[:] = where * UEZDS + (np.arange(len(communes)) - first[where]) * UEZDS // kept[where]
    governorates.villages[:] = np.bincount(where, homes.like[: len(communes)], len(governorates)).astype(np.int64)
    governorates.near[:] = _nearest(atlas, governorates.near.shape[1])
    governorates.rising_serial[:] = -1


def _nearest(atlas: Atlas, count: int) -> Any:
    """Give the rows of the governorates whose seats lie nearest; a degree of longitude is half one of latitude."""
    up, along = np.rint(atlas.decimals("places", "lat") * 100), np.rint(atlas.decimals("places", "lon") * 50)
    far = (up[:, None] - up) ** 2 + (along[:, None] - along) ** 2
    return np.argsort(far, axis=1, kind="stable")[:, 1 : count + 1]


def allotment_land(atlas: Atlas) -> Any:
    """Give each governorate's allotment land (tenths of a desyatina): land a household, times rural households."""
    people, urban = atlas.decimals("people_1897", "population"), atlas.decimals("people_1897", "urban")
    rural = atlas.decimals("grain_1897", "households") * (1 - urban / np.maximum(people, 1))
    return np.rint(atlas.decimals("land", "allotment_per_household") * rural * TENTHS).astype(np.int64)


def _allotments(world: World, atlas: Atlas, weight: Any) -> Any:
    """Share each governorate's allotment land out to its villages, as much of it as their kept households stand for."""
    communes, homes = world.communes, world.homes
    count = len(communes)
    where, scale = homes.governorate[:count], homes.stands_for[:count].astype(np.int64) * homes.like[:count]
    land = np.zeros(count, np.int64)
    for place, total in enumerate(allotment_land(atlas)):
        villages = np.flatnonzero(where == place)
        if villages.size:
            land[villages] = share_out(int(total) // int(scale[villages].max()), weight[villages])
    return land


def _soil(atlas: Atlas) -> Any:
    """Give the yield of each governorate over their mean, in Q16.16; the mean where the table is silent."""
    yields = atlas.decimals("grain_1897", "yield_ratio")
    mean = yields[yields > 0].mean()
    return np.rint(np.where(yields > 0, yields, mean) * ONE / mean).astype(np.int64)


def _tied(rules: Rules, atlas: Atlas) -> Any:
    """Give the share whose faith ties them to the Tsar: the Orthodox whole, others by a rule."""
    orthodox = atlas.decimals("faiths_1897", "orthodox") / np.maximum(atlas.decimals("people_1897", "population"), 1)
    fixed = np.rint(orthodox * ONE).astype(np.int64)
    return fixed + rules.other_faiths * (ONE - fixed) // ONE


@njit(cache=True)
def _settle_tenure(
    rules: Any, chance: Chance, communal: Any, households: Any, weight: Any, repartitional: Any, divided_on: Any
) -> None:
    """Draw each village's tenure, the day its land was last divided, and how much land it has beside its like."""
    for commune in range(households.size):
        repartitional[commune] = word(chance, commune, 0, _TENURE) < communal[commune]
        divided_on[commune] = -1 - below(rules.years_between * DAYS_IN_YEAR, word(chance, commune, 0, _PAST))
        weight[commune] = households[commune] * _scattered(rules.village_spread, word(chance, commune, 0, _SIZE))


@njit(cache=True)
def _scattered(spread: int, word: Any) -> Any:
    """Scatter around one with the given spread (Q16.16), never below a quarter."""
    return max(ONE // 2 // 2, ONE + times(spread, normal(word)))


@njit(cache=True)
def _rank(rules: Any, word: int) -> int:
    """Draw a household's rank by the shares of the horse censuses."""
    draw = word * ONE // CERTAIN
    if rules.one_rank:
        return MIDDLING
    if draw < rules.landless:
        return LANDLESS
    if draw < rules.landless + rules.poor:
        return POOR
    return RICH if draw >= ONE - rules.rich else MIDDLING


@njit(cache=True)
def _settle_land(
    rules: Any, chance: Chance, record: Any, first: Any, count: Any, village_land: Any, repartitional: Any,
    divided_on: Any, first_household: Any, households: Any, rank: Any, land: Any,
) -> None:  # fmt: skip
    """Give each household its rank and its share of the village's land.

    Communal land was divided by mouths some years ago, and has grown uneven since; household land
    goes by rank alone and has had the longest time to grow uneven.
    """
    for commune in range(households.size):
        begin, size = first_household[commune], households[commune]
        mouths, workers, shares = np.zeros(size, np.int64), np.zeros(size, np.int64), np.zeros(size, np.int64)
        count_members(record, first[commune], count[commune], (0, 0), mouths, workers)
        years = rules.years_between
        if repartitional[commune]:
            years = -divided_on[commune] // DAYS_IN_YEAR
        for household in range(size):
            row = begin + household
            rank[row] = _rank(rules, word(chance, row, 0, _RANK))
            step = rules.rank_weight[rank[row]]
            uneven = _scattered(rules.drift * years, word(chance, row, 0, _UNEVEN))
            if repartitional[commune]:
                mouths[household] *= times(uneven, ONE + times(rules.rank_tilt, step - ONE))
            else:
                mouths[household] = times(uneven, step)
        divide(village_land[commune], mouths, shares)
        for household in range(size):
            land[begin + household] = shares[household]
