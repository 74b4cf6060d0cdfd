"""Events of the capital and of the strikes that answer it, picked from a run's letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from kranti.evidence import table
from kranti.world.post import (
    ASSEMBLY_FORMED,
    FIRED_ON,
    MARCH,
    MEMBERS_DISMISSED,
    PETITION_RECEIVED,
    STRIKE_BEGUN,
)

if TYPE_CHECKING:
    from kranti.record.chronicle import Event, Letters

_SINGLE = {
    ASSEMBLY_FORMED: "assembly-formed", MARCH: "palace-march", FIRED_ON: "bloody-sunday",
    PETITION_RECEIVED: "petition-received",
}  # fmt: skip
_AFTER = 60  # days within which a plant's strike is about the men it dismissed
_MONTH = 30
_EVERYWHERE = 0.5  # share of the regions
_LEAST = 1_000  # strikers of a month that stir a region


def events(letters: Letters) -> list[Event]:
    """Tell of the Assembly, the strike at the plant that dismissed its members, the march, and strikes everywhere."""
    found = [letters.event(name, row) for kind, name in _SINGLE.items() for row in letters.of(kind).tolist()]
    return [*found, *_first_strike(letters), *_everywhere(letters)]


def _first_strike(letters: Letters) -> Iterator[Event]:
    """Find the strike of a plant that follows the dismissal of members."""
    strikes = letters.of(STRIKE_BEGUN)
    for row in letters.of(MEMBERS_DISMISSED).tolist():
        day, plant = letters.rows["day"][row], letters.rows["sender"][row]
        since = letters.rows["day"][strikes] - day
        own = strikes[(letters.rows["sender"][strikes] == plant) & (since >= 0) & (since <= _AFTER)]
        if own.size:
            yield letters.event("putilov-strike", int(own[0]))


def _everywhere(letters: Letters) -> Iterator[Event]:
    """Find the day by which, within a month, many have struck in half of the regions, each region by itself."""
    rows = letters.of(STRIKE_BEGUN)
    if not rows.size:
        return
    names = [place["region"] for place in table("places")]
    regions = np.unique(names, return_inverse=True)[1]
    first = int(letters.rows["day"][rows[0]])
    days = int(letters.rows["day"][rows[-1]]) - first + 1
    out = np.zeros((days, regions.max() + 1), np.int64)
    when, where = letters.rows["day"][rows] - first, regions[letters.rows["place"][rows]]
    np.add.at(out, (when, where), letters.rows["size"][rows])
    total = np.cumsum(out, 0)
    month = total - np.concatenate([np.zeros((_MONTH, out.shape[1]), np.int64), total])[:days]
    astir = (month >= _LEAST).mean(1) >= _EVERYWHERE
    if astir.any():
        day = int(np.argmax(astir)) + first
        within = rows[(letters.rows["day"][rows] <= day) & (letters.rows["day"][rows] > day - _MONTH)]
        largest = int(within[np.argmax(letters.rows["size"][within])])
        size = int(month[day - first].sum())
        yield letters.event("national-strikes", int(within[-1]), letters.says(largest, "everywhere", size=f"{size:,}"))
