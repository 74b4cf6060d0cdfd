"""Effects: what taking each system out was measured to change, by the table that `kranti ablate --table` writes."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from kranti.evidence import Row, read_rows, systems
from kranti.library import shelf
from kranti.scenario import read

Verdict = Literal["holds", "leans", "fails", "unmoved", "unseen"]
Figure = Annotated[float | None, BeforeValidator(lambda cell: None if cell == "" else cell)]
TABLE = "effects.csv"  # among the scenarios, beside the switches
_HOME = Path(__file__).parents[1]
_RULES = (
    "rooms/**/*.py",
    "world/*.py",
    "plan/*.py",
    "day.py",
    "founding.py",
    "participation.py",
    "exact.py",
    "chance.py",
)


class Effect(Row):
    """The measure of one system with it and without it, over pairs of runs; no figures where it could not be taken.

    `difference` is without it less with it, `low` and `high` its 95 % interval; `rules` names the state of the rules.
    """

    id: str
    measure: str
    claimed: Literal["up", "down", "changes"]
    verdict: Verdict
    pairs: int
    with_it: Figure
    without_it: Figure
    difference: Figure
    low: Figure
    high: Figure
    scenario: str
    first_seed: int
    resolution: str
    until: str
    version: str
    rules: str
    command: str


@cache
def effects(folder: Path | None = None) -> dict[str, Effect]:
    """Read the effects that were measured, by system; none where nobody has measured any.

    Raises
    ------
    EvidenceError
        With file, line and remedy in one sentence.
    """
    path = (folder or shelf("scenarios")) / TABLE
    return read_rows(Effect, path) if path.is_file() else {}


@cache
def rules() -> str:
    """Name the present state of the rules that a run of the baseline follows."""
    total = hashlib.sha256(read("empire-1896").fingerprint.encode())
    for path in sorted({path for pattern in _RULES for path in _HOME.glob(pattern)}):
        total.update(path.relative_to(_HOME).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def stale(effect: Effect) -> bool:
    """Tell whether the rules, or what the system is claimed to change, are others now than when it was measured."""
    claim = systems()[effect.id]
    return (effect.rules, effect.measure, effect.claimed) != (rules(), claim.measure, claim.direction)


def shown(system: str) -> dict[str, Any] | None:
    """Say of a system's measured effect what the page wants to know; nothing where it was not measured."""
    effect = effects().get(system)
    if effect is None:
        return None
    return {
        "verdict": effect.verdict, "on": effect.with_it, "off": effect.without_it, "change": effect.difference,
        "low": effect.low, "high": effect.high, "pairs": effect.pairs, "first_seed": effect.first_seed,
        "resolution": effect.resolution, "until": effect.until, "version": effect.version, "command": effect.command,
        "stale": stale(effect),
    }  # fmt: skip
