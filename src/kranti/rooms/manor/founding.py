"""Day zero of the manor: estates beside the villages, their owners, their land and its price."""

from typing import Any

import numpy as np
from numba import njit

from kranti.atlas import Atlas
from kranti.calendar import OldStyle, days
from kranti.chance import Chance, word
from kranti.exact import ONE
from kranti.plan import share_out
from kranti.rooms.manor.let_land import let_land
from kranti.rooms.manor.rules import Rules
from kranti.world import World
from kranti.world.homes import OWNERS

PERCENT = 100
KOPECKS = 100


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Give each estate its villages, owner and land; the mir's land must be there already."""
    manors, homes, count = world.manors, world.homes, len(world.communes)
    where = homes.governorate[:count]
    real = world.communes.land.astype(np.int64) * homes.stands_for[:count] * homes.like[:count]
    world.governorates.land_price[:] = np.rint(atlas.decimals("tenure", "land_price") * KOPECKS).astype(np.int64)
    percents = owned(rules, atlas)
    draws = np.zeros(len(manors), np.int64)
    _draw(chance, draws)
    for place in range(len(world.governorates)):
        villages, estates = np.flatnonzero(where == place), np.flatnonzero(manors.governorate == place)
        if villages.size and estates.size:
            beside = estates[np.arange(villages.size) * estates.size // villages.size]
            world.communes.manor[villages] = beside
            manors.like[estates] = homes.like[villages].max()
            _endow(manors, estates, _land_by_estate(beside, estates, real[villages]), percents[:, place], draws)
    _let_first(world, rules)


def _land_by_estate(beside: Any, estates: Any, land: Any) -> Any:
    """Sum the land of the villages beside each estate."""
    sums = np.zeros(estates.size, np.int64)
    np.add.at(sums, np.searchsorted(estates, beside), land)
    return sums


def _let_first(world: World, rules: Rules) -> None:
    """Let land for the year gone by, all paid, so that the first fields are those that villages work."""
    let_land(world, rules, days(first := OldStyle.from_number(0), first)[0])
    for column in (world.communes.owed, world.manors.due, world.governorates.rent_due):
        column[:] = 0


def owned(rules: Rules, atlas: Atlas) -> Any:
    """Give the land of nobles, crown and church by governorate, in percent of allotment land (Q16.16)."""
    percents = np.array([atlas.decimals("land", f"{owner}_percent") for owner in OWNERS])
    kept = np.array([ONE, rules.crown_land, rules.church_land])
    return np.rint(percents * kept[:, None]).astype(np.int64)


@njit(cache=True)
def _draw(chance: Chance, draws: Any) -> None:
    for manor in range(draws.size):
        draws[manor] = word(chance, manor, 0)


def _endow(manors: Any, estates: Any, beside: Any, percents: Any, draws: Any) -> None:
    """Give one governorate's estates to owners by lot, and each owner's land to its estates by the villages beside.

    Every owner with land gets one estate at least while there are enough; estates left beside small
    change, and an owner's land is spread over no more estates than its share of all.
    """
    by_owner = np.int64(beside.sum()) * percents // (PERCENT * ONE)
    lots = estates[np.argsort(draws[estates], kind="stable")]
    counts = estates_of(by_owner, estates.size)
    for owner, (land, mine) in enumerate(zip(by_owner, np.split(lots, np.cumsum(counts)[:-1]), strict=True)):
        manors.owner[mine] = owner
        if mine.size:
            manors.land[mine] = share_out(int(land) // int(manors.like[mine[0]]), beside[np.searchsorted(estates, mine)])


def estates_of(land: Any, count: int) -> Any:
    """Divide a number of estates among owners by their land, one at least for each while they last.

    When there are fewer estates than owners the largest owners come first; when nobody has land all
    estates go to the nobles, with none.
    """
    largest = np.argsort(-land, kind="stable")
    given = np.zeros(land.size, np.int64)
    given[largest[:count]] = land[largest[:count]] > 0
    given += share_out(count - int(given.sum()), land)
    given[0] += count - int(given.sum())
    return given
