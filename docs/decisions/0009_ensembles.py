"""Measure what the engine adds to bare runs, and how quickly a thousand runs are asked: see 0009-ensembles.md.

Run by hand from the project's folder: `.venv/bin/python docs/decisions/0009_ensembles.py [RUNS]`.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from kranti import ask, judge, life
from kranti.record import chronicle
from kranti.study import ensemble, tables
from kranti.study.request import Request
from kranti.study.store import Store
from kranti.views.run import Run

THOUSAND = 1000


def bare(seed: int) -> str:
    """Live one whole run as `kranti run` does: founding, days, events, facts, digest."""
    scenario = ask.scenario("empire-1896")
    life.use_threads(1)
    lived = life.live_on(life.begin(scenario, seed, "sample"), scenario.ends)
    _ = judge.verdicts(Run(lived, scenario.begins)), chronicle.events(lived)
    return lived.digest


class Cost(NamedTuple):
    """Seconds a run: by the clock, and of the processors."""

    wall: float
    cpu: float


def _spent() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def cost(runs: int, work: Callable[[], object]) -> Cost:
    """Take the time of some work, of all processes that it starts and ends."""
    begun, spent = time.perf_counter(), _spent()
    work()
    return Cost((time.perf_counter() - begun) / runs, (_spent() - spent) / runs)


def bare_runs(runs: int) -> None:
    """Live runs in one process a core."""
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        list(pool.map(bare, range(1, runs + 1)))


def ensemble_runs(runs: int, home: Path) -> None:
    """Live the same runs as an ensemble, and look at what they say."""
    found = ensemble.ensemble(Request(), runs, Store(home))
    _ = found.facts, found.events


def thousand(home: Path) -> None:
    """Ask a thousand runs, copies of those there are under other names, for fans of quantiles."""
    paths = sorted((home / "runs").glob("*/summary.parquet"))
    copies = Store(home / "thousand")
    for number in range(THOUSAND):
        run = f"{number:024d}"
        copies.place(run).mkdir(parents=True)
        _renamed(paths[number % len(paths)], copies.place(run) / "summary.parquet", run)
    begun = time.perf_counter()
    made = home / "made"
    made.mkdir()
    tables._fill(copies, copies.ids(), made)  # noqa: SLF001 (the runs have no manifests)
    print(f"putting {THOUSAND} summaries together: {time.perf_counter() - begun:.2f} s")
    found = ensemble.load(home)
    found.tables = made  # type: ignore[misc]
    for series, by in (("harvest", "empire"), ("strikers_mean", "empire"), ("harvest", "governorate")):
        took = []
        for _ in range(7):
            begun = time.perf_counter()
            found.fan(series, by)
            took.append(time.perf_counter() - begun)
        print(f"fan of {series} by {by}: {statistics.median(took):.3f} s (worst {max(took):.3f})")


def _renamed(source: Path, target: Path, run: str) -> None:
    import pyarrow
    from pyarrow import parquet

    table = parquet.read_table(source)
    parquet.write_table(table.set_column(0, "run", pyarrow.array([run])), target, compression="zstd")


def main() -> None:
    """Measure, one after the other, twice."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    home = Path(tempfile.mkdtemp())
    try:
        for turn in (1, 2):
            one = cost(runs, lambda: bare_runs(runs))
            many = cost(runs, lambda: ensemble_runs(runs, home / str(turn)))  # noqa: B023 (called at once)
            print(
                f"turn {turn}, seconds a run: bare {one.wall:.3f} by the clock, {one.cpu:.3f} of processors; "
                f"ensemble {many.wall:.3f} and {many.cpu:.3f}: {many.wall / one.wall:.3f} and "
                f"{many.cpu / one.cpu:.3f} times",
                flush=True,
            )
        thousand(home / "1")
    finally:
        shutil.rmtree(home)


if __name__ == "__main__":
    main()
