"""Chance: Philox4x32-10 words that belong to a person, a day and a question.

A draw is keyed by (seed, mechanism, who, day), so a counterfactual changes only what it touches and
the number of threads changes nothing (Salmon et al., Parallel Random Numbers: As Easy as 1, 2, 3, 2011).
"""

from __future__ import annotations

import zlib
from typing import Any, NamedTuple

import numpy as np
from numba import njit

_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_MULTIPLY_0 = np.uint64(0xD2511F53)
_MULTIPLY_1 = np.uint64(0xCD9E8D57)
_WEYL_0 = np.uint64(0x9E3779B9)
_WEYL_1 = np.uint64(0xBB67AE85)


class Chance(NamedTuple):
    """What makes one mechanism's draws its own: the run's seed and the mechanism's name."""

    seed_low: np.uint64
    seed_high: np.uint64
    mechanism: np.uint64


def chance(seed: int, name: str) -> Chance:
    """Tie a mechanism's name to a run's seed; a new mechanism never shifts another's draws."""
    mechanism = zlib.crc32(name.encode()) & 0xFFFFFF
    return Chance(np.uint64(seed & 0xFFFFFFFF), np.uint64(seed >> 32), np.uint64(mechanism << 8))


@njit(cache=True, inline="always")
def philox(c0: Any, c1: Any, c2: Any, c3: Any, k0: Any, k1: Any) -> Any:
    """Turn a counter of four 32-bit words and a key of two into four random words (Philox4x32-10)."""
    for _ in range(10):
        first, second = _MULTIPLY_0 * c0, _MULTIPLY_1 * c2
        c0, c1, c2, c3 = (
            (second >> _HALF) ^ c1 ^ k0,
            second & _LOW,
            (first >> _HALF) ^ c3 ^ k1,
            first & _LOW,
        )
        k0, k1 = (k0 + _WEYL_0) & _LOW, (k1 + _WEYL_1) & _LOW
    return c0, c1, c2, c3


@njit(cache=True, inline="always")
def words(chance: Chance, who: Any, day: int, block: int = 0) -> Any:
    """Draw four 32-bit words for `who` on `day`; `block` tells further questions of one mechanism apart."""
    person = np.uint64(who)
    return philox(
        person & _LOW,
        person >> _HALF,
        np.uint64(day) & _LOW,
        chance.mechanism | np.uint64(block),
        chance.seed_low,
        chance.seed_high,
    )


@njit(cache=True, inline="always")
def word(chance: Chance, who: int, day: int, block: int = 0) -> int:
    """Draw one word, 0 to 2**32 - 1, as a signed 64-bit integer."""
    return int(np.int64(words(chance, who, day, block)[0]))


@njit(cache=True)
def many(chance, first, count, day, block):  # type: ignore[no-untyped-def]
    """Draw one word for each of `count` numbers from `first` on, several at a time where the processor can."""
    drawn = np.empty(count, np.int64)
    for row in range(count):
        drawn[row] = np.int64(words(chance, first + row, day, block)[0])
    return drawn


@njit(cache=True, inline="always")
def below(limit: Any, word: Any) -> int:
    """Scale a word to 0 .. limit - 1 (limit below 2**31)."""
    return int((np.int64(word) * np.int64(limit)) >> 32)
