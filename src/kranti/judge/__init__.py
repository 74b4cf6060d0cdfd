"""The judge: holds a run against the chapter's facts; says inside, near, outside or absent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from kranti.calendar import OldStyle
from kranti.evidence import Fact, facts
from kranti.judge import capital, economy, labour, parties, state, village
from kranti.judge.look import Look
from kranti.record.lived import Lived

NEAR = 0.15  # a value this share of the bound away from it is near
NEAR_DAYS = 183
CHECKS: dict[str, Callable[[Look], float]] = (
    economy.CHECKS | labour.CHECKS | capital.CHECKS | village.CHECKS | parties.CHECKS | state.CHECKS
)


@dataclass(frozen=True)
class Verdict:
    """What a run makes of one fact."""

    id: str
    class_: str
    value: float | None
    low: float | None
    high: float | None
    verdict: str
    use: str


class HasLived(Protocol):
    """Anything that shows the world it lived in."""

    @property
    def lived(self) -> Lived:
        """Give the lived world."""


def verdicts(run: HasLived) -> list[Verdict]:
    """Hold every fact against a run; a fact without a check, or whose years were not lived, is absent."""
    look = Look(run.lived)
    return [verdict(fact, _value(fact.id, look)) for fact in facts().values()]


def _value(fact: str, look: Look) -> float | None:
    check = CHECKS.get(fact)
    try:
        return check(look) if check else None
    except (LookupError, ZeroDivisionError):  # a share of nothing says nothing
        return None


def verdict(fact: Fact, value: float | None) -> Verdict:
    """Hold one fact against a value."""
    low, high = _band(fact) or (None, None)
    word = _word(value, low, high, fact.unit)
    return Verdict(fact.id, fact.class_, value, _finite(low), _finite(high), word, fact.use)


def _band(fact: Fact) -> tuple[float, float] | None:
    """Give the band as two numbers; of a date, as days since day zero."""
    if fact.unit == "date" and fact.low and fact.high:
        return float(OldStyle.parse(fact.low).number), float(OldStyle.parse(fact.high).number)
    return fact.bounds or ((0.0, float("inf")) if fact.unit == "direction" else None)


def _finite(bound: float | None) -> float | None:
    return None if bound is None or not np.isfinite(bound) else bound


def _word(value: float | None, low: float | None, high: float | None, unit: str) -> str:
    """Say where a value lies: a direction must be above zero; near is within 15 % of the bound that is missed.

    A date is near within half a year.
    """
    if value is None or low is None or high is None:
        return "absent"
    if unit == "direction":
        return "inside" if value > 0 else "outside"
    if low <= value <= high:
        return "inside"
    bound = low if value < low else high
    return "near" if abs(value - bound) <= (NEAR_DAYS if unit == "date" else NEAR * abs(bound)) else "outside"
