"""Comparisons: pairs of runs that share their seed and differ in one request; what the difference does."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kranti.evidence import facts
from kranti.scenario import ScenarioError
from kranti.study.causes import Cause, Chance, cause
from kranti.study.ensemble import Ensemble, names
from kranti.study.shifts import Shift, shift, shift_of_dates
from kranti.study.yearly import units

if TYPE_CHECKING:
    import xarray


class EventPair(NamedTuple):
    """An event in both sides of the pairs; how much later it comes in B, where both have it."""

    id: str
    cause: Cause
    later: Shift | None


class FactPair(NamedTuple):
    """A fact in both sides of the pairs; the shift of its value where both have one."""

    id: str
    use: str
    inside_a: Chance
    inside_b: Chance
    changed: Chance
    value: Shift | None


class SeriesPair(NamedTuple):
    """A series of the Empire in both sides: the mean of its years, and each year."""

    name: str
    unit: str
    overall: Shift
    years: list[int]
    yearly: list[Shift]


class Comparison:
    """Pairs of runs of two requests, seed by seed; it never changes."""

    def __init__(self, a: Ensemble, b: Ensemble, changed: dict[str, str]) -> None:
        """Pair the runs of two ensembles by their seeds.

        Raises
        ------
        ScenarioError
            When no seed was lived in both.
        """
        self.a, self.b, self.changed = a, b, changed
        in_a, in_b = ({seed: run for run, seed in side.runs.items()} for side in (a, b))
        self.seeds = sorted(in_a.keys() & in_b.keys())
        if not self.seeds:
            raise ScenarioError("no seed was lived in both scenarios, so there is nothing to compare.")
        self._runs = [[side[seed] for seed in self.seeds] for side in (in_a, in_b)]

    @property
    def same(self) -> bool:
        """Tell whether both sides are one and the same run, seed by seed."""
        return self._runs[0] == self._runs[1]

    def _rows(self, sql: str) -> tuple[dict[str, dict[str, Any]], ...]:
        """Ask both sides for run, name and value; give the values by name and run."""
        sides = []
        for side in (self.a, self.b):
            found: dict[str, dict[str, Any]] = {}
            with side.connect() as database:
                for run, name, value in database.execute(sql).fetchall():
                    found.setdefault(name, {})[run] = value
            sides.append(found)
        return tuple(sides)

    def _paired(self, a: dict[str, Any], b: dict[str, Any]) -> tuple[list[Any], list[Any]]:
        """Put the values of both sides in the order of the seeds; None where a run has none."""
        one, other = self._runs
        return [a.get(run) for run in one], [b.get(run) for run in other]

    @cached_property
    def events(self) -> list[EventPair]:
        """Give every event that came in some run: probabilities, necessity, sufficiency, and how much later in B."""
        days_a, days_b = self._rows("SELECT run, id, day FROM events")
        return [self._event(name, days_a.get(name, {}), days_b.get(name, {})) for name in sorted({*days_a, *days_b})]

    def _event(self, name: str, a: dict[str, int], b: dict[str, int]) -> EventPair:
        one, other = self._paired(a, b)
        came = ([day is not None for day in side] for side in (one, other))
        return EventPair(name, cause(*came, same=self.same), shift_of_dates(one, other))

    def within(self, event: str, years: tuple[int, int] | None) -> Cause:
        """Count one event by whether it first came in some years; an event that never came is counted as such."""
        days = self._rows(f"SELECT run, id, day FROM events WHERE {_between(years)}")
        came = self._paired(*(side.get(event, {}) for side in days))
        return cause(*([day is not None for day in side] for side in came), same=self.same)

    @cached_property
    def facts(self) -> list[FactPair]:
        """Give every fact that could be judged in some run: share inside, changed verdicts, shift of its value."""
        values = self._rows("SELECT run, id, value FROM facts")
        verdicts = self._rows("SELECT run, id, verdict FROM facts")
        pairs = (
            self._fact(name, self._paired(*(side[name] for side in values)), self._paired(*(s[name] for s in verdicts)))
            for name in facts()
            if all(name in side for side in (*values, *verdicts))
        )
        return [pair for pair in pairs if pair]

    def _fact(self, name: str, values: tuple[Any, ...], verdicts: tuple[Any, ...]) -> FactPair | None:
        one, other = (np.array(side) for side in verdicts)
        if ((one == "absent") & (other == "absent")).all():
            return None
        n = len(self.seeds)
        inside = [Chance(int((side == "inside").sum()), n) for side in (one, other)]
        both = [pair for pair in zip(*values, strict=True) if None not in pair]
        value = shift(*zip(*both, strict=True)) if both else None
        return FactPair(name, facts()[name].use, *inside, Chance(int((one != other).sum()), n), value)

    def arrays(self, name: str, by: str = "empire") -> tuple[xarray.DataArray, xarray.DataArray]:
        """Give a yearly series of both sides, by seed, year and place, over the years that both have lived."""
        import xarray

        sides = [side.series(name, by).sel(seed=self.seeds).dropna("year", how="all") for side in (self.a, self.b)]
        one, other = xarray.align(*sides, join="inner")
        return one, other

    def difference(self, name: str, by: str = "empire") -> xarray.DataArray:
        """Give B less A of a yearly series, by seed, year and place."""
        one, other = self.arrays(name, by)
        found = other - one
        found.attrs = one.attrs
        return found

    @cached_property
    def series(self) -> list[SeriesPair]:
        """Give every yearly series of the Empire: the mean of its years, and each year, A, B and B less A."""
        return [found for name in names("empire") if (found := self._series(name))]

    def _series(self, name: str) -> SeriesPair | None:
        sides = self.arrays(name)
        one, other = (side.values[:, :, 0] for side in sides)
        if not one.size or np.isnan(one).any() or np.isnan(other).any():
            return None
        years = [int(year) for year in sides[0]["year"]]
        overall = shift(one.mean(1), other.mean(1))
        return SeriesPair(name, units()[name], overall, years, [shift(a, b) for a, b in zip(one.T, other.T, strict=True)])

    def __repr__(self) -> str:
        """Say in one line what was compared."""
        moved = sum(event.cause.difference != 0 for event in self.events)
        return f"Comparison({len(self.seeds)} pairs; {self.changed['en']} {moved} events change their probability)"


def _between(years: tuple[int, int] | None) -> str:
    if years is None:
        return "true"
    return f"CAST(left(date, 4) AS INTEGER) BETWEEN {int(years[0])} AND {int(years[1])}"
