"""Plants: their sizes by trade, their city, and the factory district they stand in."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from kranti.atlas import Atlas
from kranti.chance import Chance, word
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


class _Plant(NamedTuple):
    place: int
    city: int
    trade: int
    size: int
    hands: int


def draw_plants(atlas: Atlas, rules: Rules, chance: Chance, population: Any) -> Plants:
    """Draw the plants of every trade and governorate, and give each a city and a district."""
    cities, in_city = _cities_of(atlas), _share_in_city(atlas, rules)
    drawn: list[_Plant] = []
    for trade, place, size, hands in _sizes(atlas, rules, chance, population):
        draw, choice = word(chance, len(drawn), 1), cities[place]
        city = choice[draw % len(choice)] if choice and draw < in_city[place] * CERTAIN else -1
        drawn.append(_Plant(place, city, trade, size, hands))
    return _placed(atlas, rules, sorted(drawn, key=lambda plant: (plant.place, plant.city)))


def _sizes(atlas: Atlas, rules: Rules, chance: Chance, population: Any) -> Iterator[tuple[int, int, int, int]]:
    """Go through trade, governorate, size and hands of every plant: first those that stand, then those yet to open."""
    serial = 0
    for trade, by_place in enumerate(divide_hands(atlas, rules, population)):
        counts = share_out(rules.plants * rules.trade_plants[trade] // ONE, by_place)
        spread = rules.trade_spread[trade]
        for place in np.flatnonzero(by_place > 0).tolist():
            people = int(by_place[place])
            count = max(1, min(int(counts[place]), people // LEAST_HANDS))
            more = count * rules.new_plants // ONE
            standing = np.maximum(spread_out(people, count, spread, chance, DRAWS_STANDING + serial), 1)
            to_open = np.maximum(spread_out(people * more // count, more, spread, chance, DRAWS_TO_OPEN + serial), 1)
            yield from ((trade, place, size, size) for size in standing.tolist())
            yield from ((trade, place, size, 0) for size in to_open.tolist())
            serial += count + more


def _placed(atlas: Atlas, rules: Rules, drawn: list[_Plant]) -> Plants:
    """Fill districts, each of one city or countryside, and make the plants' homes."""
    where, city, trade, size, hands = np.array(drawn, np.int64).T.copy()
    districts: list[tuple[int, int]] = []
    district = np.zeros(len(drawn), np.int64)
    room = 0
    for row, plant in enumerate(drawn):
        place = (plant.place, plant.city)
        if not districts or districts[-1] != place or room >= rules.district_plants:
            districts.append(place)
            room = 0
        district[row], room = len(districts) - 1, room + 1
    records, stands = thin_out(size, atlas.scale.hands)
    full = np.ceil(records * rules.room_plant / ONE).astype(np.int64)
    homes = HomesOfKind(PLANT, where, np.minimum(records, hands // stands), stands, np.ones_like(records), full)
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
