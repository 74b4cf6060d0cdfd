"""Sizes: a whole number of people divided among places, evenly or with a spread."""

from __future__ import annotations

from typing import Any

import numpy as np

from kranti.chance import Chance, word
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
    logs = np.array([normal(word(chance, first + row, 0)) for row in range(count)], np.float64)
    return share_out(total, _exponential(logs * spread / ONE / ONE))


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
