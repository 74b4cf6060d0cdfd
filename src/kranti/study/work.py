"""Work: what a worker does for a study: one whole run, lived and kept."""

from __future__ import annotations

import platform
import signal
import subprocess
import sys
import threading

from kranti import founding, kernels, life, memory
from kranti.calendar import DAY_ZERO, OldStyle
from kranti.record.publish import StoreError
from kranti.scenario import ScenarioError
from kranti.study.request import Request, Resolved, resolve
from kranti.study.store import Store

PYTHON = 600 << 20  # bytes that a worker takes beside its world: Python, compiled code, the record and its tables
TIMES = 2  # a world is held so many times over while it is founded
_TURN = threading.Lock()  # compiled kernels of one process take turns


def dask_setup(_worker: object) -> None:
    """Leave an interrupt from the keyboard to the process that asked for the study; Dask calls this in each worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def live_one(home: str, run: str, request: Request, whole: bool) -> str:
    """Live one run and publish it, unless it stands there; give its name.

    Parameters
    ----------
    home : directory of the store; every worker must see it.
    run : the name that the run has where it was asked for.
    request : the run.
    whole : keep the whole run beside its summary.

    Raises
    ------
    StoreError
        When the store cannot be seen or written, or this worker's sources or scenario would make another run of it.
    """
    store = Store(home)
    if store.has(run):
        return run
    if not store.home.is_dir():
        raise StoreError(f"{home} is not there on {platform.node()}; choose a place that all workers see.")
    one = next(resolve([request]))
    if one.id != run:
        raise StoreError(
            f"a worker on {platform.node()} has other sources of Kranti, or another file of {one.scenario.name}; "
            "give all workers the same."
        )
    ready()
    with _TURN:
        life.use_threads(1)
        lived = life.begin(one.scenario, one.request.seed, one.request.resolution)
        life.live_on(lived, OldStyle.parse(one.until))
        store.put(lived, run, whole)
    return run


def ready() -> str:
    """Compile the kernels once in a process of its own, where that has not been done; give the machine's name."""
    if not kernels.mark().exists():
        words = f"import kranti; kranti.run(until={str(DAY_ZERO)!r})"
        subprocess.run([sys.executable, "-c", words], check=True, capture_output=True)  # noqa: S603 (our own words)
    return platform.node()


def need(one: Resolved) -> int:
    """Estimate the bytes of memory that a worker takes for a run."""
    return PYTHON + TIMES * founding.survey(one.scenario, one.request.seed, one.request.resolution).bytes


def hands(need_each: int, asked: int | None, runs: int) -> tuple[int, int]:
    """Settle how many workers there are and how many bytes each may hold: one a core, or as many as fit.

    Parameters
    ----------
    need_each : bytes that a run takes.
    asked : how many workers were asked for, if any number was.
    runs : how many runs there are to be lived; more workers would stand idle.

    Raises
    ------
    ScenarioError
        When not even one fits, or not as many as were asked for.
    """
    from dask.system import cpu_count

    have, least = memory.left(), asked or 1
    fit = have // need_each
    if fit < least:
        raise ScenarioError(
            f"a run needs about {need_each:,} bytes of memory and {have:,} are free: {fit} workers fit, not {least}; "
            "take fewer --workers, a coarser --resolution, or free memory."
        )
    workers = min(asked or min(cpu_count(), fit), runs)
    return workers, have // workers
