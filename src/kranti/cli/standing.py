"""How a study stands, told on stderr: a bar where somebody is there to see it, else a line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kranti.cli.words import say

if TYPE_CHECKING:
    from kranti.study.live import Standing

SELDOM = 10  # seconds between two lines where stderr is no terminal
GIGABYTE = 10**9


@contextmanager
def told(lang: str) -> Iterator[Callable[[Standing], None]]:
    """Give a watcher that tells how many runs have ended, what their facts say so far, and how long it will take."""
    if not sys.stderr.isatty():
        yield _Lines(lang)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True, highlight=False)
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None)

        def watch(standing: Standing) -> None:
            if not standing.done:
                console.print(crew(standing, lang))
            to_do = standing.asked - standing.there
            progress.update(task, description=facts(standing, lang), completed=standing.done, total=to_do)

        yield watch


class _Lines:
    """Tell the crew, the first run, the last, and in between what there is to tell every few seconds."""

    def __init__(self, lang: str) -> None:
        self.lang, self.begun, self.first, self.told = lang, 0.0, 0.0, 0.0

    def __call__(self, standing: Standing) -> None:
        now = time.monotonic()
        self.first = now if standing.done == 1 else self.first  # it took the start along
        to_do = standing.asked - standing.there
        if not standing.done:
            self.begun = now
            self._write(crew(standing, self.lang))
        elif standing.done in (1, to_do) or now - self.told > SELDOM:
            self.told = now
            since, ends = (self.first, standing.done - 1) if standing.done > 1 else (self.begun, 1)
            left = (now - since) / ends * (to_do - standing.done)
            words = {"count": standing.there + standing.done, "asked": standing.asked, "left": f"{left:.0f}"}
            self._write(say("standing", self.lang, facts=facts(standing, self.lang), **words))

    def _write(self, text: str) -> None:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def crew(standing: Standing, lang: str) -> str:
    """Say how much there is to do, and who does it."""
    who = standing.crew
    words = {"lacking": standing.asked - standing.there, "asked": standing.asked}
    if standing.there == standing.asked:
        return say("all there", lang, **words)
    if who.address:
        return say("crew joined", lang, address=who.address, **words)
    return say("crew own", lang, workers=who.workers, each=f"{who.each / GIGABYTE:.1f}", **words)


def facts(standing: Standing, lang: str) -> str:
    """Say what share of the facts judged so far is inside, and how many runs failed."""
    share = f"{100 * standing.inside / standing.judged:.0f} %" if standing.judged else "-"
    failed = ", " + say("failed", lang, count=standing.failed) if standing.failed else ""
    return say("facts so far", lang, share=share) + failed
