"""Plants: their sizes by trade, their city, and the factory district they stand in."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from kranti.atlas import Atlas
from kranti.chance import Chance, many
from kranti.evidence import table
from kranti.exact import CERTAIN, ONE
from kranti.plan.hands import divide_hands
from kranti.plan.homes import HomesOfKind, thin_out
from kranti.plan.rules import Rules
from kranti.plan.sizes import share_out, spread_out
from kranti.world.homes import PLANT

DRAWS_STANDING, DRAWS_TO_OPEN = 500_000_000, 700_000_000  # plants draw their sizes from keys of their own
LEAST_HANDS = 4  # of a plant, on the average of its trade and governorate
PEOPLE_A_DRAW = 100_000
MOST_IN_CITY = 0.95


class Plants(NamedTuple):
    """All plants, standing or yet to open: one row each, district by district."""

    homes: HomesOfKind
    trade: Any
    hands: Any
    city: Any
    district: Any
    districts: list[tuple[int, int]]


class _Drawn(NamedTuple):
    """Plants of one trade in one governorate, standing ones first: where, trade, size, hands."""

    where: Any
    trade: Any
    size: Any
    hands: Any


def draw_plants(atlas: Atlas, rules: Rules, chance: Chance, population: Any) -> Plants:
    """Draw the plants of every trade and governorate, and give each a city and a district."""
    drawn = _Drawn(*map(np.concatenate, zip(*_sizes(atlas, rules, chance, population), strict=True)))
    city = _cities(atlas, rules, drawn.where, many(chance, 0, len(drawn.where), 0, 1))
    order = np.lexsort((np.arange(len(city)), city, drawn.where))
    return _placed(atlas, rules, _Drawn(*(column[order] for column in drawn)), city[order])


def _sizes(atlas: Atlas, rules: Rules, chance: Chance, population: Any) -> Iterator[_Drawn]:
    """Go through trades and governorates: draw the sizes of plants that stand and of those yet to open."""
    serial = 0
    for trade, by_place in enumerate(divide_hands(atlas, rules, population)):
        counts = share_out(rules.plants * rules.trade_plants[trade] // ONE, by_place)
        spread = rules.trade_spread[trade]
        for place in np.flatnonzero(by_place > 0).tolist():
            people = int(by_place[place])
            count = max(1, min(int(counts[place]), people // LEAST_HANDS))
            more = count * rules.new_plants // ONE
            standing = 1 + spread_out(people - count, count, spread, chance, DRAWS_STANDING + serial)
            to_open = 1 + spread_out(people * more // count - more, more, spread, chance, DRAWS_TO_OPEN + serial)
            size, hands = np.concatenate([standing, to_open]), np.concatenate([standing, 0 * to_open])
            yield _Drawn(np.full(len(size), place), np.full(len(size), trade), size, hands)
            serial += count + more


def _cities(atlas: Atlas, rules: Rules, where: Any, draws: Any) -> Any:
    """Give each plant a city of its governorate by its draw, or -1 for the country."""
    city = np.full(len(where), -1)
    in_city = _share_in_city(atlas, rules) * CERTAIN
    for place, choice in enumerate(_cities_of(atlas)):
        if choice:
            mine = np.flatnonzero((where == place) & (draws < in_city[place]))
            city[mine] = np.array(choice)[draws[mine] % len(choice)]
    return city


def _placed(atlas: Atlas, rules: Rules, drawn: _Drawn, city: Any) -> Plants:
    """Fill districts, each of one city or countryside, and make the plants' homes."""
    where, trade, size, hands = drawn
    rows = np.arange(len(where))
    changes = np.flatnonzero(np.diff(where, prepend=-1) | np.diff(city, prepend=-2))
    within = rows - changes[np.searchsorted(changes, rows, "right") - 1]
    firsts = np.flatnonzero(within % rules.district_plants == 0)
    districts = list(zip(where[firsts].tolist(), city[firsts].tolist(), strict=True))
    records, stands = thin_out(size, atlas.scale.hands)
    full = np.ceil(records * rules.room_plant / ONE).astype(np.int64)
    homes = HomesOfKind(PLANT, where, np.minimum(records, hands // stands), stands, np.ones_like(records), full)
    district = np.searchsorted(firsts, rows, "right") - 1
    return Plants(homes, trade, np.stack([size, hands]), city, district, districts)


def _share_in_city(atlas: Atlas, rules: Rules) -> Any:
    """Say what share of a governorate's plants stands in its cities: more where more people live in towns."""
    urban = atlas.decimals("people_1897", "urban") / np.maximum(atlas.decimals("people_1897", "population"), 1)
    return np.minimum(MOST_IN_CITY, rules.in_city_base / ONE + rules.in_city_urban / ONE * urban)


def _cities_of(atlas: Atlas) -> list[list[int]]:
    """List each governorate's cities, a city once for every 100,000 people, so that large ones draw more plants."""
    cities: list[list[int]] = [[] for _ in atlas.ids]
    for row, city in enumerate(table("cities")):
        cities[atlas.row_of[city["governorate"]]] += [row] * math.ceil(int(city["population_1897"]) / PEOPLE_A_DRAW)
    return cities
