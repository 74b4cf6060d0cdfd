"""A scenario read whole, and its numbers as they stand on a day."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from kranti.calendar import DAY_ZERO, OldStyle
from kranti.scenario.numbers import Change, Dated, Expectation, Head, Number
from kranti.scenario.refusal import ScenarioError, nearest

LAST_DAY = OldStyle(1917, 12, 31)


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


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
    expects: tuple[Expectation, ...] = ()

    @property
    def begins(self) -> OldStyle:
        """Give the first day."""
        return self.head.begins or DAY_ZERO

    @property
    def ends(self) -> OldStyle:
        """Give the last day."""
        return self.head.ends or LAST_DAY

    @property
    def fingerprint(self) -> str:
        """Hash all numbers, changes and switches: equal scenarios have equal fingerprints."""
        rooms = sorted(self.numbers.items())
        parts = [
            *(f"{room}.{name}={number.value}" for room, group in rooms for name, number in sorted(group.items())),
            *(f"{change.on}:{change.room}:{change.rules}" for change in self.changes),
            *sorted(self.removed),
            *sorted(self.without),
        ]
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
        hints = _hints(kind)  # type: ignore[arg-type]  # a class can be hashed
        for name in given:
            if name not in hints:
                raise ScenarioError(f"{room}.{name} is not a number of that room{nearest(name, hints)}")
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
    kind, measure = get_args(hint)
    if number.unit != measure.unit:
        raise ScenarioError(f"{name} is in {number.unit!r}; it must be in {measure.unit!r}.")
    value = _standing(number.value, on)
    many = get_origin(kind) is tuple
    if many != isinstance(value, list):
        raise ScenarioError(f"{name} must be {'a list' if many else 'one number'}, not {value!r}.")
    if many and len(value) != len(get_args(kind)):
        raise ScenarioError(f"{name} needs {len(get_args(kind))} values, not {len(value)}.")
    return tuple(_bounded(name, measure, item) for item in value) if many else _bounded(name, measure, value)


def _bounded(name: str, measure: Any, value: Any) -> int:
    try:
        converted = int(measure.convert(value))
    except ValueError as error:
        raise ScenarioError(f"{name} {error}.") from error
    if not measure.low <= value <= measure.high:
        raise ScenarioError(
            f"{name} = {value} is out of bounds: it runs from {measure.low} to {measure.high} ({measure.unit})."
        )
    return converted


def _standing(value: Any, on: OldStyle) -> Any:
    if not (isinstance(value, list) and value and isinstance(value[0], Dated)):
        return value
    ordered = sorted(value, key=lambda item: item.from_)
    past = [item for item in ordered if item.from_ <= on]
    return (past[-1] if past else ordered[0]).is_
