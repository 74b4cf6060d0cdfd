"""Measure the two designs of decision 0007 against one pass over the same memory.

Run it by hand: `python docs/decisions/0007_people_record.py`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numba import njit, prange

from kranti.chance import chance, word
from kranti.exact import logistic

PEOPLE = 50_000_000
HOME = 800  # people of a village
KEY = chance(7, "decision.people_record")


@njit(parallel=True)
def one_pass(records: Any) -> None:
    """Read and write every record once."""
    for person in prange(records.size):
        records[person] = records[person] ^ np.uint32(1)


@njit(parallel=True)
def drawn(records: Any, limits: Any, counts: Any) -> None:
    """Design A: the threshold is drawn from the keyed generator when the person is asked."""
    for home in prange(counts.size):
        count = 0
        for person in range(home * HOME, (home + 1) * HOME):
            if word(KEY, person, 5) < limits[home] + (records[person] & np.uint32(15)):
                count += 1
        counts[home] = count


@njit(parallel=True)
def stored(thresholds: Any, limits: Any, counts: Any) -> None:
    """Design B: one byte of frozen threshold a person is stored, and counted."""
    for home in prange(counts.size):
        count, limit = 0, limits[home] >> 24
        for person in range(home * HOME, (home + 1) * HOME):
            count += thresholds[person] < limit
        counts[home] = count


@njit(parallel=True)
def refreshed(thresholds: Any, week: int) -> None:
    """Design B, once a week: draw every threshold anew."""
    for person in prange(thresholds.size):
        thresholds[person] = word(KEY, person, week) >> 24


@njit(parallel=True)
def restless(records: Any, limits: Any, counts: Any, floor: int) -> None:
    """Design A as it is used: only homes whose boldest might come out are asked at all."""
    for home in prange(counts.size):
        count = 0
        if limits[home] > floor:
            for person in range(home * HOME, (home + 1) * HOME):
                if word(KEY, person, 5) < limits[home] + (records[person] & np.uint32(15)):
                    count += 1
        counts[home] = count


def nanoseconds(step: Callable[[], object]) -> float:
    """Give the best of seven runs in nanoseconds a person."""
    step()
    best = float("inf")
    for _ in range(7):
        started = time.perf_counter()
        step()
        best = min(best, time.perf_counter() - started)
    return best / PEOPLE * 1e9


def main() -> None:
    """Print each design's time, and its ratio to one pass."""
    records, thresholds = np.arange(PEOPLE, dtype=np.uint32), np.zeros(PEOPLE, np.uint8)
    homes = PEOPLE // HOME
    limits = np.full(homes, int(logistic(-3 << 16)), np.int64)
    limits[::50] = 1 << 31
    counts = np.zeros(homes, np.int32)
    base = nanoseconds(lambda: one_pass(records))
    steps = {
        "one pass, 4 bytes": lambda: one_pass(records),
        "A drawn, everybody asked": lambda: drawn(records, limits, counts),
        "A drawn, restless homes asked": lambda: restless(records, limits, counts, 1 << 30),
        "B stored, everybody counted": lambda: stored(thresholds, limits, counts),
        "B stored, weekly refresh": lambda: refreshed(thresholds, 5),
    }
    for name, step in steps.items():
        taken = nanoseconds(step)
        print(f"{name:32s} {taken:6.3f} ns a person  {taken / base:5.2f} passes")


if __name__ == "__main__":
    main()
