"""The store of a study: a directory of runs, each whole or not there, named by what it follows from.

In `runs/ID` stand `manifest.json`, which says what the run is and has the hash of every file; `summary.parquet`, its
facts, events, measures and yearly series; and where that was asked for `run/`, the run as `kranti run --out` keeps it.
"""

from __future__ import annotations

import platform
import shutil
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kranti import __version__
from kranti.record import store as runs
from kranti.record.lived import Lived
from kranti.record.manifest import FORMAT, MANIFEST, open_manifest, sealed
from kranti.record.publish import PART, StoreError, check, listing, publish
from kranti.study import request, summary
from kranti.study.summary import SUMMARY, Summary

RUNS, PLANS, TABLES = "runs", "plans", "tables"
WHOLE = "run"
_STALE = 86_400  # seconds after which another machine's unfinished writing is given up


class Store:
    """A directory of runs."""

    def __init__(self, home: str | Path) -> None:
        """Name the directory; it is made when something is put there."""
        self.home = Path(home).absolute()
        self.runs = self.home / RUNS

    def place(self, run: str) -> Path:
        """Give the directory of a run."""
        return self.runs / run

    def has(self, run: str) -> bool:
        """Tell whether a run has been published."""
        return (self.place(run) / MANIFEST).is_file()

    def ids(self) -> list[str]:
        """List the runs that have been published."""
        names = [path.name for path in self.runs.iterdir()] if self.runs.is_dir() else []
        return sorted(name for name in names if not name.startswith("."))

    def put(self, lived: Lived, run: str, whole: bool = False) -> None:
        """Publish a lived run; if it stands there already, that one stays, for both are the same.

        Raises
        ------
        StoreError
            When the disk is full or may not be written; then nothing is left behind.
        """

        def fill(home: Path) -> None:
            summary.write(lived, run, home / SUMMARY)
            if whole:
                runs.save(lived, home / WHOLE)
            (home / MANIFEST).write_text(sealed(_words(lived, run) | {"files": listing(home)}), encoding="utf-8")

        publish(self.place(run), fill, yields=True)

    def words(self, run: str) -> dict[str, Any]:
        """Read what a run says of itself.

        Raises
        ------
        StoreError
            When it is not as it was written, or is another run than its directory says.
        """
        words = open_manifest(self.place(run))
        if words.get("run") != run:
            raise StoreError(f"{self.place(run)} is a copy of run {words.get('run')}; take it out.")
        if run != _name(words):
            raise StoreError(f"{self.place(run)} does not follow from what it says of itself; take it out.")
        return words

    def sound(self, run: str) -> None:
        """Hold every file of a run against its manifest.

        Raises
        ------
        StoreError
            That names the file which is missing, unknown or damaged.
        """
        check(self.place(run), self.words(run)["files"], frozenset({MANIFEST}))

    def get(self, run: str) -> Summary:
        """Read the summary of a run; every file's checksum is looked at first.

        Raises
        ------
        StoreError
            That names the file which is missing, unknown or damaged.
        """
        self.sound(run)
        return summary.read(self.place(run) / SUMMARY)

    def refuse_other(self) -> None:
        """Refuse a place where something else stands.

        Raises
        ------
        StoreError
            In one sentence.
        """
        if not self.home.exists() or (self.home.is_dir() and not any(self.home.iterdir())):
            return
        if not any((self.home / name).is_dir() for name in (RUNS, PLANS)):
            raise StoreError(f"{self.home} is there already and is no place of ensembles; choose another place.")

    def refuse_absent(self) -> None:
        """Refuse a place where no store stands: to look at one must not make one.

        Raises
        ------
        StoreError
            In one sentence.
        """
        self.refuse_other()
        if not self.home.is_dir():
            raise StoreError(f"{self.home} is not there; `kranti ensemble --out` makes a place of ensembles.")

    def sweep(self) -> None:
        """Take away what writers left half-written: those of this machine that are gone, others' after a day."""
        for path in self.home.glob(f"*/.*.{PART}-*"):
            node, _, number = path.name.rpartition(f".{PART}-")[2].rpartition("-")
            if _gone(path, node, int(number) if number.isdigit() else 0):
                shutil.rmtree(path, ignore_errors=True)

    def lacking(self, wanted: Iterable[str]) -> list[str]:
        """List the runs that are wanted and not there."""
        there = set(self.ids())
        return [run for run in wanted if run not in there]


def _gone(path: Path, node: str, process: int) -> bool:
    """Tell whether the process that was writing a directory writes no more."""
    import psutil

    try:
        begun = path.stat().st_mtime
        if node != platform.node():
            return time.time() - begun > _STALE
        return psutil.Process(process).create_time() > begun + 1
    except psutil.NoSuchProcess:
        return True
    except (OSError, psutil.Error):
        return False


def _words(lived: Lived, run: str) -> dict[str, Any]:
    """Say what a run is."""
    scenario = lived.scenario
    return {
        "format": FORMAT, "run": run, "version": __version__, "sources": request.stamp(), "scenario": scenario.name,
        "fingerprint": scenario.fingerprint, "seed": lived.seed, "resolution": lived.resolution,
        "until": str(lived.until), "digest": lived.digest,
    }  # fmt: skip


def _name(words: dict[str, Any]) -> str:
    parts = ("fingerprint", "seed", "resolution", "until", "sources", "version")
    return request.name(*(words.get(part, "") for part in parts))


def own() -> Path:
    """Give the store in the user's own folder."""
    import platformdirs

    return platformdirs.user_data_path("kranti") / "studies"
