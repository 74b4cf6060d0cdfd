"""A run: founding, binding, then days, then the record; nothing else."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numba
import psutil

from kranti import calendar, day, founding
from kranti.calendar import OldStyle
from kranti.record.notebook import Notebook, year_ends
from kranti.scenario import Scenario, ScenarioError
from kranti.world import World, digest
from kranti.world.post import deliver

Watcher = Callable[[int, int], None]


@dataclass
class Lived:
    """A world that has lived some days, with its record and what it took."""

    scenario: Scenario
    seed: int
    resolution: str
    world: World
    notebook: Notebook
    books: dict[str, float]
    until: OldStyle
    seconds: dict[str, float] = field(default_factory=dict)
    interrupted: bool = False

    @property
    def digest(self) -> str:
        """Name the state by its hash."""
        return digest(self.world)


def memory_left() -> int:
    """Give the bytes a new world may take: what the machine has free, or its control group allows."""
    free = psutil.virtual_memory().available
    limit = Path("/sys/fs/cgroup/memory.max")
    if limit.exists() and (text := limit.read_text().strip()).isdigit():
        used = int(Path("/sys/fs/cgroup/memory.current").read_text())
        free = min(free, int(text) - used)
    return int(free)


def refuse_what_does_not_fit(ground: founding.Foundation) -> None:
    """Refuse a world that needs more memory than there is, before taking any."""
    need, have = ground.bytes + (200 << 20), memory_left()
    if need > have:
        raise ScenarioError(
            f"{ground.atlas.scale.name} needs {need:,} bytes and {have:,} are free; take a coarser --resolution or free memory."
        )


def use_threads(threads: int | None) -> int:
    """Set how many threads kernels may use; the results do not depend on it."""
    most = min(os.cpu_count() or 1, numba.config.NUMBA_NUM_THREADS)
    if threads is not None and not 1 <= threads <= most:
        raise ScenarioError(f"--threads {threads} is out of bounds: this machine has 1 to {most}.")
    numba.set_num_threads(threads or most)
    return threads or most


def begin(scenario: Scenario, seed: int, resolution: str) -> Lived:
    """Found a world; no day has passed yet."""
    started = time.perf_counter()
    ground = founding.survey(scenario, seed, resolution)
    refuse_what_does_not_fit(ground)
    world, books = founding.found(ground)
    notebook = Notebook(world, scenario.begins, scenario.ends)
    seconds = {"founding": time.perf_counter() - started, "days": 0.0}
    return Lived(scenario, seed, resolution, world, notebook, books, _eve(scenario.begins), seconds)


def _eve(date: OldStyle) -> OldStyle:
    return OldStyle.from_number(date.number - 1)


def live_on(lived: Lived, until: OldStyle, watch: Watcher | None = None) -> Lived:
    """Let days pass up to and with `until`; an interrupt finishes the day and keeps what was lived."""
    started = time.perf_counter()
    first = OldStyle.from_number(lived.until.number + 1)
    days = calendar.days(first, until)
    changes = {date.number for date in lived.scenario.dates()}
    steps = _steps(lived, first)
    stop = _Interrupt()
    with stop:
        for today in days:
            if today.number in changes:
                steps = _steps(lived, OldStyle.from_number(today.number))
            _one_day(lived, steps, today)
            if watch and today.day == 1:
                watch(today.number - first.number, len(days))
            if stop.asked:
                break
    lived.until = OldStyle.from_number(days[-1].number if days and not stop.asked else lived.notebook.begins.number + lived.notebook.written - 1)
    lived.interrupted = stop.asked
    lived.seconds["days"] += time.perf_counter() - started
    return lived


def _steps(lived: Lived, date: OldStyle) -> day.Steps:
    rules = founding.rules_on(lived.scenario, date)
    return day.timetable(day.bind(lived.world, rules, lived.seed, lived.scenario.removed))


def _one_day(lived: Lived, steps: day.Steps, today: calendar.Day) -> None:
    deliver(lived.world.outbox, lived.world.inbox, lived.world.counter)
    day.live(steps, today)
    lived.notebook.note(today)
    ended = year_ends(today)
    if ended:
        lived.notebook.close_year(today, ended)


class _Interrupt:
    """Catch the first Ctrl-C, so that the day can be finished; the second one stops at once."""

    asked = False

    def __enter__(self) -> None:
        import signal
        import threading

        self._signal: Any = signal if threading.current_thread() is threading.main_thread() else None
        if self._signal:
            self._before = {name: signal.signal(name, self._ask) for name in (signal.SIGINT, signal.SIGTERM)}

    def _ask(self, number: int, frame: object) -> None:
        self.asked = True
        self._signal.signal(number, self._signal.default_int_handler)

    def __exit__(self, *problem: object) -> None:
        if self._signal:
            for name, handler in self._before.items():
                self._signal.signal(name, handler)
