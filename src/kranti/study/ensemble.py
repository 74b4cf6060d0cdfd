"""Ensembles: one scenario lived with many seeds, and what the runs together say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kranti.record.arrays import labels
from kranti.scenario import ScenarioError
from kranti.scenario.refusal import nearest
from kranti.study import shares, tables, yearly
from kranti.study.live import Failure, Watcher, prepare
from kranti.study.order import OrderTest, order_test
from kranti.study.plan import Plan, keep, last, made
from kranti.study.request import Request
from kranti.study.store import Store

if TYPE_CHECKING:
    import duckdb
    import xarray
    from matplotlib.figure import Figure

    from kranti.views.report import Report

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


class Ensemble:
    """Runs of one scenario with many seeds: facts, events, fans of their series; it never changes."""

    def __init__(self, store: Store, plan: Plan, failures: Sequence[Failure] = (), interrupted: bool = False) -> None:
        """Take the runs of a plan that stand in a store."""
        self.store, self.plan, self.failures, self.interrupted = store, plan, list(failures), interrupted
        there = set(store.ids())
        self.runs = {run: seed for run, seed in plan.seeds.items() if run in there}

    @cached_property
    def tables(self) -> Path:
        """Give the directory of the tables of these runs: runs, facts, events, measures, series."""
        return tables.together(self.store, self.runs)

    def connect(self) -> duckdb.DuckDBPyConnection:
        """Open the tables in DuckDB, as views."""
        return tables.connect(self.tables)

    @cached_property
    def facts(self) -> list[shares.FactShare]:
        """Give every fact of the chapter: share of runs inside, median, 5-95 %, verdict."""
        found = defaultdict(list)
        for name, value, verdict in self._rows("SELECT id, value, verdict FROM facts"):
            found[name].append((value, verdict))
        return shares.fact_shares(found, len(self.runs))

    @cached_property
    def events(self) -> list[shares.EventChance]:
        """Give every event that came in some run: probability with its 95 % interval, dates."""
        found = defaultdict(list)
        for name, day in self._rows("SELECT id, day FROM events"):
            found[name].append(day)
        return shares.event_chances(found, len(self.runs))

    @cached_property
    def order(self) -> OrderTest:
        """Hold the order of the runs' events against the chapter's chain."""
        found: dict[str, dict[str, int]] = defaultdict(dict)
        for run, name, day in self._rows("SELECT run, id, day FROM events"):
            found[run][name] = day
        return order_test(found.values())

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        if not self.runs:
            return []
        with self.connect() as database:
            return database.execute(query).fetchall()

    def fan(self, series: str, by: str = "empire", quantiles: Sequence[float] = QUANTILES) -> xarray.DataArray:
        """Give quantiles over the runs of a yearly series, by year and place.

        Raises
        ------
        ScenarioError
            When no such series is kept by such places, with the nearest name.
        """
        known(series, by)
        with self.connect() as database:
            rows = database.execute(
                f'SELECT place, year, quantile_cont("{series}", $shares) FROM series '  # noqa: S608 (a known name)
                f'WHERE per = $by AND "{series}" IS NOT NULL GROUP BY ALL',
                {"shares": list(quantiles), "by": by},
            ).fetchall()
        return _array(series, by, ("quantile", list(quantiles)), rows)

    def series(self, series: str, by: str = "empire") -> xarray.DataArray:
        """Give a yearly series by seed, year and place."""
        known(series, by)
        seeds = [self.runs[run] for run in sorted(self.runs)]
        with self.connect() as database:
            rows = database.execute(
                f'SELECT place, year, list("{series}" ORDER BY run) FROM series WHERE per = $by GROUP BY ALL',  # noqa: S608
                {"by": by},
            ).fetchall()
        return _array(series, by, ("seed", seeds), rows).sortby("seed")

    def to_xarray(self, by: str = "empire") -> xarray.Dataset:
        """Give all yearly series of one kind of place, by seed, year and place."""
        import xarray

        return xarray.Dataset({name: self.series(name, by) for name in names(by)})

    def to_pandas(self, table: str = "runs") -> Any:
        """Give one table: `runs`, `facts`, `events`, `measures` or `series`."""
        if table not in tables.VIEWS:
            raise ScenarioError(f"there is no table {table!r}; there are {', '.join(tables.VIEWS)}.")
        with self.connect() as database:
            return database.table(table).df()

    def plot(self, *series: str, kind: str = "fan", year: int | None = None, lang: str = "en") -> Figure:
        """Draw fans of series (`fan`), `dates` of events, `facts`, or a `map` of one series (needs matplotlib)."""
        from kranti.study import pictures

        return pictures.of_ensemble(self, kind, series, year, lang)

    def report(self, lang: str = "en") -> Report:
        """Give all that a report of these runs says, with its pictures (needs matplotlib)."""
        from kranti.study import reporting

        return reporting.of_ensemble(self, lang)

    def __repr__(self) -> str:
        """Say in one line what was run."""
        judged = [fact.verdict for fact in self.facts if fact.verdict != "absent"]
        lost = f"; {len(self.failures)} failed" if self.failures else ""
        return (
            f"Ensemble({len(self.runs)} runs of {self._of}{lost}; facts {judged.count('inside')}/{len(judged)} inside)"
        )

    @property
    def _of(self) -> str:
        request = self.plan.request
        seeds = f"seeds {request.seed}..{request.seed + self.plan.n - 1}"
        return f"{self.plan.scenario!r}, {seeds}, {request.resolution}"

    def _repr_html_(self) -> str:
        """Show the ensemble in a notebook."""
        rows = "".join(
            f"<tr><td>{escape(one.id)}</td><td>{one.probability:.2f}</td><td>{one.low:.2f}..{one.high:.2f}</td>"
            f"<td>{one.median_date}</td></tr>"
            for one in self.events
        )
        heads = "<tr><th>event</th><th>P</th><th>95 %</th><th>median date</th></tr>"
        return f"<div><b>{escape(repr(self))}</b><table>{heads}{rows}</table></div>"


def names(by: str) -> list[str]:
    """List the yearly series kept by one kind of place; the Empire has its own and the totals of counts."""
    if by not in yearly.PER:
        raise ScenarioError(f"series are kept by {', '.join(yearly.PER)}, not by {by!r}.")
    return list(dict.fromkeys(item.name for item in yearly.series() if by in (item.per, "empire")))


def known(series: str, by: str) -> None:
    """Refuse a series that is not kept."""
    listed = names(by)
    if series not in listed:
        hint = nearest(series, listed) if nearest(series, listed) != "." else f"; there are {', '.join(listed)}."
        raise ScenarioError(f"there is no yearly series {series!r} by {by}{hint}")


def _array(name: str, by: str, across: tuple[str, list[Any]], rows: list[tuple[str, int, list[Any]]]) -> Any:
    import numpy as np
    import xarray

    places, years = list(labels()[yearly.PER[by]]), sorted({year for _, year, _ in rows})
    values = np.full((len(across[1]), len(years), len(places)), np.nan)
    for place, year, found in rows:
        values[:, years.index(year), places.index(place)] = [np.nan if value is None else value for value in found]
    return xarray.DataArray(
        values,
        dims=(across[0], "year", by),
        coords={across[0]: across[1], "year": years, by: places},
        name=name,
        attrs={"units": yearly.units()[name], "calendar": "years are Old Style"},
    )


def ensemble(
    request: Request,
    n: int,
    store: Store,
    cluster: str | None = None,
    watch: Watcher | None = None,
    workers: int | None = None,
    whole: bool = False,
) -> Ensemble:
    """Live n runs that differ in their seed alone, from the seed asked for upwards; an interrupt keeps what is done.

    Parameters
    ----------
    request, n : the first run, and how many there are.
    store, cluster, watch, workers, whole : as for `live`.
    """
    plan = made(request, n)
    study = prepare(plan.requests, store, cluster, workers, whole)
    keep(plan, store)
    failures: list[Failure] = []
    interrupted = False
    try:
        for _, outcome in study.arrive(watch):
            if isinstance(outcome, Failure):
                failures.append(outcome)
    except KeyboardInterrupt:
        interrupted = True
    return Ensemble(store, plan, failures, interrupted)


def load(home: str | Path) -> Ensemble:
    """Open an ensemble that was kept.

    Raises
    ------
    StoreError
        When there is none.
    """
    store = Store(home)
    return Ensemble(store, last(store))
