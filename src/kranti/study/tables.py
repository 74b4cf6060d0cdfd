"""Tables: the summaries of some runs put together once, so that questions over all of them are quick."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kranti.record.manifest import FORMAT, MANIFEST, open_manifest, sealed
from kranti.record.publish import StoreError, check, listing, publish
from kranti.study.store import TABLES, Store
from kranti.study.summary import SUMMARY

if TYPE_CHECKING:
    import duckdb

KEPT = 8  # sets of runs whose tables are kept; older ones are made again when asked for
_PARTS = {
    "runs": "run, scenario, fingerprint, seed, resolution, until, without, settings, version, digest, seconds, "
    "peak_bytes",
    "facts": "run, unnest(fact_id) AS id, unnest(fact_value) AS value, unnest(fact_verdict) AS verdict",
    "events": "run, unnest(event_id) AS id, unnest(event_day) AS day, unnest(event_date) AS date, "
    "unnest(event_times) AS times",
    "measures": "run, unnest(measure_id) AS id, unnest(measure_value) AS value",
    "series": r"run, unnest(COLUMNS('series\.(.*)')) AS '\1'",
}
VIEWS = tuple(_PARTS)


def together(store: Store, runs: Iterable[str]) -> Path:
    """Put the summaries of some runs together, unless that has been done; give the directory of the tables.

    Notes
    -----
    The directory is named by the hash of the runs' names and published by one rename: whoever makes it, and however
    often, it holds each run once. Tables that are not as they were written are made again.

    Raises
    ------
    StoreError
        When there is no run, a run is damaged, or the disk is full.
    """
    names = sorted(set(runs))
    if not names:
        raise StoreError(f"{store.home} has no run yet; `kranti ensemble --out` makes some.")
    target = store.home / TABLES / hashlib.sha256("\n".join(names).encode()).hexdigest()[:24]
    if not _sound(target):
        for name in names:
            store.sound(name)
        publish(target, lambda home: _fill(store, names, home), yields=True)
        _forget(target)
    return target


def _sound(home: Path) -> bool:
    """Tell whether tables stand and are as they were written; damaged ones go, for the runs have all they have."""
    if not home.is_dir():
        return False
    try:
        check(home, open_manifest(home)["files"], frozenset({MANIFEST}))
    except StoreError:
        shutil.rmtree(home, ignore_errors=True)
        return False
    return True


def _fill(store: Store, names: Sequence[str], home: Path) -> None:
    import duckdb

    paths = [str(store.place(name) / SUMMARY) for name in names]
    with duckdb.connect() as database:
        for view, words in _PARTS.items():
            try:
                database.execute(
                    f"COPY (SELECT {words} FROM read_parquet($paths, union_by_name = true)) "  # noqa: S608 (our words)
                    f"TO '{_quoted(home / view)}.parquet' (FORMAT parquet, COMPRESSION zstd)",
                    {"paths": paths},
                )
            except duckdb.Error as error:
                raise StoreError(f"{home.parent} cannot be written ({str(error).splitlines()[0]}).") from error
    (home / MANIFEST).write_text(sealed({"format": FORMAT, "files": listing(home)}), encoding="utf-8")


def _forget(newest: Path) -> None:
    """Take away tables that have not been made lately."""
    made = [path for path in newest.parent.iterdir() if not path.name.startswith(".") and path != newest]
    for path in sorted(made, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT - 1 :]:
        shutil.rmtree(path, ignore_errors=True)


def connect(home: Path) -> duckdb.DuckDBPyConnection:
    """Open tables as the views runs, facts, events, measures and series."""
    import duckdb

    database = duckdb.connect()
    for view in VIEWS:
        database.execute(f"CREATE VIEW {view} AS SELECT * FROM read_parquet('{_quoted(home / view)}.parquet')")  # noqa: S608
    return database


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
