"""Twins: one seed lived with a system and without it, so that only the system can make the difference."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kranti import life
from kranti.calendar import OldStyle
from kranti.evidence import systems
from kranti.scenario import read, with_levers
from kranti.study.claims import MEASURES

_read = cache(read)


class Outcome(NamedTuple):
    """What a run came to on a day: the name of its state, and one measure of it."""

    digest: str
    measure: float


def outcomes(
    seed: int,
    asked: Mapping[str, str],
    without: tuple[str, ...] = (),
    resolution: str = "sample",
    scenario: str = "empire-1896",
) -> dict[str, Outcome]:
    """Live one run of a scenario and take the measures of some systems, each on the evening of its date.

    Parameters
    ----------
    seed : of the run.
    asked : by M-id, the day (Old Style) on which the system's measure is taken.
    without : M-ids of the systems taken out.
    resolution : how finely the world is founded.
    scenario : its name or file; the baseline, unless a system sleeps in it.
    """
    lived = life.begin(with_levers(_read(scenario), without=without), seed, resolution)
    found = {}
    for system, date in sorted(asked.items(), key=lambda item: item[1]):
        life.live_on(lived, OldStyle.parse(date))
        found[system] = Outcome(lived.digest, MEASURES[systems()[system].measure](lived))
    return found
