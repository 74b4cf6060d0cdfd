"""Levers: every number of the rooms as people may set it, with its bounds and its proof; one model for all who ask."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_type_hints

from pydantic import BaseModel, ConfigDict, Field

from kranti.founding import RULES
from kranti.scenario import Count, Dated, Number, Scenario, read
from kranti.views.measures import Words

BASELINE = "empire-1896"
Value = float | list[float]


class Label(Words):
    """What people call a number, and what the values of a list are."""

    parts: tuple[Words, ...] = ()


class Standing(BaseModel):
    """A value from a date on."""

    from_: str = Field(alias="from", description="Old Style date")
    value: Value


class Lever(BaseModel):
    """One number of a room: what it is, what it stands at in the baseline, how far it may be set, and why."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    name: str = Field(description="room.rule, as `--set` and `set=` want it", pattern=r"^\w+\.\w+$")
    room: str
    rule: str
    label: Label | None = Field(description="what people call it; None where it goes by its name")
    unit: Words
    value: Value = Field(description="in the baseline, on its first day, in the unit")
    dated: list[Standing] = Field(description="how it changes by date in the baseline; set by hand, it stands")
    low: float = Field(description="least value that is taken")
    high: float = Field(description="greatest value that is taken")
    span: tuple[float, float] | None = Field(description="what is plausible; None where nobody has said")
    whole: bool = Field(description="whole numbers only")
    kind: Literal["documented", "derived", "assumed", "tuned"]
    grade: Literal["seen", "recalled", ""]
    proof: str
    evidence: list[str]
    against: list[str]
    featured: bool = Field(description="offered first")


@cache
def _hints(home: str) -> dict[str, Any]:
    return get_type_hints(RULES[home], include_extras=True)


@cache
def labels() -> dict[str, Label]:
    """Read what people call the numbers that are offered first."""
    raw = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {name: Label(**words) for name, words in raw.items()}


@cache
def names() -> dict[str, dict[str, Any]]:
    """Read what rooms are called, and units in Hindi."""
    return tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))


def unit(name: str) -> Words:
    """Name a unit in both languages; a new one goes by its name in both."""
    return Words(en=name, hi=names()["units"].get(name, name))


def room(name: str) -> Words:
    """Name a room in both languages; a new one goes by its name in both."""
    return Words(**names()["rooms"].get(name, {"en": name, "hi": name}))


@cache
def levers() -> tuple[Lever, ...]:
    """List every number of the baseline: the labelled ones first, in the order of their file."""
    found = {
        f"{home}.{rule}": _lever(home, rule, number)
        for home, group in read(BASELINE).numbers.items()
        for rule, number in group.items()
    }
    first = [found.pop(name) for name in labels() if name in found]
    return (*first, *found.values())


def _lever(home: str, rule: str, number: Number) -> Lever:
    name = f"{home}.{rule}"
    _, measure = get_args(_hints(home)[rule])
    dated = dates(number)
    return Lever(
        name=name, room=home, rule=rule, label=labels().get(name), unit=unit(number.unit),
        value=dated[0].value if dated else number.value, dated=dated,
        low=measure.low, high=measure.high, span=tuple(number.span) if number.span else None,
        whole=isinstance(measure, Count), kind=number.kind, grade=number.grade,
        proof=number.why or number.where or ", ".join(number.from_), evidence=number.evidence, against=number.against,
        featured=name in labels(),
    )  # fmt: skip


def dates(number: Number) -> list[Standing]:
    """Give the values of a number by date; nothing where it has one for all days."""
    if not (isinstance(number.value, list) and number.value and isinstance(number.value[0], Dated)):
        return []
    return [Standing(**{"from": str(item.from_), "value": item.is_}) for item in number.value]


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a lever."""
    return Lever.model_json_schema()


def changed(scenario: Scenario) -> dict[str, tuple[Number, Number]]:
    """List the numbers of a scenario that are not those of the baseline: as they are there, and here."""
    usual = read(BASELINE).numbers
    return {
        f"{home}.{rule}": (usual[home][rule], number)
        for home, group in scenario.numbers.items()
        for rule, number in group.items()
        if home in usual and rule in usual[home] and usual[home][rule].value != number.value
    }
