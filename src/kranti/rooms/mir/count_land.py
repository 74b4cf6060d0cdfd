"""Land hunger: what a village needs over what it has, and the estate's land before its eyes."""

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, log_ratio, share, times
from kranti.mechanism import mechanism
from kranti.participation import quorum_lean
from kranti.rooms.mir.founding import DAYS_IN_YEAR, TENTHS
from kranti.world.homes import Communes, Homes, Households, Manors
from kranti.world.places import Governorates


@njit(cache=True)
def hunger_for_land(rules: Any, mouths: int, land: int, soil: int, beside: int, own: int) -> Any:
    """Give land hunger of one village (Q16.16); land in tenths of a desyatina, soil in Q16.16."""
    want = log_ratio(rules.living * mouths * TENTHS, land * soil)
    sight = times(rules.estate_beside, log_ratio(own + beside, own))
    return max(-rules.hunger_bound, min(rules.hunger_bound, want + sight))


@njit(cache=True)
def solidarity(rules: Any, repartitional: int, days: int) -> Any:
    """Give by how much land shared out `days` ago lowers the quorum: wholly at once, not at all after a term."""
    term = rules.years_between * DAYS_IN_YEAR
    return times(rules.solidarity, max(0, term - days) * ONE // term) if repartitional else 0


@njit(cache=True)
def _agree(rules: Any, communes: Any, rank: Any, commune: int, day: int) -> Any:
    """Give the lean of a village's quorum: its ranks lean unlike, and sharing land binds them."""
    first, count = communes.first_household[commune], communes.households[commune]
    shares = np.zeros(len(rules.rank_leans), np.int64)
    for household in range(first, first + count):
        shares[rank[household]] += 1
    quorum = rules.quorum - solidarity(rules, communes.repartitional[commune], day - communes.divided_on[commune])
    return quorum_lean(shares * ONE // max(1, count), rules.rank_leans, quorum)


@njit(cache=True)
def _count(rules: Any, homes: Any, communes: Any, manors: Any, governorates: Any, rank: Any, day: int) -> None:
    own = np.zeros(manors.land.size, np.int64)
    for commune in range(communes.land.size):
        scale = np.int64(homes.stands_for[commune]) * homes.like[commune]
        own[communes.manor[commune]] += communes.land[commune] * scale
    for commune in range(communes.land.size):
        manor = communes.manor[commune]
        before_it = manors.land[manor] * manors.like[manor]
        worth = share(governorates.land_price[homes.governorate[commune]], rules.dear_land)
        sight = times(log_ratio(own[manor] + before_it, own[manor]), worth)
        communes.beside[commune] = min(rules.sight_bound, sight)
        communes.quorum_lean[commune] = _agree(rules, communes, rank, commune, day)
        communes.land_hunger[commune] = hunger_for_land(
            rules, homes.count[commune], communes.land[commune], governorates.soil[homes.governorate[commune]],
            before_it, own[manor],
        )  # fmt: skip


@mechanism(
    "grievances",
    serves=("M28", "M30"),
    every="year",
    reads=(
        Homes.count, Homes.stands_for, Homes.like, Homes.governorate, Communes.land, Communes.manor,
        Communes.repartitional, Communes.divided_on, Communes.first_household, Communes.households, Households.rank,
        Manors.land, Manors.like, Governorates.soil, Governorates.land_price,
    ),
    writes=(Communes.land_hunger, Communes.beside, Communes.quorum_lean),
)  # fmt: skip
def count_land(world: Any, rules: Any, today: Day) -> None:
    """Measure each village's land against its mouths and the estate beside it, and how soon its households agree.

    H = ln(living mouths / (land soil)) + w ln(1 + estate land / land of the villages beside it)

    Notes
    -----
    `living` is the land a mouth needs on ordinary soil, w is `estate_beside`; H is held within
    `hunger_bound` either way. The form follows the finding that villages rose where estates lay on good
    land, not where land was scarce alone (Finkel, Gehlbach and Kofanov 2017). The quorum's lean solves
    sum over ranks of share x sigma(z + lean of the rank) = quorum - solidarity. Assumptions A6, A7 and A10.
    """
    _count(rules, world.homes, world.communes, world.manors, world.governorates, world.households.rank, today.number)
