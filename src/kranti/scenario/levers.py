"""Levers: numbers set by hand, and systems of the chapter taken out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kranti.evidence import systems
from kranti.library import shelf
from kranti.scenario.numbers import Number, Switch
from kranti.scenario.refusal import ScenarioError, nearest
from kranti.scenario.standing import Scenario


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
    return replace(scenario, numbers=numbers, without=frozenset(off), removed=frozenset(removed), set_by_hand=by_hand)


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
        raise ScenarioError(f"there is no room {room!r} with numbers{nearest(room, numbers)}")
    if rule not in numbers[room]:
        raise ScenarioError(f"{name} is not a number of that room{nearest(rule, numbers[room])}")
    unit = numbers[room][rule].unit
    try:
        numbers[room][rule] = Number(value=value, unit=unit, kind="assumed", why=why)
    except ValidationError as error:
        raise ScenarioError(f"{name}: {value!r} is not a number ({unit}).") from error
