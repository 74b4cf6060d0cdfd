"""Expectations: when a bound is kept, broken, or still open."""

import math

import pytest

from kranti.study.expectations import BROKEN, KEPT, OPEN, UNSEEN, verdict
from kranti.study.intervals import UNKNOWN, Interval


@pytest.mark.parametrize(
    ("found", "interval", "low", "high", "told"),
    [
        (0.7, (0.65, 0.75), 0.6, 0.8, KEPT),
        (0.7, (0.55, 0.85), 0.6, 0.8, OPEN),
        (0.9, (0.85, 0.95), 0.6, 0.8, BROKEN),
        (0.5, (0.45, 0.55), 0.6, 0.8, BROKEN),
        (1.0, (1.0, 1.0), 1, 1, KEPT),
        (0.0, (-0.3, 0.3), 0, 0, KEPT),  # not one pair differs
        (0.1, (-0.1, 0.3), 0, 0, BROKEN),  # one pair that differs is a difference
        (math.nan, UNKNOWN, 0, 1, UNSEEN),
    ],
)
def test_a_bound_is_kept_broken_or_open(found, interval, low, high, told):
    assert verdict(found, Interval(*interval), low, high) == told
