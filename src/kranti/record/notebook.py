"""The notebook: daily series, yearly tables and every letter of a run, kept while the days pass."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from kranti.calendar import Day, OldStyle
from kranti.world import World
from kranti.world.post import Letters

DAILY = (
    "governorates.strikers", "governorates.struck", "governorates.grain_price", "governorates.rising",
    "cities.strikers", "empire.food_price", "throne.demand", "throne.force",
    "governorates.hands", "governorates.population", "governorates.short",
)  # fmt: skip
FARM_YEAR = (
    "governorates.harvest", "governorates.marketed", "governorates.exported", "governorates.eaten", "governorates.seed",
    "governorates.short", "governorates.weather",
)  # fmt: skip
CALENDAR_YEAR = (
    "governorates.population", "governorates.births", "governorates.deaths", "governorates.moved", "governorates.hands",
    "governorates.artisans", "cities.hands", "empire.coal", "empire.iron", "empire.rail_length",
    "empire.foreign_capital", "empire.craft_goods", "empire.plant_goods", "empire.usual_price", "trades.capital",
    "trades.orders", "trades.hands", "trades.strikers", "trades.strikes", "empire.villagers", "empire.women_hands",
    "empire.beyond_law", "empire.day_minutes", "empire.mean_pay", "empire.young", "governorates.rent_due",
    "governorates.rent_paid", "governorates.rent_arrears", "governorates.repartitions", "governorates.gini",
    "governorates.rural_acts", "governorates.seizures", "governorates.burnings", "governorates.killings",
    "governorates.mutinies", "governorates.poor_part", "governorates.rich_part",
    "empire.complaints", "empire.complainants", "empire.members", "empire.helped",
    "governorates.organised", "governorates.reached", "parties.members", "parties.organisers", "parties.among_workers",
    "parties.among_villagers", "parties.secret", "parties.arrested", "parties.fled", "parties.calls",
    "governorates.rival", "empire.rival", "empire.allies", "empire.campaign", "empire.united", "empire.unions_linked",
    "throne.reigns", "throne.granted", "throne.peak", "throne.repression", "law.open_parties", "law.unions",
    "law.meetings", "law.press", "law.vote", "law.binding", "committees.members", "governorates.awe_lost",
)  # fmt: skip
FARM_YEAR_ENDS, CALENDAR_YEAR_ENDS, LAST_DAY = 7, 12, 31  # the farm year ends on the eve of the harvest


class Notebook:
    """Everything a run writes down, as arrays by day or year."""

    def __init__(self, world: World, begins: OldStyle, ends: OldStyle) -> None:
        """Make room for all days and years at once."""
        self.world, self.begins, self.ends = world, begins, ends
        self.days = ends.number - begins.number + 1
        self.years = range(begins.year, ends.year + 1)
        self.daily = {name: self._room(self.days, name) for name in DAILY}
        self.yearly = {name: self._room(len(self.years), name) for name in FARM_YEAR + CALENDAR_YEAR}
        self.measures: dict[str, Any] = {}
        self.letters: list[dict[str, Any]] = []
        self.written = 0
        self._outbox, self._counter = list(world.outbox), world.counter.arrays
        self._daily = [(array, self._column(name)) for name, array in self.daily.items()]

    def _column(self, name: str) -> Any:
        table, field = name.split(".")
        array = getattr(self.world, table).arrays[field]
        return array if array.ndim == 1 else array.sum(1)  # a column of several parts is written down as their sum

    def _room(self, rows: int, name: str) -> Any:
        return np.zeros((rows, len(self._column(name))), np.int64)

    def note(self, today: Day) -> None:
        """Write down one evening."""
        row = self.written
        for array, column in self._daily:
            array[row] = column
        self.written = row + 1
        if self._counter["written"][0]:
            self._keep_letters(today)

    def close_year(self, today: Day, names: tuple[str, ...]) -> None:
        """Write down one year's table."""
        for name in names:
            self.yearly[name][today.year - self.begins.year] = self._column(name)

    def _keep_letters(self, today: Day) -> None:
        count, before = int(self._counter["written"][0]), int(self._counter["before"][0])
        kept = {name: array[:count].copy() for name, array in self._outbox}
        self.letters.append({"serial": np.arange(before, before + count), "day": np.full(count, today.number), **kept})

    def all_letters(self) -> dict[str, Any]:
        """Join the letters of all days, and keep them joined."""
        names = ("serial", "day", *Letters.columns)
        if not self.letters:
            return {name: np.zeros((0, 3) if name == "because" else 0, np.int64) for name in names}
        if len(self.letters) > 1:
            self.letters = [{name: np.concatenate([day[name] for day in self.letters]) for name in names}]
        return self.letters[0]

    def dates(self) -> Iterator[OldStyle]:
        """Go through the dates written down."""
        return (OldStyle.from_number(self.begins.number + row) for row in range(self.written))


def year_ends(today: Day) -> tuple[str, ...]:
    """Tell which yearly tables close on this evening: on 31 July the farm year's, on 31 December the calendar's."""
    if today.day != LAST_DAY or today.month not in (FARM_YEAR_ENDS, CALENDAR_YEAR_ENDS):
        return ()
    return FARM_YEAR if today.month == FARM_YEAR_ENDS else CALENDAR_YEAR
