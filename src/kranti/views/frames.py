"""Frames: a run as a row of small packets, for whoever draws it while it is lived or from a file.

A frame is eight bytes (kind, whether it is packed, nothing, length; little endian) and so many bytes more. Kind 0 is
JSON, kind 1 some days, kind 2 a year, kind 3 the months of a pair of twins, kind 4 a part of a file; the exact shapes
stand in `web/API.md`.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from typing import Any

import numpy as np

from kranti.record.notebook import Notebook
from kranti.views.measures import Measure, measures

JSON, DAYS, YEAR, PAIR, BYTES = range(5)
HEAD = struct.Struct("<BBHI")
NOTHING, MOST = 255, 254  # a byte without a value, and the byte of the top value or more
SMALL = 1000  # bytes that are not worth packing
QUICK = 1  # of zlib: little work, most of the gain


def frame(kind: int, body: bytes) -> bytes:
    """Make one frame, packed where that is worth it."""
    packed = len(body) > SMALL
    body = zlib.compress(body, QUICK) if packed else body
    return HEAD.pack(kind, packed, 0, len(body)) + body


def words(kind: str, **more: Any) -> bytes:
    """Make a frame of JSON."""
    return frame(JSON, json.dumps({"type": kind, **more}, ensure_ascii=False, allow_nan=False).encode())


def unpack(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """Read frames back: kind and unpacked bytes."""
    at = 0
    while at < len(stream):
        kind, packed, _, length = HEAD.unpack_from(stream, at)
        body = stream[at + HEAD.size : at + HEAD.size + length]
        at += HEAD.size + length
        yield kind, zlib.decompress(body) if packed else body


def daily() -> list[Measure]:
    """List the measures with a value a day."""
    return [measure for measure in measures().values() if measure.daily]


def yearly() -> list[Measure]:
    """List the measures with a value a year."""
    return [measure for measure in measures().values() if not measure.daily]


def days(notebook: Notebook, first: int, end: int) -> bytes:
    """Make the frame of the days from row `first` up to row `end` of a notebook."""
    rows, shown = slice(first, end), daily()
    parts = [struct.pack("<II", notebook.begins.number + first, end - first)]
    parts += [one.totals_of(notebook, rows).astype("<f4").tobytes() for one in shown]
    parts += [pressed(one, one.values(notebook, rows)).tobytes() for one in shown if one.rows != "empire"]
    return frame(DAYS, b"".join(parts))


def year(notebook: Notebook, row: int) -> bytes:
    """Make the frame of a year that is over."""
    rows, parts = slice(row, row + 1), [struct.pack("<II", notebook.begins.year + row, 0)]
    for measure in yearly():
        parts.append(measure.totals_of(notebook, rows).astype("<f4").tobytes())
        if measure.rows != "empire":
            parts.append(measure.values(notebook, rows).astype("<f4").tobytes())
    return frame(YEAR, b"".join(parts))


def pressed(measure: Measure, values: Any) -> Any:
    """Press values into a byte each: steps along a line, or along a root, up to the measure's top."""
    share = np.clip(np.nan_to_num(values) / measure.top, 0, 1)
    steps = np.rint(MOST * (np.sqrt(share) if measure.curve == "root" else share)).astype(np.uint8)
    return np.where(np.isnan(values), np.uint8(NOTHING), steps)
