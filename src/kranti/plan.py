"""The plan of a founding: how many people live where, and how many units and records that takes.

Everything here is counted before any memory is taken, so that a world too large is refused first.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated, Any, NamedTuple

import numpy as np

from kranti.atlas import Atlas
from kranti.calendar import DAY_ZERO, OldStyle
from kranti.chance import Chance, word
from kranti.evidence import table
from kranti.exact import ONE, normal
from kranti.scenario import Count, Fixed
from kranti.world.homes import (
    COMMUNE,
    COSSACKS,
    GARRISON,
    PLANT,
    POLICE,
    PROFESSION,
    TOWN,
    UNIVERSITY,
    WORKSHOP,
)

CENSUS_DAY = OldStyle(1897, 1, 28)


class Rules(NamedTuple):
    """The numbers of the plan (room `founding`)."""

    communes: Annotated[int, Count("commune", 1, 1_000_000)]
    plants: Annotated[int, Count("plant", 100, 100_000)]
    first_hands: Annotated[int, Count("person", 1, 10_000_000)]
    crafts_active: Annotated[int, Fixed("share", 0, 1)]
    hands_elsewhere: Annotated[int, Fixed("share", 0, 1)]
    trade_hands: Annotated[tuple[int, int, int], Fixed("share", 0, 1)]
    trade_plants: Annotated[tuple[int, int, int], Fixed("share", 0, 1)]
    trade_spread: Annotated[tuple[int, int, int], Fixed("log size", 0, 3)]
    commune_spread: Annotated[int, Fixed("log size", 0, 2)]
    in_city_base: Annotated[int, Fixed("share", 0, 1)]
    in_city_urban: Annotated[int, Fixed("share", 0, 2)]
    district_plants: Annotated[int, Count("plant", 5, 500)]
    regiment: Annotated[int, Count("person", 100, 10_000)]
    police: Annotated[int, Count("person", 0, 1_000_000)]
    cossacks: Annotated[int, Count("person", 0, 1_000_000)]
    household: Annotated[int, Fixed("person", 1, 20)]
    villages_a_manor: Annotated[int, Count("village", 1, 20)]
    room_to_grow: Annotated[int, Fixed("times", 1, 4)]
    room_town: Annotated[int, Fixed("times", 1, 6)]
    room_plant: Annotated[int, Fixed("times", 1, 6)]
    new_plants: Annotated[int, Fixed("share", 0, 2)]
    one_industry: Annotated[int, Count("yes or no", 0, 1)]


@dataclass(frozen=True)
class Homes:
    """Homes of one kind, as arrays: where, how many persons, how they are kept."""

    kind: int
    governorate: Any
    records: Any
    stands_for: Any
    like: Any
    room_for: Any

    @property
    def people(self) -> Any:
        """Count the persons represented."""
        return self.records * self.stands_for * self.like


@dataclass(frozen=True)
class Plan:
    """How many of everything, by governorate and home."""

    population: Any
    census_factor: Any
    villagers: Any
    homes: dict[int, Homes]
    plant_trade: Any
    plant_hands: Any
    plant_city: Any
    plant_district: Any
    districts: Any
    households: Any
    manors: Any
    city_home: Any
    yearbook: dict[str, Any]

    @property
    def slots(self) -> int:
        """Count the places for people's records."""
        return int(sum(homes.room_for.sum() for homes in self.homes.values()))

    @property
    def records(self) -> int:
        """Count the people's records taken at the founding."""
        return int(sum(homes.records.sum() for homes in self.homes.values()))

    def rows(self) -> dict[str, int]:
        """Give the rows of every table."""
        communes = len(self.homes[COMMUNE].records)
        return {
            "people": self.slots,
            "homes": sum(len(homes.records) for homes in self.homes.values()),
            "communes": communes,
            "households": int(self.households.sum()),
            "manors": int(self.manors.sum()),
            "governorates": len(self.population),
            "cities": len(table("cities")),
            "districts": len(self.districts),
            "lines": len(table("railways")),
            "registers": len(self.yearbook["births"]) - 1,
            "empire": 1,
            "trades": 3,
            "plants": len(self.plant_trade),
            "workshops": len(self.homes[WORKSHOP].records),
            "outbox": 65_536,
            "inbox": 65_536,
            "counter": 1,
        }


