"""Measures: how a room declares the unit, the bounds and the form of its numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from kranti.exact import CERTAIN, ONE


@dataclass(frozen=True)
class Count:
    """A whole number in a unit, between two bounds."""

    unit: str
    low: int
    high: int

    def convert(self, value: Any) -> int:
        """Take an integer as it is."""
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError(f"must be a whole number of {self.unit}, not {value!r}")
        return value


@dataclass(frozen=True)
class Fixed:
    """A decimal number in a unit, turned into Q16.16 once, here."""

    unit: str
    low: float
    high: float

    def convert(self, value: Any) -> int:
        """Round to the nearest 65,536th."""
        return round(_decimal(value, self.unit) * ONE)


@dataclass(frozen=True)
class Odds:
    """A probability, turned into a threshold that a 32-bit word falls below."""

    unit: str = "probability"
    low: float = 0
    high: float = 1

    def convert(self, value: Any) -> int:
        """Round to the nearest 2**32nd."""
        return round(_decimal(value, self.unit) * CERTAIN)


def _decimal(value: Any, unit: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"must be a number ({unit}), not {value!r}")
    return float(value)
