"""Tidy tables: a run as rows of date, place, measure, value, unit and run, for spreadsheets and other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any, Literal

import numpy as np

from kranti.calendar import OldStyle
from kranti.record.lived import Lived
from kranti.scenario import ScenarioError
from kranti.views.measures import Measure, measures

HEADER = ("date", "place", "measure", "value", "unit", "run")
By = Literal["day", "month", "year"]
MOST_BY_DAY = 1  # measures: a file of more could hardly be opened
PART = 20_000  # rows of a part of a file
EXACT = 6  # figures of a value


def chosen(by: By, ids: Iterable[str]) -> list[Measure]:
    """Find the measures that are asked for; all that have a value so often, if none are named.

    Raises
    ------
    ScenarioError
        When one is not known, has no value so often, or too many are asked for by day.
    """
    known = measures()
    wanted = list(ids) or [name for name, one in known.items() if one.daily or by == "year"]
    for name in wanted:
        if name not in known:
            raise ScenarioError(f"there is no measure {name!r}; there are {', '.join(known)}.")
        if by != "year" and not known[name].daily:
            raise ScenarioError(f"{name} has one value a year; ask for it by year.")
    if by == "day" and len(wanted) > MOST_BY_DAY:
        raise ScenarioError(f"by day a table has one measure, not {len(wanted)}; name it, or ask by month or by year.")
    return [known[name] for name in wanted]


def parts(lived: Lived, run: str, by: By, wanted: list[Measure]) -> Iterator[str]:
    """Write a table part by part, the header first.

    Parameters
    ----------
    lived : the run.
    run : what stands in the column `run`.
    by : a row a day, month or year; days are averaged.
    wanted : the measures.
    """
    rows: list[tuple[object, ...]] = [HEADER]
    for measure in wanted:
        for date, values in _values(lived, by, measure):
            rows += [
                (date, place, measure.id, f"{value:.{EXACT}g}", unit, run)
                for place, value, unit in _named(measure, values)
                if np.isfinite(value)
            ]
            if len(rows) > PART:
                yield _text(rows)
                rows = []
    yield _text(rows)


def _text(rows: list[tuple[object, ...]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()


def _named(measure: Measure, values: Any) -> Iterator[tuple[str, float, str]]:
    """Name the total and, where it has any, the rows of one date."""
    yield "empire", float(values[0]), measure.totals.en
    if measure.labels:
        for place, value in zip(measure.labels, values[1:], strict=True):
            yield place, float(value), measure.unit.en


def _values(lived: Lived, by: By, measure: Measure) -> Iterator[tuple[str, Any]]:
    """Go through the dates: the date, and total and rows of the measure."""
    notebook = lived.notebook
    if not measure.daily:
        over = range(sum(OldStyle(year, 12, 31) <= lived.until for year in notebook.years))
        for row in over:
            yield str(notebook.years[row]), _beside(measure, notebook, slice(row, row + 1))[0]
        return
    dates = [str(date) for date in notebook.dates()]
    long = {"day": 10, "month": 7, "year": 4}[by]
    starts = [row for row, date in enumerate(dates) if row == 0 or date[:long] != dates[row - 1][:long]]
    for first, end in zip(starts, [*starts[1:], len(dates)], strict=True):
        found = _beside(measure, notebook, slice(first, end))
        count = np.isfinite(found).sum(0)
        yield (
            dates[first][:long],
            np.divide(np.nansum(found, 0), count, out=np.full(len(count), np.nan), where=count > 0),
        )


def _beside(measure: Measure, notebook: Any, rows: slice) -> Any:
    return np.column_stack([measure.totals_of(notebook, rows), measure.values(notebook, rows)])
