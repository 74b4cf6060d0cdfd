"""One run, as the checks look at it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from kranti.record import chronicle
from kranti.record.lived import Lived
from kranti.world.people import FAITH, FAITHS

if TYPE_CHECKING:
    from kranti.calendar import OldStyle


class Look:
    """One run, as the checks look at it."""

    def __init__(self, lived: Lived) -> None:
        """Keep the run at hand."""
        self.lived, self.world, self.notebook = lived, lived.world, lived.notebook

    def year(self, name: str, year: int) -> Any:
        """Give a yearly table's row; raises where that year was not lived to its end."""
        if year not in self.notebook.years or self.lived.until.year < year + (0 if self.lived.until.month == 12 else 1):
            raise LookupError(year)
        return self.notebook.yearly[name][year - self.notebook.begins.year]

    def total(self, name: str, year: int) -> float:
        """Give a yearly total over all places."""
        return float(self.year(name, year).sum())

    def mean(self, name: str, first: int, last: int) -> float:
        """Give the mean of yearly totals from one year to another."""
        return float(np.mean([self.total(name, year) for year in range(first, last + 1)]))

    @cached_property
    def dates(self) -> dict[str, OldStyle]:
        """Give the date of each event of the chronicle."""
        return {event.id: event.date for event in chronicle.events(self.lived)}

    @cached_property
    def faiths(self) -> Any:
        """Give the share of people of each faith."""
        homes, record = self.world.homes, self.world.people.record
        weight = np.repeat((homes.stands_for * homes.like).astype(np.int64), homes.count)
        slots = np.concatenate(
            [np.arange(first, first + count) for first, count in zip(homes.first, homes.count, strict=True)]
        )
        counts = np.bincount((record[slots] >> FAITH[0]) & FAITH[1], weight, len(FAITHS))
        return counts / counts.sum()
