"""Kernels on disk: compiled code is kept in a folder named by the sources it was compiled from.

Numba looks only at the file a kernel stands in; a change in a file that the kernel calls would leave old code in use.
Rooms never call each other, so a room's kernels depend on its own folder and on what lies below all rooms: one folder
for each state of these, and compiled code can never be older than the model, while a change in one room leaves the
kernels of the others alone.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import platformdirs

_VARIABLE = "NUMBA_CACHE_DIR"
_HOME = Path(__file__).parent
_ABOVE = (
    "api", "ask", "bench", "cli", "day", "founding", "judge", "life", "notebook", "record", "server", "study", "views",
    "warm",
)  # fmt: skip


def _hash(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.relative_to(_HOME).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def _below() -> Iterator[Path]:
    """Go through the sources that lie below the rooms."""
    for path in _HOME.rglob("*.py"):
        top = path.relative_to(_HOME).parts[0].removesuffix(".py")
        if top != "rooms" and top not in _ABOVE:
            yield path


@cache
def stamp(room: str = "") -> str:
    """Name the present sources of a room and of what lies below it, or of what lies below all rooms."""
    return _hash([*_below(), *(_HOME / "rooms" / room).glob("*.py")] if room else _below())


@cache
def stamp_of_all() -> str:
    """Name the present sources of all kernels."""
    return _hash([*_below(), *(_HOME / "rooms").rglob("*.py")])


@cache
def _root() -> Path:
    """Give the folder asked for, or the user's cache; a process that was started by this one has it from there."""
    asked = Path(os.environ.get(_VARIABLE) or platformdirs.user_cache_dir("kranti"))
    return asked.parent if asked.name == stamp() else asked


def mark() -> Path:
    """Name the file that says that all kernels of these sources have been compiled here."""
    return _root() / f"warm-{stamp_of_all()}"


def _point(folder: Path) -> None:
    os.environ[_VARIABLE] = str(folder)
    if "numba" in sys.modules:
        sys.modules["numba"].config.CACHE_DIR = str(folder)


def settle() -> None:
    """Point numba to the folder of the sources below all rooms."""
    _point(_root() / stamp())


@contextmanager
def of(room: str) -> Iterator[None]:
    """Point numba to the folder of a room's sources while its modules are imported."""
    _point(_root() / f"{room}-{stamp(room)}")
    try:
        yield
    finally:
        settle()
