"""Arrays of a run as Zarr groups: the series a reader wants, and the state that living on wants."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import zarr
from zarr.codecs import BloscCodec

from kranti.atlas import SCALES, Atlas
from kranti.calendar import DAY_ZERO
from kranti.evidence import table
from kranti.record.lived import Lived
from kranti.record.notebook import Notebook
from kranti.record.publish import StoreError
from kranti.world import TABLES, World
from kranti.world.work import TRADE_NAMES

CHUNK = 1 << 24  # values in a chunk, so that a full world is read and written piece by piece


def labels() -> dict[str, tuple[str, ...]]:
    """Name the rows of the tables that series are kept of."""
    return {
        "governorates": Atlas(SCALES["sample"]).ids,
        "cities": tuple(row["id"] for row in table("cities")),
        "trades": TRADE_NAMES,
        "empire": ("empire",),
        "throne": ("empire",),
        "law": ("empire",),
    }


def declared(name: str) -> Any:
    """Find the declaration of a column named `table.column`."""
    home, field = name.split(".")
    kinds = {kind.__name__.lower(): kind for kind in TABLES}
    return kinds[home].columns[field]


def adds_up(unit: str) -> bool:
    """Tell whether a column in this unit may be added up over places; prices and shares may not."""
    return unit in ("person", "plant", "pood", "commune", "letter", "kopeck", "act")


def write_series(lived: Lived, path: Path) -> None:
    """Write days, years, every daily and yearly array, and every letter."""
    notebook = lived.notebook
    group = zarr.open_group(
        path, mode="w", zarr_format=3, attributes={name: list(ids) for name, ids in labels().items()}
    )
    begins = notebook.begins.number
    _put(
        group, "day", np.arange(begins, begins + notebook.written), ("day",), units=f"days since {DAY_ZERO}, Old Style"
    )
    _put(group, "year", np.array(notebook.years), ("year",))
    for name, array in notebook.daily.items():
        _put(group, name, array[: notebook.written], ("day", name.split(".")[0]), units=declared(name).unit)
    for name, array in notebook.yearly.items():
        _put(group, _year_of(name, notebook), array, ("year", name.split(".")[0]), units=declared(name).unit)
    for name, array in notebook.all_letters().items():
        _put(group, f"letters.{name}", array, ("letter", "reason")[: array.ndim])


def read_series(notebook: Notebook, path: Path) -> None:
    """Fill a fresh notebook with what was written."""
    group = zarr.open_group(path, mode="r")
    notebook.written = int(_of(group, "day").shape[0])
    for name, array in notebook.daily.items():
        array[: notebook.written] = _of(group, name)[:]
    for name, array in notebook.yearly.items():
        array[:] = _of(group, _year_of(name, notebook))[:]
    letters = {
        name.removeprefix("letters."): _of(group, name)[:] for name in group.array_keys() if name.startswith("letters.")
    }
    notebook.letters = [letters] if len(letters["serial"]) else []


def _year_of(name: str, notebook: Notebook) -> str:
    """Name a yearly array apart from the daily one of the same column."""
    return f"{name}.year" if name in notebook.daily else name


def write_state(world: World, path: Path) -> None:
    """Write every column of every table."""
    group = zarr.open_group(path, mode="w", zarr_format=3)
    for name, array in world.columns():
        home = name.split(".")[0]
        _put(group, name, array, (home, "place")[: array.ndim], units=declared(name).unit)


def rows(path: Path) -> dict[str, int]:
    """Count the rows of every table, from the headers alone."""
    group = zarr.open_group(path, mode="r")
    return {kind.__name__.lower(): int(_of(group, _first(kind)).shape[0]) for kind in TABLES}


def read_state(world: World, path: Path) -> None:
    """Read every column into the arrays of a world."""
    group = zarr.open_group(path, mode="r")
    for name, array in world.columns():
        stored = _of(group, name)
        if stored.shape != array.shape or stored.dtype != array.dtype:
            raise KeyError(name)
        for first in range(0, max(1, len(array)), CHUNK):
            array[first : first + CHUNK] = stored[first : first + CHUNK]


def _first(kind: Any) -> str:
    return f"{kind.__name__.lower()}.{next(iter(kind.columns))}"


def _of(group: zarr.Group, name: str) -> Any:
    if name not in group:
        raise StoreError(f"the saved run has no {name}, which this version keeps; live it again.")
    return group[name]


def _put(group: zarr.Group, name: str, array: Any, axes: tuple[str, ...], units: str = "") -> None:
    long = min(max(1, array.shape[0]), max(1, CHUNK // int(np.prod(array.shape[1:], dtype=np.int64))))
    made = group.create_array(
        name,
        shape=array.shape,
        dtype=array.dtype,
        chunks=(long, *array.shape[1:]),
        compressors=BloscCodec(cname="zstd", clevel=3, shuffle="bitshuffle", typesize=array.dtype.itemsize),
        dimension_names=axes,
        attributes={"units": units} if units else {},
    )
    if array.size:
        made[:] = array
