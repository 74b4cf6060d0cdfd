"""Scenarios: the numbers of the rooms, each with its proof, read from TOML and checked at the door."""

from __future__ import annotations

import datetime
import difflib
import hashlib
import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from kranti.calendar import CalendarError, OldStyle
from kranti.evidence import facts, sources, systems
from kranti.exact import CERTAIN, ONE
from kranti.library import shelf


class ScenarioError(ValueError):
    """A request that cannot be honoured: what, where, the limit, what to do."""


# --- how a room declares its numbers ---------------------------------------------------------------


@dataclass(frozen=True)
class Count:
    """A whole number in a unit, between two bounds."""

    unit: str
    low: int
    high: int

    def convert(self, value: Any) -> int:
        """Take an integer as it is."""
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError(f"must be a whole number of {self.unit}, not {value!r}")
        return value


@dataclass(frozen=True)
class Fixed:
    """A decimal number in a unit, turned into Q16.16 once, here."""

    unit: str
    low: float
    high: float

    def convert(self, value: Any) -> int:
        """Round to the nearest 65,536th."""
        return round(_decimal(value, self.unit) * ONE)


@dataclass(frozen=True)
class Odds:
    """A probability, turned into a threshold that a 32-bit word falls below."""

    unit: str = "probability"
    low: float = 0
    high: float = 1

    def convert(self, value: Any) -> int:
        """Round to the nearest 2**32nd."""
        return round(_decimal(value, self.unit) * CERTAIN)


def _decimal(value: Any, unit: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"must be a number ({unit}), not {value!r}")
    return float(value)


# --- what a file may say ---------------------------------------------------------------------------


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
        extra="forbid", strict=True, frozen=True, allow_inf_nan=False, populate_by_name=True, arbitrary_types_allowed=True
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
    rules: dict[str, Number]


class Head(_Strict):
    """What a scenario is and what it asks."""

    title: str
    title_hi: str = ""
    asks: str = ""
    asks_hi: str = ""
    builds_on: list[str] = []
    question: str = ""
    begins: Date | None = None
    ends: Date | None = None


class Switch(_Strict):
    """How one system of the chapter is taken out: mechanisms removed, numbers flattened."""

    removes: list[str] = []
    sets: dict[str, int | float | list[int | float]] = {}


class _File(_Strict):
    scenario: Head
    without: list[str] = []
    change: list[Change] = []
    rooms: dict[str, dict[str, Number]] = {}


@dataclass(frozen=True)
class Scenario:
    """A scenario read whole: its own words, and the numbers of everything it builds on."""

    name: str
    head: Head
    numbers: dict[str, dict[str, Number]]
    changes: tuple[Change, ...] = ()
    without: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    set_by_hand: dict[str, Any] = field(default_factory=dict)

    @property
    def begins(self) -> OldStyle:
        """Give the first day."""
        return self.head.begins or OldStyle(1896, 1, 1)

    @property
    def ends(self) -> OldStyle:
        """Give the last day."""
        return self.head.ends or OldStyle(1917, 12, 31)

    @property
    def fingerprint(self) -> str:
        """Hash all numbers, changes and switches: equal scenarios have equal fingerprints."""
        parts = [
            *(f"{room}.{name}={number.value}" for room, group in sorted(self.numbers.items()) for name, number in sorted(group.items())),
            *(f"{change.on}:{change.room}:{change.rules}" for change in self.changes),
            *sorted(self.removed),
            *sorted(self.without),
        ]  # fmt: skip
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]

    def rules(self, room: str, kind: type[Any], on: OldStyle) -> Any:
        """Give a room's numbers as they stand on a day.

        Raises
        ------
        ScenarioError
            When a number is missing, unknown, of another unit or out of bounds.
        """
        given = dict(self.numbers.get(room, {}))
        for change in self.changes:
            if change.room == room and change.on <= on:
                given |= change.rules
        hints = get_type_hints(kind, include_extras=True)
        for name in given:
            if name not in hints:
                raise ScenarioError(f"{room}.{name} is not a number of that room{_nearest(name, hints)}")
        missing = [name for name in hints if name not in given]
        if missing:
            raise ScenarioError(f"{room}.{missing[0]} has no value; give it one in [{room}.{missing[0]}].")
        return kind(**{name: _convert(f"{room}.{name}", hint, given[name], on) for name, hint in hints.items()})

    def dates(self) -> list[OldStyle]:
        """List the days after the first on which some number changes."""
        listed = {change.on for change in self.changes}
        for group in self.numbers.values():
            for number in group.values():
                if isinstance(number.value, list):
                    listed |= {item.from_ for item in number.value if isinstance(item, Dated)}
        return sorted(date for date in listed if date > self.begins)


