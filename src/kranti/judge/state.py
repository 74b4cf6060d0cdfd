"""Checks on the throne, the law, the Dumas and educated society."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from kranti.calendar import OldStyle
from kranti.exact import ONE
from kranti.founding import rules_on
from kranti.record.lived import Lived
from kranti.world.post import DUMA_PROMISED, LIBERTIES_GRANTED, MINISTERS_ANSWER
from kranti.world.state import LABOUR, LIBERAL, MODERATE, RIGHT, SOCIALIST

if TYPE_CHECKING:
    from kranti.judge.look import Look

MILLION = 1_000_000
DAYS_OF_MONTHS = {3: 92, 6: 183}
GRANTS = (DUMA_PROMISED, LIBERTIES_GRANTED, MINISTERS_ANSWER)


def _within(event: str, months: int) -> Callable[[Look], float]:
    """Make the check that an event came within some months after the shooting of January 1905: 1 or 0."""

    def check(look: Look) -> float:
        if "bloody-sunday" not in look.dates:
            raise LookupError("nobody marched")
        after = look.dates[event].number - look.dates["bloody-sunday"].number if event in look.dates else -1
        return float(0 <= after <= DAYS_OF_MONTHS[months])

    return check


def _conceded_by(date: OldStyle) -> Callable[[Look], float]:
    """Make the check that a Duma was granted by a day: 1 or 0."""

    def check(look: Look) -> float:
        if look.lived.until < date:
            raise LookupError(str(date))
        letters = look.notebook.all_letters()
        return float((letters["day"][np.isin(letters["kind"], GRANTS)] <= date.number).any())

    return check


def _repression_rises(look: Look) -> float:
    """Give repression of 1908 to 1910 less that of 1901 to 1904; absent where nothing was granted to be taken back."""
    if look.total("throne.granted", 1908) == 0:
        raise LookupError("nothing was granted")
    after, before = (look.mean("throne.repression", *years) for years in ((1908, 1910), (1901, 1904)))
    return (after - before) / ONE


def _days_of(number: int) -> Callable[[Look], float]:
    """Make the check of how many days a Duma sat; absent where there was none, or it still sits."""

    def check(look: Look) -> float:
        dumas, row = look.world.dumas, number - 1
        last = int(max(dumas.dismissed[row], dumas.ended[row]))
        if not last:
            raise LookupError(f"Duma {number}")
        return float(last - dumas.opened[row])

    return check


def _share(look: Look, number: int, blocs: tuple[int, ...]) -> float:
    dumas, row = look.world.dumas, number - 1
    if not dumas.members[row]:
        raise LookupError(f"Duma {number}")
    return float(dumas.seats[row, list(blocs)].sum() / dumas.members[row])


def _kept_out(look: Look) -> float:
    """Give the fall in the share of liberals, labour group and socialists from the second Duma to the third."""
    blocs = (LIBERAL, LABOUR, SOCIALIST)
    return 1 - _share(look, 3, blocs) / _share(look, 2, blocs)


def _tolerance(look: Look) -> float:
    lived: Lived = look.lived
    return float(rules_on(lived.scenario, lived.until)["throne"].tolerance / ONE)


def _bound(look: Look) -> float:
    """Count parliaments that bind the Tsar before 1905, from the first year of the century on."""
    return max(look.total("law.binding", year) for year in range(1900, 1905))


def _together(look: Look, year: int) -> float:
    """Give how far liberals and parties in hiding act on the same people: the campaign's voice x hands called out."""
    voice = look.total("empire.campaign", year) / MILLION
    return voice * look.total("governorates.reached", year) / look.total("governorates.hands", year)


def _joint_action(look: Look) -> float:
    """Give joint action of 1905 less that of the mean of 1900 to 1903."""
    before = [_together(look, year) for year in range(1900, 1904)]
    return _together(look, 1905) - sum(before) / len(before)


CHECKS: dict[str, Callable[[Look], float]] = {
    "F001": lambda look: look.total("throne.reigns", 1914),
    "F047": lambda look: look.total("law.open_parties", 1904),
    "F061": _bound,
    "F062": lambda look: 1 - _bound(look),
    "F063": lambda look: look.total("empire.campaign", 1904) / MILLION,
    "F064": _joint_action,
    "F065": lambda look: look.total("empire.allies", 1905) - 1,
    "F080": _within("universities-closed", 3),
    "F081": _within("union-of-unions", 6),
    "F082": _conceded_by(OldStyle(1905, 12, 31)),
    "F085": _repression_rises,
    "F086": _days_of(1),
    "F087": _days_of(2),
    "F088": _tolerance,
    "F089": lambda look: _share(look, 3, (RIGHT, MODERATE)),
    "F090": _kept_out,
}
