"""A bar on stderr while days pass, when someone is there to see it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kranti.calendar import Day
from kranti.life import Watcher


@contextmanager
def bar(wanted: bool) -> Iterator[Watcher | None]:
    """Give a watcher that draws days and year; None where stderr is no terminal."""
    if not (wanted and sys.stderr.isatty()):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)

        def watch(today: Day, done: int, total: int) -> None:
            progress.update(task, description=f"{today.year}-{today.month:02d}", completed=done, total=total)

        yield watch
