"""Requests: names, numbers and dates as people give them, checked before any work is done."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import TypeVar

from kranti import founding
from kranti.atlas import SCALES
from kranti.calendar import DAY_ZERO, OldStyle
from kranti.day import DAY
from kranti.evidence import questions
from kranti.scenario import Scenario, ScenarioError, read, with_levers

SEEDS = 1 << 64
YEARS = 24  # beyond them no table says anything
LAST_DAY = OldStyle(DAY_ZERO.year + YEARS - 1, 12, 31)
T = TypeVar("T")


def one_of(name: str, known: Mapping[str, T], what: str) -> T:
    """Find a thing by name; refuse an unknown one with the nearest, or with all there are."""
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, list(known), 1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known) or 'none'}."
    raise ScenarioError(f"there is no {what} {name!r}; {hint}")


def resolution(name: str) -> str:
    """Take the name of a scale."""
    return one_of(name, SCALES, "--resolution").name


def seed(number: int) -> int:
    """Take a seed."""
    if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number < SEEDS:
        raise ScenarioError(f"--seed {number!s:.40} is out of bounds: a seed is a whole number from 0 to {SEEDS - 1}.")
    return number


def span(begins: OldStyle, ends: OldStyle, until: str | None, since: str | None) -> tuple[OldStyle, OldStyle]:
    """Take the last day and the first day of the record, both within the scenario."""
    last, first = _day("--until", until, begins, ends) or ends, _day("--from", since, begins, ends) or begins
    if last < first:
        raise ScenarioError(f"--until {last} lies before --from {first}; the end must not come before the beginning.")
    return last, first


def _day(option: str, text: str | None, begins: OldStyle, ends: OldStyle) -> OldStyle | None:
    if text is None:
        return None
    date = OldStyle.parse(text)
    if not begins <= date <= ends:
        raise ScenarioError(f"{option} {date} is out of bounds: the scenario runs from {begins} to {ends}, Old Style.")
    return date


def scenario(name: str, settings: Iterable[str] = (), without: Iterable[str] = ()) -> Scenario:
    """Read a scenario, pull its levers, and check every number on every day that one changes.

    Raises
    ------
    ScenarioError
        When it cannot be lived: a what-if whose rooms are not built yet is refused by their names.
    """
    slugs = {question.id: question.slug for question in questions().values()}
    found = read(slugs.get(name, name))
    _refuse_unbuilt(found)
    made = with_levers(found, settings, without)
    _refuse_other_times(made)
    for room in sorted({*made.numbers, *(change.room for change in made.changes)}):
        one_of(room, founding.RULES, "room with numbers")
    for date in (made.begins, *made.dates()):
        founding.rules_on(made, date)
    return made


def _refuse_unbuilt(found: Scenario) -> None:
    named = f"{found.head.question} ({found.name})" if found.head.question else found.name
    if lacking := rooms_lacking(rooms_needed(found)):
        raise ScenarioError(f"{named} cannot be run yet: the rooms not built are {', '.join(lacking)}.")


def _refuse_other_times(made: Scenario) -> None:
    if made.begins != DAY_ZERO or not DAY_ZERO <= made.ends <= LAST_DAY:
        raise ScenarioError(
            f"scenario {made.name!r} runs from {made.begins} to {made.ends}: it must begin on {DAY_ZERO}, "
            f"where the world is founded, and end by {LAST_DAY}."
        )


def rooms_needed(found: Scenario) -> list[str]:
    """List the rooms that a what-if or a placebo stands on."""
    question = found.head.question
    asked = one_of(question, questions(), "question").rooms.split() if question else []
    return [*asked, *found.head.needs]


def rooms_lacking(needed: Iterable[str]) -> list[str]:
    """List those of some rooms that this version has not got."""
    built = {step.room for step in DAY}
    return [room for room in needed if room not in built]
