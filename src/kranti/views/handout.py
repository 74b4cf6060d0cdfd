"""The written report of a run: one page of HTML without script that prints on paper."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import numpy as np

from kranti import __version__
from kranti.calendar import OldStyle
from kranti.evidence import facts, table
from kranti.views import changes, months, recipe, telling
from kranti.views.measures import Measure, measures
from kranti.views.run import Run

WIDE, HIGH = 320, 90
LARGE = 1000
STYLE = """
body { font: 11pt/1.55 "Noto Serif", "Noto Serif Devanagari", "Nirmala UI", Kohinoor, Mangal, serif; color: #222;
  max-width: 190mm; margin: 10mm auto; padding: 0 5mm }
h1 { font-size: 18pt; margin: 0 0 2mm } h2 { font-size: 13pt; margin: 7mm 0 2mm; break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt }
th { text-align: start; border-bottom: 1.5px solid #222 }
td, th { padding: 1mm 2mm 1mm 0; vertical-align: top } td { border-bottom: 1px solid #ddd } tr { break-inside: avoid }
.curves { display: flex; flex-wrap: wrap; gap: 4mm } figure { margin: 0; width: 84mm; break-inside: avoid }
figcaption, .small { font-size: 9pt; color: #444 } svg { width: 100%; height: auto } code { overflow-wrap: anywhere }
.said { border-inline-start: 3px solid #9b2226; padding-inline-start: 3mm }
@page { size: A4; margin: 12mm }
"""  # fmt: skip


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def write(run: Run, lang: str = "en") -> str:
    """Write the report of a run in English or Hindi."""
    lived, words = run.lived, {key: said[lang] for key, said in _words().items()}
    title = (lived.scenario.head.title_hi if lang == "hi" else "") or lived.scenario.head.title
    parts = (
        _opening(run, lang, words, title),
        f"<h2>{words['run']}</h2>{_facts_of_run(run, words)}",
        f"<h2>{words['curves']}</h2><div class=curves>{_curves(run, lang, words)}</div>",
        f"<h2>{words['events']}</h2>{_events(run, lang, words)}",
        f"<h2>{words['facts']}</h2>{_facts(run, lang, words)}",
        f"<h2>{words['cite']}</h2><p class=small>{escape(recipe.citation(title, _query(run), run.digest))}</p>",
    )
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head><body>{''.join(parts)}</body></html>\n"
    )


def _query(run: Run) -> str:
    return telling.query(run.scenario, run.lived.seed, run.lived.resolution, run.lived.until)


def _opening(run: Run, lang: str, words: dict[str, str], title: str) -> str:
    said = changes.sentence(run.scenario)[lang] or words["asis"]
    warning = f"<p>{words['away']}</p>" if changes.away(run.scenario) else ""
    return f"<h1>{escape(title)}</h1><p class=said>{escape(said)}</p>{warning}<p class=small>{words['model']}</p>"


def _facts_of_run(run: Run, words: dict[str, str]) -> str:
    lived = run.lived
    rows = (
        ("scenario", lived.scenario.name),
        ("seed", str(lived.seed)),
        ("resolution", lived.resolution),
        ("span", f"{run.since.both()} - {lived.until.both()}"),
        ("version", __version__),
        ("digest", run.digest),
        ("link", f"?{_query(run)}&v={__version__}"),
    )
    return tabulated((), ((words[name], f"<code>{escape(value)}</code>") for name, value in rows))


def _curves(run: Run, lang: str, words: dict[str, str]) -> str:
    lived, daily = run.lived, months.series(run.lived)
    over = sum(OldStyle(year, 12, 31) <= lived.until for year in lived.notebook.years)
    drawn = []
    for name, measure in measures().items():
        values = daily[name] if measure.daily else measure.totals_of(lived.notebook, slice(0, over))
        if np.isfinite(values).sum() > 1:
            drawn.append(_curve(measure, values[np.isfinite(values)], lang, words))
    return "".join(drawn)


def _curve(measure: Measure, values: Any, lang: str, words: dict[str, str]) -> str:
    """Draw one curve: monthly means, or years."""
    low, high = min(0.0, float(values.min())), float(values.max()) or 1.0
    across = np.linspace(0, WIDE, len(values))
    down = HIGH - (HIGH - 2) * (values - low) / (high - low)
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(across, down, strict=True))
    said = (
        f"{getattr(measure.name, lang)} ({getattr(measure.totals, lang)}): "
        f"{words['least']} {number(values.min())}, {words['most']} {number(values.max())}"
    )
    return (
        f'<figure><svg viewBox="0 0 {WIDE} {HIGH}" role="img" aria-label="{escape(said)}">'
        f'<path d="M0 {HIGH}H{WIDE}" stroke="#999"/><polyline points="{points}" fill="none" stroke="#9b2226"/></svg>'
        f"<figcaption>{escape(said)}</figcaption></figure>"
    )


def _events(run: Run, lang: str, words: dict[str, str]) -> str:
    if not run.events:
        return f"<p>{words['nothing']}</p>"
    names = {row["id"]: row[lang] for row in table("places")} | {"empire": words["empire"]}
    rows = (
        (event.date.both(), escape(names.get(event.place, event.place)), escape(event.says[lang]))
        for event in run.events
    )
    return tabulated((words["date"], words["place"], words["says"]), rows)


def _facts(run: Run, lang: str, words: dict[str, str]) -> str:
    known = facts()
    rows = [
        (
            fact.id,
            escape(getattr(known[fact.id], lang)),
            f"{number(fact.low)}..{number(fact.high)}",
            number(fact.value),
            words[fact.verdict],
            words[fact.use],
        )
        for verdict in ("inside", "near", "outside")
        for fact in run.facts
        if fact.verdict == verdict
    ]
    absent = [fact.id for fact in run.facts if fact.verdict == "absent"]
    heads = ("", *(words[name] for name in ("fact", "band", "value", "verdict", "use")))
    return (
        tabulated(heads, rows) + f"<p class=small>{words['absent'].format(count=len(absent), ids=' '.join(absent))}</p>"
    )


def tabulated(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Lay cells, which are HTML, out as a table."""
    head = "".join(f"<th>{name}</th>" for name in heads)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{body}</tbody></table>"


def number(value: float | None) -> str:
    """Write a number as people read it."""
    if value is None or not np.isfinite(value):
        return ""
    return f"{value:,.0f}" if value == int(value) or abs(value) >= LARGE else f"{value:.3g}"
