"""Outputs: what a study of parameters looks at: a fact's value, an event's chance, the mean of a series over years."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from kranti.evidence import facts
from kranti.scenario import ScenarioError
from kranti.study.ensemble import known

if TYPE_CHECKING:
    from kranti.study.summary import Summary

_FORM = re.compile(r"^(?P<name>[A-Za-z][\w-]*)(?::(?P<first>\d{4})(?:-(?P<last>\d{4}))?)?$")
_FACT = re.compile(r"^F\d{3}$")
EVENT = "event:"
ENDLESS = 1 << 30  # a year after all others


@dataclass(frozen=True)
class Output:
    """One number of a run or of some runs: the value of a fact, the chance of an event, the mean of a series."""

    said: str
    kind: str
    name: str
    first: int = 0
    last: int = ENDLESS

    def of_run(self, summary: Summary) -> float:
        """Take it of one run; not a number where the run does not have it."""
        if self.kind == "fact":
            judged = summary.facts.get(self.name)
            return math.nan if judged is None or judged.value is None else judged.value
        if self.kind == "event":
            return float(self.name in summary.events)
        values = yearly(summary, self.name, self.first, self.last)
        return float(values.mean()) if values.size else math.nan

    def of_runs(self, summaries: Sequence[Summary]) -> float:
        """Take it of some runs: the mean, or for an event the log odds of its chance, half a run added to each side."""
        values = np.array([self.of_run(each) for each in summaries])
        if self.kind == "event":
            came = values.sum()
            return float(np.log((came + 0.5) / (len(values) - came + 0.5)))
        return float(values.mean()) if len(values) else math.nan


def output(said: str) -> Output:
    """Read an output: `F016`, `event:abdication`, `strikers`, `strikers:1903`, or `strikers:1901-1904`.

    Raises
    ------
    ScenarioError
        When it is none of these, or no such fact or series is there.
    """
    if said.startswith(EVENT) and said.removeprefix(EVENT):
        return Output(said, "event", said.removeprefix(EVENT))
    found = _FORM.match(said)
    if not found:
        raise ScenarioError(
            f"--output {said!r} is not an output: write a fact (F016), event:NAME, or a series with or without years "
            "(strikers, strikers:FIRST-LAST)."
        )
    name = found["name"]
    if _FACT.match(name):
        if name not in facts():
            raise ScenarioError(f"--output {said}: there is no fact {name}; they run from F001 to F{len(facts()):03d}.")
        return Output(said, "fact", name)
    known(name, "empire")
    first = int(found["first"]) if found["first"] else 0
    last = int(found["last"]) if found["last"] else first or ENDLESS
    return Output(said, "series", name, first, last)


def yearly(summary: Summary, name: str, first: int, last: int) -> Any:
    """Give the years of a series of the Empire that a run has lived to the end."""
    table = summary.series
    values = np.array(table[name].to_pylist(), object)
    rows = np.array([per == "empire" for per in table["per"].to_pylist()])
    years = np.array(table["year"].to_pylist())
    kept = rows & (years >= first) & (years <= last) & np.array([value is not None for value in values])
    return values[kept].astype(float)