def share_out(total: int, weights: Any) -> Any:
    """Divide an indivisible total in proportion to weights: largest remainder, ties to the lower row."""
    weights = np.asarray(weights, np.float64)
    if total <= 0 or weights.sum() <= 0:
        return np.zeros(len(weights), np.int64)
    exact = weights * (total / weights.sum())
    whole = np.floor(exact).astype(np.int64)
    order = np.argsort(-(exact - whole), kind="stable")
    whole[order[: total - whole.sum()]] += 1
    return whole


def yearbook(atlas: Atlas, last: int) -> dict[str, Any]:
    """Lay out population, births and deaths by year and governorate, gaps filled with the last rates known.

    Where the registers are silent (Finland but for Vyborg, and after 1914) the governorate's own last
    rates hold on, or those of the Empire where it has none.
    """
    first = DAY_ZERO.year
    years = range(first, last + 2)
    found = {name: np.full((len(years), len(atlas.ids)), np.nan) for name in ("population", "births", "deaths")}
    for row in table("population_yearly"):
        year, place = int(row["year"]) - first, atlas.row_of[row["id"]]
        if year < len(years):
            for name, cells in found.items():
                if row[name] and not (row["year"] == "1915" or (name != "population" and row["year"] == "1914")):
                    cells[year, place] = float(row[name])
    return _filled(found, atlas)


def _filled(found: dict[str, Any], atlas: Atlas) -> dict[str, Any]:
    people, births, deaths = found["population"], found["births"], found["deaths"]
    totals = [np.nansum(np.where(np.isnan(cells), np.nan, people), 1) for cells in (births, deaths)]
    counted = atlas.column("people_1897", "population")
    for place in range(people.shape[1]):
        for year in range(people.shape[0]):
            known = ~np.isnan(people[year, place])
            for cells, total in zip((births, deaths), totals, strict=True):
                if np.isnan(cells[year, place]):
                    cells[year, place] = _last_rate(cells, people, year, place, total) if known or year else 0.0
            if not known:
                people[year, place] = _carried(people, births, deaths, year, place, counted[place])
                for cells, total in zip((births, deaths), totals, strict=True):
                    cells[year, place] = _last_rate(cells, people, year, place, total)
    return {name: np.rint(cells).astype(np.int64) for name, cells in found.items()}


def _last_rate(cells: Any, people: Any, year: int, place: int, total: Any) -> float:
    """Apply the governorate's rate of the year before, or the Empire's of the first year, to its people."""
    if year and people[year - 1, place] > 0 and cells[year - 1, place] > 0:
        rate = cells[year - 1, place] / people[year - 1, place]
    else:
        rate = np.nansum(cells[0]) / total[0]
    return float(rate * (people[year, place] if not np.isnan(people[year, place]) else 0))


def _carried(people: Any, births: Any, deaths: Any, year: int, place: int, counted: int) -> float:
    """Carry a population on by its natural growth; begin with the census, a year before."""
    if year == 0:
        return float(counted) * 0.983
    return float(people[year - 1, place] + births[year - 1, place] - deaths[year - 1, place])


def census_factor(book: dict[str, Any], counted: Any) -> Any:
    """Give what each governorate's census count is multiplied by to stand at 1 January 1896."""
    people = book["population"].astype(float)
    part = (CENSUS_DAY.number - OldStyle(CENSUS_DAY.year, 1, 1).number) / 365
    at_census = people[1] + part * (people[2] - people[1])
    return np.where(counted > 0, people[0] / np.maximum(at_census, 1), 0.0)


