"""Kranti from Python: live a run, live it on, open one that was kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kranti import ask, life
from kranti.calendar import OldStyle
from kranti.record import store
from kranti.record.lived import Lived
from kranti.scenario import ScenarioError
from kranti.views.progress import bar
from kranti.views.run import Run

if TYPE_CHECKING:
    from kranti.study.comparison import Comparison
    from kranti.study.ensemble import Ensemble


def run(
    scenario: str | Path = "empire-1896",
    seed: int = 1,
    resolution: str = "sample",
    settings: Iterable[str] = (),
    without: Iterable[str] = (),
    until: str | None = None,
    threads: int | None = None,
    progress: bool = False,
    since: str | None = None,
    out: str | Path | None = None,
) -> Run:
    """Live a scenario from its first day.

    Parameters
    ----------
    scenario
        A name from `kranti scenarios`, or a TOML file.
    seed
        Whole number from 0 to 2**64 - 1; the same seed gives the same run to the bit.
    resolution
        `sample`, `standard` or `full`.
    settings
        Numbers set by hand, each `room.rule=VALUE`.
    without
        Systems taken out, each an id such as `M30`.
    until, since
        Last day lived, and the day the record begins, Old Style; the world is founded in 1896 all the same.
    threads
        How many threads; the result does not depend on it.
    progress
        Show a bar on stderr.
    out
        Directory to keep the run in; whether that can be done is asked before the days pass.

    Raises
    ------
    ScenarioError, CalendarError, EvidenceError, StoreError
        In one sentence, when the request cannot be honoured.
    """
    words = ask.scenario(str(scenario), settings, without)
    last, first = ask.span(words.begins, words.ends, until, since)
    scale, number = ask.resolution(resolution), ask.seed(seed)
    life.use_threads(threads)
    if out:
        store.refuse_taken(Path(out))
    return _lived(life.begin(words, number, scale), last, first, progress, out)


def live_on(
    directory: str | Path,
    until: str | None = None,
    threads: int | None = None,
    progress: bool = False,
    since: str | None = None,
    out: str | Path | None = None,
) -> Run:
    """Live a saved run on; it comes out as if it had never been put away."""
    life.use_threads(threads)
    lived = store.resume(directory)
    last, first = ask.span(lived.scenario.begins, lived.scenario.ends, until, since)
    if last < lived.until:
        raise ScenarioError(f"--until {last} lies before {lived.until}, the last day that {directory} has lived.")
    return _lived(lived, last, first, progress, out)


def _lived(lived: Lived, last: OldStyle, first: OldStyle, progress: bool, out: str | Path | None) -> Run:
    if out:
        store.refuse_taken(Path(out), lived, last)
    with bar(progress) as watch:
        run = Run(life.live_on(lived, last, watch), first)
    if out:
        run.save(out)
    return run


def ensemble(
    scenario: str | Path = "empire-1896",
    n: int = 20,
    seed: int = 1,
    resolution: str = "sample",
    settings: Iterable[str] = (),
    without: Iterable[str] = (),
    until: str | None = None,
    cluster: str | None = None,
    out: str | Path | None = None,
) -> Ensemble:
    """Live a scenario with n seeds, from `seed` upwards; only runs that `out` lacks are lived.

    Parameters
    ----------
    scenario, resolution, settings, without, until
        As for one run.
    n, seed
        How many runs, and the seed of the first; each next has one more.
    cluster
        Address of a Dask scheduler; processes of this machine if none is given.
    out
        Directory to keep the runs in; one in the user's own folder if none is given.

    Raises
    ------
    ScenarioError, CalendarError, EvidenceError, StoreError
        In one sentence, when the request cannot be honoured.
    """
    from kranti.study import ensemble as study
    from kranti.study.request import Request
    from kranti.study.store import Store, own

    request = Request(str(scenario), seed, resolution, tuple(settings), tuple(without), until)
    return study.ensemble(request, n, Store(out or own()), cluster)


def compare(
    a: str | Path = "empire-1896",
    b: str | Path | None = None,
    n: int = 20,
    seed: int = 1,
    resolution: str = "sample",
    settings: Iterable[str] = (),
    without: Iterable[str] = (),
    until: str | None = None,
    cluster: str | None = None,
    out: str | Path | None = None,
) -> Comparison:
    """Live the same n seeds under A and under B, which is another scenario, or A with levers pulled.

    Parameters
    ----------
    a, b
        Names from `kranti scenarios`, or TOML files; B is A itself if none is given.
    settings, without
        Levers of B.
    n, seed, resolution, until, cluster, out
        As for an ensemble.

    Raises
    ------
    ScenarioError, CalendarError, EvidenceError, StoreError
        In one sentence, when the request cannot be honoured.
    """
    from kranti.study import pairing
    from kranti.study.request import Request
    from kranti.study.store import Store, own

    first = Request(str(a), seed, resolution, until=until)
    second = pairing.other_side(first, str(b) if b else None, tuple(settings), tuple(without))
    return pairing.compare(first, second, n, Store(out or own()), cluster)


def load(directory: str | Path) -> Any:
    """Open a saved run, or the ensemble or comparison that was asked for last in a place; all checksums are looked at.

    Raises
    ------
    StoreError
        That names the file which is missing, unknown or damaged.
    """
    from kranti.study import ensemble as study
    from kranti.study import pairing
    from kranti.study.store import PLANS, Store

    home = Path(directory)
    if (home / PLANS).is_dir():
        kept = pairing.newest(home)
        return pairing.load(Store(home), kept) if kept else study.load(home)
    lived = store.resume(directory)
    return Run(lived, lived.notebook.begins)
