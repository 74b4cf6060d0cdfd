"""Places: a yearly series by governorate on a map of dots, one at each capital."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kranti.evidence import table
from kranti.views.style import FAINT, GREY, INK, ONE, Head, sheet, styled
from kranti.views.words import name_of, number, say, scale

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LARGEST = 900  # area of the largest dot, square points
EUROPE = (19.0, 62.0, 38.5, 68.5)  # degrees: west, east, south, north of the first panel
NAMED = 9  # the largest dots that are named
WIDENED = 1.75  # a degree of latitude over one of longitude in the middle of the map


def draw(values: Any, counts: bool, series: str, unit: str, year: int, top: Head, lang: str) -> Figure:
    """Draw European Russia and the whole Empire side by side (needs matplotlib).

    Parameters
    ----------
    values : a number a governorate, in the order of the table of places; not a number where nothing is known.
    counts : whether the numbers add up over places: then dots have areas, else shades.
    series, unit, year : what is shown.
    top, lang : head of the sheet, language.
    """
    with styled():
        figure, body = sheet(12, 6.2, top)
        left, right = body.subplots(1, 2, width_ratios=(1.15, 1))
        most = float(np.nanmax(np.abs(values))) or 1.0
        by, words = scale(most, unit, lang)
        for axes, europe in ((left, True), (right, False)):
            _panel(axes, np.asarray(values, float), most, counts, europe, lang)
        left.set_title(say("map", lang, name=name_of(series, lang), year=year))
        _key(body, left, counts, most / by, words, lang)
    return figure


def _where() -> tuple[Any, Any]:
    places = table("places")
    longitude = np.array([float(row["lon"]) for row in places])
    return np.where(longitude < -30, longitude + 360, longitude), np.array([float(row["lat"]) for row in places])  # noqa: PLR2004


def _panel(axes: Axes, values: Any, most: float, counts: bool, europe: bool, lang: str) -> None:
    longitude, latitude = _where()
    west, east, south, north = EUROPE
    shown = np.isfinite(values)
    if europe:
        shown &= (longitude > west) & (longitude < east) & (latitude > south) & (latitude < north)
    part = np.abs(values[shown]) / most
    sizes = 5 + LARGEST * part * (1 if europe else 0.35) if counts else np.full(part.size, 110 if europe else 30)
    paint: Any = {"color": ONE, "alpha": 0.5} if counts else {"c": values[shown], "cmap": "YlOrBr", "edgecolor": GREY}
    drawn = axes.scatter(longitude[shown], latitude[shown], s=sizes, linewidths=0 if counts else 0.3, **paint)
    if not counts and europe:
        axes.figure.colorbar(drawn, ax=axes, shrink=0.5, location="left", pad=0.01)
    axes.set_aspect(WIDENED)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set(visible=True, color=FAINT)
    if europe:
        _names(axes, np.where(shown, values, -np.inf), longitude, latitude, lang)


def _names(axes: Axes, values: Any, longitude: Any, latitude: Any, lang: str) -> None:
    for row in np.argsort(-values, kind="stable")[:NAMED]:
        words = table("places")[row][lang].split(" (")[0]
        at = (longitude[row], latitude[row])
        axes.annotate(words, at, fontsize=7, color=INK, ha="center", va="center")


def _key(body: Any, axes: Axes, counts: bool, most: float, words: str, lang: str) -> None:
    """Say what a dot's area or shade is, with the largest as measure."""
    note = say("map note" if counts else "map shade", lang)
    if counts:
        axes.scatter([], [], s=LARGEST * 0.5, color=ONE, alpha=0.5, linewidths=0, label=f"{number(most / 2)} {words}")
        body.legend(loc="outside lower right", fontsize=8, handletextpad=1.6, borderpad=1.2)
    axes.text(
        0, -0.03, note if counts else f"{note} ({words})", transform=axes.transAxes, fontsize=7.5, color=GREY, va="top"
    )
