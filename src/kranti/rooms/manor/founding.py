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
            manors.like[estates] = homes.like[villages].max()
            by_owner = np.int64(real[villages].sum()) * percents[:, place] // (PERCENT * ONE)
            owners = _owners(by_owner, draws[estates])
            beside = np.repeat(np.arange(estates.size), villages_of(owners, by_owner, villages.size))
            world.communes.manor[villages], manors.owner[estates] = estates[beside], owners
            manors.land[estates] = _lands(owners, by_owner // homes.like[villages].max(), beside, real[villages])
    _let_first(world, rules)


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


def _owners(by_owner: Any, draws: Any) -> Any:
    """Give one governorate's estates to owners by lot."""
    owners = np.zeros(draws.size, np.int64)
    owners[np.argsort(draws, kind="stable")] = np.repeat(np.arange(by_owner.size), estates_of(by_owner, draws.size))
    return owners


def villages_of(owners: Any, by_owner: Any, villages: int) -> Any:
    """Divide villages among estates: one each at least, the rest by the land of an estate.

    Were they divided evenly, a coarse world would crowd the land of nobles before too few villages,
    for crown and church take one estate each however small their land.
    """
    each = by_owner[owners] / np.bincount(owners, minlength=by_owner.size)[owners]
    weights = each if each.sum() else np.ones(owners.size)
    return 1 + share_out(villages - owners.size, weights)


def _lands(owners: Any, by_owner: Any, beside: Any, real: Any) -> Any:
    """Give the land of one estate of each row: an owner's land, by the land of the villages beside."""
    own, lands = np.zeros(owners.size, np.int64), np.zeros(owners.size, np.int64)
    np.add.at(own, beside, real)
    for owner, land in enumerate(by_owner):
        mine = np.flatnonzero(owners == owner)
        lands[mine] = share_out(int(land), own[mine])
    return lands


def estates_of(land: Any, count: int) -> Any:
    """Divide a number of estates among owners by their land, one at least for each while they last.

    An owner whose share comes to none takes one from the owner with the most. When there are fewer
    estates than owners the largest come first; when nobody has land all go to the nobles, with none.
    """
    given = share_out(count, land)
    given[0] += count - int(given.sum())
    for owner in np.argsort(-land, kind="stable"):
        if land[owner] and not given[owner] and given.max() > 1:
            given[np.argmax(given)] -= 1
            given[owner] += 1
    return given
