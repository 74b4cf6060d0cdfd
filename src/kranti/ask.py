"""Requests: names, numbers and dates as people give them, checked before any work is done."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import TypeVar

from kranti.atlas import SCALES
from kranti.calendar import OldStyle
from kranti.day import DAY
from kranti.evidence import Question, questions
from kranti.scenario import Scenario, ScenarioError, read, with_levers

SEEDS = 1 << 64
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
    """Read a scenario and pull its levers; a what-if whose rooms are not built yet is refused by their names."""
    slugs = {question.id: question.slug for question in questions().values()}
    found = read(slugs.get(name, name))
    question = questions().get(found.head.question)
    if question and (lacking := rooms_lacking(question)):
        raise ScenarioError(
            f"{question.id} ({question.slug}) cannot be run yet: the rooms not built are {', '.join(lacking)}."
        )
    return with_levers(found, settings, without)


def rooms_lacking(question: Question) -> list[str]:
    """List the rooms of a question that this version has not got."""
    built = {step.room for step in DAY}
    return [room for room in question.rooms.split() if room not in built]
