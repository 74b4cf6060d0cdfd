"""Changes: one sentence, in both languages, that says in what two requests differ."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from kranti.evidence import systems
from kranti.scenario import Scenario

LANGUAGES = ("en", "hi")
TOLD = 3  # numbers that are told one by one
LONGEST = 40  # characters of a number that is told


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _say(key: str, lang: str, **values: Any) -> str:
    return _words()[key][lang].format(**values)


def changed(a: Scenario, b: Scenario) -> dict[str, str]:
    """Say in one sentence in what B differs from A: the scenario, systems taken out, numbers."""
    return {lang: _sentence(a, b, lang) for lang in LANGUAGES}


def _sentence(a: Scenario, b: Scenario, lang: str) -> str:
    if a.fingerprint == b.fingerprint:
        return _say("same", lang, a=a.name)
    parts = [*_other_scenario(a, b, lang), *_switched(a, b, lang), *_numbers(a, b, lang)]
    return _say("differs", lang, a=a.name, parts="; ".join(parts))


def _other_scenario(a: Scenario, b: Scenario, lang: str) -> Iterator[str]:
    if a.name == b.name:
        return
    head = b.head
    asks = head.asks_hi if lang == "hi" else head.asks
    title = head.title_hi if lang == "hi" and head.title_hi else head.title
    yield _say("asked", lang, name=b.name, asks=asks) if asks else _say("named", lang, name=b.name, title=title)


def _switched(a: Scenario, b: Scenario, lang: str) -> Iterator[str]:
    for key, which in (("without", b.without - a.without), ("with", a.without - b.without)):
        for system in sorted(which):
            yield _say(key, lang, system=getattr(systems()[system], lang), id=system)


def _numbers(a: Scenario, b: Scenario, lang: str) -> Iterator[str]:
    """Tell the numbers that differ, but for those that a switch has set."""
    differing = [
        (f"{room}.{name}", a.numbers.get(room, {}).get(name), number)
        for room, group in b.numbers.items()
        for name, number in group.items()
        if "switched off" not in number.why
        and (name not in a.numbers.get(room, {}) or a.numbers[room][name].value != number.value)
    ]
    for name, before, after in differing[:TOLD]:
        one, other = str(before.value if before else "?"), str(after.value)
        short = len(one) + len(other) < LONGEST
        yield _say("number", lang, name=name, a=one, b=other) if short else _say("dated", lang, name=name)
    if len(differing) > TOLD:
        yield _say("more", lang, count=len(differing) - TOLD)
