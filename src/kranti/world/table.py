"""Tables of columns: allocated once, never moved, without behaviour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, overload

import numpy as np


class Column:
    """One column: on the class it is the declaration, on a table the array itself."""

    table: str
    field: str

    def __init__(self, dtype: str, unit: str, says: str, wide: int = 1) -> None:
        """Declare kind of number, unit and meaning; `wide` is the number of values in a row."""
        self.dtype, self.unit, self.says, self.wide = dtype, unit, says, wide

    def __set_name__(self, owner: type[Table], name: str) -> None:
        """Learn the names of table and field."""
        self.table, self.field = owner.__name__.lower(), name
        owner.columns = {**owner.columns, name: self}

    @overload
    def __get__(self, table: None, owner: type[Table]) -> Column: ...
    @overload
    def __get__(self, table: Table, owner: type[Table]) -> Any: ...
    def __get__(self, table: Table | None, owner: type[Table]) -> Any:
        """Give the declaration, or this table's array."""
        return self if table is None else table.arrays[self.field]

    def __set__(self, table: Table, value: object) -> None:
        """Refuse: arrays never move."""
        raise AttributeError(f"{self.table}.{self.field} cannot be replaced; write into it with [:].")

    def new(self, rows: int) -> Any:
        """Allocate the array for so many rows."""
        return np.zeros(rows if self.wide == 1 else (rows, self.wide), self.dtype)


class Table:
    """Rows of one kind of thing; each kind is a subclass that only declares columns."""

    columns: ClassVar[dict[str, Column]] = {}

    def __init__(self, rows: int) -> None:
        """Allocate every column once."""
        self.rows = rows
        self.arrays = {name: column.new(rows) for name, column in self.columns.items()}

    def __len__(self) -> int:
        """Count the rows."""
        return self.rows

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Go through names and arrays in the order of declaration."""
        return iter(self.arrays.items())

    @classmethod
    def bytes_for(cls, rows: int) -> int:
        """Say how much memory so many rows take, before taking it."""
        return sum(np.dtype(c.dtype).itemsize * c.wide for c in cls.columns.values()) * rows
