"""Events of the state and of educated society, picked from a run's letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from kranti.record.lived import Lived
from kranti.world.post import (
    DUMA_DISMISSED,
    DUMA_OPENED,
    DUMA_PROMISED,
    LIBERTIES_GRANTED,
    MINISTERS_ANSWER,
    POLITICS_NARROWED,
    STUDENTS_AWAY,
    UNIONS_LINKED,
    UNIVERSITY_SHUT,
    VOTE_LAW_CHANGED,
)
from kranti.world.state import BLOCS, STUDENTS

if TYPE_CHECKING:
    from kranti.record.chronicle import Event, Letters

_SINGLE = {
    LIBERTIES_GRANTED: "liberties-granted", MINISTERS_ANSWER: "ministers-answer", VOTE_LAW_CHANGED: "vote-law-changed",
    POLITICS_NARROWED: "politics-narrowed", UNIONS_LINKED: "union-of-unions",
}  # fmt: skip
_TERM = 90  # days for which a school that was shut counts as shut
_SEASON = 60  # days within which boycotts count as one


def events(letters: Letters, lived: Lived) -> list[Event]:
    """Tell what the throne granted and took back, of each Duma, and of students and professions."""
    found = [letters.event(name, row) for kind, name in _SINGLE.items() for row in letters.of(kind).tolist()]
    schools = int((lived.world.bodies.profession == STUDENTS).sum())
    shut = _gathered(letters, UNIVERSITY_SHUT, (schools + 1) // 2, _TERM)
    away = _gathered(letters, STUDENTS_AWAY, (schools + 3) // 4, _SEASON)
    found += [letters.event("universities-closed", row, letters.says(row, "schools_shut")) for row in shut]
    found += [letters.event("students-boycott", row, letters.says(row, "students_boycott")) for row in away]
    return [*found, *_conceded(letters), *_dumas(letters, lived)]


def _conceded(letters: Letters) -> list[Event]:
    """Tell of the first grant of a Duma, whatever its powers."""
    granted = np.concatenate([letters.of(kind) for kind in (DUMA_PROMISED, LIBERTIES_GRANTED, MINISTERS_ANSWER)])
    return [letters.event("duma-conceded", int(granted.min()))] if granted.size else []


def _dumas(letters: Letters, lived: Lived) -> Iterator[Event]:
    """Tell of each Duma's opening, with its seats by bloc, and of its dismissal; the number is part of the id."""
    seats = lived.world.dumas.seats
    for row in letters.of(DUMA_OPENED).tolist():
        duma = int(letters.rows["sender"][row])
        by_bloc = dict(zip(BLOCS, seats[duma].tolist(), strict=True))
        yield letters.event(f"duma-{duma + 1}-opened", row, letters.says(row, "duma_seats", number=duma + 1, **by_bloc))
    for row in letters.of(DUMA_DISMISSED).tolist():
        yield letters.event(f"duma-{int(letters.rows['size'][row])}-dismissed", row)


def _gathered(letters: Letters, kind: int, many: int, days: int) -> list[int]:
    """Find the letters by which `many` of a kind have come within some days; then as many days must pass in peace."""
    rows = letters.of(kind)
    when = letters.rows["day"][rows]
    found: list[int] = []
    quiet_until: Any = -days
    for place in range(many - 1, len(rows)):
        near = when[place] - when[place - many + 1] < days
        if near and when[place] >= quiet_until:
            found.append(int(rows[place]))
        if near:
            quiet_until = when[place] + days
    return found
