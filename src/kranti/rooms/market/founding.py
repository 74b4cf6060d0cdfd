"""Day zero of the market: rations, side earnings, stores and prices."""

from __future__ import annotations

from typing import Any

import numpy as np

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.exact import ONE
from kranti.rooms.market.necessities import basket
from kranti.rooms.market.terms import HUNDRED, YEAR
from kranti.world import World


def found(world: World, rules: Any, atlas: Atlas, chance: Chance) -> None:
    """Fill the market's columns from the harvest's yields and the peasants' incomes on record.

    Notes
    -----
    ``ration = (food + fodder) / 52 * min(max(net harvest / need, least custom), 1)``: where little grain grows people
    are used to potatoes, milk and meat. ``earnings = spare share * (income a head - value of grain a head)``.
    """
    governorates, empire = world.governorates, world.empire
    net = _net_harvest(world) * ONE // np.maximum(_villagers(world), 1)  # Q16.16 poods a head
    governorates.ration[:] = _custom(net, rules) * (rules.food + rules.fodder) // ONE // YEAR
    governorates.earnings[:] = _earnings(net, rules, atlas)
    governorates.town_mouths[:] = _townspeople(world)
    governorates.asked[:] = governorates.town_mouths * rules.town_ration // YEAR // ONE
    governorates.town_grain[:] = governorates.asked * rules.cover
    empire.abroad_price[:] = rules.abroad_price * HUNDRED // ONE
    governorates.grain_price[:] = _parity(world, rules)
    empire.food_price[:] = empire.usual_price[:] = basket(rules, governorates.grain_price, governorates.town_mouths)
    empire.serial[:] = -1


def _net_harvest(world: World) -> Any:
    """Sum the villages' ordinary harvests less seed, in poods a governorate."""
    communes, homes, governorates = world.communes, world.homes, world.governorates
    places = homes.governorate[: len(communes)]
    fields = (communes.land.astype(np.int64) + communes.rented) * _weights(world)[: len(communes)]
    kept = governorates.yield_ordinary * (ONE - governorates.seed_share) // ONE
    return _by_place(world, places, fields * kept[places] // ONE)


def _weights(world: World) -> Any:
    return world.homes.stands_for.astype(np.int64) * world.homes.like


def _villagers(world: World) -> Any:
    villages = slice(len(world.communes))
    return _heads(world, villages)


def _townspeople(world: World) -> Any:
    others = slice(len(world.communes), None)
    return _heads(world, others)


def _heads(world: World, rows: slice) -> Any:
    homes = world.homes
    return _by_place(world, homes.governorate[rows], (homes.count * _weights(world))[rows])


def _by_place(world: World, places: Any, values: Any) -> Any:
    totals = np.zeros(len(world.governorates), np.int64)
    np.add.at(totals, places, values)
    return totals


def _custom(net: Any, rules: Any) -> Any:
    """Give the part of the full ration that people are used to, by what their fields ordinarily bear."""
    return np.clip(net * ONE // (rules.food + rules.fodder), rules.least_custom, ONE)


def _earnings(net: Any, rules: Any, atlas: Atlas) -> Any:
    """Give the weekly kopecks (Q16.16) a villager makes beside grain; where no income is on record, the mean one."""
    incomes = atlas.decimals("grain_1897", "peasant_income")
    heads = np.maximum(atlas.decimals("grain_1897", "persons_per_household"), 1)
    known = incomes > 0
    rubles = np.where(known, incomes / heads, (incomes[known] / heads[known]).mean())
    beside = np.rint(rubles * ONE).astype(np.int64) - net * rules.grain_value // ONE
    return np.maximum(beside, 0) * rules.spare_income // ONE * HUNDRED // YEAR


def _parity(world: World, rules: Any) -> Any:
    inland = world.governorates.port == 0
    return np.maximum(world.empire.abroad_price[0] - inland * (rules.freight * HUNDRED // ONE), 1)
