"""Dates: a strip for each event, with a dot for the day it came in each run, beside the days it is told of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kranti.calendar import OldStyle
from kranti.observed import dated
from kranti.views.style import GOLD, GREY, INK, ONE, OTHER, Head, plain, sheet, styled
from kranti.views.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure, SubFigure

STEPS = 7  # heights that dots of one day are spread over, so that they do not hide each other
HALF = 0.3  # of a strip's height
NARROW = 40  # days: a told span that is shorter is drawn as wide


class Strip(NamedTuple):
    """One event: of each side its days (numbers since day zero), in how many runs, and that share's interval."""

    id: str
    sides: tuple[Came, ...]


class Came(NamedTuple):
    """How an event came in the runs of one side."""

    label: str
    days: Sequence[int]
    runs: int
    low: float
    high: float


def name_of(event: str, lang: str) -> str:
    """Name an event; one that has no name yet goes by its id."""
    return getattr(dated()[event], lang) if event in dated() else event


def draw(strips: Sequence[Strip], top: Head, lang: str) -> Figure:
    """Draw a strip an event, in order of their median days (needs matplotlib)."""
    ordered = sorted(strips, key=_middle)
    with styled():
        figure, body = sheet(10, 0.42 * len(ordered) + 2.2, top)
        axes = body.subplots()
        axes.set_title(say("dates", lang))
        for row, strip in enumerate(ordered):
            _told(axes, strip.id, row)
            _dots(axes, strip, row)
        _frame(axes, ordered, lang)
        _legend(body, ordered, lang)
    return figure


def _middle(strip: Strip) -> tuple[float, str]:
    days = [day for side in strip.sides for day in side.days]
    return (float(np.median(days)) if days else float("inf"), strip.id)


def _year(day: float) -> float:
    """Put a day on an axis of years."""
    date = OldStyle.from_number(int(day))
    begins = OldStyle(date.year, 1, 1).number
    return date.year + (day - begins) / (OldStyle(date.year + 1, 1, 1).number - begins)


def _told(axes: Axes, event: str, row: int) -> None:
    days = dated()[event].days if event in dated() else None
    if days:
        first, last = days[0].number, days[1].number
        more = max(0, NARROW - (last - first)) / 2
        begins, ends = _year(first - more), _year(last + more)
        axes.barh(row, ends - begins, left=begins, height=0.86, color=GOLD, alpha=0.3, linewidth=0)


def _dots(axes: Axes, strip: Strip, row: int) -> None:
    tall = HALF * 2 / len(strip.sides)
    for place, (side, colour) in enumerate(zip(strip.sides, (ONE, OTHER), strict=False)):
        middle = row - HALF + tall * (place + 0.5)
        heights = middle + tall * 0.4 * (np.arange(len(side.days)) % STEPS / (STEPS - 1) * 2 - 1)
        years = [_year(day) for day in sorted(side.days)]
        axes.plot(years, heights, ".", color=colour, alpha=0.45, markersize=5, markeredgewidth=0)
        if years:
            axes.plot([np.median(years)] * 2, [middle - tall * 0.5, middle + tall * 0.5], color=colour, linewidth=1.8)


def _frame(axes: Axes, strips: Sequence[Strip], lang: str) -> None:
    from matplotlib import ticker

    plain(axes, "x")
    axes.set_ylim(len(strips) - 0.4, -0.6)
    axes.set_yticks(range(len(strips)), [name_of(strip.id, lang) for strip in strips])
    axes.tick_params(axis="y", length=0)
    axes.xaxis.set_major_locator(ticker.MaxNLocator(integer=True, nbins=12))
    axes.set_xlabel(say("year", lang), fontsize=8)
    beside: Any = {"transform": axes.get_yaxis_transform(), "fontsize": 7.5, "color": GREY, "va": "center"}
    axes.text(1.01, -0.85, say("probability", lang), **beside)
    for row, strip in enumerate(strips):
        axes.text(1.01, row, _shares(strip), **beside)


def _shares(strip: Strip) -> str:
    return "\n".join(
        f"{len(side.days) / side.runs:.2f}  ({side.low:.2f} \u2013 {side.high:.2f})"
        for side in strip.sides
        if side.runs
    )


def _legend(body: SubFigure, strips: Sequence[Strip], lang: str) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    keys: list[Any] = []
    for side, colour in zip(strips[0].sides if strips else (), (ONE, OTHER), strict=False):
        before = f"{side.label}: " if side.label else ""
        dot: Any = {"marker": ".", "linestyle": "", "alpha": 0.6, "markersize": 7, "markeredgewidth": 0}
        keys.append(Line2D([], [], color=colour, label=before + say("one dot", lang), **dot))
        keys.append(Line2D([], [], color=colour, linewidth=1.8, label=before + say("median", lang)))
    keys.append(Patch(color=GOLD, alpha=0.3, linewidth=0, label=say("as told", lang)))
    body.legend(handles=keys, loc="outside lower left", ncols=5, fontsize=7.5, labelcolor=INK)
