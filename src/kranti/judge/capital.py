"""Checks of the capital: the Assembly, its call, the strike, the march, and what it set off."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from kranti.evidence import table
from kranti.judge.look import Look
from kranti.world.post import (
    ASSEMBLY_CALL,
    ASSEMBLY_FORMED,
    FIRED_ON,
    MARCH,
    MEMBERS_DISMISSED,
    STRIKE_BEGUN,
    WOUNDED,
)
from kranti.world.work import CONDITIONS, HOURS, PAY

ASK_AND_CALL = 60  # days within which a call answers a dismissal
TEN_DAYS, FORTNIGHT, QUARTER = 10, 14, 92


def _first(look: Look, kind: int) -> tuple[int, int]:
    """Give the day and the size of the first letter of a kind."""
    letters = look.notebook.all_letters()
    rows = np.flatnonzero(letters["kind"] == kind)
    if not rows.size:
        raise LookupError("nothing of the kind was written")
    return int(letters["day"][rows[0]]), int(letters["size"][rows[0]])


def _size(kind: int) -> Callable[[Look], float]:
    return lambda look: float(_first(look, kind)[1])


def _soon(cause: int, kind: int, days: int) -> Callable[[Look], float]:
    """Make the check that a letter of a kind follows a cause within some days: 1 or 0."""

    def check(look: Look) -> float:
        began = _first(look, cause)[0]
        letters = look.notebook.all_letters()
        since = letters["day"][letters["kind"] == kind] - began
        return float(((since >= 0) & (since <= days)).any())

    return check


def _capital(look: Look) -> int:
    return int(look.world.cities.governorate[look.world.assembly.city[0]])


def _out_within_ten_days(look: Look) -> float:
    """Give the most people on strike in the capital and its suburbs within ten days of the call."""
    first = _first(look, ASSEMBLY_CALL)[0] - look.notebook.begins.number
    return float(look.notebook.daily["governorates.strikers"][first : first + TEN_DAYS + 1, _capital(look)].max())


def _demands(look: Look) -> float:
    """Count the demands of the chapter's three that strikers of the capital raised in the fortnight after the call."""
    called, letters = _first(look, ASSEMBLY_CALL)[0], look.notebook.all_letters()
    here = (letters["kind"] == STRIKE_BEGUN) & (letters["place"] == _capital(look))
    when = (letters["day"] >= called) & (letters["day"] <= called + FORTNIGHT)
    return float(np.isin((HOURS, PAY, CONDITIONS), letters["about"][here & when]).sum())


def _regions_on_strike(look: Look) -> float:
    """Give the share of regions in which somebody struck in the quarter after the shooting."""
    shot, letters = _first(look, FIRED_ON)[0], look.notebook.all_letters()
    since = letters["day"] - shot
    rows = (letters["kind"] == STRIKE_BEGUN) & (since > 0) & (since <= QUARTER)
    regions = np.array([place["region"] for place in table("places")])
    return float(len(np.unique(regions[letters["place"][rows]])) / len(np.unique(regions)))


CHECKS: dict[str, Callable[[Look], float]] = {
    "F069": lambda look: float(_first(look, ASSEMBLY_FORMED)[0]),
    "F070": _size(MEMBERS_DISMISSED),
    "F071": _soon(MEMBERS_DISMISSED, ASSEMBLY_CALL, ASK_AND_CALL),
    "F072": _out_within_ten_days,
    "F073": _demands,
    "F074": _soon(ASSEMBLY_CALL, MARCH, FORTNIGHT),
    "F075": _soon(MARCH, FIRED_ON, 0),
    "F076": _size(FIRED_ON),
    "F077": _size(WOUNDED),
    "F079": _regions_on_strike,
}
