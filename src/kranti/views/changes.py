"""What was changed, in a sentence: told before any result is shown."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from kranti.evidence import systems
from kranti.scenario import Change, Dated, Number, Scenario, read, switches
from kranti.views.levers import BASELINE, changed, dates, labels, unit


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def sentence(scenario: Scenario) -> dict[str, str]:
    """Say in both languages how a scenario differs from the baseline; nothing where it does not."""
    return {language: _sentence(scenario, language) for language in ("en", "hi")}


def away(scenario: Scenario) -> bool:
    """Tell whether a scenario differs from the baseline, so that facts say nothing of it."""
    return bool(scenario.without or changed(scenario) or new_changes(scenario))


def new_changes(scenario: Scenario) -> list[Change]:
    """List the dated changes that the baseline has not got."""
    usual = read(BASELINE).changes
    return [change for change in scenario.changes if change not in usual]


def _sentence(scenario: Scenario, language: str) -> str:
    switched = by_switch(scenario)
    parts = [
        _words()["without"][language].format(id=system, name=getattr(systems()[system], language))
        for system in sorted(scenario.without)
    ]
    parts += [
        _number(name, then, now, language) for name, (then, now) in changed(scenario).items() if name not in switched
    ]
    parts += [change.in_words(language).rstrip(".।") for change in new_changes(scenario)]
    return _words()["changed"][language].format(all="; ".join(parts)) if parts else ""


def by_switch(scenario: Scenario) -> set[str]:
    """List the numbers that are changed by taking systems out."""
    return {name for system in scenario.without for name in switches()[system].sets}


def _number(name: str, then: Number, now: Number, language: str) -> str:
    label = labels().get(name)
    called = getattr(label, language) if label else name
    if dates(then) and dates(now):
        return _words()["moved"][language].format(name=called)
    return _words()["number"][language].format(
        name=called,
        then=_value(then.value, language),
        now=_value(now.value, language),
        unit=getattr(unit(now.unit), language),
    )


def _value(value: Any, language: str) -> str:
    if isinstance(value, list):
        if isinstance(value[0], Dated):
            return _words()["dated"][language]
        return ", ".join(f"{item:,g}" for item in value)
    return f"{value:,g}" if isinstance(value, float) else f"{value:,}"


def values(scenario: Scenario) -> dict[str, Any]:
    """Give the numbers of a scenario that are not those of the baseline, as they would be set by hand."""
    return {
        name: now.value
        for name, (_, now) in changed(scenario).items()
        if not (isinstance(now.value, list) and isinstance(now.value[0], Dated))
    }
