"""Places: a yearly series by governorate as a map of dots, one at each capital, and the places where it is largest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kranti.evidence import table
from kranti.views.style import FAINT, FAMILY, GREY, INK, ONE, OTHER, Head, plain, sheet, styled
from kranti.views.words import Scale, name_of, say, scale

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LARGEST = 900  # area of the largest dot, square points
SMALL = 0.3  # of a dot's area, on the map of the whole Empire
SHADED = 110  # area of a dot that is shaded
EUROPE = (19.0, 62.0, 38.5, 68.5)  # degrees: from, to, of longitude and latitude of the first panel
USUAL = "hands"  # the series that is shown where none is named
LISTED = 10  # places with the largest numbers
WIDENED = 1.75  # a degree of latitude over one of longitude in the middle of the map
SEAM = -30  # degrees east: what lies west of it lies beyond the Pacific


class Shown(NamedTuple):
    """A number a governorate, in the order of the table of places; not a number where nothing is known.

    `counts` tells whether the numbers add up over places: then dots have areas, else shades; `signed`, whether they are
    differences, with colours for both signs.
    """

    series: str
    unit: str
    year: int
    values: Any
    counts: bool
    signed: bool = False


def draw(shown: Shown, top: Head, lang: str) -> Figure:
    """Draw European Russia, the whole Empire, and the largest numbers (needs matplotlib)."""
    values = np.asarray(shown.values, float)
    most = float(np.nanmax(np.abs(values), initial=0)) or 1.0
    by = scale(most, shown.unit, lang)
    with styled():
        figure, body = sheet(12, 6.4, top)
        parts = body.subplot_mosaic([["europe", "empire"], ["europe", "bars"]], width_ratios=(1, 1.35))
        europe, empire = parts["europe"], parts["empire"]
        title = "map of difference" if shown.signed else "map"
        europe.set_title(say(title, lang, name=name_of(shown.series, lang), year=shown.year))
        _panel(europe, shown, values, most, EUROPE)
        _panel(empire, shown, values, most, None)
        _note(empire, shown, by.unit, lang)
        _bars(parts["bars"], shown, values, by, lang)
    return figure


def _where() -> tuple[Any, Any]:
    places = table("places")
    longitude = np.array([float(row["lon"]) for row in places])
    return np.where(longitude < SEAM, longitude + 360, longitude), np.array([float(row["lat"]) for row in places])


def _panel(axes: Axes, shown: Shown, values: Any, most: float, frame: tuple[float, ...] | None) -> None:
    longitude, latitude = _where()
    seen = np.isfinite(values)
    if frame:
        west, east, low, high = frame
        seen &= (longitude > west) & (longitude < east) & (latitude > low) & (latitude < high)
    small = 1 if frame else SMALL
    part, where = values[seen] / most, (longitude[seen], latitude[seen])
    if shown.counts:
        colours = np.where(part < 0, OTHER, ONE)
        axes.scatter(*where, s=3 + LARGEST * small * np.abs(part), c=colours, alpha=0.5, linewidths=0)
    else:
        paint: Any = {"cmap": "PuOr", "vmin": -most, "vmax": most} if shown.signed else {"cmap": "YlOrBr", "vmin": 0}
        axes.scatter(*where, s=SHADED * small, c=values[seen], edgecolor=GREY, linewidths=0.3, **paint)
    axes.set_aspect(WIDENED)
    axes.set(xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set(visible=True, color=FAINT)


def _note(axes: Axes, shown: Shown, unit: str, lang: str) -> None:
    note = say("map note" if shown.counts else "map shade", lang)
    axes.text(0, -0.04, note, transform=axes.transAxes, fontsize=7.5, color=GREY, va="top")
    axes.set_title(unit, fontsize=8, loc="right", color=GREY)


def _bars(axes: Axes, shown: Shown, values: Any, by: Scale, lang: str) -> None:
    """List the places with the largest numbers, in the shade or colour of their dots."""
    from matplotlib import ticker

    order = np.argsort(-np.abs(np.nan_to_num(values)), kind="stable")[:LISTED]
    names = [table("places")[row][lang].split(" (")[0] for row in order]
    heights = values[order] / by.by
    axes.barh(range(len(order)), heights, color=[OTHER if height < 0 else ONE for height in heights], alpha=0.5)
    axes.set_yticks(range(len(order)), names, fontsize=7.5)
    axes.invert_yaxis()
    plain(axes, "x")
    axes.tick_params(axis="y", length=0, labelcolor=INK, labelfontfamily=FAMILY)
    axes.xaxis.set_major_formatter(ticker.FuncFormatter(lambda value, _: f"{value:,g}"))
    axes.set_xlabel(by.unit, fontsize=8)
