"""Day zero of the harvest: yields from the census-year harvest, and barns half-way through a farm year."""

from __future__ import annotations

from typing import Any

import numpy as np

from kranti.atlas import Atlas
from kranti.calendar import OldStyle
from kranti.chance import Chance
from kranti.exact import ONE
from kranti.world import World


def found(world: World, rules: Any, atlas: Atlas, chance: Chance) -> None:
    """Derive each governorate's ordinary yield and seed, and put what is left of the last harvest into the barns.

    Notes
    -----
    ``yield = 1897 harvest / poor-year share / (village land + estate land tilled * estate bonus)``, in poods from a
    tenth of a desyatina; land comes from the tables of villages and estates, which are filled before.
    """
    governorates = world.governorates
    harvests = atlas.column("grain_1897", "harvest_poods") * ONE // rules.poor_year_share
    fields = _village_fields(world) + _manor_fields(world, rules)
    governorates.yield_ordinary[:] = np.where(fields > 0, harvests * ONE // np.maximum(fields, 1), 0)
    governorates.seed_share[:] = _seed_share(atlas, rules)
    governorates.weather[:] = ONE
    governorates.serial[:] = -1
    governorates.sown[:] = governorates.harvest[:] = np.where(fields > 0, harvests, 0)
    governorates.seed[:] = governorates.harvest * governorates.seed_share // ONE
    world.empire.reaped[0] = _last_reaping(rules)
    _fill_barns(world, rules)


def _village_fields(world: World) -> Any:
    communes, homes = world.communes, world.homes
    villages = slice(len(communes))
    weights = homes.stands_for[villages].astype(np.int64) * homes.like[villages]
    fields = (communes.land.astype(np.int64) + communes.rented) * weights
    return _by_place(world, homes.governorate[villages], fields)


def _manor_fields(world: World, rules: Any) -> Any:
    manors = world.manors
    return _by_place(world, manors.governorate, _tilled(manors, rules) * manors.like)


def _tilled(manors: Any, rules: Any) -> Any:
    """Give the land an estate tills itself, counted as peasants' land that would bear the same."""
    return ((manors.land - manors.let) * rules.manor_tilled // ONE) * rules.manor_bonus // ONE


def _by_place(world: World, places: Any, values: Any) -> Any:
    totals = np.zeros(len(world.governorates), np.int64)
    np.add.at(totals, places, values)
    return totals


def _seed_share(atlas: Atlas, rules: Any) -> Any:
    ratios = atlas.decimals("grain_1897", "yield_ratio")
    shares = np.rint(ONE / np.maximum(ratios, 1)).astype(np.int64)
    return np.minimum(shares, rules.seed_most)


def _last_reaping(rules: Any) -> int:
    first = OldStyle.from_number(0)
    return OldStyle(first.year - 1, rules.reaping_month, 1).number


def _fill_barns(world: World, rules: Any) -> None:
    communes, manors, governorates = world.communes, world.manors, world.governorates
    kept = governorates.yield_ordinary * (ONE - governorates.seed_share) // ONE * rules.in_barns // ONE
    fields = communes.land.astype(np.int64) + communes.rented
    communes.grain[:] = fields * kept[world.homes.governorate[: len(communes)]] // ONE
    manors.grain[:] = _tilled(manors, rules) * kept[manors.governorate] // ONE