def _convert(name: str, hint: Any, number: Number, on: OldStyle) -> Any:
    measure = get_args(hint)[1]
    if number.unit != measure.unit:
        raise ScenarioError(f"{name} is in {number.unit!r}; it must be in {measure.unit!r}.")
    value = _standing(number.value, on)
    many = get_origin(get_args(hint)[0]) is tuple
    if many != isinstance(value, list):
        raise ScenarioError(f"{name} must be {'a list' if many else 'one number'}, not {value!r}.")
    if many and len(value) != len(get_args(get_args(hint)[0])):
        raise ScenarioError(f"{name} needs {len(get_args(get_args(hint)[0]))} values, not {len(value)}.")
    return tuple(_bounded(name, measure, item) for item in value) if many else _bounded(name, measure, value)


def _bounded(name: str, measure: Any, value: Any) -> int:
    try:
        converted = int(measure.convert(value))
    except ValueError as error:
        raise ScenarioError(f"{name} {error}.") from error
    if not measure.low <= value <= measure.high:
        raise ScenarioError(f"{name} = {value} is out of bounds: it runs from {measure.low} to {measure.high} ({measure.unit}).")
    return converted


def _standing(value: Any, on: OldStyle) -> Any:
    if not (isinstance(value, list) and value and isinstance(value[0], Dated)):
        return value
    ordered = sorted(value, key=lambda item: item.from_)
    past = [item for item in ordered if item.from_ <= on]
    return (past[-1] if past else ordered[0]).is_


# --- reading -------------------------------------------------------------------------------------


