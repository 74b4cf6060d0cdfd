"""Shifts: by how much a number differs between the runs of a pair, beside what unpaired runs would have shown."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from kranti.study.intervals import Interval, between_means, mean


class Shift(NamedTuple):
    """A number in A, in B, and B less A over pairs."""

    a: float
    b: float
    difference: float
    paired: Interval
    unpaired: Interval


def shift(a: Any, b: Any) -> Shift:
    """Take the mean of B less A over pairs (Student's t), and the same as if no run had a twin (Welch).

    Parameters
    ----------
    a, b : the number, pair by pair; at least one pair.
    """
    one, other = np.asarray(a, float), np.asarray(b, float)
    return Shift(
        float(one.mean()),
        float(other.mean()),
        float((other - one).mean()),
        mean(other - one),
        between_means(one, other),
    )


def shift_of_dates(a: list[int | None], b: list[int | None]) -> Shift | None:
    """Take by how many days an event comes later in B, over the pairs in which both have it; None where none has."""
    both = [(one, other) for one, other in zip(a, b, strict=True) if one is not None and other is not None]
    return shift(*zip(*both, strict=True)) if both else None
