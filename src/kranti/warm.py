"""Warming up: on a machine that has never run Kranti, compile the day's kernels on several cores at once."""

from __future__ import annotations

import os
from collections.abc import Sequence

from kranti import kernels
from kranti.calendar import DAY_ZERO, Day
from kranti.mechanism import Step

_NEW_YEARS_MONDAY = Day(0, DAY_ZERO.year, 1, 1, 0, 0)  # every step is due


def warm(steps: Sequence[Step]) -> None:
    """Compile each step once, in as many forked copies of this process as there are cores.

    A copy lives one day on its own copy of the world and leaves compiled kernels on disk; the world of this
    process is not touched. Where processes cannot be copied, kernels are compiled as they are first met.
    """
    mark = kernels.mark()
    if mark.exists() or not hasattr(os, "fork"):
        return
    cores = os.cpu_count() or 1
    children = [_copy(steps[part::cores]) for part in range(cores)]
    if all(os.waitpid(child, 0)[1] == 0 for child in children):
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()


def _copy(steps: Sequence[Step]) -> int:
    """Fork, live the steps once in the copy, and give its process number."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        for step in steps:
            step(_NEW_YEARS_MONDAY)
        code = 0
    finally:
        os._exit(code)
