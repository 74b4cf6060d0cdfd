"""A life: founding, binding, then days, then the record; nothing else."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import Any, Self

import numba

from kranti import calendar, day, founding, memory, warm
from kranti.calendar import Day, OldStyle
from kranti.mechanism import Step
from kranti.record.lived import Lived
from kranti.record.notebook import Notebook, year_ends
from kranti.scenario import Scenario, ScenarioError
from kranti.world.post import deliver

Watcher = Callable[[Day, int, int], None]  # told the day, how many are lived, and of how many


def use_threads(threads: int | None) -> int:
    """Set how many threads kernels may use; the results do not depend on it.

    Raises
    ------
    ScenarioError
        When the machine has not so many.
    """
    most = min(os.cpu_count() or 1, numba.config.NUMBA_NUM_THREADS)  # type: ignore[attr-defined]
    if threads is not None and not 1 <= threads <= most:
        raise ScenarioError(f"--threads {threads} is out of bounds: this machine has 1 to {most}.")
    numba.set_num_threads(threads or most)
    return threads or most


def begin(scenario: Scenario, seed: int, resolution: str) -> Lived:
    """Found a world; no day has passed yet. An interrupt is heard when it stands."""
    started = time.perf_counter()
    with Interrupt() as stop:
        ground = founding.survey(scenario, seed, resolution)
        memory.refuse_beyond(ground.bytes, f"a world of resolution {resolution}")
        world, books = founding.found(ground)
    if stop.asked:
        raise KeyboardInterrupt
    notebook = Notebook(world, scenario.begins, scenario.ends)
    seconds = {"founding": time.perf_counter() - started, "days": 0.0}
    eve = OldStyle.from_number(scenario.begins.number - 1)
    return Lived(scenario, seed, resolution, world, notebook, books, eve, seconds)


def live_on(lived: Lived, until: OldStyle, watch: Watcher | None = None) -> Lived:
    """Let days pass up to and with `until`; an interrupt finishes the day and keeps what was lived."""
    started = time.perf_counter()
    with Interrupt() as stop:
        julian = founding.rules_on(lived.scenario, lived.scenario.begins)["founding"].julian
        _live(lived, calendar.days(lived.tomorrow, until, bool(julian)), stop, watch)
    lived.interrupted = stop.asked
    lived.seconds["days"] += time.perf_counter() - started
    return lived


def _live(lived: Lived, days: list[Day], stop: Interrupt, watch: Watcher | None) -> None:
    changes = {date.number for date in lived.scenario.dates()}
    steps = bound(lived, lived.tomorrow)
    warm.warm(steps)
    timetable = day.timetable(steps)
    for count, today in enumerate(days, 1):
        if today.number in changes:
            day.renew(steps, founding.rules_on(lived.scenario, OldStyle.from_number(today.number)))
        one_day(lived, timetable, today)
        if watch and (today.day == 1 or count == len(days)):
            watch(today, count, len(days))
        if stop.asked or count == len(days):
            lived.until = OldStyle.from_number(today.number)
            break


def bound(lived: Lived, date: OldStyle) -> list[Step]:
    """Bind the day's mechanisms to a world, with the numbers that stand on that date."""
    rules = founding.rules_on(lived.scenario, date)
    return day.bind(lived.world, rules, lived.seed, lived.scenario.removed)


def one_day(lived: Lived, steps: day.Steps, today: Day) -> None:
    """Carry the post round, live the day, write it down."""
    world = lived.world
    deliver(world.outbox, world.inbox, world.counter)
    day.live(steps, today)
    lived.notebook.note(today)
    if ended := year_ends(today):
        lived.notebook.close_year(today, ended)


class Interrupt:
    """Catch the first Ctrl-C, so that what was begun can be finished; the second one stops at once."""

    def __init__(self) -> None:
        """Nothing is asked yet."""
        self.asked = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        """Listen, where signals can be heard: in the main thread."""
        if threading.current_thread() is threading.main_thread():
            self._before = {number: signal.signal(number, self._ask) for number in (signal.SIGINT, signal.SIGTERM)}
        return self

    def _ask(self, number: int, _frame: FrameType | None) -> None:
        self.asked = True
        signal.signal(number, signal.default_int_handler)

    def __exit__(self, *problem: object) -> None:
        """Let signals do again what they did."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