def _nearest(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else "."


def _path(name: str, folder: Path) -> Path:
    if name.endswith(".toml"):
        return Path(name)
    for path in (folder / f"{name}.toml", folder / "what-if" / f"{name}.toml"):
        if path.is_file():
            return path
    names = [path.stem for path in sorted(folder.glob("**/*.toml")) if path.parent.name != "numbers"]
    raise ScenarioError(f"there is no scenario {name!r}{_nearest(name, names)} `kranti scenarios` lists them.")


def _file(path: Path) -> _File:
    if path.exists() and path.stat().st_size > 1_000_000:
        raise ScenarioError(f"{path.name} has {path.stat().st_size} bytes; a scenario may have 1,000,000.")
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise ScenarioError(f"{path.name} cannot be read: {error}.") from error
    known = {name: raw.pop(name) for name in ("scenario", "without", "change") if name in raw}
    try:
        return _File(**known, rooms=raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"] if part not in ("rooms", "int", "float"))
        raise ScenarioError(f"{path.name}, {where}: {first['msg'].removeprefix('Value error, ')}.") from error
    except TypeError as error:
        raise ScenarioError(f"{path.name} is not a scenario: {error}.") from error


def read(name: str, folder: Path | None = None) -> Scenario:
    """Read a scenario by name or file, with everything it builds on; later files win.

    Raises
    ------
    ScenarioError
        In one sentence: what is wrong, where, the limit, what to do.
    """
    return _read(name, folder or shelf("scenarios"), ())


def _read(name: str, folder: Path, above: tuple[str, ...]) -> Scenario:
    if name in above:
        raise ScenarioError(f"scenario {name!r} builds on itself ({' -> '.join((*above, name))}); break the circle.")
    file = _file(_path(name, folder))
    numbers: dict[str, dict[str, Number]] = {}
    changes: list[Change] = []
    without: set[str] = set(file.without)
    head = file.scenario
    for base in file.scenario.builds_on:
        lower = _read(base, folder, (*above, name))
        for room, group in lower.numbers.items():
            numbers[room] = numbers.get(room, {}) | group
        head = head.model_copy(update={"begins": head.begins or lower.head.begins, "ends": head.ends or lower.head.ends})
        changes += lower.changes
        without |= lower.without
    for room, group in file.rooms.items():
        numbers[room] = numbers.get(room, {}) | group
    if head.begins and head.ends and head.ends < head.begins:
        raise ScenarioError(f"scenario {Path(name).stem!r} ends on {head.ends}, before it begins ({head.begins}); mend one of them.")
    made = Scenario(Path(name).stem, head, numbers, (*changes, *file.change), frozenset(without))
    return _proved(made)


def complaints(scenario: Scenario) -> list[str]:
    """List the numbers whose proof names something unknown, or a fact that is held for tests."""
    known, found = sources() | set(facts()), []
    for room, group in scenario.numbers.items():
        for name, number in group.items():
            unknown = [key for key in (*number.evidence, *number.against) if key not in known]
            found += [f"{room}.{name}: unknown evidence {key!r}; add it to sources.bib or mend the name." for key in unknown]
            tests = [key for key in number.against if key in facts() and facts()[key].use == "test"]
            found += [f"{room}.{name}: {key} is held for tests and may not be tuned against." for key in tests]
    return found


def _proved(scenario: Scenario) -> Scenario:
    wrong = complaints(scenario)
    if wrong:
        raise ScenarioError(wrong[0])
    return scenario


# --- levers ----------------------------------------------------------------------------------------


def switches(folder: Path | None = None) -> dict[str, Switch]:
    """Read how each built system is switched off; a system that is not there is not yet built."""
    raw = tomllib.loads(((folder or shelf("scenarios")) / "switches.toml").read_text(encoding="utf-8"))
    return {system: Switch(**words) for system, words in raw.items()}


def with_levers(scenario: Scenario, settings: Iterable[str] = (), without: Iterable[str] = ()) -> Scenario:
    """Change numbers by `room.rule=VALUE` and take systems out by their M-ids.

    Raises
    ------
    ScenarioError
        When a setting cannot be read or a system is unknown or not yet built.
    """
    numbers = {room: dict(group) for room, group in scenario.numbers.items()}
    by_hand: dict[str, Any] = {}
    removed: set[str] = set(scenario.removed)
    off = {*scenario.without, *without}
    for system in sorted(off):
        switch = _switch(system)
        removed |= set(switch.removes)
        for name, value in switch.sets.items():
            _put(numbers, name, value, f"{system} switched off")
    for setting in settings:
        name, value = _setting(setting)
        _put(numbers, name, value, "set by hand")
        by_hand[name] = value
    return Scenario(
        scenario.name, scenario.head, numbers, scenario.changes, frozenset(off), frozenset(removed), by_hand
    )


def _switch(system: str) -> Switch:
    built = switches()
    if system in built:
        return built[system]
    if system in systems():
        raise ScenarioError(f"{system} ({systems()[system].en}) is not built yet, so it cannot be switched off.")
    raise ScenarioError(f"there is no system {system!r}; they run from M01 to M93, see `kranti systems`.")


def _setting(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    name = name.strip()
    if not equals or name.count(".") != 1 or not all(name.split(".")):
        raise ScenarioError(f"--set {text!r} is not of the form room.rule=VALUE.")
    try:
        return name, tomllib.loads(f"x = {value}")["x"]
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise ScenarioError(f"--set {name}: {value.strip()!r} is not a number.") from error


def _put(numbers: dict[str, dict[str, Number]], name: str, value: Any, why: str) -> None:
    room, rule = name.split(".")
    if room not in numbers:
        raise ScenarioError(f"there is no room {room!r} with numbers{_nearest(room, numbers)}")
    if rule not in numbers[room]:
        raise ScenarioError(f"{name} is not a number of that room{_nearest(rule, numbers[room])}")
    unit = numbers[room][rule].unit
    try:
        numbers[room][rule] = Number(value=value, unit=unit, kind="assumed", why=why)
    except ValidationError as error:
        raise ScenarioError(f"{name}: {value!r} is not a number ({unit}).") from error
