"""The pool: as many workers as there are cores, and a queue in which all are served once before one is twice."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

from kranti.server.job import Job
from kranti.server.worker import DONE, FAILED, STOP
from kranti.views import frames

KEPT_BYTES = 128 << 20  # of finished jobs
MOST_WAITING = 400  # jobs
LONGEST = 180.0  # seconds a job may take
RESTS = 1.0  # seconds before a worker that died is followed by another
COMMAND = (sys.executable, "-m", "kranti.server.worker")


class FullError(Exception):
    """Too much is waiting already."""


class Pool:
    """Workers, jobs that wait, and jobs that are done and kept."""

    def __init__(self, workers: int | None = None, command: tuple[str, ...] = COMMAND) -> None:
        """Nothing is started yet."""
        self.size, self.command = workers or os.cpu_count() or 1, command
        self.jobs: OrderedDict[str, Job] = OrderedDict()
        self.waiting: list[Job] = []
        self._turns: dict[str, int] = {}
        self._turn, self._count = 0, 0
        self._asked = asyncio.Condition()
        self._tasks: list[asyncio.Task[None]] = []

    async def open(self) -> None:
        """Start the workers; the others wait for the first, so that kernels are compiled once."""
        warm = asyncio.Event()
        self._tasks = [asyncio.create_task(self._work(warm, number)) for number in range(self.size)]

    async def close(self) -> None:
        """Stop the workers."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @property
    def running(self) -> int:
        """Count the jobs in hand."""
        return sum(job.running for job in self.jobs.values())

    async def ask(self, key: str, task: dict[str, Any], owner: str, rank: int = 0) -> Job:
        """Put a job into the queue, or find the one that is there already.

        Parameters
        ----------
        key : equal keys are the same job.
        task : what the worker is asked for.
        owner : who asks; owners take turns.
        rank : 0 where somebody looks on, 1 where a row of runs is worked off.

        Raises
        ------
        FullError
            When too many jobs wait.
        """
        if key in self.jobs:
            self.jobs.move_to_end(key)
            return self.jobs[key]
        if len(self.waiting) >= MOST_WAITING:
            raise FullError("too many runs are waiting; wait until some are done, then ask again.")
        job = self.jobs[key] = Job(key, task, self._next_turn(owner, rank))
        self.waiting.append(job)
        self._order()
        async with self._asked:
            self._asked.notify()
        return job

    def _next_turn(self, owner: str, rank: int) -> tuple[int, int, int]:
        turn = self._turns[owner] = max(self._turn, self._turns.get(owner, -1) + 1)
        self._count += 1
        return (rank, turn, self._count)

    def _order(self) -> None:
        self.waiting.sort(key=lambda job: job.turn)
        for place, job in enumerate(self.waiting):
            if job.place != place or place == 0:
                job.place = place
                job.tell()

    async def listen(self, job: Job) -> AsyncIterator[bytes]:
        """Listen to a job; when the last who listened has gone, it is given up."""
        job.listeners += 1
        try:
            async for frame in job.listen():
                yield frame
        finally:
            job.listeners -= 1
            if not job.listeners and not job.done:
                self._give_up(job)

    def _give_up(self, job: Job) -> None:
        if self.jobs.get(job.key) is job:
            del self.jobs[job.key]
        if job in self.waiting:
            self.waiting.remove(job)
            self._order()
        if job.stop:
            job.stop()
        job.end({"status": 499, "error": "nobody waited for this run any longer; ask again."})

    async def _work(self, warm: asyncio.Event, number: int) -> None:
        """Keep one worker alive."""
        if number:
            await warm.wait()
        while True:
            worker = await asyncio.create_subprocess_exec(
                *self.command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env={**os.environ, "NUMBA_NUM_THREADS": "1"},
                start_new_session=True,
            )
            try:
                await self._employ(worker, warm)
            except (asyncio.IncompleteReadError, ConnectionError, TimeoutError):
                await asyncio.sleep(RESTS)
            finally:
                with suppress(ProcessLookupError):
                    worker.kill()
                await worker.wait()

    async def _employ(self, worker: asyncio.subprocess.Process, warm: asyncio.Event) -> None:
        """Hand one job after the other to a worker, as long as it lives."""
        await _frame(worker)  # that it is ready
        warm.set()
        while True:
            async with self._asked:
                await self._asked.wait_for(lambda: self.waiting)
                job = self.waiting.pop(0)
            self._turn, job.running = job.turn[1], True
            self._order()
            job.tell()
            try:
                await self._serve(worker, job)
            except BaseException:
                self.jobs.pop(job.key, None)
                job.end({"status": 500, "error": "the run broke off: its worker died or took too long; ask again."})
                raise

    async def _serve(self, worker: asyncio.subprocess.Process, job: Job) -> None:
        assert worker.stdin  # noqa: S101  # it was asked for
        orders = worker.stdin
        orders.write(json.dumps(job.task).encode() + b"\n")
        job.stop = lambda: orders.write(STOP)
        async with asyncio.timeout(LONGEST):
            while True:
                kind, raw = await _frame(worker)
                if kind in (DONE, FAILED):
                    break
                if not job.done:
                    job.add(raw)
        if not job.done:
            self._finish(job, json.loads(next(frames.unpack(raw))[1]) if kind == FAILED else None)

    def _finish(self, job: Job, refusal: dict[str, Any] | None) -> None:
        job.end(refusal)
        if refusal:
            self.jobs.pop(job.key, None)
        kept = sum(old.size for old in self.jobs.values() if old.done)
        for key, old in list(self.jobs.items()):
            if kept <= KEPT_BYTES:
                break
            if old.done:
                kept -= old.size
                del self.jobs[key]


async def _frame(worker: asyncio.subprocess.Process) -> tuple[int, bytes]:
    """Read one frame of a worker: its kind, and the whole of it."""
    assert worker.stdout  # noqa: S101  # it was asked for
    head = await worker.stdout.readexactly(frames.HEAD.size)
    kind, _, _, length = frames.HEAD.unpack(head)
    return kind, head + await worker.stdout.readexactly(length)
