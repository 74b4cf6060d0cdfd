"""The plan itself: people, units and records of one founding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.evidence import table
from kranti.exact import ONE
from kranti.plan import people
from kranti.plan.homes import HomesOfKind
from kranti.plan.plants import Plants, draw_plants
from kranti.plan.registers import census_factor, yearbook
from kranti.plan.rules import Rules
from kranti.world.homes import COMMUNE, COSSACKS, GARRISON, PLANT, POLICE, PROFESSION, TOWN, UNIVERSITY, WORKSHOP
from kranti.world.parties import PARTY_NAMES
from kranti.world.state import MOST_DUMAS

LETTERS = 65_536  # rows of the post's boxes
LEAST_GROWTH = 1.02  # a village keeps room for at least so many times its people


@dataclass(frozen=True)
class Plan:
    """How many of everything, by governorate and home."""

    population: Any
    homes: dict[int, HomesOfKind]
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
        return {
            "people": self.slots,
            "homes": sum(len(homes.records) for homes in self.homes.values()),
            "communes": len(self.homes[COMMUNE].records),
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
            "regiments": len(self.homes[GARRISON].records),
            "parties": len(PARTY_NAMES),
            "committees": len(PARTY_NAMES) * len(self.population),
            "law": 1,
            "throne": 1,
            "dumas": MOST_DUMAS,
            "bodies": sum(len(self.homes[kind].records) for kind in (UNIVERSITY, PROFESSION)),
            "assembly": 1,
            "march": 1,
            "outbox": LETTERS,
            "inbox": LETTERS,
            "counter": 1,
        }


def draw_plan(atlas: Atlas, rules: Rules, chance: Chance, last_year: int) -> Plan:
    """Count people, units and records for one founding.

    Every governorate's people on 1 January 1896 are the census count of 28 January 1897 carried back by
    the growth that the registers show; plants' hands add to the inspectorate's count of that year.
    """
    counted = atlas.column("people_1897", "population")
    book = yearbook(atlas, last_year)
    factor = census_factor(book, counted)
    population = np.rint(counted * factor).astype(np.int64)
    plants = draw_plants(atlas, rules, chance, population)
    homes = _bodies(atlas, rules, population, plants)
    taken = sum(kind.by_governorate(len(population)) for kind in homes.values())
    urban = np.rint(atlas.column("people_1897", "urban") * factor).astype(np.int64)
    villagers = np.where(population > 0, np.maximum(population - urban - taken // 2, 0), 0) * rules.in_villages // ONE
    growth = _growth(rules, book["population"].max(0), population, taken, villagers)
    homes[COMMUNE] = people.communes(rules, atlas, chance, villagers, growth)
    rest = population - taken - homes[COMMUNE].by_governorate(len(population))
    homes[TOWN], city_home = people.towns(atlas, rules, rest)
    villages = np.bincount(homes[COMMUNE].governorate, minlength=len(population))
    return Plan(
        population=population,
        homes=dict(sorted(homes.items())),
        plant_trade=plants.trade,
        plant_hands=plants.hands,
        plant_city=plants.city,
        plant_district=plants.district,
        districts=plants.districts,
        households=np.maximum(1, homes[COMMUNE].records * ONE // rules.household),
        manors=-(-villages // rules.villages_a_manor),
        city_home=city_home,
        yearbook=book,
    )


def _bodies(atlas: Atlas, rules: Rules, population: Any, plants: Plants) -> dict[int, HomesOfKind]:
    """House all who live neither in a village nor in a town's own homes."""
    return {
        PLANT: plants.homes,
        WORKSHOP: people.workshops(atlas, rules, population, plants.homes.by_governorate(len(population))),
        GARRISON: people.garrisons(atlas, rules),
        UNIVERSITY: people.universities(atlas),
        PROFESSION: people.professions(atlas),
        POLICE: people.police(atlas, rules, population),
        COSSACKS: people.cossacks(atlas, rules),
    }


def _growth(rules: Rules, highest: Any, population: Any, taken: Any, villagers: Any) -> Any:
    """Say how many times its people a village must have room for, that the highest population may live there."""
    peak = np.maximum(highest, population) * rules.room_to_grow / ONE
    in_villages = peak - taken - (population - taken - villagers) * rules.room_town / ONE
    return np.maximum(LEAST_GROWTH, in_villages / np.maximum(villagers, 1))
