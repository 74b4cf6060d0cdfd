"""Shares: what many runs together say of facts and events."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from kranti import judge
from kranti.calendar import OldStyle
from kranti.evidence import facts
from kranti.study.intervals import wilson

LOW, HIGH = 0.05, 0.95


class FactShare(NamedTuple):
    """One fact over an ensemble: share of all runs inside, median and 5-95 % of its values, verdict of the median."""

    id: str
    class_: str
    use: str
    judged: int
    inside_share: float
    median: float | None
    p05: float | None
    p95: float | None
    low: float | None
    high: float | None
    verdict: str


class EventChance(NamedTuple):
    """One event over an ensemble: share of runs with it, its 95 % interval, and the dates (Old Style) where it came."""

    id: str
    runs: int
    probability: float
    low: float
    high: float
    median_date: str
    p05_date: str
    p95_date: str


def fact_shares(values: Mapping[str, Sequence[tuple[float | None, str]]], runs: int) -> list[FactShare]:
    """Sum up every fact of the chapter.

    Parameters
    ----------
    values : by fact, its value and verdict in each run.
    runs : how many runs there are.
    """
    return [_fact(name, values.get(name, ()), runs) for name in facts()]


def _fact(name: str, found: Sequence[tuple[float | None, str]], runs: int) -> FactShare:
    fact = facts()[name]
    numbers = sorted(value for value, _ in found if value is not None)
    inside = sum(word == "inside" for _, word in found)
    p05, median, p95 = (float(value) for value in np.quantile(numbers, (LOW, 0.5, HIGH))) if numbers else (None,) * 3
    middle = judge.verdict(fact, median)
    return FactShare(
        name, fact.class_, fact.use, len(numbers), inside / runs if runs else 0.0, median, p05, p95, middle.low,
        middle.high, middle.verdict,
    )  # fmt: skip


def event_chances(days: Mapping[str, Iterable[int]], runs: int) -> list[EventChance]:
    """Sum up every event that came in some run, by the first day it came in each.

    Parameters
    ----------
    days : by event, the day of its first coming in each run where it came.
    runs : how many runs there are.
    """
    return [_event(name, sorted(days[name]), runs) for name in sorted(days)]


def _event(name: str, days: list[int], runs: int) -> EventChance:
    low, high = wilson(len(days), runs)
    dates = (_quantile(days, share) for share in (0.5, LOW, HIGH))
    return EventChance(name, len(days), len(days) / runs, low, high, *(str(OldStyle.from_number(day)) for day in dates))


def _quantile(days: Sequence[int], share: float) -> int:
    """Give the first day by which this share of sorted days has come: always a day on which something was."""
    return days[max(0, math.ceil(share * len(days)) - 1)]
