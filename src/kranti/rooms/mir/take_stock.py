"""Stock-taking: how unevenly land lies among households, village by village."""

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.rooms.mir.fairness import gini
from kranti.rooms.mir.members import household_of
from kranti.world.homes import Communes, Homes, Households
from kranti.world.places import Governorates


@njit(cache=True)
def _measure(homes: Any, communes: Any, households: Any) -> None:
    for commune in range(communes.land.size):
        begin, size = communes.first_household[commune], communes.households[commune]
        mouths, land = np.zeros(size, np.int64), np.zeros(size, np.int64)
        for slot in range(homes.first[commune], homes.first[commune] + homes.count[commune]):
            mouths[household_of(slot, size)] += 1
        for household in range(size):
            land[household] = households.land[begin + household]
        communes.gini[commune] = gini(land, mouths)


def _means(where: Any, weight: Any, values: Any, places: int) -> Any:
    """Average by governorate, villages weighed by their mouths; 0 where there are none."""
    whole, part = np.zeros(places, np.int64), np.zeros(places, np.int64)
    np.add.at(whole, where, weight)
    np.add.at(part, where, weight * values)
    return part // np.maximum(whole, 1)


@mechanism(
    "institutions",
    serves=("M28", "M30"),
    every="year",
    reads=(
        Homes.first, Homes.count, Homes.governorate, Homes.stands_for, Homes.like, Communes.land,
        Communes.first_household, Communes.households, Communes.divided_on, Communes.gini_before,
        Communes.gini_after, Communes.fit_before, Communes.fit_after, Households.land,
    ),
    writes=(
        Communes.gini, Governorates.gini, Governorates.gini_before, Governorates.gini_after, Governorates.fit_before,
        Governorates.fit_after,
    ),
)  # fmt: skip
def take_stock(world: Any, rules: Any, today: Day) -> None:
    """Measure the inequality of land per mouth in every village, and average it by governorate.

    Notes
    -----
    Per mille. A measure, not a cause: nothing in the world reads it. The figures before and after a
    repartition are averaged over the communes that divided their land within the run.
    """
    homes, communes, governorates = world.homes, world.communes, world.governorates
    _measure(homes, communes, world.households)
    count, places = communes.land.size, governorates.gini.size
    where = homes.governorate[:count]
    mouths = homes.count[:count].astype(np.int64) * homes.stands_for[:count] * homes.like[:count]
    governorates.gini[:] = _means(where, mouths, communes.gini, places)
    divided = mouths * (communes.divided_on >= 0)
    for name in ("gini_before", "gini_after", "fit_before", "fit_after"):
        getattr(governorates, name)[:] = _means(where, divided, getattr(communes, name), places)
