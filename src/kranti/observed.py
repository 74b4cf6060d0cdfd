"""What people counted and dated at the time, to be held beside the series and the events of a run."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from kranti.calendar import OldStyle
from kranti.evidence import Row, read_rows, table
from kranti.library import shelf


class Record(Row):
    """Figures that people counted at the time, and the series of the model that they can be held beside."""

    id: str
    series: str
    table: str
    of: str
    column: str
    factor: float
    shift: int
    first: int
    last: int
    use: Literal["input", "tuned", "test"]
    en: str
    hi: str


class Counted(NamedTuple):
    """One counted figure: the year in which the model writes it down, in the model's unit, and how sure it is."""

    year: int
    value: float
    grade: str
    source: tuple[str, ...]


class Dated(Row):
    """An event: what it is called, and between which days (Old Style) the chapter or the record puts it."""

    id: str
    en: str
    hi: str
    first: str
    last: str
    grade: Literal["chapter", "recalled", ""]
    source: str

    @property
    def days(self) -> tuple[OldStyle, OldStyle] | None:
        """Give the first and the last day it may have been; None where neither is told."""
        return (OldStyle.parse(self.first), OldStyle.parse(self.last)) if self.first and self.last else None


@cache
def records(folder: Path | None = None) -> dict[str, Record]:
    """Read which counted figures stand beside which series."""
    return read_rows(Record, (folder or shelf("evidence")) / "records.csv")


@cache
def dated(folder: Path | None = None) -> dict[str, Dated]:
    """Read the names of events and the days they are told of."""
    return read_rows(Dated, (folder or shelf("evidence")) / "events.csv")


def counted(record: Record) -> list[Counted]:
    """Give the figures of one record, in order of years."""
    wanted = dict(pair.split("=") for pair in record.of.split())
    kept = [
        row
        for row in table(record.table)
        if all(row[name] == value for name, value in wanted.items()) and record.first <= int(row["year"]) <= record.last
    ]
    return [
        Counted(
            int(row["year"]) + record.shift,
            float(row[record.column]) * record.factor,
            row["grade"],
            tuple(row["source"].split()),
        )
        for row in sorted(kept, key=lambda row: int(row["year"]))
    ]
