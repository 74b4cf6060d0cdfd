"""Tasks: what a worker can be asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kranti import life
from kranti.calendar import Day, OldStyle
from kranti.record.lived import Lived
from kranti.server.wish import Wish
from kranti.views import baked, changes, frames, handout, months, telling, tidy
from kranti.views.levers import BASELINE
from kranti.views.run import Run
from kranti.views.telling import Telling

Write = Callable[[bytes], None]
Watch = Callable[[Day, int, int], None]


def begin(asked: dict[str, Any]) -> tuple[Lived, OldStyle]:
    """Found the world that is wished for; give it with the last day to be lived."""
    wish = Wish(**asked["wish"])
    scenario = wish.scenario()
    return life.begin(scenario, wish.seed, wish.resolution), wish.last(scenario)


def run(asked: dict[str, Any], write: Write, watch: Watch) -> None:
    """Live a run and tell it while the days pass; what was changed is told before the world is founded."""
    wish = Wish(**asked["wish"])
    scenario = wish.scenario()
    write(telling.head(scenario, wish.seed, wish.resolution, scenario.begins, wish.last(scenario)))
    lived, last = begin(asked)
    teller = Telling(lived, last)

    def tell(today: Day, done: int, total: int) -> None:
        for frame in teller.so_far(whole=done == total):
            write(frame)
        watch(today, done, total)

    life.live_on(lived, last, tell)
    write(teller.end())


def outcome(asked: dict[str, Any], write: Write, watch: Watch) -> None:
    """Live a run and tell only what it came to: months, events, verdicts."""
    lived, last = begin(asked)
    life.live_on(lived, last, watch)
    found = months.series(lived)
    write(frames.frame(frames.PAIR, b"".join(found[name].astype("<f4").tobytes() for name in found)))
    write(frames.words("outcome", **months.outcome(Run(lived, lived.scenario.begins))))


def _lived(asked: dict[str, Any], watch: Watch) -> Run:
    lived, last = begin(asked)
    life.live_on(lived, last, watch)
    return Run(lived, lived.scenario.begins)


def csv(asked: dict[str, Any], write: Write, watch: Watch) -> None:
    """Live a run and write it as a tidy table."""
    wanted = tidy.chosen(asked["by"], asked["measures"])
    run = _lived(asked, watch)
    name = telling.query(run.scenario, run.lived.seed, run.lived.resolution, run.lived.until) or run.scenario.name
    for part in tidy.parts(run.lived, name, asked["by"], wanted):
        write(frames.frame(frames.BYTES, part.encode()))


def written(asked: dict[str, Any], write: Write, watch: Watch) -> None:
    """Live a run and write its handout."""
    write(frames.frame(frames.BYTES, handout.write(_lived(asked, watch), asked["lang"]).encode()))


def page(asked: dict[str, Any], write: Write, watch: Watch) -> None:
    """Live a run, and the baseline beside it if it differs, and bake both into a page of one file."""
    run = _lived(asked, watch)
    told = [telling.kept(run)]
    if changes.away(run.scenario):
        told.append(telling.kept(_lived({"wish": {**asked["wish"], "s": BASELINE, "set": [], "without": []}}, watch)))
    write(frames.frame(frames.BYTES, baked.page(baked.told(told), asked["lang"]).encode()))


TASKS: dict[str, Callable[[dict[str, Any], Write, Watch], None]] = {
    "run": run,
    "outcome": outcome,
    "csv": csv,
    "report": written,
    "page": page,
}
