"""Comparisons: pairs of runs that share their seed and differ in one request; what the difference does."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kranti.calendar import OldStyle
from kranti.evidence import facts
from kranti.scenario import Expectation, ScenarioError
from kranti.study.causes import Cause, Chance, cause
from kranti.study.ensemble import Ensemble, names
from kranti.study.shifts import Shift, shift, shift_of_dates
from kranti.study.yearly import units

if TYPE_CHECKING:
    import xarray
    from matplotlib.figure import Figure

    from kranti.study.expectations import Held
    from kranti.views.report import Report


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

    def __init__(
        self, a: Ensemble, b: Ensemble, changed: dict[str, str], expects: tuple[Expectation, ...] = ()
    ) -> None:
        """Pair the runs of two ensembles by their seeds.

        Parameters
        ----------
        a, b : the runs of both sides.
        changed : in what B differs, one sentence in each language.
        expects : what B was said to do beside A, if it is a placebo.

        Raises
        ------
        ScenarioError
            When no seed was lived in both.
        """
        self.a, self.b, self.changed, self.expects = a, b, changed, expects
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
        return EventPair(name, self._cause(one, other), shift_of_dates(one, other))

    def _cause(self, a: list[Any], b: list[Any]) -> Cause:
        return cause([when is not None for when in a], [when is not None for when in b], self.same)

    def within(self, event: str, first: int, last: int) -> Cause:
        """Count one event by whether it first came in some years, the first and the last of which are given."""
        sides = []
        for side in self._rows("SELECT run, id, date FROM events"):
            came = side.get(event, {})
            sides.append({run: date for run, date in came.items() if first <= OldStyle.parse(date).year <= last})
        return self._cause(*self._paired(*sides))

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
        inside_a, inside_b = (Chance(int((side == "inside").sum()), n) for side in (one, other))
        both = [pair for pair in zip(*values, strict=True) if None not in pair]
        value = shift(*zip(*both, strict=True)) if both else None
        return FactPair(name, facts()[name].use, inside_a, inside_b, Chance(int((one != other).sum()), n), value)

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

    @cached_property
    def _empire(self) -> list[Any]:
        """Give all series of the Empire of both sides as tables, a row a seed and year."""
        found = []
        for side, runs in zip((self.a, self.b), self._runs, strict=True):
            with side.connect() as database:
                rows = database.execute("SELECT * FROM series WHERE per = 'empire'").df()
            order = {run: seed for run, seed in side.runs.items() if run in runs}
            found.append(rows[rows["run"].isin(order)].assign(seed=rows["run"].map(order)))
        return found

    def _series(self, name: str) -> SeriesPair | None:
        one, other = (
            side.pivot(index="seed", columns="year", values=name).astype(float).dropna(axis="columns")
            for side in self._empire
        )
        years = one.columns.intersection(other.columns)
        if not len(years):
            return None
        before, after = one[years].to_numpy(), other[years].to_numpy()
        yearly = [shift(a, b) for a, b in zip(before.T, after.T, strict=True)]
        overall = shift(before.mean(1), after.mean(1))
        return SeriesPair(name, units()[name], overall, [int(year) for year in years], yearly)

    @cached_property
    def held(self) -> list[Held]:
        """Hold what was expected of B against the pairs."""
        from kranti.study.expectations import held

        return [held(self, each) for each in self.expects]

    def plot(self, *series: str, kind: str = "causes", year: int | None = None, lang: str = "en") -> Figure:
        """Draw `causes`, `dates` of events, fans of both sides (`fan`), or a `map` of B less A (needs matplotlib)."""
        from kranti.study import pictures

        return pictures.of_comparison(self, kind, series, year, lang)

    def report(self, lang: str = "en") -> Report:
        """Give all that a report of these pairs says, with its pictures (needs matplotlib)."""
        from kranti.study import reporting

        return reporting.of_comparison(self, lang)

    def __repr__(self) -> str:
        """Say in one line what was compared."""
        moved = sum(event.cause.difference != 0 for event in self.events)
        return f"Comparison({len(self.seeds)} pairs; {self.changed['en']} {moved} events change their probability)"
