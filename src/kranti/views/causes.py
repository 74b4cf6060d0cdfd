"""Causes: how likely each event is with a cause and without it, and how necessary and how sufficient the cause is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from kranti.views.dates import name_of
from kranti.views.style import FAINT, GOLD, GREY, INK, ONE, OTHER, Head, plain, sheet, styled
from kranti.views.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Measured = tuple[float | None, float, float]  # a share, and its interval


class Bar(NamedTuple):
    """One event: its probability in A and in B, and the necessity and sufficiency of what only A has."""

    id: str
    a: Measured
    b: Measured
    necessity: Measured
    sufficiency: Measured


def draw(bars: Sequence[Bar], changed: str, top: Head, lang: str) -> Figure:
    """Draw two panels: probabilities in A and B, and necessity and sufficiency (needs matplotlib)."""
    with styled():
        figure, body = sheet(11, 0.42 * len(bars) + 2.8, top)
        body.suptitle(_folded(changed), x=0.01, ha="left", fontsize=9, color=INK)
        left, right = body.subplots(1, 2, sharey=True)
        for row, bar in enumerate(bars):
            _dumbbell(left, bar, row)
            for place, (share, colour) in enumerate(((bar.necessity, GOLD), (bar.sufficiency, GREY))):
                _bar(right, share, row - 0.2 + 0.4 * place, colour)
        for axes, key in ((left, "probability"), (right, "causes")):
            plain(axes, "x")
            axes.set_xlim(-0.02, 1.02)
            axes.set_title(say(key, lang))
            axes.tick_params(axis="y", length=0)
        left.set_yticks(range(len(bars)), [name_of(bar.id, lang) for bar in bars])
        left.set_ylim(len(bars) - 0.4, -0.6)
        body.legend(handles=_keys(lang), loc="outside lower left", ncols=5, fontsize=7.5)
    return figure


def _folded(sentence: str) -> str:
    import textwrap

    return textwrap.fill(sentence, 150)


def _dumbbell(axes: Axes, bar: Bar, row: int) -> None:
    if bar.a[0] is not None and bar.b[0] is not None:
        axes.plot([bar.a[0], bar.b[0]], [row, row], color=FAINT, linewidth=5, solid_capstyle="butt")
    for share, colour, shift in ((bar.a, ONE, -0.12), (bar.b, OTHER, 0.12)):
        axes.plot(share[1:], [row + shift] * 2, color=colour, linewidth=1.2)
        if share[0] is not None:
            axes.plot(share[0], row + shift, "o", color=colour, markersize=5)


def _bar(axes: Axes, share: Measured, height: float, colour: str) -> None:
    if share[0] is not None:
        axes.barh(height, share[0], height=0.32, color=colour, alpha=0.75, linewidth=0)
        axes.plot(share[1:], [height] * 2, color=INK, linewidth=1)
    else:
        axes.text(0.01, height, "\u2013", va="center", color=GREY, fontsize=8)


def _keys(lang: str) -> list[Any]:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    dots: Any = {"marker": "o", "linestyle": "", "markersize": 5}
    return [
        Line2D([], [], color=ONE, label="A", **dots),
        Line2D([], [], color=OTHER, label="B", **dots),
        Patch(color=GOLD, alpha=0.75, linewidth=0, label=say("necessity", lang)),
        Patch(color=GREY, alpha=0.75, linewidth=0, label=say("sufficiency", lang)),
        Line2D([], [], color=INK, linewidth=1, label=say("95", lang)),
    ]
