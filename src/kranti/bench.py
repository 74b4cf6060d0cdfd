"""Bench: how long a day takes, beside one pass over the same memory."""

from __future__ import annotations

import resource
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from typing import Any

from numba import njit

from kranti import ask, calendar, day, life
from kranti.calendar import Day
from kranti.record.lived import Lived

DAYS = {"sample": 365, "standard": 365, "full": 30}
WARM_DAYS = 366  # every kind of day comes once, so that all kernels are compiled
PASSES = 9


@njit(cache=True)
def one_pass(records: Any) -> None:
    """Read and write every record once."""
    for row in range(records.size):
        records[row] ^= 1


def measure(resolution: str, days: int | None, seed: int, threads: int | None) -> dict[str, Any]:
    """Live some days and say what a day, a person and a pass over memory cost."""
    used, scenario = life.use_threads(threads), ask.scenario("empire-1896")
    _warm(life.begin(scenario, seed, "sample"))
    lived = life.begin(scenario, seed, resolution)
    founded = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    homes, rows = lived.world.homes, len(lived.world.people)
    people = homes.count.astype("int64")
    records, represented = int(people.sum()), int((people * homes.stands_for * homes.like).sum())
    took, steps = _days(lived, calendar.days(lived.tomorrow, scenario.ends)[: days or DAYS[resolution]])
    pass_ns = 1e9 * _pass_seconds(lived.world.people.record) / rows
    day_seconds = statistics.fmean(took)
    day_ns = 1e9 * day_seconds / records
    return {
        "resolution": resolution, "records": records, "represented": represented, "days": len(took),
        "seconds_per_day": day_seconds, "seconds_per_day_median": statistics.median(took), "ns_per_person_day": day_ns,
        "memory_pass_ns_per_person": pass_ns, "ratio": day_ns / pass_ns,
        "founding_seconds": lived.seconds["founding"], "bytes_per_person": _bytes(lived) / records,
        "peak_bytes_founded": founded,
        "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, "threads": used, "mechanisms": steps,
    }  # fmt: skip


def _warm(lived: Lived) -> None:
    life.live_on(lived, calendar.OldStyle.from_number(lived.until.number + WARM_DAYS))


def _bytes(lived: Lived) -> int:
    return sum(array.nbytes for _, array in lived.world.columns())


def _pass_seconds(records: Any) -> float:
    """Time one pass, the median of several; an odd number of passes and one more leave the records as they were."""
    one_pass(records)
    return statistics.median(_timed(partial(one_pass, records)) for _ in range(PASSES))


def _days(lived: Lived, days: list[Day]) -> tuple[list[float], list[dict[str, Any]]]:
    """Live days one by one, timing each day, and each mechanism on the days it runs."""
    each: dict[str, list[float]] = defaultdict(list)
    timetable = day.timetable(life.bound(lived, lived.tomorrow))
    steps = {kind: tuple(_watched(step, each) for step in due) for kind, due in timetable.items()}
    took = [_timed(partial(life.one_day, lived, steps, today)) for today in days]
    listed = [
        {"mechanism": name, "seconds_median": statistics.median(times), "seconds_all": sum(times), "times": len(times)}
        for name, times in each.items()
    ]
    return took, sorted(listed, key=lambda row: -row["seconds_all"])


def _watched(step: Any, each: dict[str, list[float]]) -> Callable[[Day], None]:
    return lambda today: each[step.mechanism.name].append(_timed(partial(step, today)))


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
