"""Places on day zero: the order homes lie in, and what does not change of towns, plants, workshops and villages."""

from __future__ import annotations

import numpy as np

from kranti.atlas import Atlas
from kranti.evidence import table
from kranti.plan import Plan
from kranti.world import World
from kranti.world.homes import PLANT, TOWN, WORKSHOP


def lay_out(world: World, plan: Plan) -> None:
    """Give homes their number by kind, and their runs governorate by governorate, villages and towns first."""
    homes, groups = world.homes, plan.homes.values()
    homes.kind[:] = np.concatenate([np.full(len(group.records), group.kind) for group in groups])
    homes.governorate[:] = np.concatenate([group.governorate for group in groups])
    homes.count[:] = np.concatenate([group.records for group in groups])
    homes.stands_for[:] = np.concatenate([group.stands_for for group in groups])
    homes.like[:] = np.concatenate([group.like for group in groups])
    homes.room_for[:] = np.concatenate([group.room_for for group in groups])
    order = np.lexsort((np.arange(len(homes)), homes.kind, homes.governorate))
    homes.by_slot[:] = order
    ends = np.cumsum(homes.room_for[order].astype(np.int64))
    homes.first[order] = ends - homes.room_for[order]
    _mark_out(world)


def _mark_out(world: World) -> None:
    """Tell each governorate where the runs of its villages and towns begin, and how long they are together."""
    homes, governorates, order = world.homes, world.governorates, world.homes.by_slot
    ordinary = homes.kind[order] <= TOWN
    where = homes.governorate[order]
    governorates.first_home[:] = np.searchsorted(where, np.arange(len(governorates)))
    governorates.homes[:] = np.bincount(where[ordinary], minlength=len(governorates))
    governorates.slots[:] = np.bincount(where[ordinary], homes.room_for[order][ordinary], len(governorates))
    started = governorates.homes > 0
    governorates.first_slot[started] = homes.first[order[governorates.first_home[started]]]


def write_places(world: World, atlas: Atlas, plan: Plan) -> None:
    """Write what does not change, and how many live and work where."""
    regions = atlas.words("places", "region")
    governorates = world.governorates
    governorates.region[:] = [sorted(set(regions)).index(region) for region in regions]
    governorates.population[:] = plan.population
    _write_cities(world, atlas, plan)
    _write_plants(world, plan)
    _write_workshops(world, plan)
    world.communes.households[:] = plan.households
    world.communes.first_household[:] = np.cumsum(plan.households) - plan.households
    world.manors.governorate[:] = np.repeat(np.arange(len(governorates)), plan.manors)
    _write_registers(world, plan)


def _write_cities(world: World, atlas: Atlas, plan: Plan) -> None:
    cities = table("cities")
    world.cities.governorate[:] = [atlas.row_of[city["governorate"]] for city in cities]
    world.cities.home[:] = np.searchsorted(world.homes.kind, TOWN) + plan.city_home
    for city in cities:
        world.governorates.port[atlas.row_of[city["governorate"]]] |= int(city["port"] or 0)


def _write_plants(world: World, plan: Plan) -> None:
    plants, districts = world.plants, world.districts
    plants.home[:] = np.flatnonzero(world.homes.kind == PLANT)
    plants.governorate[:] = plan.homes[PLANT].governorate
    plants.city[:], plants.trade[:], plants.district[:] = plan.plant_city, plan.plant_trade, plan.plant_district
    plants.size[:], plants.hands[:] = plan.plant_hands
    np.add.at(world.governorates.hands, plants.governorate, plants.hands)
    districts.governorate[:], districts.city[:] = np.array(plan.districts).T
    districts.first_plant[:] = np.searchsorted(plan.plant_district, np.arange(len(districts)))
    districts.plants[:] = np.bincount(plan.plant_district, minlength=len(districts))


def _write_workshops(world: World, plan: Plan) -> None:
    workshops, planned = world.workshops, plan.homes[WORKSHOP]
    workshops.home[:] = np.flatnonzero(world.homes.kind == WORKSHOP)
    workshops.governorate[:] = planned.governorate
    workshops.artisans[:] = planned.people
    world.governorates.artisans[planned.governorate] = planned.people


def _write_registers(world: World, plan: Plan) -> None:
    """Copy births and deaths by year; arrivals are what the population gained beside them."""
    people, births, deaths = (plan.yearbook[name] for name in ("population", "births", "deaths"))
    world.registers.births[:] = births[:-1]
    world.registers.deaths[:] = deaths[:-1]
    world.registers.arrivals[:] = people[1:] - people[:-1] - births[:-1] + deaths[:-1]
