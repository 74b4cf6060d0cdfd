"""Day zero of the police: how hard each governorate is watched, and where people are exiled to."""

from __future__ import annotations

import numpy as np

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.exact import ONE
from kranti.rooms.police.rules import Rules
from kranti.world import World


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Set the police's effort by the largest city of each governorate, and the places of exile by the table."""
    cities, homes = world.cities, world.homes
    people = homes.count[cities.home].astype(np.int64) * homes.stands_for[cities.home] * homes.like[cities.home]
    largest = np.zeros(len(world.governorates), np.int64)
    np.maximum.at(largest, cities.governorate, people)
    largest = np.minimum(largest, rules.city_most)
    world.governorates.effort[:] = rules.effort_country + rules.effort_city * largest // rules.city_most
    world.committees.informers[:] = (world.committees.began * rules.first_informers + ONE // 2) // ONE
    world.governorates.exile_weight[:] = atlas.column("exile", "weight")
