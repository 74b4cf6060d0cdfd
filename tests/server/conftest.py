"""Servers for tests: one inside the test that plays at living runs, and one that listens at a port."""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.testclient import TestClient

from kranti.server import app, ports
from kranti.server.door import Door
from kranti.server.pool import Pool

STAND_IN = (sys.executable, str(Path(__file__).with_name("stand_in.py")))
OWN = "http://127.0.0.1:8896"


@contextmanager
def asked(**door: Any) -> Iterator[TestClient]:
    application = app.create(Pool(1, STAND_IN), **door)
    with TestClient(application, base_url=OWN, raise_server_exceptions=False, client=("127.0.0.1", 5)) as client:
        yield client


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A server for this machine only."""
    with asked() as client:
        yield client


@pytest.fixture(scope="module")
def classroom() -> Iterator[TestClient]:
    """A server for a class; its code is BCDF-2345."""
    with asked(door=Door("BCDF2345"), exposed=True) as client:
        yield client


@pytest.fixture
def diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Counter[int]]:
    """Count by seed the months that the stand-in worker has lived."""
    path = tmp_path / "diary"
    path.touch()
    monkeypatch.setenv("STAND_IN_DIARY", str(path))
    return lambda: Counter(int(line.split()[0]) for line in path.read_text(encoding="utf-8").splitlines())


@pytest.fixture(scope="session")
def stand_in() -> tuple[str, ...]:
    """The command that starts a worker which plays at living runs."""
    return STAND_IN


@pytest.fixture(scope="session")
def listening() -> Callable[..., AbstractContextManager[str]]:
    """Serve at a free port, in a thread."""
    return _listening


@pytest.fixture(scope="session")
def until() -> Callable[[Callable[[], object]], None]:
    """Wait until something holds."""
    return _wait


@contextmanager
def _listening(pool: Pool, door: Door | None = None, exposed: bool = False) -> Iterator[str]:
    """Serve at a free port, in a thread; give the address."""
    socket = ports.listen("127.0.0.1", None)
    server = uvicorn.Server(uvicorn.Config(app.create(pool, door, exposed), log_level="error", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]}, daemon=True)
    thread.start()
    try:
        _wait(lambda: server.started)
        yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)
        socket.close()


def _wait(until: Callable[[], object], patience: float = 60.0) -> None:
    """Wait until something holds."""
    end = time.monotonic() + patience
    while not until():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.02)
