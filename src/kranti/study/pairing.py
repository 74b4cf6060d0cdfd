"""Pairing: two requests lived with the same seeds, and kept as one comparison."""

from __future__ import annotations

import hashlib
import os
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from kranti import ask
from kranti.record.manifest import FORMAT, MANIFEST, open_manifest, sealed
from kranti.record.publish import StoreError, publish
from kranti.scenario import Expectation, ScenarioError
from kranti.study.changes import changed
from kranti.study.comparison import Comparison
from kranti.study.ensemble import Ensemble
from kranti.study.live import Failure, Watcher, prepare
from kranti.study.plan import Plan, made, restored
from kranti.study.plan import keep as keep_plan
from kranti.study.request import Request
from kranti.study.store import PLANS, Store

COMPARISONS = "comparisons"


def other_side(a: Request, scenario: str | None, settings: tuple[str, ...], without: tuple[str, ...]) -> Request:
    """Give the request of B: another scenario, or that of A with levers pulled.

    Raises
    ------
    ScenarioError
        When nothing is said to differ.
    """
    if scenario is None and not (settings or without):
        raise ScenarioError("nothing is changed: name a second scenario, or say what differs by --without or --set.")
    return replace(a, scenario=scenario or a.scenario, settings=settings, without=without)


def compare(
    a: Request,
    b: Request,
    n: int,
    store: Store,
    cluster: str | None = None,
    watch: Watcher | None = None,
    workers: int | None = None,
) -> Comparison:
    """Live n pairs, the seeds from A's upwards; an interrupt keeps the pairs that are whole.

    Parameters
    ----------
    a, b : the first run of each side; B takes A's seeds.
    n : how many pairs.
    store, cluster, watch, workers : as for `kranti.study.live.live`.
    """
    plans = made(a, n), made(replace(b, seed=a.seed), n)
    together = [request for pair in zip(*(plan.requests for plan in plans), strict=True) for request in pair]
    study = prepare(together, store, cluster, workers)
    for plan in plans:
        keep_plan(plan, store)
    words = keep(plans, store)
    failures: list[Failure] = []
    interrupted = False
    try:
        failures += [found for _, found in study.arrive(watch) if isinstance(found, Failure)]
    except KeyboardInterrupt:
        interrupted = True
    return _paired(store, words, failures, interrupted)


def keep(plans: tuple[Plan, ...], store: Store) -> dict[str, Any]:
    """Write a comparison into a store, and make it the one that was asked for last; give what was written."""
    one, other = (ask.scenario(plan.request.scenario, plan.request.settings, plan.request.without) for plan in plans)
    words: dict[str, Any] = {
        "format": FORMAT,
        "plans": [asdict(plan) for plan in plans],
        "changed": changed(one, other),
        "expects": [item.model_dump() for item in other.expects],
    }
    target = store.home / COMPARISONS / hashlib.sha256(repr(words).encode()).hexdigest()[:24]
    publish(target, lambda home: _write(home, words), yields=True)
    os.utime(target)
    return words


def _write(home: Path, words: dict[str, Any]) -> None:
    (home / MANIFEST).write_text(sealed(words), encoding="utf-8")


def _paired(store: Store, words: dict[str, Any], failures: list[Failure], interrupted: bool) -> Comparison:
    a, b = (Ensemble(store, restored(plan), failures, interrupted) for plan in words["plans"])
    return Comparison(a, b, words["changed"], tuple(Expectation(**item) for item in words["expects"]))


def newest(home: Path) -> Path | None:
    """Find the comparison of a store that was asked for last, unless an ensemble was asked for since."""
    compared, planned = _latest(home / COMPARISONS), _latest(home / PLANS)
    return None if compared and planned and _age(planned) > _age(compared) else compared


def _latest(folder: Path) -> Path | None:
    there = [path for path in folder.iterdir() if not path.name.startswith(".")] if folder.is_dir() else []
    return max(there, key=_age, default=None)


def _age(path: Path) -> int:
    return path.stat().st_mtime_ns


def load(store: Store, kept: Path) -> Comparison:
    """Open a comparison that was kept.

    Raises
    ------
    StoreError
        When it is not as it was written.
    """
    try:
        return _paired(store, open_manifest(kept), [], False)
    except (KeyError, TypeError, AttributeError, StoreError) as error:
        raise StoreError(f"{kept} cannot be read as a comparison; take it out and ask for it again.") from error
