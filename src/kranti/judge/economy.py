"""Checks of lands, faiths, farming and industry."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from kranti.evidence import table
from kranti.judge.look import Look
from kranti.world.people import FAITHS

MILLION = 1_000_000


def _lands(fact: str) -> Callable[[Look], float]:
    def count(look: Look) -> float:
        ids = [row["id"] for row in table("places")]
        people = look.world.governorates.population
        return float(sum(people[ids.index(row["id"])] > 0 for row in table("lands") if row["fact"] == fact))

    return count


def _farming(look: Look) -> float:
    return look.total("empire.villagers", 1900) / look.total("governorates.population", 1899)  # both on New Year's Day


def _contrast() -> float:
    return max(float(row["farming_share"]) for row in table("contrasts"))


def _minor_faiths(look: Look) -> float:
    shares = look.faiths
    return float(sum(0 < shares[FAITHS.index(name)] < 0.5 for name in ("catholic", "protestant", "muslim", "buddhist")))


def _exported(look: Look) -> float:
    years = range(1901, 1914)
    return float(
        np.median(
            [look.total("governorates.exported", year) / look.total("governorates.harvest", year) for year in years]
        )
    )


def _chief_areas(look: Look) -> float:
    hands = look.year("governorates.hands", 1900)
    ranks = np.argsort(np.argsort(-hands, kind="stable"), kind="stable") + 1
    capitals = [row["governorate"] for row in table("cities")[:2]]
    ids = [row["id"] for row in table("places")]
    return float(max(ranks[ids.index(place)] for place in capitals))


def _crafts(look: Look) -> float:
    crafts, plants = look.total("empire.craft_goods", 1900), look.total("empire.plant_goods", 1900)
    return crafts / (crafts + plants)


def _over_1890(name: str) -> Callable[[Look], float]:
    def ratio(look: Look) -> float:
        base = next(float(row["value"]) for row in table("industry_1890") if row["series"] == name)
        return look.total(f"empire.{name}", 1900) / base

    return ratio


def _nearest_to_equal(look: Look) -> float:
    hands, artisans = look.year("governorates.hands", 1900), look.year("governorates.artisans", 1900)
    ratios = hands[artisans > 0] / artisans[artisans > 0]
    return float(ratios[np.argmin(np.abs(np.log(np.maximum(ratios, 1e-9))))])


CHECKS: dict[str, Callable[[Look], float]] = {
    "F002": _lands("F002"),
    "F003": _lands("F003"),
    "F004": lambda look: float(look.faiths[FAITHS.index("orthodox")]),
    "F005": _minor_faiths,
    "F006": _farming,
    "F007": lambda look: _farming(look) / _contrast(),
    "F008": lambda _: _contrast(),
    "F009": lambda look: look.total("governorates.marketed", 1900) / look.total("governorates.harvest", 1900),
    "F010": _exported,
    "F011": lambda look: look.total("governorates.hands", 1900) / look.total("governorates.population", 1900),
    "F012": _chief_areas,
    "F013": _crafts,
    "F014": lambda look: look.total("empire.young", 1900) / MILLION,
    "F015": lambda look: look.total("empire.foreign_capital", 1900) - look.total("empire.foreign_capital", 1896),
    "F016": _over_1890("coal"),
    "F017": _over_1890("iron"),
    "F018": _nearest_to_equal,
}
