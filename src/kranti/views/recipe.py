"""Recipes: what is needed to live a run again, and how to name it where it is used."""

from __future__ import annotations

import json
from typing import Any

from kranti import __version__
from kranti.calendar import OldStyle
from kranti.scenario import Number, Scenario
from kranti.views import changes
from kranti.views.levers import BASELINE, changed, dates

FOUNDERS = "The Kranti founders"
WHY = "Set by hand on the page."


def scenario_file(scenario: Scenario, seed: int, resolution: str, until: OldStyle) -> str:
    """Write a scenario as a file that `kranti run FILE` takes; it says only what differs from the baseline."""
    by_switch = changes.by_switch(scenario)
    numbers = {name: now for name, (_, now) in changed(scenario).items() if name not in by_switch}
    lines = [
        f"# kranti run FILE --seed {seed} --resolution {resolution} --until {until}   (version {__version__})",
        *([f"without = {json.dumps(sorted(scenario.without))}"] if scenario.without else []),
        "",
        "[scenario]",
        f"title = {_text(scenario.head.title)}",
        f"title_hi = {_text(scenario.head.title_hi)}",
        f'builds_on = ["{BASELINE}"]',
    ]
    for name, number in numbers.items():
        lines += ["", f"[{name}]", *_number(number)]
    return "\n".join(lines) + "\n"


def _number(number: Number) -> list[str]:
    dated = dates(number)
    value = (
        "[" + ", ".join(f"{{ from = {item.from_}, is = {json.dumps(item.value)} }}" for item in dated) + "]"
        if dated
        else json.dumps(number.value)
    )
    return [f"value = {value}", f"unit = {_text(number.unit)}", 'kind = "assumed"', f"why = {_text(number.why or WHY)}"]


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def citation(title: str, query: str, key: str, form: str = "text") -> str:
    """Say how to cite a run: as a sentence, or as an entry of BibTeX."""
    said = f"{title}; run `{query or 'baseline'}`, key {key}"
    if form == "bibtex":
        fields: dict[str, Any] = {
            "author": f"{{{FOUNDERS}}}", "title": f"Kranti: {title}", "version": __version__,
            "note": f"Run {query or 'baseline'}, key {key}. Data CC BY 4.0",
        }  # fmt: skip
        body = ",\n".join(f"  {name} = {{{_plain(value)}}}" for name, value in fields.items())
        return f"@software{{kranti-{key[:8]},\n{body}\n}}\n"
    return f"{FOUNDERS}. Kranti {__version__} [computer program]. {said}. Code Apache-2.0, data CC BY 4.0.\n"


def _plain(value: str) -> str:
    return value.replace("&", r"\&").replace("%", r"\%").replace("_", r"\_").replace("#", r"\#")
