"""Publishing: a directory appears whole, under one rename, or not at all."""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import platform
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

PART = "part"  # of the name of what is not yet whole
_HERE = -100  # AT_FDCWD: paths are meant as they stand
_EXCHANGE = 2  # RENAME_EXCHANGE: two names change places in one step


class StoreError(ValueError):
    """A directory of a run that cannot be read or written: which file, what is wrong, what to do."""


def files_in(home: Path) -> Iterator[Path]:
    """Go through everything in a directory that is not itself a plain directory, in one order."""
    return (path for path in sorted(home.rglob("*")) if path.is_symlink() or not path.is_dir())


def sha256(path: Path) -> str:
    """Hash a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def listing(home: Path) -> list[dict[str, Any]]:
    """List every file with its length and hash."""
    return [
        {"path": path.relative_to(home).as_posix(), "bytes": path.stat().st_size, "sha256": sha256(path)}
        for path in files_in(home)
    ]


def check(home: Path, listed: list[dict[str, Any]], besides: frozenset[str]) -> None:
    """Hold a directory against its listing.

    Raises
    ------
    StoreError
        That names the first file that is missing, unknown, or not as it was written.
    """
    wanted = {file["path"]: file for file in listed}
    found = {path.relative_to(home).as_posix(): path for path in files_in(home)}
    for name in sorted(wanted.keys() - found.keys()):
        raise StoreError(f"{home}: {name} is missing; the run cannot be trusted, live it again.")
    for name in sorted(found.keys() - wanted.keys() - besides):
        raise StoreError(f"{home}: {name} does not belong to the run; take it out.")
    for name, file in wanted.items():
        path = found[name]
        if path.is_symlink() or path.stat().st_size != file["bytes"] or sha256(path) != file["sha256"]:
            raise StoreError(f"{home}: {name} is not as it was written; the run cannot be trusted, live it again.")


def publish(target: Path, fill: Callable[[Path], None], yields: bool = False) -> None:
    """Let `fill` write into a new directory beside `target`, then give it that name in one step.

    Parameters
    ----------
    target : the name to be given.
    fill : writes the files.
    yields : what stands there already stays, and the new directory goes; else they change places.

    Raises
    ------
    StoreError
        When the disk is full or may not be written; then nothing is left behind.
    """
    part = target.with_name(f".{target.name}.{PART}-{platform.node()}-{os.getpid()}")
    above = [path for path in target.parents if not path.exists()]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.mkdir()
        fill(part)
        _settle(part)
        _give_way(part, target) if yields else _swap(part, target)
        _sync(target.parent)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        for path in above:
            with suppress(OSError):
                path.rmdir()
        raise StoreError(f"{target} cannot be written ({error.strerror or error}); nothing was left there.") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _give_way(part: Path, target: Path) -> None:
    """Rename, unless somebody was faster."""
    try:
        part.rename(target)
    except OSError as error:
        if error.errno not in (errno.EEXIST, errno.ENOTEMPTY):
            raise


def _swap(part: Path, target: Path) -> None:
    """Rename, or, where an earlier part of the run stands, change places with it."""
    if not target.exists():
        part.rename(target)
    elif not _exchange(part, target):
        before = part.with_suffix(".before")
        target.rename(before)
        part.rename(target)
        shutil.rmtree(before, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0


def _settle(home: Path) -> None:
    """Wait until every file and directory is on the disk."""
    for path in [*home.rglob("*"), home]:
        _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
