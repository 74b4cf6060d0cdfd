"""Who belongs to which household: a fixed key of each place in the record, so that no roll need be kept."""

from typing import Any

import numpy as np
from numba import njit

from kranti.chance import below
from kranti.world.packed import read
from kranti.world.people import BORN

_STIR = np.uint64(0x9E3779B97F4A7C15)
_BLEND = np.uint64(0xBF58476D1CE4E5B9)
_HALF = np.uint64(32)


@njit(cache=True, inline="always")
def household_of(slot: int, households: int) -> Any:
    """Give the household, 0 to households - 1, of the person at `slot` of the people's record.

    The key mixes the place alone, never the run's seed, so it holds from the first day to the last;
    sizes scatter as in a Poisson law around the mean, and follow births and deaths by themselves.
    """
    stirred = (np.uint64(slot) + _HALF) * _STIR
    stirred = (stirred ^ (stirred >> _HALF)) * _BLEND
    drawn: Any = np.int64(stirred >> _HALF)
    return below(households, drawn)


@njit(cache=True)
def count_members(record: Any, first: int, count: int, working: Any, mouths: Any, workers: Any) -> None:
    """Count mouths and workers of each household of one village.

    `working` holds the earliest and the latest birth year of working people, as the record counts years.
    """
    mouths[:] = 0
    workers[:] = 0
    for slot in range(first, first + count):
        household = household_of(slot, mouths.size)
        born = read(record[slot], BORN)
        mouths[household] += 1
        workers[household] += working[0] <= born <= working[1]
