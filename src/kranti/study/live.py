"""Living many runs: those that a store has are given at once, the others as a cluster brings them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, NamedTuple

from kranti.atlas import SCALES
from kranti.record.publish import StoreError
from kranti.study import engine, work
from kranti.study.catalogue import Catalogue
from kranti.study.request import Request, Resolved, resolve
from kranti.study.store import Store
from kranti.study.summary import Summary

if TYPE_CHECKING:
    from distributed import Client


class Failure(NamedTuple):
    """A run that could not be lived: which, and why."""

    run: str
    scenario: str
    seed: int
    error: str


class Crew(NamedTuple):
    """Who does the work: a scheduler's address, or so many processes of this machine with so many bytes each."""

    address: str | None
    workers: int
    each: int

    def start(self) -> AbstractContextManager[Client]:
        """Start the processes, or join the scheduler."""
        return engine.joined(self.address) if self.address else engine.own(self.workers, self.each)


class Standing(NamedTuple):
    """How far a study has come: runs that were there, done since, failed, and asked for; and who does the work."""

    there: int
    done: int
    failed: int
    asked: int
    crew: Crew


Watcher = Callable[[Standing], None]
Outcome = Summary | Failure


def live(
    requests: Iterable[Request],
    store: Store,
    cluster: str | None = None,
    watch: Watcher | None = None,
    workers: int | None = None,
    whole: bool = False,
) -> Iterator[tuple[Request, Outcome]]:
    """Live the runs that a store lacks, and give every run asked for as it arrives; those that stand there come first.

    Parameters
    ----------
    requests : the runs; one that is asked for twice is given once.
    store : where they are kept.
    cluster : address of a Dask scheduler; processes of this machine if none is given.
    watch : told at the start and of every run that arrives.
    workers : how many processes; one a core if not given.
    whole : keep whole runs beside their summaries.

    Raises
    ------
    ScenarioError, CalendarError, EvidenceError
        When a request cannot be honoured, or not even one worker fits into memory; nothing has been written then.
    StoreError, ClusterError
        When the store is damaged, full, or not to be written, or the cluster cannot be reached; what is done is kept.
    """
    asked = {one.id: one for one in resolve(requests)}
    crew = settle(asked, store, cluster, workers)
    yield from arrive(asked, store, crew, watch, whole)


def settle(asked: Mapping[str, Resolved], store: Store, cluster: str | None, workers: int | None) -> Crew:
    """Settle who does the work, before anything is written."""
    store.refuse_other()
    if cluster:
        engine.refuse_open(cluster)
        return Crew(cluster, 0, 0)
    lacking = store.lacking(asked)
    if not lacking:
        return Crew(None, 0, 0)
    scales = list(SCALES)
    largest = max((asked[run] for run in lacking), key=lambda one: scales.index(one.request.resolution))
    return Crew(None, *work.hands(work.need(largest), workers, len(lacking)))


def arrive(
    asked: Mapping[str, Resolved], store: Store, crew: Crew, watch: Watcher | None, whole: bool
) -> Iterator[tuple[Request, Outcome]]:
    """Give the runs that stand in the store, then those that the crew brings."""
    catalogue = Catalogue(store)
    store.sweep()
    there = catalogue.follow() & asked.keys()
    standing = Standing(len(there), 0, 0, len(asked), crew)
    if watch:
        watch(standing)
    for run in (run for run in asked if run in there):
        yield asked[run].request, store.get(run)
    lacking = {run: one for run, one in asked.items() if run not in there}
    for run, outcome in _lived(lacking, store, catalogue, crew, whole) if lacking else ():
        failed = standing.failed + isinstance(outcome, Failure)
        standing = standing._replace(done=standing.done + 1, failed=failed)
        if watch:
            watch(standing)
        yield asked[run].request, outcome


def _lived(
    lacking: Mapping[str, Resolved], store: Store, catalogue: Catalogue, crew: Crew, whole: bool
) -> Iterator[tuple[str, Outcome]]:
    """Have the runs lived that are lacking; enter each in the catalogue as it is published."""
    if not crew.address:
        work.ready()
    tasks = {run: (str(store.home), run, one.request, whole) for run, one in lacking.items()}
    with crew.start() as client:
        for run, error in engine.carry_out(client, work.live_one, tasks):
            if isinstance(error, StoreError | engine.ClusterError):
                raise error
            if error:
                failure = Failure(run, lacking[run].scenario.name, lacking[run].request.seed, _told(error))
                catalogue.fail(*failure)
                yield run, failure
            else:
                catalogue.enter(run)
                yield run, store.get(run)


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
