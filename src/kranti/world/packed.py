"""Packed words: several small fields in one 32-bit record."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

Field = tuple[int, int]  # where a field lies in its word: (shift, mask); a constant to compiled code


def pack(**widths: int) -> dict[str, Field]:
    """Lay fields of the given widths side by side from the lowest bit.

    Raises
    ------
    ValueError
        When they need more than 32 bits.
    """
    fields: dict[str, Field] = {}
    shift = 0
    for name, bits in widths.items():
        fields[name] = (shift, (1 << bits) - 1)
        shift += bits
    if shift > 32:
        raise ValueError(f"the fields need {shift} bits, a record has 32.")
    return fields


@njit(cache=True, inline="always")
def read(record: Any, field: Field) -> int:
    """Take one field out of a record."""
    return int((np.int64(record) >> field[0]) & field[1])


@njit(cache=True, inline="always")
def write(record: Any, field: Field, value: int) -> Any:
    """Give the record with one field replaced."""
    return np.uint32((np.int64(record) & ~(field[1] << field[0])) | ((value & field[1]) << field[0]))
