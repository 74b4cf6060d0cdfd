"""Plans: which runs an ensemble consists of, kept beside them, so that it can be opened and taken up again."""

from __future__ import annotations

import hashlib
import os
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kranti import __version__
from kranti.record.manifest import FORMAT, MANIFEST, open_manifest, sealed
from kranti.record.publish import StoreError, publish
from kranti.study.request import Request, name, resolve, seeds, stamp
from kranti.study.store import PLANS, Store


@dataclass(frozen=True)
class Plan:
    """One scenario and n seeds, from the request's upwards."""

    request: Request
    n: int
    scenario: str
    fingerprint: str
    until: str
    sources: str
    version: str

    @cached_property
    def seeds(self) -> dict[str, int]:
        """Give the seed of each run, by the run's name."""
        asked = range(self.request.seed, self.request.seed + self.n)
        words = (self.request.resolution, self.until, self.sources, self.version)
        return {name(self.fingerprint, seed, *words): seed for seed in asked}

    @property
    def requests(self) -> list[Request]:
        """List what is asked of each run."""
        return list(seeds(self.request, self.n))

    @property
    def current(self) -> bool:
        """Tell whether this version lives the same runs."""
        return (self.version, self.sources) == (__version__, stamp())


def made(request: Request, n: int) -> Plan:
    """Plan n runs that differ in their seed alone.

    Raises
    ------
    ScenarioError, CalendarError, EvidenceError
        In one sentence, when the request cannot be honoured.
    """
    *_, _last = seeds(request, n)
    first = next(resolve([request]))
    scenario = first.scenario
    return Plan(first.request, n, scenario.name, scenario.fingerprint, first.until, stamp(), __version__)


def keep(plan: Plan, store: Store) -> None:
    """Write a plan into a store, and make it the one that was asked for last."""
    words: dict[str, Any] = {"format": FORMAT, "plan": asdict(plan)}
    target = store.home / PLANS / hashlib.sha256(repr(plan).encode()).hexdigest()[:24]
    publish(target, lambda home: _write(home, words), yields=True)
    os.utime(target)


def _write(home: Path, words: dict[str, Any]) -> None:
    (home / MANIFEST).write_text(sealed(words), encoding="utf-8")


def listed(store: Store) -> list[Plan]:
    """Read the plans of a store, the one that was asked for last at the end.

    Raises
    ------
    StoreError
        When one is not as it was written.
    """
    home = store.home / PLANS
    there = [path for path in home.iterdir() if not path.name.startswith(".")] if home.is_dir() else []
    return [_read(path) for path in sorted(there, key=lambda path: (path.stat().st_mtime_ns, path.name))]


def last(store: Store) -> Plan:
    """Read the plan of a store that was asked for last.

    Raises
    ------
    StoreError
        When there is none, or one is not as it was written.
    """
    plans = listed(store)
    if not plans:
        raise StoreError(f"{store.home} is not an ensemble: no plan is in it; `kranti ensemble --out` makes one.")
    return plans[-1]


def _read(home: Path) -> Plan:
    try:
        return restored(open_manifest(home)["plan"])
    except (KeyError, TypeError, AttributeError, StoreError) as error:
        raise StoreError(f"{home} cannot be read as a plan; take it out and ask for the ensemble again.") from error


def restored(words: dict[str, Any]) -> Plan:
    """Make a plan of the words that it was written down in."""
    asked = words.pop("request")
    asked |= {name: tuple(asked[name]) for name in ("settings", "without")}
    return Plan(Request(**asked), **words)
