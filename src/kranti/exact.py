"""Exact tables: the logistic curve, the logarithm and the normal deviate, in integers only.

Numbers are Q16.16: an integer counts 65,536ths, so `ONE` is 1.0. The tables are made once by
`make_tables` with decimal arithmetic and kept in the folder `tables`; a test makes them again.
Division is floor division everywhere, for negatives too.
"""

from __future__ import annotations

import math
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any

import numpy as np
from numba import njit

ONE = 65_536
CERTAIN = 1 << 32  # a threshold that every 32-bit word falls below
_STEPS = 256  # table points to a unit of the logistic's argument
_REACH = 16  # the logistic table runs from -16 to 16
_LOG_POINTS = 4_096  # table points between 1 and 2
_NORMAL_POINTS = 8_192
_HOME = Path(__file__).with_name("tables")


def _logistic() -> list[int]:
    def share(z: Decimal) -> Decimal:
        return 1 / (1 + (-z).exp())

    points = range(-_REACH * _STEPS, _REACH * _STEPS + 1)
    return [int(share(Decimal(point) / _STEPS) * (CERTAIN - 1) + Decimal("0.5")) for point in points]


def _logarithm() -> list[int]:
    return [
        int((1 + Decimal(point) / _LOG_POINTS).ln() * (1 << 24) + Decimal("0.5")) for point in range(_LOG_POINTS + 1)
    ]


def _normal_share(deviate: Decimal) -> Decimal:
    """Give the normal distribution function by its series: 1/2 + phi(x) (x + x^3/3 + x^5/15 + ...)."""
    term = total = deviate
    for odd in range(3, 400, 2):
        term = term * deviate * deviate / odd
        total += term
        if abs(term) < Decimal("1e-30"):
            break
    density = (-deviate * deviate / 2).exp() / Decimal(2 * math.pi).sqrt()
    return Decimal("0.5") + density * total


def _deviate(share: Decimal) -> Decimal:
    low, high = Decimal(0), Decimal(6)
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if _normal_share(middle) < share else (low, middle)
    return low


def _normal() -> list[int]:
    """Tabulate the deviates of the upper half: share 1/2 + (point + 1/2) / 16,384."""
    return [
        int(_deviate(Decimal("0.5") + (Decimal(point) + Decimal("0.5")) / (2 * _NORMAL_POINTS)) * ONE)
        for point in range(_NORMAL_POINTS)
    ]


def make_tables() -> dict[str, Any]:
    """Compute the three tables afresh with 40 decimal digits."""
    with localcontext() as context:
        context.prec = 40
        return {
            "logistic": np.array(_logistic(), "<u4"),
            "logarithm": np.array(_logarithm(), "<u4"),
            "normal": np.array(_normal(), "<u4"),
        }


def _read(name: str) -> Any:
    return np.fromfile(_HOME / f"{name}.u4", "<u4").astype(np.int64)


LOGISTIC = _read("logistic")
LOGARITHM = _read("logarithm")
NORMAL = _read("normal")


@njit(cache=True)
def logistic(z: int) -> int:
    """Give the threshold 2**32 / (1 + exp(-z)) of a Q16.16 number, straight between table points."""
    limit = _REACH * ONE
    inside = min(max(z, -limit), limit - 1) + limit
    point, part = inside >> 8, inside & 255
    return LOGISTIC[point] + ((LOGISTIC[point + 1] - LOGISTIC[point]) * part >> 8)


@njit(cache=True)
def log(number: int) -> int:
    """Give the natural logarithm (Q16.16) of a positive integer; of zero or less, that of one."""
    number = max(number, 1)
    power = 0
    while number >> (power + 1):
        power += 1
    scaled = (number << 36 - power if power <= 36 else number >> power - 36) - (1 << 36)
    point, part = scaled >> 24, scaled & 0xFFFFFF
    fraction = LOGARITHM[point] + ((LOGARITHM[point + 1] - LOGARITHM[point]) * part >> 24)
    return (power * 11_629_080 + fraction) >> 8


@njit(cache=True)
def log_ratio(above: int, under: int) -> int:
    """Give ln(above / under) in Q16.16."""
    return log(above) - log(under)


@njit(cache=True)
def normal(word: Any) -> int:
    """Turn a 32-bit word into a standard normal deviate in Q16.16 (reaches 4.0 sigma)."""
    point = (word >> 18) - _NORMAL_POINTS
    return NORMAL[point] if point >= 0 else -NORMAL[-1 - point]


@njit(cache=True)
def times(first: int, second: int) -> int:
    """Multiply two Q16.16 numbers, floored."""
    return first * second >> 16


@njit(cache=True)
def share(part: int, whole: int) -> int:
    """Give part / whole in Q16.16, floored; 0 where there is no whole."""
    return (part << 16) // whole if whole > 0 else 0


@njit(cache=True)
def root(number: int) -> int:
    """Give the whole square root (Newton's steps from above)."""
    guess = number
    better = (guess + 1) // 2
    while better < guess:
        guess = better
        better = (guess + number // guess) // 2
    return guess
