"""Checks of labour: plants, hours, pay, inspectors, societies, strikes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from kranti.calendar import OldStyle
from kranti.judge.look import Look
from kranti.world.post import STRIKE_BEGUN
from kranti.world.work import CLOSED, DISMISSED, HOURS, METAL, PAY, TEXTILE

MILLION = 1_000_000
LARGE = 500  # hands of a large plant
YEAR = 365


def _watched(look: Look) -> float:
    plants, today = look.world.plants, look.lived.until.number
    large = (plants.state < CLOSED) & (plants.hands >= LARGE)
    return float((plants.called_on[large] > today - YEAR).mean())


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


def _in_societies(look: Look) -> float:
    return look.total("empire.members", 1896) / look.total("governorates.hands", 1896)


def _societies_grow(look: Look) -> float:
    """Give the growth of membership in the bad year, if it is more than in any of the four before; else none."""
    members = [look.total("empire.members", year) for year in range(1899, 1905)]
    growth = [after / max(1.0, before) - 1 for before, after in pairwise(members)]
    return growth[-1] if growth[-1] > max(growth[:-1]) else 0.0


def _real_pay(look: Look, year: int) -> float:
    """Give a year's pay, the mean of the New Year's Days at its ends, over the year's mean price of necessities."""
    first, last = (OldStyle(one, 1, 1).number - look.notebook.begins.number for one in (year, year + 1))
    pay = look.mean("empire.mean_pay", year, year + 1)
    return pay / float(look.notebook.daily["empire.food_price"][first:last].mean())


def _real_pay_moves(look: Look, year: int) -> float:
    return _real_pay(look, year) / _real_pay(look, year - 1) - 1


def _hardest_year(look: Look) -> float:
    """Give the middle of the year before 1905 in which real pay fell most, if it fell."""
    years = range(look.notebook.begins.year + 1, 1905)
    worst = min(years, key=lambda year: _real_pay_moves(look, year))
    if _real_pay_moves(look, worst) >= 0:
        raise LookupError("real pay never fell")
    return float(OldStyle(worst, 7, 1).number)


def _organised(look: Look, year: int) -> float:
    """Give the share of hands who were organised at the end of a year."""
    hands = look.year("governorates.hands", year)
    return float((look.year("governorates.organised", year) * hands).sum() / hands.sum())


CHECKS: dict[str, Callable[[Look], float]] = {
    "F019": lambda look: float(look.world.plants.private.mean()),
    "F020": _watched,
    "F021": _beyond_law,
    "F022": lambda look: float(look.world.workshops.longest.max()) / 60,
    "F023": lambda look: look.mean("empire.day_minutes", 1896, 1904) / 60,
    "F024": lambda look: float(len(np.unique(look.world.plants.barracks))),
    "F025": lambda look: look.total("empire.women_hands", 1914) / MILLION,
    "F026": lambda look: float(look.world.plants.womens_pay.sum() / look.world.plants.pay.sum()),
    "F028": _in_societies,
    "F029": _about,
    "F030": _textile_wave,
    "F031": _metal_wave,
    "F066": _hardest_year,
    "F067": lambda look: _real_pay_moves(look, 1904),
    "F068": _societies_grow,
    "F083": lambda look: _organised(look, 1905) / max(1.0, _organised(look, 1904)),
}
