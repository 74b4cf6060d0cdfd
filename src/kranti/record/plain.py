"""Scenarios as plain words and numbers, so that a saved run can be lived on without the files it came from."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from kranti.calendar import OldStyle
from kranti.scenario import Change, Head, Number, Scenario


def plain(thing: Any) -> Any:
    """Give a part of a scenario as JSON knows it: dates as text, what is not said left out."""
    if isinstance(thing, BaseModel):
        return {field.alias or name: plain(getattr(thing, name)) for name, field in _said(thing)}
    if isinstance(thing, dict):
        return {name: plain(value) for name, value in thing.items()}
    if isinstance(thing, frozenset):
        return sorted(thing)
    if isinstance(thing, list | tuple):
        return [plain(item) for item in thing]
    return str(thing) if isinstance(thing, OldStyle) else thing


def _said(thing: BaseModel) -> list[tuple[str, Any]]:
    return [(name, field) for name, field in type(thing).model_fields.items() if name in thing.model_fields_set]


def write(scenario: Scenario) -> dict[str, Any]:
    """Write a scenario down whole."""
    return {
        "name": scenario.name,
        "head": plain(scenario.head),
        "numbers": plain(scenario.numbers),
        "changes": plain(scenario.changes),
        "without": plain(scenario.without),
        "removed": plain(scenario.removed),
        "set_by_hand": plain(scenario.set_by_hand),
    }


def read(words: dict[str, Any]) -> Scenario:
    """Read a scenario that `write` wrote down."""
    return Scenario(
        words["name"],
        Head(**words["head"]),
        {room: {name: Number(**number) for name, number in group.items()} for room, group in words["numbers"].items()},
        tuple(Change(**change) for change in words["changes"]),
        frozenset(words["without"]),
        frozenset(words["removed"]),
        words["set_by_hand"],
    )
