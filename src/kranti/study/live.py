"""Living many runs: those that a store has are given at once, the others as a cluster brings them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
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


Outcome = Summary | Failure


class Crew(NamedTuple):
    """Who does the work: a scheduler's address, or so many processes of this machine with so many bytes each."""

    address: str | None
    workers: int
    each: int

    def start(self) -> AbstractContextManager[Client]:
        """Start the processes, or join the scheduler."""
        return engine.joined(self.address) if self.address else engine.own(self.workers, self.each)


class Standing(NamedTuple):
    """How far a study has come."""

    crew: Crew  # who does the work
    asked: int  # runs
    there: int  # ... that the store had
    done: int = 0  # ... that have ended since, well or not
    failed: int = 0
    inside: int = 0  # facts inside, over all runs given
    judged: int = 0  # facts that could be judged, likewise

    def after(self, outcome: Outcome, lived: bool) -> Standing:
        """Give the standing after one more run."""
        words = [] if isinstance(outcome, Failure) else [fact.verdict for fact in outcome.facts.values()]
        return self._replace(
            done=self.done + lived,
            failed=self.failed + isinstance(outcome, Failure),
            inside=self.inside + words.count("inside"),
            judged=self.judged + len(words) - words.count("absent"),
        )


_REMEDY = "What is done is kept; mend it and repeat the command."
Watcher = Callable[[Standing], None]


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
    yield from prepare(requests, store, cluster, workers, whole).arrive(watch)


def prepare(
    requests: Iterable[Request],
    store: Store,
    cluster: str | None = None,
    workers: int | None = None,
    whole: bool = False,
) -> Study:
    """Check everything that can be checked before anything is written, and settle who does the work; as `live`."""
    asked = {one.id: one for one in resolve(requests)}
    store.refuse_other()
    lacking = store.lacking(asked)
    if cluster:
        engine.refuse_open(cluster)
        return Study(asked, store, Crew(cluster, 0, 0), whole)
    if not lacking:
        return Study(asked, store, Crew(None, 1, 0), whole)
    scales = list(SCALES)
    largest = max((asked[run] for run in lacking), key=lambda one: scales.index(one.request.resolution))
    return Study(asked, store, Crew(None, *work.hands(work.need(largest), workers, len(lacking))), whole)


@dataclass(frozen=True)
class Study:
    """Runs to be lived, where they are kept, and who does the work."""

    asked: Mapping[str, Resolved]
    store: Store
    crew: Crew
    whole: bool

    def arrive(self, watch: Watcher | None = None) -> Iterator[tuple[Request, Outcome]]:
        """Give the runs that stand in the store, then those that the crew brings."""
        catalogue = Catalogue(self.store)
        self.store.sweep()
        there = catalogue.follow() & self.asked.keys()
        lacking = {run: one for run, one in self.asked.items() if run not in there}
        standing = Standing(self.crew, len(self.asked), len(there))
        if watch:
            watch(standing)
        for run in (run for run in self.asked if run in there):
            outcome: Outcome = self.store.get(run)
            standing = standing.after(outcome, lived=False)
            yield self.asked[run].request, outcome
        for run, outcome in self._lived(lacking, catalogue) if lacking else ():
            standing = standing.after(outcome, lived=True)
            if watch:
                watch(standing)
            yield self.asked[run].request, outcome

    def _lived(self, lacking: Mapping[str, Resolved], catalogue: Catalogue) -> Iterator[tuple[str, Outcome]]:
        """Have runs lived, and enter each in the catalogue as it is published."""
        if not self.crew.address:
            work.ready()
        home = str(self.store.home)
        tasks = {run: (home, run, one.request, self.whole) for run, one in lacking.items()}
        with self.crew.start() as client:
            for run, error in engine.carry_out(client, work.live_one, tasks):
                if isinstance(error, StoreError):
                    raise StoreError(f"{error} {_REMEDY}") from error
                if isinstance(error, engine.ClusterError):
                    raise error
                if error:
                    failure = Failure(run, lacking[run].scenario.name, lacking[run].request.seed, _told(error))
                    catalogue.fail(*failure)
                    yield run, failure
                else:
                    catalogue.enter(run)
                    yield run, self.store.get(run)


def _told(error: Exception) -> str:
    if isinstance(error, engine.WorkerDiedError):
        return str(error)
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
