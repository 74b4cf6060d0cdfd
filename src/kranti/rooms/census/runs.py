"""Runs: how a record is found, added to a home's run, and taken out of it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit


@njit(cache=True, forceinline=True)
def home_of(homes: Any, first: int, count: int, slot: int) -> int:
    """Find whose run a slot lies in, among `count` homes of `homes.by_slot` from `first` on (halving)."""
    low, high = first, first + count
    while high - low > 1:
        middle = (low + high) >> 1
        if homes.first[homes.by_slot[middle]] <= slot:
            low = middle
        else:
            high = middle
    return homes.by_slot[low]


@njit(cache=True, forceinline=True)
def join(homes: Any, records: Any, home: int, record: Any) -> bool:
    """Add a record to a home's run; refuse where the run is full."""
    if homes.count[home] >= homes.room_for[home]:
        return False
    records[homes.first[home] + homes.count[home]] = record
    homes.count[home] += 1
    return True


@njit(cache=True, forceinline=True)
def leave(homes: Any, records: Any, home: int, slot: int) -> Any:
    """Take a record out of a home's run; the last of the run takes the free place."""
    gone = records[slot]
    last = homes.first[home] + homes.count[home] - 1
    records[slot] = records[last]
    records[last] = np.uint32(0)
    homes.count[home] -= 1
    return gone
