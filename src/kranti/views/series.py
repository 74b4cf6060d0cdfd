"""Series of a run as xarray: by day or year, by governorate, city, trade or for the Empire."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

import numpy as np

from kranti.calendar import OldStyle
from kranti.record.arrays import declared, labels
from kranti.record.notebook import FARM_YEAR, Notebook
from kranti.scenario import ScenarioError

if TYPE_CHECKING:
    import xarray

CALENDAR = "dates are Old Style unless said otherwise"
BY = {
    "governorate": "governorates",
    "city": "cities",
    "trade": "trades",
    "empire": "empire",
    "throne": "throne",
    "law": "law",
}


def series(notebook: Notebook, name: str, by: str, since: OldStyle) -> xarray.DataArray:
    """Give one series, from `since` on, with units and the ids of its places.

    Days carry New Style dates, with the Old Style date beside them; years that have not ended are not there.

    Raises
    ------
    ScenarioError
        When no such series is kept, with the nearest name.
    """
    import xarray

    column = find(notebook, name, by)
    daily = column not in notebook.yearly  # a column kept by day and by year is given by year
    rows, axis = _days(notebook, since) if daily else _years(notebook, column, since)
    source = notebook.daily if daily else notebook.yearly
    values, unit = _scaled(source[column][rows], declared(column).unit)
    return xarray.DataArray(
        values,
        dims=("time" if daily else "year", by),
        coords=axis | {by: list(labels()[BY[by]])},
        name=column.split(".")[1],
        attrs={"units": unit, "long_name": declared(column).says, "calendar": CALENDAR},
    )


def find(notebook: Notebook, name: str, by: str) -> str:
    """Find the column that a series is kept under."""
    if by not in BY:
        raise ScenarioError(f"series are kept by {', '.join(BY)}, not by {by!r}.")
    kept = [column.split(".")[1] for column in (*notebook.daily, *notebook.yearly) if column.startswith(BY[by] + ".")]
    if name not in kept:
        near = difflib.get_close_matches(name, kept, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(kept)}."
        raise ScenarioError(f"there is no series {name!r} by {by}; {hint}")
    return f"{BY[by]}.{name}"


def yearly_table(notebook: Notebook, by: str, since: OldStyle) -> Any:
    """Give all yearly series of one kind of place side by side, one row a year and place."""
    import xarray

    names = [column.split(".")[1] for column in notebook.yearly if column.startswith(BY[by] + ".")]
    listed = [series(notebook, name, by, since) for name in names]
    return xarray.merge(listed, join="outer", combine_attrs="drop").to_dataframe()


def _scaled(values: Any, unit: str) -> tuple[Any, str]:
    """Turn fixed point into decimals; leave counts as they are."""
    if unit.startswith("Q16.16"):
        return values / 65_536, unit.removeprefix("Q16.16").strip() or "1"
    return values.copy(), unit


def _days(notebook: Notebook, since: OldStyle) -> tuple[slice, dict[str, Any]]:
    rows = slice(max(0, since.number - notebook.begins.number), notebook.written)
    dates = [OldStyle.from_number(notebook.begins.number + row) for row in range(rows.start, rows.stop)]
    new = np.array([date.new_style for date in dates], "datetime64[ns]")
    return rows, {"time": new, "old_style": ("time", [str(date) for date in dates])}


def _years(notebook: Notebook, column: str, since: OldStyle) -> tuple[slice, dict[str, Any]]:
    """Keep the years that ended: on 31 July for the farm, on 31 December for all else."""
    month, day = (7, 31) if column in FARM_YEAR else (12, 31)
    last = notebook.begins.number + notebook.written - 1
    ended = [year for year in notebook.years if since.number <= OldStyle(year, month, day).number <= last]
    first = (ended[0] if ended else notebook.begins.year) - notebook.begins.year
    return slice(first, first + len(ended)), {"year": ended}
