"""Summaries: what is kept of one run of a study, as one Parquet file of one row."""

from __future__ import annotations

import math
import re
import resource
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kranti import __version__, judge
from kranti.record import chronicle
from kranti.record.lived import Lived
from kranti.record.publish import StoreError
from kranti.study import claims, yearly

if TYPE_CHECKING:
    import pyarrow

SUMMARY = "summary.parquet"
_AGAIN = re.compile(r"-\d+$")  # an event that recurs, or one of many alike, is counted under one id
_SERIES = "series."
_LISTS = (
    "fact_id", "fact_value", "fact_verdict", "event_id", "event_day", "event_date", "event_times", "measure_id",
    "measure_value",
)  # fmt: skip


class Judged(NamedTuple):
    """What a run makes of one fact; no value where it is absent."""

    value: float | None
    verdict: str


class Happened(NamedTuple):
    """The first time an event happened: day since 1 January of the first year, date (Old Style), and how often."""

    day: int
    date: str
    times: int


@dataclass(frozen=True)
class Summary:
    """What is kept of one run: who it was, its facts, its events, its measures, and its yearly series when asked."""

    run: str
    scenario: str
    fingerprint: str
    seed: int
    resolution: str
    until: str
    version: str
    digest: str
    seconds: float
    peak_bytes: int
    facts: dict[str, Judged]
    events: dict[str, Happened]
    measures: dict[str, float | None]
    path: Path

    @cached_property
    def series(self) -> pyarrow.Table:
        """Give the yearly series: one row a year and place, a column a series."""
        import pyarrow

        table = _opened(self.path, None)
        names = [name for name in table.column_names if name.startswith(_SERIES)]
        flat = [table[name].combine_chunks().flatten() for name in names]
        return pyarrow.table(flat, names=[name.removeprefix(_SERIES) for name in names])


def write(lived: Lived, run: str, path: Path) -> None:
    """Summarise a lived run under its name."""
    import pyarrow
    from pyarrow import parquet

    facts, events = judge.verdicts(_Shown(lived)), happened(lived)
    kept = {name: measure(lived, name) for name in claims.MEASURES}
    lists = (
        [fact.id for fact in facts], [_finite(fact.value) for fact in facts], [fact.verdict for fact in facts],
        list(events), [one.day for one in events.values()], [one.date for one in events.values()],
        [one.times for one in events.values()], list(kept), list(kept.values()),
    )  # fmt: skip
    whole = {name: _one(pyarrow.array(values, _kind(name))) for name, values in zip(_LISTS, lists, strict=True)}
    series = yearly.table(lived)
    whole |= {_SERIES + name: _one(series[name].combine_chunks()) for name in series.column_names}
    parquet.write_table(pyarrow.table(_head(lived, run) | whole), path, compression="zstd")


def _head(lived: Lived, run: str) -> dict[str, Any]:
    import pyarrow

    scenario = lived.scenario
    words = {
        "run": run, "scenario": scenario.name, "fingerprint": scenario.fingerprint, "resolution": lived.resolution,
        "until": str(lived.until), "without": " ".join(sorted(scenario.without)),
        "settings": " ".join(f"{name}={value}" for name, value in sorted(scenario.set_by_hand.items())),
        "version": __version__, "digest": lived.digest,
    }  # fmt: skip
    return {
        **{name: pyarrow.array([text], pyarrow.string()) for name, text in words.items()},
        "seed": pyarrow.array([lived.seed], pyarrow.uint64()),
        "seconds": pyarrow.array([sum(lived.seconds.values())], pyarrow.float64()),
        "peak_bytes": pyarrow.array([_peak()], pyarrow.int64()),
    }


def _kind(name: str) -> Any:
    import pyarrow

    if name in ("fact_value", "measure_value"):
        return pyarrow.float64()
    return pyarrow.int64() if name in ("event_day", "event_times") else pyarrow.string()


def _one(values: Any) -> Any:
    """Make a column the one cell of a row."""
    import pyarrow

    return pyarrow.ListArray.from_arrays(pyarrow.array([0, len(values)], pyarrow.int32()), values)


@dataclass(frozen=True)
class _Shown:
    lived: Lived


def happened(lived: Lived) -> dict[str, Happened]:
    """Give the first time and the number of times of each event; those that differ by a number alone are one."""
    found: dict[str, Happened] = {}
    for event in chronicle.events(lived):
        name = _AGAIN.sub("", event.id)
        first = found.get(name, Happened(event.date.number, str(event.date), 0))
        found[name] = first._replace(times=first.times + 1)
    return dict(sorted(found.items()))


def measure(lived: Lived, name: str) -> float | None:
    """Take the measure of one system on the last day; None where too little was lived for it."""
    try:
        with np.errstate(all="ignore"):
            return _finite(claims.MEASURES[name](lived))
    except (IndexError, ValueError, ZeroDivisionError):
        return None


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _peak() -> int:
    """Give the most memory this process has held, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def read(path: Path) -> Summary:
    """Read a summary; its series are read when they are asked for.

    Raises
    ------
    StoreError
        When the file is not a summary.
    """
    words = _opened(path, _SERIES).to_pylist()
    try:
        row = words[0]
        lists = [row.pop(name) for name in _LISTS]
        facts = {name: Judged(*rest) for name, *rest in zip(*lists[:3], strict=True)}
        events = {name: Happened(*rest) for name, *rest in zip(*lists[3:7], strict=True)}
        measures = dict(zip(*lists[7:], strict=True))
        del row["without"], row["settings"]
        return Summary(**row, facts=facts, events=events, measures=measures, path=path)
    except (IndexError, KeyError, TypeError, ValueError) as error:
        raise StoreError(f"{path} is not the summary of a run ({type(error).__name__}); live the run again.") from error


def _opened(path: Path, but: str | None) -> pyarrow.Table:
    from pyarrow import ArrowException, parquet

    try:
        with parquet.ParquetFile(path) as file:
            names = [name for name in file.schema_arrow.names if not (but and name.startswith(but))]
            return file.read(names)
    except (OSError, ArrowException) as error:
        raise StoreError(f"{path} cannot be read ({str(error).splitlines()[0]}); live the run again.") from error
