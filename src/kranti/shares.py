"""Shares: an indivisible total divided in proportion, by largest remainder, in whole numbers."""

from __future__ import annotations

from typing import Any

from numba import njit


@njit(cache=True)
def divide(total: int, weights: Any, shares: Any) -> None:
    """Divide an indivisible total in proportion to weights: largest remainder, ties to the lower row.

    Where all weights are zero everyone gets the same. The shares always add to the total; the weights are used up.
    """
    whole = 0
    for weight in weights:
        whole += weight
    if whole == 0:
        weights[:] = 1
        whole = weights.size
    left = total
    for row in range(weights.size):
        shares[row] = total * weights[row] // whole
        left -= int(shares[row])
        weights[row] = total * weights[row] % whole
    for _ in range(left):
        _top_up(weights, shares)


@njit(cache=True)
def _top_up(rests: Any, shares: Any) -> None:
    """Give one unit to the row with the largest rest, the lower one of equals."""
    best = 0
    for row in range(rests.size):
        if rests[row] > rests[best]:
            best = row
    shares[best] += 1
    rests[best] = -1