def draw_plan(atlas: Atlas, rules: Rules, chance: Chance, last_year: int) -> Plan:
    """Count people, units and records for one founding.

    Every governorate's people on 1 January 1896 are the census count of 28 January 1897 carried back by
    the growth that the registers show; plants' hands add to the inspectorate's count of that year.
    """
    scale = atlas.scale
    counted = atlas.column("people_1897", "population")
    book = yearbook(atlas, last_year)
    factor = census_factor(book, counted)
    population = np.rint(counted * factor).astype(np.int64)
    plants = _plants(atlas, rules, chance, population)
    homes = {PLANT: plants["homes"]}
    homes[WORKSHOP] = _workshops(atlas, rules, population, plants["by_governorate"])
    homes[GARRISON] = _garrisons(atlas, rules)
    homes[UNIVERSITY] = _bodies(atlas, UNIVERSITY, [(row["id"], int(row["people"])) for row in table("learning")])
    homes[PROFESSION] = _professions(atlas)
    homes[POLICE] = _spread(atlas, POLICE, rules.police, population)
    homes[COSSACKS] = _spread(atlas, COSSACKS, rules.cossacks, atlas.column("estates_1897", "cossacks"))
    taken = sum(_by_governorate(kind, len(population)) for kind in homes.values())
    urban = np.rint(atlas.column("people_1897", "urban") * factor).astype(np.int64)
    villagers = np.where(population > 0, np.maximum(population - urban - taken // 2, 0), 0)
    peak = np.maximum(book["population"].max(0), population) * rules.room_to_grow / ONE
    in_villages = peak - taken - (population - taken - villagers) * rules.room_town / ONE
    homes[COMMUNE] = _communes(rules, atlas, chance, villagers, np.maximum(1.02, in_villages / np.maximum(villagers, 1)))
    rest = population - taken - _by_governorate(homes[COMMUNE], len(population))
    homes[TOWN], city_home = _towns(atlas, rules, rest, scale.person)
    villages = np.bincount(homes[COMMUNE].governorate, minlength=len(population))
    return Plan(
        population, factor, villagers, dict(sorted(homes.items())), plants["trade"], plants["hands"], plants["city"],
        plants["district"], plants["districts"], _households(homes[COMMUNE], rules),
        -(-villages // rules.villages_a_manor), city_home, book,
    )  # fmt: skip


def _by_governorate(homes: Homes, count: int) -> Any:
    return np.bincount(homes.governorate, weights=homes.people, minlength=count).astype(np.int64)


def _sizes(total: int, count: int, spread: int, chance: Chance, first: int) -> Any:
    """Divide `total` into `count` sizes that are lognormal with the given spread (Q16.16)."""
    logs = np.array([normal(word(chance, first + row, 0)) for row in range(count)], np.float64)
    return share_out(total, _exponential(logs * spread / ONE / ONE))


def _exponential(numbers: Any) -> Any:
    """Raise e by products and sums alone (a Taylor series on a halved argument), so that every machine agrees."""
    halved = numbers / 64
    total = term = np.ones_like(halved)
    for order in range(1, 12):
        term = term * halved / order
        total = total + term
    for _ in range(6):
        total = total * total
    return total


def _communes(rules: Rules, atlas: Atlas, chance: Chance, villagers: Any, growth: Any) -> Homes:
    scale = atlas.scale
    real = share_out(rules.communes, villagers)
    kept = np.where(villagers >= scale.person, np.maximum(real // scale.villages, 1), 0)
    where = np.repeat(np.arange(len(villagers)), kept)
    records = [
        np.maximum(_sizes(int(people // scale.person), int(count), rules.commune_spread, chance, 1_000_000 * place), 1)
        for place, (people, count) in enumerate(zip(villagers, kept, strict=True))
        if count
    ]
    sizes = np.concatenate(records)
    room = np.ceil(sizes * growth[where]).astype(np.int64)
    ones = np.ones(len(sizes), np.int64)
    return Homes(COMMUNE, where, sizes, ones * scale.kin, ones * scale.villages, room)


def _households(communes: Homes, rules: Rules) -> Any:
    return np.maximum(1, communes.records * ONE // rules.household)


def _towns(atlas: Atlas, rules: Rules, rest: Any, person: int) -> tuple[Homes, Any]:
    """House the townspeople: each city, the other towns, and one home for the odd persons left over."""
    where, people, stands, city_home = [], [], [], []
    left = rest.copy()
    for row in table("cities"):
        place = atlas.row_of[row["governorate"]]
        records = max(1, int(min(int(row["population_1897"]) * 3 // 4, left[place] * 9 // 10)) // person)
        city_home.append(len(where))
        where.append(place), people.append(records), stands.append(person)
        left[place] -= records * person
    for place, count in enumerate(left):
        records, odd = divmod(max(int(count), 0), person)
        for kept, each in ((records, person), (1 if odd else 0, odd)):
            if kept:
                where.append(place), people.append(kept), stands.append(each)
    records_of, stands_of = np.array(people, np.int64), np.array(stands, np.int64)
    room = np.where(stands_of == person, np.ceil(records_of * rules.room_town / ONE), 1).astype(np.int64)
    return Homes(TOWN, np.array(where), records_of, stands_of, np.ones_like(records_of), room), np.array(city_home)


def _kept(people: Any, most: int) -> tuple[Any, Any]:
    """Keep at most `most` records of each home: give records and persons per record."""
    stands = np.maximum(1, -(-people // most))
    return np.maximum(1, people // stands), stands


def _bodies(atlas: Atlas, kind: int, bodies: list[tuple[str, int]]) -> Homes:
    where = np.array([atlas.row_of[place] for place, _ in bodies], np.int64)
    records, stands = _kept(np.array([people for _, people in bodies], np.int64), min(atlas.scale.hands, 1 << 20))
    return Homes(kind, where, records, stands, np.ones_like(records), records)


def _spread(atlas: Atlas, kind: int, total: int, weights: Any) -> Homes:
    people = share_out(total, weights)
    return _bodies(atlas, kind, [(place, int(count)) for place, count in zip(atlas.ids, people, strict=True) if count])


def _professions(atlas: Atlas) -> Homes:
    urban = atlas.column("people_1897", "urban")
    bodies = []
    for row in table("professions"):
        counts = share_out(int(row["people"]), urban)
        bodies += [(place, int(count)) for place, count in zip(atlas.ids, counts, strict=True) if count]
    return _bodies(atlas, PROFESSION, bodies)


def _garrisons(atlas: Atlas, rules: Rules) -> Homes:
    bodies = []
    for row in table("garrisons"):
        soldiers = int(row["soldiers"])
        regiments = max(1, round(soldiers / rules.regiment))
        bodies += [(row["id"], int(size)) for size in share_out(soldiers, np.ones(regiments))]
    return _bodies(atlas, GARRISON, bodies)


def _workshops(atlas: Atlas, rules: Rules, population: Any, hands: Any) -> Homes:
    """Count the artisans: those active in manufacture less the plants' hands."""
    share = atlas.decimals("livelihoods_1897", "manufacturing") / np.maximum(atlas.column("people_1897", "population"), 1)
    active = np.rint(share * population * rules.crafts_active / ONE).astype(np.int64)
    artisans = np.maximum(active - hands, active // 8)
    return _bodies(atlas, WORKSHOP, [(place, int(n)) for place, n in zip(atlas.ids, artisans, strict=True) if n])


def _plants(atlas: Atlas, rules: Rules, chance: Chance, population: Any) -> dict[str, Any]:
    by_trade = _hands(atlas, rules, population)
    cities = _city_of(atlas)
    urban = atlas.decimals("people_1897", "urban") / np.maximum(atlas.decimals("people_1897", "population"), 1)
    in_city = np.minimum(0.95, rules.in_city_base / ONE + rules.in_city_urban / ONE * urban)
    rows: list[tuple[Any, ...]] = []
    serial = 0
    for trade in range(3):
        counts = share_out(rules.plants * rules.trade_plants[trade] // ONE, by_trade[trade])
        for place, (people, count) in enumerate(zip(by_trade[trade], counts, strict=True)):
            if people <= 0:
                continue
            count = max(1, min(int(count), int(people) // 4))
            sizes = np.maximum(_sizes(int(people), count, rules.trade_spread[trade], chance, 500_000_000 + serial), 1)
            new = count * rules.new_plants // ONE
            fresh = np.maximum(_sizes(int(people) * new // count, new, rules.trade_spread[trade], chance, 700_000_000 + serial), 1) if new else []
            for size, hands in [*((size, size) for size in sizes), *((size, 0) for size in fresh)]:
                draw = word(chance, serial, 1)
                city = cities[place][draw % len(cities[place])] if cities[place] and draw < in_city[place] * 2**32 else -1
                rows.append((place, city, trade, int(size), int(hands)))
                serial += 1
    return _placed(atlas, rules, sorted(rows, key=lambda row: (row[0], row[1])))


def _placed(atlas: Atlas, rules: Rules, rows: list[tuple[Any, ...]]) -> dict[str, Any]:
    where, city, trade, size, hands = (np.array(cells, np.int64) for cells in zip(*rows, strict=True))
    districts: list[tuple[int, int]] = []
    district = np.zeros(len(rows), np.int64)
    room = 0
    for row, place in enumerate(zip(where.tolist(), city.tolist(), strict=True)):
        if not districts or districts[-1] != place or room >= rules.district_plants:
            districts.append(place)
            room = 0
        district[row], room = len(districts) - 1, room + 1
    records, stands = _kept(size, atlas.scale.hands)
    full = np.ceil(records * rules.room_plant / ONE).astype(np.int64)
    homes = Homes(PLANT, where, np.minimum(records, hands // stands), stands, np.ones_like(records), full)
    by_governorate = np.bincount(where, weights=homes.people, minlength=len(atlas.ids)).astype(np.int64)
    return {
        "homes": homes, "by_governorate": by_governorate, "trade": trade, "hands": np.stack([size, hands]),
        "city": city, "district": district, "districts": districts,
    }  # fmt: skip


def _city_of(atlas: Atlas) -> list[list[int]]:
    """List each governorate's cities, a city once for every 100,000 people, so that large ones draw more plants."""
    cities: list[list[int]] = [[] for _ in atlas.ids]
    for row, city in enumerate(table("cities")):
        cities[atlas.row_of[city["governorate"]]] += [row] * math.ceil(int(city["population_1897"]) / 100_000)
    return cities


def _hands(atlas: Atlas, rules: Rules, population: Any) -> list[Any]:
    """Divide the inspected plants' hands by trade and governorate: by known hands, or by share of manufacture."""
    makers = atlas.decimals("livelihoods_1897", "manufacturing")
    inspected = np.array([region != "finland" for region in atlas.words("places", "region")])
    known = atlas.decimals("factory_places", "hands")
    weights = np.where(known > 0, known, makers * rules.hands_elsewhere / ONE) * inspected
    if rules.one_industry:
        weights = population * inspected
    shares = [atlas.decimals("livelihoods_1897", "textile_share"), atlas.decimals("livelihoods_1897", "metal_share")]
    mixed = [weights * share for share in (*shares, np.maximum(0.05, 1 - shares[0] - shares[1]))]
    return _balanced(mixed, weights, rules)


def _balanced(mixed: list[Any], weights: Any, rules: Rules) -> list[Any]:
    """Scale trades until both the trades' and the governorates' shares hold (iterative proportional fitting)."""
    goal = [rules.first_hands * share / ONE for share in rules.trade_hands]
    place_goal = weights / weights.sum() * rules.first_hands
    cells = np.maximum(np.stack(mixed), 1e-9) * (weights > 0)
    for _ in range(20):
        cells *= (np.array(goal) / cells.sum(1))[:, None]
        cells *= np.where(place_goal > 0, place_goal / np.maximum(cells.sum(0), 1e-9), 0)
    total = share_out(rules.first_hands, cells.sum(1))
    return [share_out(int(count), row) for count, row in zip(total, cells, strict=True)]
