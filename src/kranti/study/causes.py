"""Causes: what pairs of runs, one with a cause and one without, count for an event: necessity and sufficiency."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from kranti.study.intervals import Interval, between_shares, between_twins, wilson


class Chance(NamedTuple):
    """A probability counted over runs: in how many of how many; None where no run can tell."""

    times: int
    of: int

    @property
    def value(self) -> float | None:
        """Give the share."""
        return self.times / self.of if self.of else None

    @property
    def interval(self) -> Interval:
        """Give its 95 % interval; from 0 to 1 where no run can tell."""
        return wilson(self.times, self.of)


class Cause(NamedTuple):
    """An event in pairs of runs that differ in one thing: A has it, B has not."""

    in_a: Chance
    in_b: Chance
    necessity: Chance
    sufficiency: Chance
    paired: Interval
    unpaired: Interval

    @property
    def difference(self) -> float:
        """Give the event's probability in B less that in A."""
        return (self.in_b.times - self.in_a.times) / self.in_a.of


def cause(a: Any, b: Any, same: bool = False) -> Cause:
    """Count over pairs what the thing that A has and B has not does to an event.

    Parameters
    ----------
    a, b : whether the event happened, pair by pair.
    same : whether A and B are one and the same request, so that no chance is left between them.

    Notes
    -----
    Necessity is the share of A's event-runs in which the event is gone in B; sufficiency the share of B's runs
    without it in which A has it (Pearl's probabilities, counted instead of assumed, as twins show both worlds).
    """
    has_a, has_b = np.asarray(a, bool), np.asarray(b, bool)
    pairs = len(has_a)
    lost, gained = int((has_a & ~has_b).sum()), int((~has_a & has_b).sum())
    count_a, count_b = int(has_a.sum()), int(has_b.sum())
    return Cause(
        Chance(count_a, pairs),
        Chance(count_b, pairs),
        Chance(lost, count_a),
        Chance(lost, pairs - count_b),
        Interval(0.0, 0.0) if same else between_twins(lost, gained, pairs),
        between_shares(count_a, pairs, count_b, pairs),
    )
