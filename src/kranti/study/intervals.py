"""Intervals: how far a share, a mean or a difference counted over some runs can be trusted; 95 % where none is said."""

from __future__ import annotations

import math
from functools import cache
from statistics import NormalDist
from typing import Any, NamedTuple

import numpy as np

LEVEL = 0.95
FEWEST = 2  # runs that show how much runs differ


class Interval(NamedTuple):
    """Two bounds; infinite where nothing can be said."""

    low: float
    high: float


UNKNOWN = Interval(-math.inf, math.inf)


@cache
def normal(level: float = LEVEL) -> float:
    """Give the distance, in standard deviations, that a normal variate keeps within with this probability."""
    return NormalDist().inv_cdf((1 + level) / 2)


@cache
def student(freedom: int, level: float = LEVEL) -> float:
    """Give the distance that Student's t keeps within, found by halving on its exact sum.

    Parameters
    ----------
    freedom : degrees of freedom, a whole number from 1.
    level : probability of keeping within, between 0 and 1.
    """
    low, high = 0.0, math.pi / 2  # the arc tangent of t over the root of its freedom
    while high - low > 2**-50:
        middle = (low + high) / 2
        low, high = (middle, high) if _within(middle, freedom) < level else (low, middle)
    return math.tan(low) * math.sqrt(freedom)


def _within(arc: float, freedom: int) -> float:
    """Give P(|t| < tan(arc) * sqrt(freedom)): Abramowitz and Stegun, 26.7.3 and 26.7.4."""
    odd = freedom % 2
    term = math.cos(arc) if odd else 1.0
    total = term if freedom > 1 else 0.0
    for step in range(2 + odd, freedom - 1, 2):
        term *= math.cos(arc) ** 2 * (step - 1) / step
        total += term
    total *= math.sin(arc)
    return 2 / math.pi * (arc + total) if odd else total


def wilson(came: int, runs: int, level: float = LEVEL) -> Interval:
    """Enclose a probability of which some runs are a sample, by Wilson's score.

    Notes
    -----
    With p = came / runs and z the normal distance: (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n); it stays
    within 0 and 1 and says something even where no run, or every run, has the event.
    """
    if not runs:
        return Interval(0.0, 1.0)
    z = normal(level)
    share, square = came / runs, z * z / runs
    middle, half = share + square / 2, z * math.sqrt(share * (1 - share) / runs + square / (4 * runs))
    low, high = (middle - half) / (1 + square), (middle + half) / (1 + square)
    return Interval(0.0 if came == 0 else low, 1.0 if came == runs else high)


def mean(values: Any, level: float = LEVEL) -> Interval:
    """Enclose the mean that some values are a sample of (Student's t); of differences, it is the paired interval."""
    found = np.asarray(values, float)
    if len(found) < FEWEST:
        return UNKNOWN
    half = student(len(found) - 1, level) * float(found.std(ddof=1)) / math.sqrt(len(found))
    return Interval(float(found.mean()) - half, float(found.mean()) + half)


def between_means(one: Any, other: Any, level: float = LEVEL) -> Interval:
    """Enclose the mean of `other` less that of `one`, as if no run had a twin (Welch; freedom rounded down)."""
    a, b = np.asarray(one, float), np.asarray(other, float)
    if min(len(a), len(b)) < FEWEST:
        return UNKNOWN
    parts = [float(part.var(ddof=1)) / len(part) for part in (a, b)]
    middle = float(b.mean() - a.mean())
    if sum(parts) == 0:
        return Interval(middle, middle)
    freedom = sum(parts) ** 2 / sum(v * v / (len(x) - 1) for v, x in zip(parts, (a, b), strict=True))
    half = student(max(1, int(freedom)), level) * math.sqrt(sum(parts))
    return Interval(middle - half, middle + half)


def between_twins(lost: int, gained: int, pairs: int, level: float = LEVEL) -> Interval:
    """Enclose a difference of two shares over pairs, of which some lost the event and some gained it.

    Bonett and Price's adjusted Wald interval: one pair is added to each kind of change, so that no change in few
    pairs is not taken for a proof of none.
    """
    if pairs == 0:
        return Interval(-1.0, 1.0)
    down, up = (lost + 1) / (pairs + 2), (gained + 1) / (pairs + 2)
    half = normal(level) * math.sqrt((up + down - (up - down) ** 2) / (pairs + 2))
    return Interval(max(-1.0, up - down - half), min(1.0, up - down + half))


def between_shares(one: int, of_one: int, other: int, of_other: int, level: float = LEVEL) -> Interval:
    """Enclose the second share less the first, as if no run had a twin (Newcombe's square-and-add)."""
    if not (of_one and of_other):
        return Interval(-1.0, 1.0)
    (low_a, high_a), (low_b, high_b) = wilson(one, of_one, level), wilson(other, of_other, level)
    a, b = one / of_one, other / of_other
    return Interval(
        b - a - math.hypot(b - low_b, high_a - a),
        b - a + math.hypot(high_b - b, a - low_a),
    )
