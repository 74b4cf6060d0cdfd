"""A worker: a process of its own that lives one run after the other and hands out frames as the days pass.

It is started by the pool, is asked by lines of JSON on its standard input, and answers by frames on its standard
output. A line `stop` ends the run in hand at the next first of a month; when its input ends, so does the worker.
"""

from __future__ import annotations

import json
import os
import select
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from kranti import life
from kranti.calendar import CalendarError
from kranti.evidence import EvidenceError
from kranti.scenario import ScenarioError
from kranti.server.tasks import TASKS
from kranti.views import frames

READY, DONE, FAILED = 250, 251, 252  # kinds of frames between worker and pool
STOP = b"stop\n"
REFUSALS = (ScenarioError, CalendarError, EvidenceError)


class Stopped(Exception):  # noqa: N818  # nothing went wrong
    """Nobody wants the run in hand any more."""


class Wire:
    """The two pipes of a worker."""

    def __init__(self, asked: BinaryIO, answer: BinaryIO) -> None:
        """Read lines from one, write frames into the other."""
        self.asked, self.answer = asked, answer

    def write(self, frame: bytes) -> None:
        """Hand out a frame at once."""
        self.answer.write(frame)
        self.answer.flush()

    def watch(self, *_: object) -> None:
        """Look, once a month, whether the run is still wanted."""
        if select.select([self.asked], [], [], 0)[0] and self.asked.readline() in (STOP, b""):
            raise Stopped


def serve(wire: Wire, tasks: dict[str, Callable[..., None]] | None = None) -> None:
    """Do one task after the other until nobody asks."""
    wire.write(frames.frame(READY, b""))
    while line := wire.asked.readline():
        if line != STOP:
            _do(wire, json.loads(line), tasks or TASKS)


def _do(wire: Wire, asked: dict[str, Any], tasks: dict[str, Callable[..., None]]) -> None:
    kind = DONE
    words: dict[str, Any] = {}
    try:
        tasks[asked["task"]](asked, wire.write, wire.watch)
    except Stopped:
        words = {"stopped": True}
    except REFUSALS as refusal:
        kind, words = FAILED, {"status": 400, "error": str(refusal)}
    except Exception as error:  # noqa: BLE001  # whatever it was, it must not take the worker along
        sys.excepthook(type(error), error, error.__traceback__)
        kind, words = (
            FAILED,
            {"status": 500, "error": "the run broke off by a fault of ours; the server's log says more."},
        )
    wire.write(frames.frame(kind, json.dumps(words).encode()))


def main() -> None:
    """Take over the two pipes; whatever else is printed goes to the error output."""
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    life.use_threads(1)
    serve(Wire(os.fdopen(0, "rb", buffering=0), answer))


if __name__ == "__main__":
    main()
