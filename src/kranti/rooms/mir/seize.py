"""Seizing: villages carry grain out of the barns of the estate beside them; what they gain it loses, to the pood."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.exact import times


@njit(cache=True)
def villages_beside(homes: Any, communes: Any, manors: int) -> Any:
    """Count the villages beside each row of estates."""
    beside = np.zeros(manors, np.int64)
    for commune in range(communes.manor.size):
        beside[communes.manor[commune]] += homes.like[commune]
    return beside


@njit(cache=True)
def _in_common(a: Any, b: Any) -> Any:
    """Give the least number of poods that divides among both the villages and the estates of two rows."""
    first, second = np.int64(a), np.int64(b)
    while second:
        first, second = second, first % second
    return np.int64(a) * np.int64(b) // first


@njit(cache=True)
def seize(share: int, homes: Any, communes: Any, manors: Any, beside: Any, commune: int, villages: int) -> int:
    """Let some villages of a row take a share of the barn that lies before them; give the poods they took."""
    manor = communes.manor[commune]
    scale, like = np.int64(homes.stands_for[commune]) * homes.like[commune], np.int64(manors.like[manor])
    each = times(manors.grain[manor] * like, share) // max(1, beside[manor])
    unit = _in_common(max(1, scale), max(1, like))
    taken = min(each * villages, manors.grain[manor] * like) // unit * unit
    communes.grain[commune] += taken // max(1, scale)
    manors.grain[manor] -= taken // max(1, like)
    return int(taken)
