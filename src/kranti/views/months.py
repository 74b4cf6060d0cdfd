"""Months: what a run comes to, small enough to keep hundreds: one number a month, its events, its verdicts."""

from __future__ import annotations

from typing import Any

import numpy as np

from kranti.record.lived import Lived
from kranti.views import frames
from kranti.views.run import Run


def series(lived: Lived) -> dict[str, Any]:
    """Give for every daily measure the monthly means of its number for the whole Empire."""
    notebook = lived.notebook
    days = slice(0, notebook.written)
    starts = np.array([row for row, date in enumerate(notebook.dates()) if date.day == 1 or row == 0])
    long = np.diff([*starts, notebook.written])
    return {measure.id: np.add.reduceat(measure.totals_of(notebook, days), starts) / long for measure in frames.daily()}


def outcome(run: Run) -> dict[str, Any]:
    """Give the events of a run that other runs can have, too, with their words, and the verdicts on its facts.

    An event that recurs counts by its first time; the largest strikes of a year, which every run has, are left out.
    """
    first = {event.id: event for event in run.events if not event.id.rpartition("-")[2].isdigit()}
    return {
        "events": {name: {"date": str(event.date), "says": event.says} for name, event in first.items()},
        "facts": {fact.id: fact.verdict for fact in run.facts if fact.verdict != "absent"},
    }
