"""Telling: a run as frames, while it is lived or afterwards; page, widget and kept pages are drawn from them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import numpy as np

from kranti import __version__
from kranti.calendar import OldStyle
from kranti.record import chronicle
from kranti.record.chronicle import Event
from kranti.record.lived import Lived
from kranti.scenario import Scenario
from kranti.views import chains, changes, frames
from kranti.views.levers import BASELINE
from kranti.views.run import Run

if TYPE_CHECKING:
    from kranti.judge import Verdict

FIRST, LATER = 31, 89  # days that the first frames and the later ones have at least
YEARS_BETWEEN = 4  # years after which the chronicle so far is told


def query(scenario: Scenario, seed: int, resolution: str, until: OldStyle) -> str:
    """Write a request in its shortest form: what is as usual is left out, the rest stands in one order."""
    parts = [("s", scenario.name)] if scenario.name != BASELINE else []
    parts += [("seed", str(seed))] if seed != 1 else []
    parts += [("set", f"{name}={_number(value)}") for name, value in sorted(scenario.set_by_hand.items())]
    parts += [("without", system) for system in sorted(scenario.without)]
    parts += [("resolution", resolution)] if resolution != "sample" else []
    parts += [("until", str(until))] if until != scenario.ends else []
    return urlencode(parts)


def key(scenario: Scenario, seed: int, resolution: str, until: OldStyle) -> str:
    """Name a run: equal keys are the same run to the bit."""
    known = "|".join((__version__, scenario.fingerprint, str(seed), resolution, str(until)))
    return hashlib.sha256(known.encode()).hexdigest()[:32]


def _number(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), default=str)


def head(scenario: Scenario, seed: int, resolution: str, begins: OldStyle, until: OldStyle) -> bytes:
    """Make the first frame of a run: what it is and what was changed; it can be made before anything is lived."""
    return frames.words(
        "head", version=__version__, scenario=scenario.name, seed=seed, resolution=resolution,
        title={"en": scenario.head.title, "hi": scenario.head.title_hi or scenario.head.title},
        begins=str(begins), ends=str(until), days=until.number - begins.number + 1,
        changes=changes.sentence(scenario), away=changes.away(scenario),
        query=query(scenario, seed, resolution, until), key=key(scenario, seed, resolution, until),
        daily=[measure.id for measure in frames.daily()], yearly=[measure.id for measure in frames.yearly()],
        top={measure.id: measure.top for measure in frames.daily()},
    )  # fmt: skip


class Telling:
    """Frames of one run, each part told once and in order."""

    def __init__(self, lived: Lived, until: OldStyle, since: OldStyle | None = None) -> None:
        """Begin at the first day of the record, or at `since`."""
        self.lived, self.notebook, self.until = lived, lived.notebook, until
        self.first = max(0, since.number - lived.notebook.begins.number) if since else 0
        self.told, self.years, self.short = self.first, 0, 2

    def head(self) -> bytes:
        """Say what the run is and what was changed."""
        lived = self.lived
        return head(lived.scenario, lived.seed, lived.resolution, self._begins(), self.until)

    def so_far(self, whole: bool = False) -> Iterator[bytes]:
        """Tell the days and years that have passed since the last call; single days wait until there are enough."""
        waiting = self.notebook.written - self.told
        if waiting and (whole or waiting >= (FIRST if self.short else LATER) or self.told == self.first):
            yield frames.days(self.notebook, self.told, self.notebook.written)
            self.told, self.short = self.notebook.written, max(0, self.short - 1)
        yield from self._years()

    def _years(self) -> Iterator[bytes]:
        begins = self.notebook.begins.number
        last = OldStyle.from_number(begins + self.notebook.written)  # the day that is not yet written down
        over = max(0, last.year - self.notebook.begins.year)
        for row in range(self.years, over):
            yield frames.year(self.notebook, row)
        if over // YEARS_BETWEEN > self.years // YEARS_BETWEEN and last < self.until:
            yield frames.words("events", events=[event(one) for one in self.events()], last=False)
        self.years = max(over, self.years)

    def events(self) -> list[Event]:
        """Pick the events of the record so far."""
        begins = self._begins()
        return [one for one in chronicle.events(self.lived) if one.date >= begins]

    def end(self) -> bytes:
        """Say what came of it: events with their chains, facts, and the name of the last state."""
        run = Run(self.lived, self._begins())
        homes = self.lived.world.homes
        people = homes.count.astype(np.int64)
        return frames.words(
            "end", digest=run.digest, records=int(people.sum()),
            represented=int((people * homes.stands_for * homes.like).sum()), units=len(homes),
            seconds=self.lived.seconds, books=self.lived.books, events=[event(one) for one in run.events],
            facts=[fact(one) for one in run.facts], letters=chains.behind(self.lived, run.events),
        )  # fmt: skip

    def _begins(self) -> OldStyle:
        return OldStyle.from_number(self.notebook.begins.number + self.first)


def event(one: Event) -> dict[str, Any]:
    """Give an event as JSON knows it."""
    return {"id": one.id, "date": str(one.date), "place": one.place, "says": one.says, "because": one.because}


def fact(one: Verdict) -> dict[str, Any]:
    """Give a verdict as JSON knows it."""
    value = None if one.value is None or not np.isfinite(one.value) else float(one.value)
    return {"id": one.id, "class": one.class_, "value": value} | {
        name: getattr(one, name) for name in ("low", "high", "verdict", "use")
    }


def kept(run: Run) -> tuple[dict[str, str], str, bytes]:
    """Tell a run that was lived before: its label, its query, its frames."""
    lived, head = run.lived, run.scenario.head
    telling = Telling(lived, lived.until, run.since)
    raw = b"".join((telling.head(), *telling.so_far(whole=True), telling.end()))
    label = {"en": head.title, "hi": head.title_hi or head.title}
    return label, query(run.scenario, lived.seed, lived.resolution, lived.until), raw
