"""Side earnings: what a village makes beside grain, and spends."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import times
from kranti.mechanism import mechanism
from kranti.rooms.market.terms import WEEK, due
from kranti.world import Communes, Governorates, Homes


@njit(cache=True)
def _earn(rules: Any, homes: Any, communes: Any, governorates: Any, week: int) -> None:
    for village in range(communes.purse.size):
        heads = homes.count[village]
        purse = communes.purse[village] + due(heads * governorates.earnings[homes.governorate[village]], week)
        spare = purse - heads * rules.purse_kept - communes.owed[village]
        communes.purse[village] = purse - times(max(spare, 0), rules.spending)


@mechanism(
    "economy",
    serves=("M14",),
    every="week",
    reads=(Homes.governorate, Homes.count, Communes.owed, Governorates.earnings),
    writes=(Communes.purse,),
)
def earn(world: Any, rules: Any, today: Day) -> None:
    """Pay villages for crafts, cattle, flax and day labour, and let them spend what they need not keep.

    Notes
    -----
    ``purse += heads * earnings``; of what lies above a reserve and the rent owed, a weekly share goes for goods.
    Both leave or enter the model here: buyers of crafts and sellers of cloth are not kept. Assumption A5.
    """
    _earn(rules, world.homes, world.communes, world.governorates, today.number // WEEK)
