"""Requests: one run of a study as it is asked for, and the name it is kept under."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kranti import __version__, ask
from kranti.library import shelf
from kranti.scenario import Scenario

FORMAT = 1  # of what is kept of a run
_LETTERS = 24  # of a name: enough for more runs than anybody will live
_HOME = Path(__file__).parents[1]
_BESIDE = frozenset(
    ("api", "bench", "cli", "library", "server", "study", "views")
)  # sources that no summary follows from
_WITHIN = frozenset(("claims.py", "spread.py", "summary.py", "yearly.py"))  # ... but for these of `study`


@dataclass(frozen=True)
class Request:
    """One run as it is asked for: what `kranti run` takes, and nothing else.

    Parameters
    ----------
    scenario : a name from `kranti scenarios`, or a TOML file.
    seed : whole number from 0 to 2**64 - 1.
    resolution : `sample`, `standard` or `full`.
    settings : numbers set by hand, each `room.rule=VALUE`.
    without : M-ids of the systems taken out.
    until : last day lived, Old Style; the scenario's own if none is given.
    """

    scenario: str = "empire-1896"
    seed: int = 1
    resolution: str = "sample"
    settings: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    until: str | None = None


def seeds(request: Request, n: int) -> Iterator[Request]:
    """Give n requests that differ in their seed alone: the first has the seed asked for, then each one more."""
    first = ask.seed(request.seed)
    ask.seed(first + n - 1)
    return (replace(request, seed=first + step) for step in range(n))


@dataclass(frozen=True)
class Resolved:
    """A request held against this version: the scenario read, every bound checked, and the run's name."""

    request: Request
    scenario: Scenario
    until: str
    id: str


def resolve(requests: Iterable[Request]) -> Iterator[Resolved]:
    """Check requests and name their runs; scenarios that recur are read once.

    Raises
    ------
    ScenarioError, CalendarError, EvidenceError
        In one sentence, for the first request that cannot be honoured.
    """
    known: dict[tuple[object, ...], Scenario] = {}
    for request in requests:
        levers = (request.scenario, request.settings, request.without)
        if levers not in known:
            known[levers] = ask.scenario(*levers)
        scenario = known[levers]
        until, _ = ask.span(scenario.begins, scenario.ends, request.until, None)
        scale, seed = ask.resolution(request.resolution), ask.seed(request.seed)
        yield Resolved(_placed(request), scenario, str(until), name(scenario.fingerprint, seed, scale, str(until)))


def _placed(request: Request) -> Request:
    """Name a scenario's file from the root, so that it is found from elsewhere."""
    if not request.scenario.endswith(".toml"):
        return request
    return replace(request, scenario=str(Path(request.scenario).absolute()))


def run_id(request: Request) -> str:
    """Name the run of one request."""
    return next(resolve([request])).id


def name(
    fingerprint: str, seed: int, resolution: str, until: str, sources: str = "", version: str = __version__
) -> str:
    """Hash what a run follows from: numbers and switches, seed, resolution, last day, version, sources and evidence."""
    parts = (str(FORMAT), version, sources or stamp(), fingerprint, str(seed), resolution, until)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_LETTERS]


@cache
def stamp() -> str:
    """Name the present state of everything that a run's summary follows from beside its scenario."""
    total = hashlib.sha256()
    for home, paths in ((_HOME, _sources()), (shelf("evidence"), _evidence())):
        for path in sorted(paths):
            total.update(path.relative_to(home).as_posix().encode())
            total.update(path.read_bytes())
    return total.hexdigest()[:16]


def _sources() -> Iterator[Path]:
    for path in _HOME.rglob("*"):
        parts = path.relative_to(_HOME).parts
        within = parts[0] == "study" and path.name in _WITHIN
        if path.suffix in (".py", ".toml", ".u4") and (within or parts[0].removesuffix(".py") not in _BESIDE):
            yield path


def _evidence() -> Iterator[Path]:
    return (path for path in shelf("evidence").rglob("*") if path.suffix in (".csv", ".bib"))
