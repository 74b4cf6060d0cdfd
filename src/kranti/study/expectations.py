"""Expectations: what a placebo was said to do, held against pairs of runs."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from kranti.scenario import Expectation
from kranti.study.comparison import Comparison
from kranti.study.intervals import UNKNOWN, Interval, mean

KEPT, BROKEN, OPEN, UNSEEN = "kept in bounds", "broken", "open", "unseen"
ENDLESS = 1 << 30  # a year after all others


class Held(NamedTuple):
    """An expectation, what was found of it, and whether it was kept, broken, or is still open."""

    expects: Expectation
    found: float
    interval: Interval
    verdict: str


def held(comparison: Comparison, expects: Expectation) -> Held:
    """Hold one expectation: kept where the whole interval lies within the bounds, broken where it lies outside."""
    found, interval = _event(comparison, expects) if expects.event else _series(comparison, expects)
    return Held(expects, found, interval, verdict(found, interval, expects.low, expects.high))


def verdict(found: float, interval: Interval, low: float, high: float) -> str:
    """Say whether bounds are kept; where both are one number, only that number itself keeps them."""
    if math.isnan(found):
        return UNSEEN
    if low == high == found:
        return KEPT
    if interval.high < low or interval.low > high or low == high:
        return BROKEN
    return KEPT if low <= interval.low and interval.high <= high else OPEN


def _event(comparison: Comparison, expects: Expectation) -> tuple[float, Interval]:
    first, last = expects.years or (0, ENDLESS)
    found = comparison.within(expects.event, first, last)
    return found.difference, found.paired


def _series(comparison: Comparison, expects: Expectation) -> tuple[float, Interval]:
    """Give the total over the years named in B over that in A, the mean of pairs; unknown where one was not lived."""
    first, last = expects.years
    spans = [side.sel(year=slice(first, last)) for side in comparison.arrays(expects.series)]
    if spans[0].sizes["year"] <= last - first:
        return math.nan, UNKNOWN
    one, other = (span.sum(("year", "empire")).values for span in spans)
    ratios = np.divide(other, one, out=np.full(len(one), np.nan), where=one != 0)
    return float(ratios.mean()), mean(ratios)
