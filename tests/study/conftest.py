"""Short runs in a store, lived once; and commands of studies as processes of their own."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from kranti.study import plan, work
from kranti.study.catalogue import Catalogue
from kranti.study.request import Request, resolve
from kranti.study.store import Store

UNTIL = "1896-03-31"
FEW = 4
ASKED = Request(until=UNTIL)


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a few short runs of the baseline, lived one after the other in this process."""
    store = Store(tmp_path_factory.mktemp("study") / "few")
    made = plan.made(ASKED, FEW)
    plan.keep(made, store)
    for one in resolve(made.requests):
        work.live_one(str(store.home), one.id, one.request, False)
    Catalogue(store).follow()
    return store.home


@pytest.fixture
def store(lived: Path, tmp_path: Path) -> Store:
    """A copy of that store, to be changed at will."""
    shutil.copytree(lived, tmp_path / "store")
    return Store(tmp_path / "store")


class Command:
    """`kranti ensemble` as a process of its own, in a session of its own."""

    def __init__(self, home: Path, *words: str) -> None:
        asked = (sys.executable, "-m", "kranti.cli", "ensemble", "--out", str(home), "--json", *words)
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen(asked, start_new_session=True, **pipes)
        self.runs = home / "runs"

    def wait_for(self, runs: int) -> None:
        """Wait until so many runs are published."""
        while self.process.poll() is None and len(list(self.runs.glob("[!.]*"))) < runs:
            time.sleep(0.02)
        assert self.process.poll() is None

    def workers(self) -> list[psutil.Process]:
        """List the processes that live the runs."""
        family = psutil.Process(self.process.pid).children(recursive=True)
        return [one for one in family if any("spawn_main" in word for word in one.cmdline())]

    def end(self) -> tuple[int, str, str]:
        """Wait for the end; give the exit code and what was said."""
        said, told = self.process.communicate()
        return self.process.returncode, said, told


@pytest.fixture
def command() -> Iterator[Callable[..., Command]]:
    """Start commands; whatever still runs at the end of the test is ended."""
    started = []

    def start(home: Path, *words: str) -> Command:
        started.append(Command(home, *words))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.communicate()
