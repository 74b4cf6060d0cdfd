"""The store: a lived run as one directory, whole or not there, checked on every reading."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kranti import __version__, memory
from kranti.calendar import CalendarError, OldStyle
from kranti.record import arrays, plain
from kranti.record.lived import Lived
from kranti.record.manifest import MANIFEST, describe, identity, open_manifest, sealed
from kranti.record.notebook import Notebook
from kranti.record.publish import StoreError, check, listing, publish
from kranti.world import TABLES, World, digest


def save(lived: Lived, directory: str | Path) -> Path:
    """Save a run as a directory that appears whole or not at all.

    Raises
    ------
    StoreError
        When the place is taken by something else, may not be written, or the disk is full.
    """
    target = Path(directory)
    refuse_taken(target, lived)

    def fill(home: Path) -> None:
        arrays.write_series(lived, home / "series.zarr")
        arrays.write_state(lived.world, home / "state.zarr")
        words = describe(lived) | {"files": listing(home)}
        (home / MANIFEST).write_text(sealed(words), encoding="utf-8")

    publish(target, fill)
    return target


def refuse_taken(target: Path, lived: Lived | None = None, last: OldStyle | None = None) -> None:
    """Refuse a place that cannot become this run's: only an empty directory or an earlier part of it gives way.

    Raises
    ------
    StoreError
        In one sentence: what stands there, or why it cannot be written.
    """
    if _free(target):
        return
    if not (target / MANIFEST).is_file():
        raise StoreError(f"{target} is there already and is not a saved run; choose another place.")
    there = open_manifest(target)
    if lived and (
        identity(there) != identity(describe(lived)) or OldStyle.parse(there["last"]) > (last or lived.until)
    ):
        raise StoreError(f"{target} holds another run or a later part of this one; choose another place.")


def _free(target: Path) -> bool:
    """Tell whether nothing stands there; make and remove a directory beside, to see that it can be done."""
    try:
        above = next((path for path in target.absolute().parents if path.exists()), Path("/"))
        trial = above / f".kranti-{os.getpid()}"
        trial.mkdir()
        trial.rmdir()
        return not target.exists() or (target.is_dir() and not any(target.iterdir()))
    except OSError as error:
        raise StoreError(f"{target} cannot be made ({error.strerror or error}); choose another place.") from error


def resume(directory: str | Path) -> Lived:
    """Read a saved run back, so that living on equals living through.

    Raises
    ------
    StoreError
        When a file is missing, unknown or damaged, or another version wrote it.
    """
    home = Path(directory)
    words = open_manifest(home)
    if words["version"] != __version__:
        raise StoreError(f"{home} was saved by version {words['version']} and this is {__version__}; live it again.")
    check(home, words["files"], frozenset({MANIFEST}))
    try:
        return _read(home, words)
    except (KeyError, TypeError, ValidationError, CalendarError) as error:
        raise StoreError(f"{home}: the run does not fit this version ({error}); live it again.") from error


def _read(home: Path, words: dict[str, Any]) -> Lived:
    scenario = plain.read(words["scenario"])
    rows = arrays.rows(home / "state.zarr")
    memory.refuse_beyond(sum(kind.bytes_for(rows[kind.__name__.lower()]) for kind in TABLES), f"the run in {home}")
    world = World(**rows)
    arrays.read_state(world, home / "state.zarr")
    if scenario.fingerprint != words["fingerprint"] or digest(world) != words["digest"]:
        raise StoreError(f"{home}: the run does not fit this version (its digest is another); live it again.")
    notebook = Notebook(world, OldStyle.parse(words["first"]), scenario.ends)
    arrays.read_series(notebook, home / "series.zarr")
    notebook.measures = words["measures"]
    until, interrupted = OldStyle.parse(words["last"]), words["state"] == "interrupted"
    return Lived(
        scenario,
        words["seed"],
        words["resolution"],
        world,
        notebook,
        words["books"],
        until,
        words["seconds"],
        interrupted,
    )
