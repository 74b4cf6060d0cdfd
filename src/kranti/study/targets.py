"""Targets: what unsure numbers may be matched against, each with its deviations stated beforehand; never a test."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, ValidationError

from kranti.evidence import facts
from kranti.library import shelf
from kranti.observed import Counted, Record, counted, records
from kranti.scenario import ScenarioError
from kranti.study.ensemble import names
from kranti.study.outputs import Output, yearly

if TYPE_CHECKING:
    from kranti.study.summary import Summary

BAND = 4  # observation deviations from one end of a fact's band to the other


class Stated(BaseModel):
    """One target as it is written down."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    record: str = ""
    over: str = ""
    years: tuple[int, int] = (0, 0)
    of: Literal["mean", "highest over mean"] = "mean"
    scale: Literal["log", "plain"] = "plain"
    observation: float = 0.0
    discrepancy: float
    en: str
    hi: str
    why: str


@dataclass(frozen=True)
class Target:
    """What was observed, on its scale; the deviations of the observation and of the model; what it rests on."""

    name: str
    stated: Stated
    value: float
    observation: float
    against: tuple[str, ...]

    def of_run(self, summary: Summary) -> float:
        """Take the same of a run; not a number where it was not lived or, on a scale of logarithms, is nought."""
        if not self.stated.record:
            return Output(self.name, "fact", self.name).of_run(summary)
        first, last = self.stated.years
        values = yearly(summary, records()[self.stated.record].series, first, last)
        below = yearly(summary, records()[self.stated.over].series, first, last) if self.stated.over else None
        if values.size <= last - first:
            return float("nan")
        return _statistic(self.stated, values, below)


def _statistic(stated: Stated, values: np.ndarray, below: np.ndarray | None) -> float:
    mean = float(values.mean())
    found = float(values.max()) / mean if stated.of == "highest over mean" and mean else mean
    if below is not None:
        found = found / float(below.mean()) if below.any() else float("nan")
    if stated.scale == "log":
        return float(np.log(found)) if found > 0 else float("nan")
    return found


def targets(wanted: Sequence[str] = (), path: Path | None = None) -> list[Target]:
    """Read the targets, or those named; one whose series is not kept yet is left out unless it is named.

    Raises
    ------
    ScenarioError
        When one is unknown, waits for its series, or is a fact that is held for tests.
    """
    stated = _read(path or shelf("scenarios") / "calibration" / "targets.toml")
    for name in wanted:
        refuse_test(name)
        if name not in stated and name not in facts():
            raise ScenarioError(f"--target {name!r} is not a target; there are {', '.join(stated)}.")
    return [_target(name, stated) for name in wanted or stated if wanted or _kept(stated[name])]


def refuse_test(name: str) -> None:
    """Refuse a fact that may not be tuned against: only those marked `tuned` may.

    Raises
    ------
    ScenarioError
        With what the fact is for.
    """
    if name in facts() and facts()[name].use != "tuned":
        raise ScenarioError(
            f"{name} is marked {facts()[name].use!r} and may not be tuned against; only facts marked 'tuned' may be."
        )


def _read(path: Path) -> dict[str, Stated]:
    try:
        found = {name: Stated(**words) for name, words in tomllib.loads(path.read_text(encoding="utf-8")).items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError, TypeError) as error:
        raise ScenarioError(f"{path.name} cannot be read ({str(error).splitlines()[0]}); mend it.") from error
    for name, one in found.items():
        refuse_test(name)
        for record in (each for each in (one.record, one.over) if each):
            refuse_record(record)
    return found


def refuse_record(name: str) -> None:
    """Refuse figures that are kept for testing, and those that nobody has written down.

    Raises
    ------
    ScenarioError
        With what they are for.
    """
    if name not in records():
        raise ScenarioError(f"there are no counted figures {name!r}; there are {', '.join(records())}.")
    if records()[name].use != "tuned":
        raise ScenarioError(f"the figures {name!r} are marked {records()[name].use!r} and may not be tuned against.")


def _kept(stated: Stated) -> bool:
    kept = names("empire")
    return all(records()[record].series in kept for record in (stated.record, stated.over) if record)


def _target(name: str, stated: dict[str, Stated]) -> Target:
    if name not in stated or not stated[name].record:
        return _fact(name, stated.get(name))
    one = stated[name]
    if not _kept(one):
        raise ScenarioError(f"--target {name} waits for a series that is not kept yet.")
    above = _figures(records()[one.record], one.years)
    below = _figures(records()[one.over], one.years) if one.over else []
    value = _statistic(one, _values(above), _values(below) if below else None)
    against = tuple(dict.fromkeys(source for figure in (*above, *below) for source in figure.source))
    return Target(name, one, value, one.observation, against)


def _fact(name: str, stated: Stated | None) -> Target:
    fact = facts()[name]
    low, high = fact.bounds or (float("nan"), float("nan"))
    one = stated or Stated(discrepancy=0.0, en=fact.en, hi=fact.hi, why="its band says all")
    if not np.isfinite([low, high]).all():
        raise ScenarioError(f"{name} has no closed band of numbers, so nothing can be matched against it.")
    return Target(name, one, (low + high) / 2, one.observation or (high - low) / BAND, (name,))


def _figures(record: Record, years: tuple[int, int]) -> list[Counted]:
    return [figure for figure in counted(record) if years[0] <= figure.year <= years[1]]


def _values(figures: Sequence[Counted]) -> np.ndarray:
    return np.array([figure.value for figure in figures])
