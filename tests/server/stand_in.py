"""A worker that plays at living runs: months pass in a hundredth of a second, and nothing is simulated.

The scenario's seed says what happens: 13 breaks off, 14 kills the worker, 15 lasts until it is stopped; each month
lived is written down as a line of the file named in STAND_IN_DIARY.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from kranti.scenario import ScenarioError
from kranti.server import worker
from kranti.views import frames

DIARY = os.environ.get("STAND_IN_DIARY", os.devnull)
BREAKS, DIES, REFUSES, LASTS, SLOW = 13, 14, 16, 15, 17


def play(asked: dict[str, Any], write: Any, watch: Any) -> None:
    seed = int(asked["wish"]["seed"])
    if seed == REFUSES:
        raise ScenarioError("this cannot be lived; ask for something else.")
    write(frames.words("head", seed=seed, scenario=asked["wish"]["s"], daily=[], yearly=[]))
    for month in range({LASTS: 10_000, SLOW: 40}.get(seed, 3)):
        with Path(DIARY).open("a", encoding="utf-8") as diary:
            diary.write(f"{seed} {month}\n")
        if month == 1 and seed == BREAKS:
            raise RuntimeError
        if month == 1 and seed == DIES:
            os._exit(7)
        time.sleep(0.01)
        watch(None, 0, 0)
    letter = {"kind": "wave", "date": "1896-01-01", "place": "empire", "says": {"en": "", "hi": ""}, "because": []}
    event = {"id": "wave", "date": "1896-01-01", "place": "empire", "says": {"en": "", "hi": ""}, "because": [1]}
    write(frames.words("end", digest=str(seed), events=[event], facts=[], letters={"1": letter}))


def outcome(asked: dict[str, Any], write: Any, watch: Any) -> None:
    watch(None, 0, 0)
    happens = asked["wish"]["seed"] % 2 == 0 or not asked["wish"]["without"]
    write(frames.frame(frames.PAIR, bytes(4 * 2 * len(frames.daily()))))
    events = {"wave": {"date": "1896-01-01", "says": {"en": "A wave.", "hi": "एक लहर।"}}} if happens else {}
    write(frames.words("outcome", events=events, facts={"F001": "inside"}))


def file(asked: dict[str, Any], write: Any, watch: Any) -> None:
    write(frames.frame(frames.BYTES, b"a,b\n" * 1000))


if __name__ == "__main__":
    played = {"run": play, "outcome": outcome, "csv": file, "report": file, "page": file}
    worker.TASKS.clear()
    worker.TASKS.update(played)
    worker.main()
