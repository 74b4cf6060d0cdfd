"""Yearly tables of a run: everything its notebook holds, one row a year and place, one column a series."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kranti.calendar import OldStyle
from kranti.record.arrays import adds_up, declared, labels
from kranti.record.lived import Lived
from kranti.record.notebook import CALENDAR_YEAR, DAILY, FARM_YEAR, FARM_YEAR_ENDS, LAST_DAY

if TYPE_CHECKING:
    import pyarrow

PER = {"governorate": "governorates", "city": "cities", "trade": "trades", "empire": "empire"}
KEYS = ("per", "place", "year", "days")
_FIXED, _A_DAY = "Q16.16", " day"
_ONE = 65_536


class Series(NamedTuple):
    """A yearly series: its name, the kind of place it is kept of, the column it comes from, and how."""

    name: str
    per: str
    column: str
    how: str
    unit: str


def series() -> Iterator[Series]:
    """Go through all yearly series: the yearly tables as they are, of daily ones the mean, and the sum of counts."""
    for per, table in PER.items():
        for column in (*FARM_YEAR, *CALENDAR_YEAR):
            if column.startswith(table + "."):
                yield Series(column.split(".")[1], per, column, "year", declared(column).unit)
        for column in DAILY:
            if column.startswith(table + "."):
                yield from _by_day(per, column)


def _by_day(per: str, column: str) -> Iterator[Series]:
    name, unit = column.split(".")[1], declared(column).unit
    yield Series(f"{name}_mean", per, column, "mean", unit)
    if adds_up(unit):
        yield Series(f"{name}_sum", per, column, "sum", f"{unit}{_A_DAY}")


def units() -> dict[str, str]:
    """Give the unit of every series; fixed point is written out as decimals."""
    return {item.name: item.unit.removeprefix(_FIXED).strip() or "1" for item in series()}


def table(lived: Lived) -> pyarrow.Table:
    """Write a run's yearly tables as one: rows by kind of place, year and place.

    Notes
    -----
    A year that had not ended is empty in what is written once a year; `days` tells how many days of it daily series
    cover. The Empire's rows hold its own series and the totals of counts kept by governorate, trade or city.
    """
    import pyarrow

    years, days = _years(lived)
    places = {per: labels()[home] for per, home in PER.items()}
    columns: dict[str, dict[str, Any]] = {}
    for item in series():
        values = _values(lived, item, years, days)
        columns.setdefault(item.name, {})[item.per] = values
        if item.per != "empire" and adds_up(item.unit.removesuffix(_A_DAY)):
            columns[item.name].setdefault("empire", np.ma.sum(values, axis=1, keepdims=True))
    keys = [
        np.concatenate([np.full(len(years) * len(ids), per) for per, ids in places.items()]),
        np.concatenate([np.tile(ids, len(years)) for ids in places.values()]),
        np.concatenate([np.repeat(years, len(ids)) for ids in places.values()]),
        np.concatenate([np.repeat(days, len(ids)) for ids in places.values()]),
    ]
    arrays = [pyarrow.array(key) for key in keys]
    arrays += [_column(by, len(years), {per: len(ids) for per, ids in places.items()}) for by in columns.values()]
    return pyarrow.table(arrays, names=[*KEYS, *columns])


def _years(lived: Lived) -> tuple[Any, Any]:
    """Give the years lived, and how many days of each."""
    lived_years = np.array([date.year for date in lived.notebook.dates()], np.int16)
    years, days = np.unique(lived_years, return_counts=True)
    return years, days.astype(np.int16)


def _values(lived: Lived, item: Series, years: Any, days: Any) -> Any:
    """Give a series by year and place; masked where the year had not ended."""
    notebook = lived.notebook
    if item.how == "year":
        month, day = (FARM_YEAR_ENDS if item.column in FARM_YEAR else 12), LAST_DAY
        open_ = [OldStyle(int(year), month, day) > lived.until for year in years]
        values = np.ma.array(notebook.yearly[item.column][: len(years)])
        values[np.array(open_, bool)] = np.ma.masked
    else:
        firsts = np.concatenate([[0], np.cumsum(days[:-1], dtype=np.int64)]) if len(days) else np.zeros(0, np.int64)
        daily = notebook.daily[item.column][: notebook.written]
        values = np.ma.array(np.add.reduceat(daily, firsts, axis=0) if len(days) else daily[:0])
        values = values / days[:, None] if item.how == "mean" else values
    return values / _ONE if item.unit.startswith(_FIXED) else values


def _column(by: dict[str, Any], years: int, widths: dict[str, int]) -> Any:
    """Put a series of several kinds of place below each other, empty where it is not kept."""
    import pyarrow

    dtype = np.result_type(*by.values())
    parts = [by.get(per, np.ma.array(np.zeros((years, width)), mask=True)) for per, width in widths.items()]
    values = np.concatenate([part.data.astype(dtype).ravel() for part in parts])
    return pyarrow.array(values, mask=np.concatenate([np.ma.getmaskarray(part).ravel() for part in parts]))
