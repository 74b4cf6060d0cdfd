"""Memory: what a world may take, asked before any is taken."""

from __future__ import annotations

from pathlib import Path

import psutil

from kranti.scenario import ScenarioError

SPARE = 200 << 20  # what Python, compiled code and the record need beside the world
_GROUP = Path("/sys/fs/cgroup")


def left() -> int:
    """Give the bytes a new world may take: what the machine has free, or its control group allows."""
    free = int(psutil.virtual_memory().available)
    limit = _GROUP / "memory.max"
    if limit.exists() and (text := limit.read_text().strip()).isdigit():
        free = min(free, int(text) - int((_GROUP / "memory.current").read_text()))
    return free


def refuse_beyond(need: int, what: str) -> None:
    """Refuse what needs more memory than there is.

    Raises
    ------
    ScenarioError
        With both numbers, in bytes.
    """
    have = left()
    if need + SPARE > have:
        raise ScenarioError(
            f"{what} needs {need + SPARE:,} bytes of memory and {have:,} are free; "
            "take a coarser --resolution or free memory."
        )
