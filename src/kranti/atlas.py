"""The atlas: tables of evidence laid out by governorate, and the scale a world is founded at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from kranti.evidence import table


@dataclass(frozen=True)
class Scale:
    """How finely a world is founded.

    One village kept stands for `villages` like it, one household or person kept in it for `kin` of
    that village; a townsman kept stands for `villages * kin`; of a plant at most `hands` records are kept.
    """

    name: str
    villages: int
    kin: int
    hands: int

    @property
    def person(self) -> int:
        """Give the persons that a villager's or a townsman's record stands for."""
        return self.villages * self.kin


SCALES = {
    scale.name: scale
    for scale in (Scale("sample", 50, 20, 32), Scale("standard", 10, 10, 64), Scale("full", 1, 1, 1 << 30))
}


@dataclass(frozen=True)
class Atlas:
    """Figures by governorate, in the order of the table of places."""

    scale: Scale

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """List the governorates' ids."""
        return tuple(row["id"] for row in table("places"))

    @cached_property
    def row_of(self) -> dict[str, int]:
        """Find a governorate's row by its id."""
        return {identity: row for row, identity in enumerate(self.ids)}

    def column(self, name: str, field: str) -> Any:
        """Give whole numbers of one column by governorate; 0 where the table is silent."""
        return np.rint(self.decimals(name, field)).astype(np.int64)

    def decimals(self, name: str, field: str) -> Any:
        """Give decimal numbers of one column by governorate; 0 where the table is silent."""
        found = np.zeros(len(self.ids))
        for row in table(name):
            if row["id"] in self.row_of:
                found[self.row_of[row["id"]]] = float(row[field] or 0)
        return found

    def words(self, name: str, field: str) -> tuple[str, ...]:
        """Give the words of one column by governorate."""
        found = {row["id"]: row[field] for row in table(name)}
        return tuple(found.get(identity, "") for identity in self.ids)

    def series(self, name: str) -> dict[int, float]:
        """Give a national series by year."""
        return {int(row["year"]): float(row["value"]) for row in table("national") if row["series"] == name}
