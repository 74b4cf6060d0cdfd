"""Soundness: a store looked through for whatever is not as it was written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kranti.record.manifest import MANIFEST, open_manifest
from kranti.record.publish import StoreError, check
from kranti.study import summary
from kranti.study.catalogue import CATALOGUE, Catalogue
from kranti.study.store import PLANS, RUNS, TABLES, Store
from kranti.study.summary import SUMMARY

_KNOWN = {RUNS, PLANS, TABLES, CATALOGUE, f"{CATALOGUE}-wal", f"{CATALOGUE}-shm"}


class Fault(NamedTuple):
    """Something in a store that is not as it was written: where, and what."""

    where: str
    what: str


def faults(store: Store) -> list[Fault]:
    """List what is wrong in a store: files changed, missing, copied, or of no run; nothing is mended.

    Raises
    ------
    StoreError
        When there is no store.
    """
    store.refuse_absent()
    return [Fault(str(path.relative_to(store.home)), what) for path, what in _look(store)]


def _look(store: Store) -> Iterator[tuple[Path, str]]:
    for path in sorted(store.home.iterdir()):
        if path.name not in _KNOWN:
            yield path, "does not belong to a store; take it out."
    for run in store.ids():
        yield from _run(store, run)
    for folder in (PLANS, TABLES):
        for path in sorted((store.home / folder).glob("[!.]*")):
            yield from _sealed(path)
    for run in sorted(Catalogue(store).runs() - set(store.ids())):
        yield store.place(run), "is entered in the catalogue and is not there; ask for its ensemble again."


def _run(store: Store, run: str) -> Iterator[tuple[Path, str]]:
    try:
        store.sound(run)
        words, kept = store.words(run), summary.read(store.place(run) / SUMMARY)
    except StoreError as error:
        yield store.place(run), _told(error, store.place(run))
        return
    said = (words["run"], words["digest"], words["seed"], words["fingerprint"], words["until"])
    if said != (kept.run, kept.digest, kept.seed, kept.fingerprint, kept.until):
        yield store.place(run), "has the summary of another run; take it out."


def _sealed(path: Path) -> Iterator[tuple[Path, str]]:
    try:
        check(path, open_manifest(path).get("files", []), frozenset({MANIFEST}))
    except StoreError as error:
        yield path, _told(error, path)


def _told(error: StoreError, path: Path) -> str:
    return str(error).removeprefix(str(path)).lstrip(": ")
