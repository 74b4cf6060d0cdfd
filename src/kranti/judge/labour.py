"""Checks of the factory and its hands."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from kranti.evidence import table
from kranti.judge.look import Look
from kranti.world.post import STRIKE_BEGUN
from kranti.world.work import DISMISSED, HOURS, METAL, PAY, TEXTILE

MILLION = 1_000_000
LARGE = 500  # hands of a large plant


def _inspected(look: Look) -> float:
    plants = look.world.plants
    inspected = np.array([int(row["inspected"]) for row in table("places")])
    large = plants.hands >= LARGE
    return float(inspected[plants.governorate[large]].mean())


def _beyond_law(look: Look) -> float:
    years = [year for year in look.notebook.years if 1898 < year <= look.lived.until.year]
    if not years:
        raise LookupError("the law was not yet in force")
    return min(look.total("empire.beyond_law", year) for year in years) / MILLION


def _about(look: Look) -> float:
    letters = look.notebook.all_letters()
    about = letters["about"][letters["kind"] == STRIKE_BEGUN]
    if not about.size:
        raise LookupError("nobody struck")
    return float(np.isin(about, (PAY, HOURS, DISMISSED)).mean())


def _strikers(trade: int, year: int) -> Callable[[Look], float]:
    return lambda look: float(look.year("trades.strikers", year)[trade])


def _textile_wave(look: Look) -> float:
    wave = [_strikers(TEXTILE, year)(look) for year in (1896, 1897)]
    return float(np.mean(wave)) / max(1.0, _strikers(TEXTILE, 1898)(look))


def _metal_wave(look: Look) -> float:
    before = [_strikers(METAL, year)(look) for year in range(1898, 1902)]
    return _strikers(METAL, 1902)(look) / max(1.0, float(np.mean(before)))


def _real_pay(look: Look, year: int) -> float:
    first = (year - look.notebook.begins.year) * 365
    return look.total("empire.mean_pay", year) / float(
        look.notebook.daily["empire.food_price"][first : first + 365].mean()
    )


CHECKS: dict[str, Callable[[Look], float]] = {
    "F020": _inspected,
    "F021": _beyond_law,
    "F022": lambda look: float(look.world.workshops.longest.max()) / 60,
    "F023": lambda look: look.mean("empire.day_minutes", 1896, 1904) / 60,
    "F024": lambda look: float(len(np.unique(look.world.plants.barracks))),
    "F025": lambda look: look.total("empire.women_hands", 1914) / MILLION,
    "F026": lambda look: float(look.world.plants.womens_pay.sum() / look.world.plants.pay.sum()),
    "F029": _about,
    "F030": _textile_wave,
    "F031": _metal_wave,
    "F067": lambda look: _real_pay(look, 1905) / _real_pay(look, 1904) - 1,
}
