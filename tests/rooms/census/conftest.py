"""Two governorates, each a village and a town, for the tests of the census room."""

import numpy as np
import pytest

from kranti.exact import CERTAIN, ONE
from kranti.rooms import census
from kranti.world.homes import COMMUNE, TOWN
from kranti.world.packed import write
from kranti.world.people import BIRTHS_FROM, BORN, FAITH, WOMAN
from kranti.world.places import GOVERNORATES

VILLAGE, TOWNSFOLK = 200, 20
VILLAGE_ROOM, TOWN_ROOM = 400, 60


def _record(age, woman, faith):
    born = write(np.uint32(0), BORN, 1896 - BIRTHS_FROM - age)
    return write(write(born, WOMAN, woman), FAITH, faith)


@pytest.fixture
def rules():
    """The rules of the census room in round numbers; nobody moves to town of himself, all ages die alike."""
    return census.Rules(
        ages=(ONE // 8,) * 8 + (0,), death_odds=(CERTAIN // 2,) * 10, mother_from=20, mother_to=40,
        letters_town=(CERTAIN // 2,) * 2, letters_village=(CERTAIN // 4,) * 2, learning_from=10, working_from=15,
        working_years=40, women_hands=(CERTAIN // 4,) * 3, women_crafts=CERTAIN // 4, peasant_hands=CERTAIN // 2,
        noble_learned=CERTAIN // 2, to_town=0, mover_to=60, one_land=0, one_faith=0,
    )  # fmt: skip


@pytest.fixture
def country(small_world):
    """Two villages of 200 people and two towns of 20, in two governorates; a record stands for 50 persons.

    Ages run from 0 to 79; men and women alternate; the first governorate is of faith 1, the second of faith 2.
    """
    people = 2 * (VILLAGE_ROOM + TOWN_ROOM)
    world = small_world(people=people, homes=4, communes=2, governorates=GOVERNORATES)
    homes, places = world.homes, world.governorates
    homes.kind[:], homes.governorate[:] = [COMMUNE, COMMUNE, TOWN, TOWN], [0, 1, 0, 1]
    homes.room_for[:], homes.count[:] = [VILLAGE_ROOM] * 2 + [TOWN_ROOM] * 2, [VILLAGE] * 2 + [TOWNSFOLK] * 2
    homes.stands_for[:], homes.like[:], homes.by_slot[:] = [10, 10, 50, 50], [5, 5, 1, 1], [0, 2, 1, 3]
    half = VILLAGE_ROOM + TOWN_ROOM
    homes.first[:] = [0, half, VILLAGE_ROOM, half + VILLAGE_ROOM]
    places.first_slot[:2], places.slots[:2], places.first_home[:2], places.homes[:2] = [0, half], half, [0, 2], 2
    places.population[:2] = 50 * (VILLAGE + TOWNSFOLK)
    for home in range(4):
        for row in range(homes.count[home]):
            world.people.record[homes.first[home] + row] = _record(row % 80, row % 2, 1 + homes.governorate[home])
    return world


@pytest.fixture
def living():
    """Count the persons of each home."""

    def counted(world):
        homes = world.homes
        return (homes.count.astype(np.int64) * homes.stands_for * homes.like).tolist()

    return counted


@pytest.fixture
def unbroken():
    """Tell whether every record lies in a home's run, and every place that is free is empty."""

    def holds(world):
        homes, taken = world.homes, np.zeros(len(world.people), bool)
        for first, count in zip(homes.first, homes.count, strict=True):
            taken[first : first + count] = True
        return bool((taken == (world.people.record > 0)).all() and (homes.count <= homes.room_for).all())

    return holds
