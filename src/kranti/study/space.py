"""The space of a scenario's unsure numbers: which may be varied, and how far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from typing import Any, get_args, get_type_hints

from kranti import founding
from kranti.scenario import Count, Dated, Number, Scenario, ScenarioError

KINDS = ("assumed", "tuned")
DEFAULT = 0.25  # of a number without a span: varied by this part of itself either way
SWITCH = "yes or no"
DIGITS = 6


@dataclass(frozen=True)
class Parameter:
    """One number, or one of a list of numbers, that may be varied between two bounds."""

    room: str
    rule: str
    place: int | None
    value: float
    low: float
    high: float
    whole: bool
    spanned: bool

    @property
    def name(self) -> str:
        """Name it as `--set` does, with its place in a list."""
        return f"{self.room}.{self.rule}" + ("" if self.place is None else f"[{self.place}]")

    def written(self, value: float) -> float | int:
        """Round a value to what a scenario may say."""
        return round(value) if self.whole else min(max(float(f"{value:.{DIGITS}g}"), self.low), self.high)


def space(scenario: Scenario, wanted: Sequence[str] = (), kinds: Sequence[str] = KINDS) -> list[Parameter]:
    """List the numbers of a scenario that may be varied.

    Parameters
    ----------
    scenario : whose numbers.
    wanted : names, with `*` for any letters; all if none is given.
    kinds : of number: assumed or tuned; those asked for by their full name are taken whatever they are.

    Raises
    ------
    ScenarioError
        When a name fits no number that may be varied.

    Notes
    -----
    Bounds are the number's own `span`; without one, a quarter of the value either way, within what the room allows.
    Left as they are: documented and derived numbers, those that change by date, switches, and a nought without a span.
    """
    found = [
        item
        for room, group in sorted(scenario.numbers.items())
        for rule, number in group.items()
        if _asked(f"{room}.{rule}", number, wanted, kinds)
        for item in _parameters(room, rule, number)
    ]
    for name in wanted:
        if not any(fnmatch(f"{item.room}.{item.rule}", name) for item in found):
            raise ScenarioError(f"--numbers {name!r} fits none that may be varied; `kranti study space` lists them.")
    return found


def _asked(name: str, number: Number, wanted: Sequence[str], kinds: Sequence[str]) -> bool:
    return name in wanted or (number.kind in kinds and (not wanted or any(fnmatch(name, each) for each in wanted)))


def _parameters(room: str, rule: str, number: Number) -> Iterator[Parameter]:
    value = number.value
    if isinstance(value, list) and any(isinstance(item, Dated) for item in value):
        return
    if number.unit == SWITCH or room not in founding.RULES:
        return
    measure = _measure(room, rule)
    values: list[Any] = value if isinstance(value, list) else [value]
    for place, item in enumerate(values):
        low, high = _bounds(float(item), number, measure)
        if low < high and (item or number.span):
            at = place if isinstance(value, list) else None
            whole = isinstance(measure, Count)
            yield Parameter(room, rule, at, float(item), low, high, whole, bool(number.span))


def _measure(room: str, rule: str) -> Any:
    return get_args(get_type_hints(founding.RULES[room], include_extras=True)[rule])[1]


def _bounds(value: float, number: Number, measure: Any) -> tuple[float, float]:
    span = number.span or [value - DEFAULT * abs(value), value + DEFAULT * abs(value)]
    return max(float(min(span)), float(measure.low)), min(float(max(span)), float(measure.high))


def settings(scenario: Scenario, parameters: Sequence[Parameter], point: Sequence[float]) -> tuple[str, ...]:
    """Write a point of the space as settings, each `room.rule=VALUE`; lists are written whole."""
    lists: dict[str, list[Any]] = {}
    said: dict[str, str] = {}
    for item, value in zip(parameters, point, strict=True):
        name = f"{item.room}.{item.rule}"
        if item.place is None:
            said[name] = f"{name}={item.written(value)!r}"
        else:
            whole = scenario.numbers[item.room][item.rule].value
            lists.setdefault(name, list(whole) if isinstance(whole, list) else [])[item.place] = item.written(value)
    said |= {name: f"{name}={values!r}" for name, values in lists.items()}
    return tuple(said[name] for name in sorted(said))


def scaled(parameters: Sequence[Parameter], unit: Any) -> Any:
    """Carry points of the unit cube into the space."""
    import numpy as np

    low, high = (np.array([getattr(item, edge) for item in parameters]) for edge in ("low", "high"))
    return np.clip(low + (high - low) * np.asarray(unit, float), low, high)


def problem(parameters: Sequence[Parameter]) -> Mapping[str, Any]:
    """Write the space as SALib reads it."""
    return {
        "num_vars": len(parameters),
        "names": [item.name for item in parameters],
        "bounds": [[item.low, item.high] for item in parameters],
    }
