"""Land hunger: what a village needs over what it has, and the estate's land before its eyes."""

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import log_ratio, times
from kranti.mechanism import mechanism
from kranti.rooms.mir.founding import TENTHS
from kranti.world.homes import Communes, Homes, Manors
from kranti.world.places import Governorates


@njit(cache=True)
def hunger_for_land(rules: Any, mouths: int, land: int, soil: int, beside: int, own: int) -> Any:
    """Give land hunger of one village (Q16.16); land in tenths of a desyatina, soil in Q16.16."""
    want = log_ratio(rules.living * mouths * TENTHS, land * soil)
    sight = times(rules.estate_beside, log_ratio(own + beside, own))
    return max(-rules.hunger_bound, min(rules.hunger_bound, want + sight))


@njit(cache=True)
def _count(rules: Any, homes: Any, communes: Any, manors: Any, governorates: Any) -> None:
    own = np.zeros(manors.land.size, np.int64)
    for commune in range(communes.land.size):
        scale = np.int64(homes.stands_for[commune]) * homes.like[commune]
        own[communes.manor[commune]] += communes.land[commune] * scale
    for commune in range(communes.land.size):
        manor = communes.manor[commune]
        communes.land_hunger[commune] = hunger_for_land(
            rules, homes.count[commune], communes.land[commune], governorates.soil[homes.governorate[commune]],
            manors.land[manor] * manors.like[manor], own[manor],
        )  # fmt: skip


@mechanism(
    "grievances",
    serves=("M28", "M30"),
    every="year",
    reads=(
        Homes.count, Homes.stands_for, Homes.like, Homes.governorate, Communes.land, Communes.manor,
        Manors.land, Manors.like, Governorates.soil,
    ),
    writes=(Communes.land_hunger,),
)  # fmt: skip
def count_land(world: Any, rules: Any, today: Day) -> None:
    """Measure each village's land against its mouths, and against the estate beside it.

    H = ln(living mouths / (land soil)) + w ln(1 + estate land / land of the villages beside it)

    Notes
    -----
    `living` is the land a mouth needs on ordinary soil, w is `estate_beside`; H is held within
    `hunger_bound` either way. The form follows the finding that villages rose where estates lay on good
    land, not where land was scarce alone (Finkel, Gehlbach and Kofanov 2017). Assumptions A6 and A7.
    """
    _count(rules, world.homes, world.communes, world.manors, world.governorates)
