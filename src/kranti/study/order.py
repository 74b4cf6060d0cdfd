"""The order of events: whether runs tell the chapter's chain in the chapter's order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

import numpy as np

from kranti.evidence import chain
from kranti.study.shares import HIGH, LOW

HOLDS = 0.9  # from here on a run is said to keep the order


class OrderTest(NamedTuple):
    """Kendall's tau of the chapter's chain over an ensemble; None where no run dated two events of different rank."""

    runs: int
    median: float | None
    p05: float | None
    p95: float | None
    held_share: float


def order_test(runs: Iterable[Mapping[str, int]]) -> OrderTest:
    """Hold the order of events of many runs against the chain.

    Parameters
    ----------
    runs : for each run, the day on which each event first came.
    """
    found = sorted(value for days in runs if (value := tau(days)) is not None)
    if not found:
        return OrderTest(0, None, None, None, 0.0)
    p05, median, p95 = (float(value) for value in np.quantile(found, (LOW, 0.5, HIGH)))
    return OrderTest(len(found), median, p05, p95, sum(value >= HOLDS for value in found) / len(found))


def tau(days: Mapping[str, int]) -> float | None:
    """Give Kendall's tau between the chain and the days of one run, over the events that came.

    Notes
    -----
    Pairs that the chapter tells side by side are left out; a pair on one day counts for neither order. So tau is
    (pairs in order - pairs against it) / pairs, 1 where the run keeps the order and -1 where it turns it round.
    """
    ranks = {name: link.rank for name, link in chain().items() if name in days}
    pairs = [(one, other) for one, other in combinations(ranks, 2) if ranks[one] != ranks[other]]
    if not pairs:
        return None
    return sum(_sign((ranks[one] - ranks[other]) * (days[one] - days[other])) for one, other in pairs) / len(pairs)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
