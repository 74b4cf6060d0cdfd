"""Sizes: a whole number of people divided among places, evenly or with a spread."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.chance import Chance, many
from kranti.exact import ONE, normal

_HALVINGS = 6
_TERMS = 12


def share_out(total: int, weights: Any) -> Any:
    """Divide an indivisible total in proportion to weights: largest remainder, ties to the lower row."""
    weights = np.asarray(weights, np.float64)
    if total <= 0 or weights.sum() <= 0:
        return np.zeros(len(weights), np.int64)
    exact = weights * (total / weights.sum())
    whole = np.floor(exact).astype(np.int64)
    order = np.argsort(-(exact - whole), kind="stable")
    whole[order[: total - whole.sum()]] += 1
    return whole


def spread_out(total: int, count: int, spread: int, chance: Chance, first: int) -> Any:
    """Divide `total` into `count` sizes that are lognormal with the given spread (Q16.16), drawn from `first` on."""
    return share_out(total, _exponential(_deviates(chance, first, count) * (spread / ONE / ONE)))


@njit(cache=True)
def _deviates(chance, first, count):  # type: ignore[no-untyped-def]
    """Draw normal deviates (Q16.16), one for each number from `first` on."""
    drawn = many(chance, first, count, 0, 0)
    for row in range(count):
        drawn[row] = normal(drawn[row])
    return drawn


def _exponential(numbers: Any) -> Any:
    """Raise e by products and sums alone (a Taylor series on a halved argument), so that every machine agrees."""
    halved = numbers / (1 << _HALVINGS)
    total = term = np.ones_like(halved)
    for order in range(1, _TERMS):
        term = term * halved / order
        total = total + term
    for _ in range(_HALVINGS):
        total = total * total
    return total
