"""Style: the sheet that every picture is drawn on: font, colours, head and foot; saved the same way every time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import platformdirs

from kranti import __version__
from kranti.scenario import ScenarioError
from kranti.views.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure, SubFigure

FAMILY = ["Noto Sans Devanagari", "DejaVu Sans"]
WEIGHTS = (400, 700)
INK, GREY, FAINT = "#2b2b2b", "#7a7a7a", "#d9d9d9"
ONE, OTHER, GOLD = "#2f6690", "#c8553d", "#c98a1b"  # apart for every eye, and in print without colour
SHADES = {"inside": "#2f6690", "near": "#c98a1b", "outside": "#c8553d"}
SIGNS = {"inside": "●", "near": "◐", "outside": "○"}
ABOVE, BELOW = 0.45, 0.3  # inches of head and foot
FORMATS = ("png", "svg", "pdf")
_SETTINGS: Any = {
    "font.family": FAMILY,
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.titlesize": 10,
    "axes.titlelocation": "left",
    "axes.titlepad": 8,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "kranti",
    "pdf.fonttype": 42,
    "figure.dpi": 110,
    "savefig.dpi": 150,
}


class Head(NamedTuple):
    """What stands above and below a picture."""

    title: str
    about: str


def head(title: str, runs: int, first: int, last: int, resolution: str, lang: str) -> Head:
    """Say whose picture it is: title above; runs, seeds, version and a warning below."""
    which = say("runs" if runs > 1 else "run", lang, n=runs, first=first, last=last, resolution=resolution)
    return Head(title, " · ".join((which, say("version", lang, version=__version__), say("a model", lang))))


@cache
def _fonts() -> None:
    """Make the font of both scripts known, once; without its package a font of the machine must do."""
    from matplotlib import font_manager

    with suppress(ImportError):
        for weight in WEIGHTS:
            font_manager.fontManager.addfont(_cut(weight))


def _cut(weight: int) -> Path:
    """Cut one weight from the variable font of its package, once for each machine."""
    import fontpkg_noto_sans_devanagari as package
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    cut = Path(platformdirs.user_cache_dir("kranti")) / "fonts" / f"noto-sans-devanagari-{weight}.ttf"
    if not cut.exists():
        whole = next((Path(package.__file__).parent / "files").glob("*.ttf"))
        font = instancer.instantiateVariableFont(TTFont(whole), {"wght": weight, "wdth": 100}, updateFontNames=True)
        cut.parent.mkdir(parents=True, exist_ok=True)
        part = cut.with_suffix(f".{os.getpid()}")
        font.save(part)
        part.replace(cut)
    return cut


@contextmanager
def styled() -> Iterator[None]:
    """Draw in this block as all pictures are drawn.

    Raises
    ------
    ScenarioError
        When matplotlib is not there, with the command that fetches it.
    """
    try:
        import matplotlib as mpl
    except ImportError as error:
        raise ScenarioError("drawing needs matplotlib: pip install 'kranti[plot]'.") from error
    _fonts()
    with mpl.rc_context(_SETTINGS):
        yield


def sheet(wide: float, high: float, top: Head) -> tuple[Figure, SubFigure]:
    """Make an empty sheet (inches) with its head and foot, and give the part to draw on; call it in a styled block."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(wide, high), layout="constrained")
    parts: Any = figure.subfigures(3, 1, height_ratios=(ABOVE, high - ABOVE - BELOW, BELOW))
    above, body, below = parts
    above.text(0.01, 0.5, top.title, ha="left", va="center", fontsize=13, fontweight="bold")
    below.text(0.01, 0.6, top.about, ha="left", va="center", fontsize=7.5, color=GREY)
    return figure, body


def plain(axes: Axes, grid: Literal["x", "y"] = "y") -> None:
    """Give ticks the font of the sheet, and a faint grid across."""
    axes.tick_params(labelfontfamily=FAMILY, length=3, color=GREY)
    axes.grid(axis=grid, color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)


def save(figure: Figure, path: str | Path, title: str) -> Path:
    """Write a picture as PNG, SVG or PDF, by the ending of its name; the same picture gives the same PNG.

    Raises
    ------
    ScenarioError
        When the ending is another.
    """
    target = Path(path)
    kind = target.suffix.removeprefix(".").lower()
    refuse_format(target)
    dated = {"svg": "Date", "pdf": "CreationDate"}.get(kind)
    by = {"png": "Software", "svg": "Creator", "pdf": "Creator"}[kind]
    words: dict[str, Any] = {"Title": title, by: f"Kranti {__version__}"} | ({dated: None} if dated else {})
    with styled():
        figure.savefig(target, format=kind, metadata=words, facecolor="white")
    return target


def refuse_format(path: Path, formats: tuple[str, ...] = FORMATS) -> None:
    """Refuse a file whose ending says no format that can be written."""
    if path.suffix.removeprefix(".").lower() not in formats:
        raise ScenarioError(f"--out {path} ends in no known format; there are {', '.join(formats)}.")
