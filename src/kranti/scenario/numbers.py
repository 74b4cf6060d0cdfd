"""What a file of a scenario may say: numbers with their proof, changes by date, and what the scenario asks."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from kranti.calendar import CalendarError, OldStyle


def _date(value: Any) -> OldStyle:
    """Read a date of a scenario; a bare TOML date is taken for Old Style as it stands."""
    if isinstance(value, datetime.datetime) or not isinstance(value, datetime.date | str | OldStyle):
        raise ValueError(f"{value!r} is not a date: write YYYY-MM-DD, Old Style")
    if isinstance(value, OldStyle):
        return value
    try:
        return OldStyle.parse(str(value))
    except CalendarError as error:
        raise ValueError(str(error).rstrip(".")) from error


Date = Annotated[OldStyle, BeforeValidator(_date)]


class _Strict(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        allow_inf_nan=False,
        populate_by_name=True,
        arbitrary_types_allowed=True,
    )


class Dated(_Strict):
    """A value that holds from a date on."""

    from_: Date = Field(alias="from")
    is_: int | float | list[int | float] = Field(alias="is")


class Number(_Strict):
    """One number of a room and its proof."""

    value: int | float | list[Dated] | list[int | float]
    unit: str
    kind: Literal["documented", "derived", "assumed", "tuned"]
    evidence: list[str] = []
    where: str = ""
    grade: Literal["seen", "recalled", ""] = ""
    from_: list[str] = Field([], alias="from")
    why: str = ""
    against: list[str] = []
    span: list[int | float] = []

    @model_validator(mode="after")
    def _has_its_proof(self) -> Number:
        proof = {"documented": "evidence", "derived": "from_", "assumed": "why", "tuned": "against"}[self.kind]
        if not getattr(self, proof):
            raise ValueError(f"a {self.kind} number needs '{proof.rstrip('_')}'")
        if self.kind == "documented" and not self.grade:
            raise ValueError("a documented number needs 'grade' (seen or recalled)")
        return self


class Change(_Strict):
    """A change of a room's numbers on a day, in words."""

    on: Date
    room: str
    says: str
    says_hi: str = ""
    rules: dict[str, Number]

    def in_words(self, lang: str) -> str:
        """Say what changes."""
        return self.says_hi or self.says if lang == "hi" else self.says


class Head(_Strict):
    """What a scenario is and what it asks."""

    title: str
    title_hi: str = ""
    asks: str = ""
    asks_hi: str = ""
    builds_on: list[str] = []
    question: str = ""
    needs: list[str] = []
    begins: Date | None = None
    ends: Date | None = None


class Expectation(_Strict):
    """What a placebo must do beside what it builds on: in words, and as bounds that pairs of runs are held to.

    Of an event, the bounds are those of its probability (to happen first in the years named, if any are) less the one
    it had; of a series, those of its total over the years named, over what the total was.
    """

    says: str
    says_hi: str
    event: str = ""
    series: str = ""
    years: list[int] = []
    low: float
    high: float

    def in_words(self, lang: str) -> str:
        """Say what is expected."""
        return self.says_hi if lang == "hi" else self.says

    @model_validator(mode="after")
    def _can_be_held(self) -> Expectation:
        if bool(self.event) == bool(self.series):
            raise ValueError("an expectation is of one event or of one series")
        if len(self.years) not in ({2} if self.series else {0, 2}):
            raise ValueError("an expectation of a series needs 'years', the first and the last; one of an event may")
        if self.low > self.high:
            raise ValueError(f"its bounds are upside down ({self.low} above {self.high}); swap them")
        return self


class Switch(_Strict):
    """How one system of the chapter is taken out: mechanisms removed, numbers flattened."""

    removes: list[str] = []
    sets: dict[str, int | float | list[int | float]] = {}


class Page(_Strict):
    """One file as it stands, before what it builds on is read."""

    scenario: Head
    without: list[str] = []
    change: list[Change] = []
    expect: list[Expectation] = []
    rooms: dict[str, dict[str, Number]] = {}
