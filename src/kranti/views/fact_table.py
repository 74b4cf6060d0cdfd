"""Fact table: the facts that could be judged, with their bands, what came of them, and how they may be used."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from kranti.evidence import facts
from kranti.views.style import FAINT, GREY, INK, SHADES, SIGNS, Head, sheet, styled
from kranti.views.words import band, say, spread

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LINE = 108  # letters of a statement on one line
HEADS = (("id", 0.0), ("fact", 0.045), ("band", 0.56), ("value", 0.66), ("inside_share", 0.80), ("use", 0.94))


class Row(NamedTuple):
    """One fact over some runs; of one run, the share is one or nought and there is no spread."""

    id: str
    median: float | None
    p05: float | None
    p95: float | None
    low: float | None
    high: float | None
    share: float
    verdict: str
    use: str


def draw(rows: Sequence[Row], top: Head, lang: str) -> Figure:
    """Draw the facts that have a verdict, tests first, and count the others (needs matplotlib)."""
    judged = [row for row in rows if row.verdict in SIGNS]
    ordered = sorted(judged, key=lambda row: (row.use != "test", row.id))
    told = [textwrap.wrap(getattr(facts()[row.id], lang), LINE) for row in ordered]
    lines = sum(max(1, len(lines)) + 0.45 for lines in told) + 3
    with styled():
        figure, body = sheet(12, 0.19 * lines + 1.2, top)
        axes = body.subplots()
        axes.set_axis_off()
        axes.set(xlim=(0, 1), ylim=(lines, 0))
        for key, x in HEADS:
            axes.text(x, 0.5, "" if key == "id" else say(key, lang), fontsize=8, fontweight="bold", va="center")
        height = 1.4
        for row, words in zip(ordered, told, strict=True):
            _line(axes, row, words, height, lang)
            height += max(1, len(words)) + 0.45
        rest = say("absent", lang, count=len(rows) - len(judged))
        axes.text(0, height + 0.6, rest, fontsize=8, color=GREY, va="center")
    return figure


def _line(axes: Axes, row: Row, words: list[str], height: float, lang: str) -> None:
    at: dict[str, Any] = {"fontsize": 8, "va": "top"}
    places = dict(HEADS)
    unit = facts()[row.id].unit
    axes.axhline(height - 0.2, color=FAINT, linewidth=0.5)
    axes.text(places["id"], height, row.id, color=GREY, **at)
    axes.text(places["fact"], height, "\n".join(words), linespacing=1.25, **at)
    axes.text(places["band"], height, band(row.low, row.high) if unit != "direction" else "> 0", **at)
    axes.text(places["value"], height, spread(row.median, row.p05, row.p95, lang), **at)
    axes.barh(height + 0.42, 0.06 * row.share, left=places["inside_share"], height=0.5, color=SHADES[row.verdict])
    axes.barh(height + 0.42, 0.06, left=places["inside_share"], height=0.5, color="none", edgecolor=FAINT)
    word = f"{SIGNS[row.verdict]} {say(row.verdict, lang)}"
    axes.text(places["inside_share"] + 0.066, height, word, color=SHADES[row.verdict], **at)
    weight = "bold" if row.use == "test" else "normal"
    axes.text(
        places["use"], height, say(row.use, lang), color=INK if row.use == "test" else GREY, fontweight=weight, **at
    )
