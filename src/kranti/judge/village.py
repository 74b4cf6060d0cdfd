"""Checks of the village, the estate beside it and the quarrel between them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from kranti.evidence import table
from kranti.judge.look import Look

TROUBLED = 10  # risings within a year that trouble a region


def _own_land(look: Look) -> float:
    homes, communes = look.world.homes, look.world.communes
    like = (homes.stands_for * homes.like).astype(np.int64)[: len(communes)]
    return float((communes.land * like).sum())


def _estates(look: Look) -> float:
    manors = look.world.manors
    return float((manors.land * manors.like).sum())


def _worked_by_peasants(look: Look) -> float:
    manors = look.world.manors
    own, estates = _own_land(look), _estates(look)
    return (own + float((manors.let * manors.like).sum())) / (own + estates)


def _communes(name: str, least: int = 0) -> Callable[[Look], float]:
    """Average a column of the communes where it stands above `least`."""

    def mean(look: Look) -> float:
        column = look.world.communes.arrays[name]
        return float(column[column > least].mean()) if (column > least).any() else 0.0

    return mean


def _years_between(look: Look) -> float:
    homes, communes = look.world.homes, look.world.communes
    like = (homes.like[: len(communes)] * communes.repartitional).sum()
    done = sum(look.total("governorates.repartitions", year) for year in range(1897, 1914))
    return float(17 * like / max(1.0, done))


def _arrears(year: int) -> Callable[[Look], float]:
    return lambda look: (
        look.total("governorates.rent_arrears", year) / max(1.0, look.total("governorates.rent_due", year))
    )


def _arrears_rise(look: Look) -> float:
    quiet = float(np.mean([_arrears(year)(look) for year in (1899, 1900, 1903, 1904)]))
    return min(_arrears(1902)(look), _arrears(1905)(look)) / max(1e-9, quiet)


def _places(fact: str) -> list[int]:
    """Give the rows of the governorates that a fact speaks of."""
    ids = [row["id"] for row in table("places")]
    return [ids.index(row["id"]) for row in table("lands") if row["fact"] == fact]


def _in_the_south(look: Look) -> float:
    acts = look.year("governorates.rural_acts", 1902)
    return float(acts[_places("F042")].sum() / max(1, acts.sum()))


def _troubled_regions(look: Look) -> float:
    regions = np.array([row["region"] for row in table("places")])
    acts = look.year("governorates.rural_acts", 1905)
    return float(np.mean([acts[regions == region].sum() >= TROUBLED for region in np.unique(regions)]))


def _rich_over_poor(look: Look) -> float:
    parts = [look.notebook.yearly[f"governorates.{rank}_part"].sum() for rank in ("rich", "poor")]
    if not parts[1]:
        raise LookupError("no village rose")
    return float(parts[0] / parts[1])


CHECKS: dict[str, Callable[[Look], float]] = {
    "F032": _worked_by_peasants,
    "F033": lambda look: _estates(look) / (_own_land(look) + _estates(look)),
    "F034": lambda look: _communes("gini")(look) / 1000,
    "F035": lambda look: float((look.world.communes.devotion > 1 << 15).mean()),
    "F036": lambda look: float(look.world.communes.respect_for_nobles.mean()) / 65_536,
    "F040": _arrears_rise,
    "F041": lambda look: min(look.total("governorates.killings", year) for year in (1902, 1905)),
    "F042": _in_the_south,
    "F043": _troubled_regions,
    "F044": _years_between,
    "F045": lambda look: _communes("fit_after")(look) / 1000,
    "F046": lambda look: float(look.world.communes.repartitional.mean()),
    "F057": _rich_over_poor,
}
