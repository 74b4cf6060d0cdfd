"""Discontent: what workers, villagers and educated people hold against things, by governorate."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import share
from kranti.mechanism import mechanism
from kranti.world import Communes, Governorates, Homes, Plants
from kranti.world.parties import EDUCATED, VILLAGERS, WORKERS
from kranti.world.work import CLOSED


@njit(cache=True)
def _of_workers(plants, governorates, felt):  # type: ignore[no-untyped-def]
    """Add up the hands' grievance, and count the hands, by governorate."""
    for plant in range(plants.grievance.size):
        if plants.state[plant] < CLOSED:
            place, hands = plants.governorate[plant], np.int64(plants.hands[plant])
            governorates.crowd[place, WORKERS] += hands
            felt[place, WORKERS] += hands * plants.grievance[plant]


@njit(cache=True)
def _of_villagers(rules, communes, homes, governorates, felt):  # type: ignore[no-untyped-def]
    """Add up the villages' want of land and bread, and count the villagers, by governorate."""
    for commune in range(communes.land_hunger.size):
        place = homes.governorate[commune]
        people = np.int64(homes.count[commune]) * homes.stands_for[commune] * homes.like[commune]
        want = np.int64(rules.land_hunger) * max(0, communes.land_hunger[commune]) >> 16
        want += np.int64(rules.hunger) * communes.hunger[commune] >> 16
        governorates.crowd[place, VILLAGERS] += people
        felt[place, VILLAGERS] += people * want


@njit(cache=True)
def _listen(rules, plants, communes, homes, governorates):  # type: ignore[no-untyped-def]
    """Average what is felt over each class of each governorate."""
    felt = np.zeros((governorates.crowd.shape[0], 3), np.int64)
    governorates.crowd[:, WORKERS] = 0
    governorates.crowd[:, VILLAGERS] = 0
    _of_workers(plants, governorates, felt)
    _of_villagers(rules, communes, homes, governorates, felt)
    for place in range(felt.shape[0]):
        for kind in (WORKERS, VILLAGERS):
            governorates.discontent[place, kind] = felt[place, kind] // max(1, governorates.crowd[place, kind])
        unpaid = min(1 << 16, share(governorates.rent_arrears[place], governorates.rent_due[place]))
        governorates.discontent[place, VILLAGERS] += rules.arrears * unpaid >> 16
        governorates.discontent[place, EDUCATED] = rules.educated


@mechanism(
    "grievances",
    serves=("M35", "M36"),
    every="month",
    reads=(
        Plants.grievance, Plants.state, Plants.governorate, Plants.hands, Communes.land_hunger, Communes.hunger,
        Homes.governorate, Homes.count, Homes.stands_for, Homes.like, Governorates.rent_arrears, Governorates.rent_due,
    ),
    writes=(Governorates.crowd, Governorates.discontent),
)  # fmt: skip
def listen(world: Any, rules: Any, today: Day) -> None:
    """Listen to workers, villagers and educated people: what each class of a governorate holds against things.

    workers: mean grievance of the hands;  villagers: w_l land hunger + w_h bread lacking + w_a rent unpaid

    Notes
    -----
    In sigmas of a person's leaning to join. What the educated hold against autocracy is one number (A4): nothing in
    the world moves it yet.
    """
    _listen(rules, world.plants, world.communes, world.homes, world.governorates)
