"""Fans: series of many runs as bands around a median, with what was counted at the time drawn in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kranti.observed import counted, records
from kranti.record.notebook import CALENDAR_YEAR, FARM_YEAR
from kranti.scenario import ScenarioError
from kranti.views.style import GREY, INK, ONE, OTHER, Head, plain, sheet, styled
from kranti.views.words import name_of, say, scale

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure, SubFigure

MARKERS = {"tuned": "o", "test": "D", "input": "s"}
SEEN = "seen"
BEYOND = 6  # times the highest band: what was counted then is shown on an axis of tens
COLUMNS = 2


class Bands(NamedTuple):
    """One side of a fan: years, and a row of values for each quantile, the lowest first; one row for one run."""

    label: str
    years: Any
    quantiles: Any


class Fan(NamedTuple):
    """One series to be drawn: of one ensemble, or of two side by side."""

    series: str
    unit: str
    place: str
    sides: tuple[Bands, ...]


def usual() -> tuple[str, ...]:
    """List the yearly series that are kept and that something was counted of at the time."""
    kept = {column.split(".")[1] for column in (*FARM_YEAR, *CALENDAR_YEAR)}
    return tuple(dict.fromkeys(record.series for record in records().values() if record.series in kept))


def draw(fans: Sequence[Fan], top: Head, lang: str) -> Figure:
    """Draw fans in two columns, under one head and one legend (needs matplotlib).

    Raises
    ------
    ScenarioError
        When a series has no year that was lived to its end.
    """
    for fan in fans:
        if not all(len(side.years) for side in fan.sides):
            raise ScenarioError(f"no year was lived to its end, so there is no {fan.series} to draw; live longer.")
    with styled():
        rows = -(-len(fans) // COLUMNS)
        wide = COLUMNS if len(fans) > 1 else 1
        figure, body = sheet(5.2 * wide + 1.2 * (wide == 1), 2.7 * rows + 1.3, top)
        axes = body.subplots(rows, wide, squeeze=False).ravel()
        for each, fan in zip(axes, fans, strict=False):
            _one(each, fan, lang)
        for each in axes[len(fans) :]:
            each.set_axis_off()
        _legend(body, fans, lang)
    return figure


def _one(axes: Axes, fan: Fan, lang: str) -> None:
    from matplotlib import ticker

    counts = _counts(fan)
    highest = max(float(np.nanmax(side.quantiles)) for side in fan.sides)
    by, unit = scale(highest, fan.unit, lang)
    beyond = max((count.value for count, _ in counts), default=0.0) > BEYOND * highest
    for side, colour in zip(fan.sides, (ONE, OTHER), strict=False):
        _bands(axes, side, colour, by)
    for count, use in counts:
        face = INK if count.grade == SEEN else "none"
        axes.plot(count.year, count.value / by, MARKERS[use], color=INK, markerfacecolor=face, markersize=4.2)
    plain(axes)
    place = say("all", lang) if fan.place == "empire" else fan.place
    axes.set_title(name_of(fan.series, lang) + (f" ({place})" if fan.place != "empire" else ""))
    axes.set_ylabel(" ".join(part for part in (unit, say("log", lang) if beyond else "") if part), fontsize=8)
    axes.xaxis.set_major_locator(ticker.MaxNLocator(integer=True, nbins=8))
    if beyond:
        axes.set_yscale("log")
        axes.yaxis.set_minor_formatter(ticker.NullFormatter())
    elif min(float(np.nanmin(side.quantiles)) for side in fan.sides) >= 0:
        axes.set_ylim(bottom=0)
    axes.yaxis.set_major_formatter(ticker.FuncFormatter(lambda value, _: f"{value:,g}"))


def _bands(axes: Axes, side: Bands, colour: str, by: float) -> None:
    rows = np.asarray(side.quantiles, float) / by
    for below in range(len(rows) // 2):
        axes.fill_between(side.years, rows[below], rows[-1 - below], color=colour, alpha=0.22, linewidth=0)
    axes.plot(side.years, rows[len(rows) // 2], color=colour, linewidth=1.6)


def _counts(fan: Fan) -> list[tuple[Any, str]]:
    """Find what was counted of this series of the Empire, in the years that are shown."""
    if fan.place != "empire":
        return []
    first, last = (edge(edge(side.years) for side in fan.sides) for edge in (min, max))
    return [
        (count, record.use)
        for record in records().values()
        if record.series == fan.series
        for count in counted(record)
        if first <= count.year <= last
    ]


def _legend(body: SubFigure, fans: Sequence[Fan], lang: str) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    sides = fans[0].sides
    single = len(sides[0].quantiles) == 1
    keys: list[Any] = []
    for side, colour in zip(sides, (ONE, OTHER), strict=False):
        label = say("this" if single else "median", lang)
        keys.append(Line2D([], [], color=colour, label=f"{side.label}: {label}" if side.label else label))
    if not single:
        keys.append(Patch(color=GREY, alpha=0.55, linewidth=0, label=say("half", lang)))
        keys.append(Patch(color=GREY, alpha=0.25, linewidth=0, label=say("most", lang)))
    found = [item for fan in fans for item in _counts(fan)]
    used = {use for _, use in found}
    keys += [_mark(mark, INK, say(f"use {use}", lang)) for use, mark in MARKERS.items() if use in used]
    if any(count.grade != SEEN for count, _ in found):
        keys.append(_mark("o", "none", say("unsure", lang)))
    body.legend(handles=keys, loc="outside lower left", ncols=3, fontsize=7.5)


def _mark(marker: str, face: str, label: str) -> Any:
    from matplotlib.lines import Line2D

    return Line2D([], [], marker=marker, color=INK, markerfacecolor=face, linestyle="", markersize=4.5, label=label)
