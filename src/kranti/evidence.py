"""Evidence: facts, systems, tables and sources, read and checked."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator

from kranti.library import shelf

_KEY = re.compile(r"^@\w+\{([\w-]+),", re.MULTILINE)


class EvidenceError(ValueError):
    """A row of evidence that does not hold: file, line, what is wrong, what to do."""


class Row(BaseModel):
    """A row of a table: strict, frozen, unknown columns refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


R = TypeVar("R", bound=Row)
T = TypeVar("T", str, tuple[str, ...])


class Fact(Row):
    """One fact of the chapter, with the band that a run is held against."""

    id: str
    section: str
    class_: Literal["input", "structure", "outcome", "order"]
    use: Literal["input", "tuned", "test"]
    grade: Literal["chapter", "seen", "recalled", "computed"]
    en: str
    hi: str
    chapter: str
    quantity: str
    low: str
    high: str
    unit: str
    systems: tuple[str, ...]
    source: tuple[str, ...]
    discrepancy: tuple[str, ...]
    unchecked: str

    @field_validator("systems", "source", "discrepancy", mode="before")
    @classmethod
    def _words(cls, text: str) -> tuple[str, ...]:
        return tuple(text.split())

    @field_validator("en", "hi", "id", "section", "source")
    @classmethod
    def _said(cls, words: T) -> T:
        if not words:
            raise ValueError("it is empty; write it")
        return words

    @model_validator(mode="after")
    def _band_stands_upright(self) -> Fact:
        if self.low and self.high and _upside_down(self.low, self.high):
            raise ValueError(f"its band is upside down ({self.low} above {self.high}); swap them")
        return self

    @property
    def bounds(self) -> tuple[float, float] | None:
        """Give the band as two numbers, open ends as infinities; None where there is no band of numbers."""
        if self.unit == "date" or not (self.low or self.high):
            return None
        return (float(self.low or "-inf"), float(self.high or "inf"))


def _upside_down(low: str, high: str) -> bool:
    """Compare the ends of a band as numbers, or as dates."""
    try:
        return float(low) > float(high)
    except ValueError:
        return low > high


class System(Row):
    """One of the chapter's 93 systems, and what its switch is claimed to change."""

    id: str
    section: str
    en: str
    hi: str
    room: str
    claim_en: str
    claim_hi: str
    measure: str
    direction: Literal["up", "down", "changes"]


class Discrepancy(Row):
    """A place where the chapter and other accounts differ."""

    id: str
    facts: str
    chapter_en: str
    chapter_hi: str
    other_en: str
    other_hi: str
    advice_en: str
    source: str


class Question(Row):
    """A what-if question of the chapter, and the rooms that must stand before it can be asked."""

    id: str
    slug: str
    en: str
    hi: str
    lever: str
    watch: str
    rooms: str


class Link(Row):
    """One event of the chapter's chain: events of a lower rank come before it, those of its own in any order."""

    id: str
    rank: int
    facts: str
    note: str


def rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Read a table of evidence: line number and row.

    Raises
    ------
    EvidenceError
        When the file cannot be read as a table.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            for row in reader:
                if None in row or None in row.values():
                    raise EvidenceError(
                        f"{path.name}, line {reader.line_num}: the row has not as many cells as the header."
                    )
                yield reader.line_num, row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise EvidenceError(f"{path.name} cannot be read as a table ({error}).") from error


def read_rows(kind: type[R], path: Path, rename: dict[str, str] | None = None) -> dict[str, R]:
    """Read and check a table whose rows have ids."""
    found: dict[str, R] = {}
    for line, row in rows(path):
        try:
            item = kind(**{(rename or {}).get(name, name): cell for name, cell in row.items()})
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "row"
            raise EvidenceError(f"{path.name}, line {line}, {where}: {first['msg']}.") from error
        identity = str(item.id)  # type: ignore[attr-defined]
        if identity in found:
            raise EvidenceError(f"{path.name}, line {line}: {identity} is there twice; keep one.")
        found[identity] = item
    return found


def sources(folder: Path | None = None) -> frozenset[str]:
    """List the keys of sources.bib."""
    return frozenset(_KEY.findall(((folder or shelf("evidence")) / "sources.bib").read_text(encoding="utf-8")))


@cache
def facts(folder: Path | None = None) -> dict[str, Fact]:
    """Read the 197 facts; refuse unknown systems, sources or discrepancies.

    Raises
    ------
    EvidenceError
        With file, fact and remedy in one sentence.
    """
    home = folder or shelf("evidence")
    found = read_rows(Fact, home / "facts.csv", {"class": "class_"})
    known = {"systems": set(systems(folder)), "source": sources(folder), "discrepancy": set(discrepancies(folder))}
    for fact in found.values():
        for column, names in known.items():
            for name in getattr(fact, column):
                if name not in names:
                    raise EvidenceError(
                        f"facts.csv, {fact.id}: unknown {column} {name!r}; add it to its table or mend the name."
                    )
    return found


@cache
def systems(folder: Path | None = None) -> dict[str, System]:
    """Read the 93 systems."""
    return read_rows(System, (folder or shelf("evidence")) / "systems.csv")


@cache
def discrepancies(folder: Path | None = None) -> dict[str, Discrepancy]:
    """Read where the chapter and other accounts differ."""
    return read_rows(Discrepancy, (folder or shelf("evidence")) / "discrepancies.csv")


@cache
def questions(folder: Path | None = None) -> dict[str, Question]:
    """Read the 30 what-if questions."""
    return read_rows(Question, (folder or shelf("evidence")) / "questions.csv")


@cache
def chain(folder: Path | None = None) -> dict[str, Link]:
    """Read the order in which the chapter tells its events, of those that a run can date."""
    return read_rows(Link, (folder or shelf("evidence")) / "chain.csv")


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Read a table of figures from evidence/tables; every row must name known sources."""
    path, known = shelf("evidence") / "tables" / f"{name}.csv", sources()
    listed = []
    for line, row in rows(path):
        if not row["source"].strip():
            raise EvidenceError(f"{path.name}, line {line}: the row has no source; name one of sources.bib.")
        for key in row["source"].split():
            if key not in known:
                raise EvidenceError(f"{path.name}, line {line}: unknown source {key!r}; add it to sources.bib.")
        listed.append(row)
    return tuple(listed)
