"""The picture of a run: where the plants stand, and how strikes, harvests and hands go through the years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kranti.evidence import table
from kranti.world.work import TRADE_NAMES

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from kranti.views.run import Run

COLOURS = ("#8c510a", "#35618f", "#9a9a9a")  # textile, metal, other: apart for every eye
INK, OCHRE = "#333333", "#c98a1b"
EDGE = 70  # degrees east: beyond it stand few plants


def draw(run: Run) -> Figure:
    """Draw one run on one page (needs matplotlib)."""
    from matplotlib import pyplot, ticker

    figure, axes = pyplot.subplot_mosaic(
        [["map", "strikers"], ["map", "harvest"], ["map", "hands"]],
        figsize=(12, 6.4),
        width_ratios=(1.15, 1),
        layout="constrained",
    )
    years = np.array([year for year in run.notebook.years if year <= run.lived.until.year])
    yearly = {name: values[: len(years)] for name, values in run.notebook.yearly.items()}
    _map(axes["map"], yearly["governorates.hands"][-1])
    _strikers(axes["strikers"], years, yearly["trades.strikers"])
    _harvest(axes["harvest"], years, yearly)
    _hands(axes["hands"], years, yearly["governorates.hands"].sum(1))
    for name in ("strikers", "harvest", "hands"):
        axes[name].spines[["top", "right"]].set_visible(False)
        axes[name].set_xlim(years[0] - 0.6, years[-1] + 0.6)
        axes[name].xaxis.set_major_locator(ticker.MaxNLocator(integer=True))
    lived = run.lived
    figure.suptitle(
        f"{lived.scenario.head.title} · seed {lived.seed} · {lived.resolution} · a model, not a chronicle", color=INK
    )
    return figure


def _map(axes: Axes, hands: Any) -> None:
    """Draw every governorate as a dot at its capital, as large as its plants' hands."""
    places = table("places")
    longitude = np.array([float(row["lon"]) for row in places])
    latitude = np.array([float(row["lat"]) for row in places])
    shown = longitude < EDGE
    axes.scatter(
        longitude[shown], latitude[shown], s=4 + hands[shown] / 350, color=COLOURS[0], alpha=0.55, linewidths=0
    )
    for row in np.argsort(-hands * shown)[:8]:
        axes.annotate(
            places[row]["en"].split(" (")[0],
            (longitude[row], latitude[row]),
            fontsize=8,
            color=INK,
            ha="center",
            va="center",
        )
    axes.set_title("Hands in inspected plants, by governorate", fontsize=10, loc="left")
    axes.set_aspect(1.7)
    axes.set_axis_off()


def _strikers(axes: Axes, years: Any, strikers: Any) -> None:
    below = np.zeros(len(years))
    for trade, name in enumerate(TRADE_NAMES):
        axes.bar(years, strikers[:, trade] / 1000, bottom=below, color=COLOURS[trade], label=name, width=0.8)
        below += strikers[:, trade] / 1000
    record = [(int(row["year"]), int(row["strikers"]) / 1000) for row in table("strikes_yearly")]
    axes.plot(*zip(*record, strict=True), "o", color=INK, markersize=3, label="counted by the inspectors")
    axes.set_ylim(0, 1.4 * below.max() + 1)
    axes.set_title("Strikers a year, thousand (the count goes beyond the frame)", fontsize=10, loc="left")
    axes.legend(fontsize=7, frameon=False, ncols=2)


def _harvest(axes: Axes, years: Any, yearly: dict[str, Any]) -> None:
    farm = yearly["governorates.harvest"].sum(1) > 0
    for name, colour, label in (("harvest", OCHRE, "harvest"), ("exported", INK, "sent abroad")):
        axes.plot(years[farm], yearly[f"governorates.{name}"].sum(1)[farm] / 1e6, color=colour, label=label)
    axes.set_ylim(0)
    axes.set_title("Grain of the farm year, million poods", fontsize=10, loc="left")
    axes.legend(fontsize=7, frameon=False)


def _hands(axes: Axes, years: Any, hands: Any) -> None:
    axes.plot(years, hands / 1e6, color=COLOURS[0])
    axes.set_ylim(0)
    axes.set_title("Hands in inspected plants, million", fontsize=10, loc="left")
