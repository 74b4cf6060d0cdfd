"""The engine: Dask distributed, started and stopped with each study, or a scheduler that somebody else has started."""

from __future__ import annotations

import ipaddress
import logging
import multiprocessing
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from distributed import Client

RETRIES = 2  # times that a run which raised an error is tried again
DEATHS = 5  # times that a run may see its worker die before it is given up
AHEAD = 200  # runs handed to the scheduler at a time
PATIENCE = 30  # seconds that a scheduler and its first worker have to answer
_SETTINGS = {
    "distributed.scheduler.allowed-failures": DEATHS,
    "distributed.scheduler.http.routes": [],
    "distributed.scheduler.worker-saturation": 1.0,  # a worker's death is held against the one run it was at
    "distributed.worker.multiprocessing-method": "spawn",
    "distributed.worker.profile.enabled": False,
    "distributed.worker.memory.target": False,
    "distributed.worker.memory.spill": False,
    "distributed.worker.memory.pause": False,
    "distributed.worker.memory.terminate": 0.95,
}
_ONE_THREAD = {"NUMBA_NUM_THREADS": "1"}

Job = Callable[..., Any]


class ClusterError(ValueError):
    """A cluster that cannot be started or reached: which, why, what to do."""


class WorkerDiedError(RuntimeError):
    """A run that took its worker along whenever it was tried."""


@contextmanager
def own(workers: int, each: int) -> Iterator[Client]:
    """Start a scheduler and workers on this machine, for as long as the block lasts.

    Parameters
    ----------
    workers : how many processes, of one thread each.
    each : bytes of memory that one may hold before it is ended.

    Raises
    ------
    ClusterError
        When this is itself such a process: a script that starts a study as it is imported would start others forever.
    """
    _refuse_endless()
    import dask
    from distributed import Client, LocalCluster

    with (
        dask.config.set(_SETTINGS),
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            scheduler_kwargs={"dashboard": False, "dashboard_address": "127.0.0.1:0"},
            memory_limit=each,
            silence_logs=logging.CRITICAL,
            env=_ONE_THREAD,
            preload="kranti.study.work",
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


def _refuse_endless() -> None:
    if multiprocessing.parent_process() is not None:
        raise ClusterError(
            "a study was asked for while a worker of a study was starting; "
            "put the call under `if __name__ == '__main__':` in your script."
        )


@contextmanager
def joined(address: str) -> Iterator[Client]:
    """Join a scheduler that runs already, for as long as the block lasts.

    Raises
    ------
    ClusterError
        When it cannot be reached, has no worker, or is elsewhere and not spoken to under TLS.
    """
    refuse_open(address)
    from distributed import Client

    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        raise ClusterError(f"no scheduler answers at {address} within {PATIENCE} s; start one there.") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise ClusterError(
                f"the scheduler at {address} has no worker; start one: dask worker {address}."
            ) from error
        yield client


def refuse_open(address: str) -> None:
    """Refuse an address beyond this machine that is not spoken to under TLS: whoever listens there could run anything.

    Raises
    ------
    ClusterError
        That says which forms there are.
    """
    scheme, host, port = _parts(address)
    if scheme not in ("tcp", "tls") or not host or not port:
        raise ClusterError(f"--cluster {address!r} is not an address: write tcp://127.0.0.1:PORT or tls://HOST:PORT.")
    if scheme == "tcp" and not _here(host):
        raise ClusterError(
            f"--cluster {address!r} is another machine: only tls://HOST:PORT may be used beyond this one."
        )


def _parts(address: str) -> tuple[str, str, int | None]:
    with suppress(ValueError):  # a bracket left open, a port that is no number
        parts = urlsplit(address)
        return parts.scheme, parts.hostname or "", parts.port
    return "", "", None


def _here(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def carry_out(client: Client, job: Job, tasks: Mapping[str, tuple[Any, ...]]) -> Iterator[tuple[str, Exception | None]]:
    """Carry out a job for each task; give each task's name as it ends, with the error if it failed for good.

    Parameters
    ----------
    client : of the cluster.
    job : what a worker calls with the arguments of a task; it gives back nothing of size.
    tasks : arguments by name.
    """
    from distributed import as_completed

    waiting = iter(tasks.items())

    def submit() -> list[Any]:
        return [
            client.submit(job, *arguments, key=f"kranti-{name}", retries=RETRIES)
            for name, arguments in _some(waiting, 1)
        ]

    ends = as_completed([future for _ in range(AHEAD) for future in submit()], raise_errors=False)
    for future in ends:
        yield future.key.removeprefix("kranti-"), None if future.status == "finished" else _error(future)
        ends.update(submit())


def _some(things: Iterator[Any], count: int) -> list[Any]:
    return [thing for _, thing in zip(range(count), things, strict=False)]


def _error(future: Any) -> Exception:
    from distributed import CancelledError, KilledWorker

    try:
        error = future.exception()
    except CancelledError:
        return ClusterError("the scheduler is gone; start it again and repeat the command: what is done is kept.")
    if isinstance(error, KilledWorker):
        return WorkerDiedError("its worker died again and again")
    return error if isinstance(error, Exception) else RuntimeError(str(error))
