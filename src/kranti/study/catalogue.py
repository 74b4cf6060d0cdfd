"""The catalogue: a store's runs and failures listed in SQLite, written by one hand, rebuilt from the directories."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from kranti.record.publish import StoreError
from kranti.study.store import Store

CATALOGUE = "catalogue.sqlite"
_REMEDY = "the runs themselves are kept: make room, or see that it may be written, and repeat the command."
_PATIENCE = 60  # seconds to wait for another hand
_COLUMNS = ("run", "scenario", "fingerprint", "seed", "resolution", "until", "version", "sources", "digest")
_TABLES = (
    f"CREATE TABLE IF NOT EXISTS runs ({', '.join(f'{name} TEXT NOT NULL' for name in _COLUMNS)}, PRIMARY KEY (run))",
    "CREATE TABLE IF NOT EXISTS failures (run TEXT PRIMARY KEY, scenario TEXT, seed TEXT, error TEXT)",
)


class Catalogue:
    """The list of a store's runs; the directories are the truth, and it follows them."""

    def __init__(self, store: Store) -> None:
        """Belong to a store."""
        self.store = store
        self.path = store.home / CATALOGUE

    def runs(self) -> set[str]:
        """List the runs that have been entered."""
        with self._open() as database:
            return {run for (run,) in database.execute("SELECT run FROM runs")}

    def failures(self) -> list[tuple[str, str, int, str]]:
        """List the runs that could not be lived when last asked for: name, scenario, seed, error."""
        with self._open() as database:
            rows = database.execute("SELECT run, scenario, seed, error FROM failures ORDER BY scenario, run")
            return [(run, scenario, int(seed), error) for run, scenario, seed, error in rows]

    def follow(self) -> set[str]:
        """Enter the runs that stand in the store, strike out those that do not; give what is there.

        Raises
        ------
        StoreError
            That names a directory which is no run, or a run under another's name.
        """
        entered = self.runs()  # read first: what another hand enters meanwhile is not struck out
        there = set(self.store.ids())
        new = [self.store.words(run) for run in sorted(there - entered)]
        with self._open() as database:
            database.executemany("DELETE FROM runs WHERE run = ?", [(run,) for run in entered - there])
            _enter(database, new)
        return there

    def enter(self, run: str) -> None:
        """Enter one run; it has not failed after all."""
        with self._open() as database:
            _enter(database, [self.store.words(run)])

    def fail(self, run: str, scenario: str, seed: int, error: str) -> None:
        """Note a run that could not be lived."""
        with self._open() as database:
            database.execute("INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?)", (run, scenario, str(seed), error))

    def rebuild(self) -> int:
        """Make the catalogue again from the directories; give the number of runs."""
        self._forget()
        return len(self.follow())

    def _forget(self) -> None:
        for end in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Open the catalogue; one that cannot be read is made anew, for nothing stands in it alone."""
        try:
            database = self._connect()
        except sqlite3.OperationalError as error:
            raise StoreError(f"{self.path} cannot be opened ({error}); {_REMEDY}") from error
        except sqlite3.DatabaseError:
            self._forget()
            database = self._connect()
        try:
            with closing(database), database:
                yield database
        except sqlite3.Error as error:
            raise StoreError(f"{self.path} cannot be written ({error}); {_REMEDY}") from error

    def _connect(self) -> sqlite3.Connection:
        self.store.home.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(self.path, timeout=_PATIENCE)
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
            for table in _TABLES:
                database.execute(table)
        except sqlite3.Error:
            database.close()
            raise
        return database


def _enter(database: sqlite3.Connection, found: list[dict[str, Any]]) -> None:
    places = ", ".join("?" for _ in _COLUMNS)
    rows = [tuple(str(words[name]) for name in _COLUMNS) for words in found]
    database.executemany(f"INSERT OR REPLACE INTO runs VALUES ({places})", rows)  # noqa: S608 (question marks)
    database.executemany("DELETE FROM failures WHERE run = ?", [(row[0],) for row in rows])
