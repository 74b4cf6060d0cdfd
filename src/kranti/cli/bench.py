"""`kranti bench`: what a day costs."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from kranti.cli import show
from kranti.cli.options import Json, Lang, Resolution, Seed, Threads, whole
from kranti.cli.words import language, say

Days = Annotated[
    int | None, typer.Option(help="Days to live: 365, or 30 at full, if not given.", metavar="N", parser=whole)
]

MOST_DAYS = 8000


def bench(
    resolution: Resolution = None, days: Days = None, seed: Seed = None, threads: Threads = None, lang: Lang = None,
    as_json: Json = False,
) -> None:  # fmt: skip
    """Measure a day against one pass over the same memory, and name the mechanisms that take longest."""
    from kranti import ask, bench

    words = language(lang)
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise typer.BadParameter(
            f"{days} is out of bounds: 1 to {MOST_DAYS} days can be measured.", param_hint="--days"
        )
    found = bench.measure(
        ask.resolution("standard" if resolution is None else resolution),
        days,
        ask.seed(1 if seed is None else seed),
        threads,
    )
    if as_json:
        show.document(found)
        return
    _show(found, words)


def _show(found: dict[str, Any], lang: str) -> None:
    out = show.console()
    figures = show.table(("measure", "value"), lang)
    for name, value in found.items():
        if name != "mechanisms":
            figures.add_row(name, show.number(value))
    hot = show.table(("mechanism", "milliseconds", "times", "share"), lang)
    whole = sum(row["seconds_all"] for row in found["mechanisms"]) or 1
    for row in found["mechanisms"]:
        share = f"{100 * row['seconds_all'] / whole:.1f} %"
        hot.add_row(row["mechanism"], f"{1000 * row['seconds_median']:.3f}", str(row["times"]), share)
    out.print(figures)
    out.print("\n" + say("bench note", lang))
    out.print(hot)
