"""A lived run, to be looked into: events, facts, series."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kranti import ask
from kranti.calendar import OldStyle
from kranti.record import store
from kranti.record.lived import Lived
from kranti.record.notebook import Notebook
from kranti.scenario import Scenario
from kranti.views import page, series
from kranti.world import World

if TYPE_CHECKING:
    import xarray
    from matplotlib.figure import Figure

    from kranti.judge import Verdict
    from kranti.record.chronicle import Event
    from kranti.views.report import Report


@dataclass(frozen=True)
class Run:
    """A lived run: its events, its facts, its series; it never changes."""

    lived: Lived
    since: OldStyle

    @property
    def scenario(self) -> Scenario:
        """Give the scenario it lived by."""
        return self.lived.scenario

    @property
    def world(self) -> World:
        """Give the world of the last day."""
        return self.lived.world

    @property
    def notebook(self) -> Notebook:
        """Give all that was written down."""
        return self.lived.notebook

    @property
    def digest(self) -> str:
        """Name the last state by its hash."""
        return self.lived.digest

    @cached_property
    def events(self) -> list[Event]:
        """List the events of the chronicle, in order."""
        from kranti.record import chronicle

        return [event for event in chronicle.events(self.lived) if event.date >= self.since]

    @cached_property
    def facts(self) -> list[Verdict]:
        """Hold every fact of the chapter that can be checked against this run."""
        from kranti import judge

        return list(judge.verdicts(self))

    def series(self, name: str, by: str = "governorate") -> xarray.DataArray:
        """Give a series by day or year and `governorate`, `city`, `trade` or `empire`."""
        return series.series(self.notebook, name, by, self.since)

    def to_pandas(self, name: str | None = None, by: str = "governorate") -> Any:
        """Give one series as a table with a column a place, or all yearly series, one row a year and place."""
        if name is None:
            return series.yearly_table(self.notebook, by, self.since)
        return self.series(name, by).to_pandas()

    def plot(self, *series: str, kind: str = "fan", year: int | None = None, lang: str = "en") -> Figure:
        """Draw yearly series (`fan`), `dates` of events, `facts`, or a `map` of one series (needs matplotlib)."""
        from kranti.views import one_run

        return one_run.picture(self, kind, series, year, lang)

    def report(self, lang: str = "en") -> Report:
        """Give all that a report of this run says, with its pictures (needs matplotlib)."""
        from kranti.views import one_run

        return one_run.report(self, lang)

    def picture(self) -> Figure:
        """Draw the run on one page: map, strikers, grain, hands (needs matplotlib)."""
        from kranti.views import picture

        return picture.draw(self)

    def widget(self, lang: str = "en") -> Any:
        """Show the run in a notebook: the page's map, playing (needs anywidget: the extra `notebook`)."""
        from kranti.views import widget

        return widget.show(self, lang)

    def why(self, event: str) -> list[Any]:
        """Give the chain of causes recorded for an event, one tree for each letter it rests on.

        Raises
        ------
        ScenarioError
            When the event did not happen in this run.
        """
        from kranti.record import chronicle

        found = ask.one_of(event, {item.id: item for item in self.events}, "event in this run")
        return [chronicle.explain(self.lived, serial) for serial in found.because]

    def save(self, directory: str | Path) -> Path:
        """Keep the run as one directory."""
        return store.save(self.lived, directory)

    def __repr__(self) -> str:
        """Say in one line what was run."""
        judged = [fact.verdict for fact in self.facts if fact.verdict != "absent"]
        span = f"{self.since}..{self.lived.until}"
        words = f"seed={self.lived.seed}; {span}; {self.lived.resolution}"
        return f"Run({self.scenario.name!r}, {words}; facts {judged.count('inside')}/{len(judged)} inside)"

    def _repr_html_(self) -> str:
        """Show the run in a notebook."""
        return page.summary(self)
