"""History matching: waves that rule out the points of a space which are too far from what was observed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np

from kranti import ask
from kranti.scenario import ScenarioError
from kranti.study.points import Crew, Lived, live_points, refuse_uneven
from kranti.study.request import Request, resolve
from kranti.study.space import Parameter, scaled, settings
from kranti.study.targets import Target

BEYOND = 3.0  # deviations: a point further off than this in any target is ruled out
DRAWN = 20_240  # the designs' own seed


class Point(NamedTuple):
    """A point as it was lived: its numbers, and how implausible it is for each target."""

    wave: int
    values: tuple[float, ...]
    implausible: tuple[float, ...]

    @property
    def worst(self) -> float:
        """Give its largest implausibility; infinite where a target could not be taken."""
        return max((math.inf if math.isnan(each) else each for each in self.implausible), default=math.inf)


class Wave(NamedTuple):
    """One wave: how many points it had, how many survived, and the ranges they leave."""

    points: int
    survivors: int
    parameters: tuple[Parameter, ...]


@dataclass(frozen=True)
class Match:
    """A history match: the ranges before, each wave, every point, and what it was matched against."""

    request: Request
    runs: int
    before: tuple[Parameter, ...]
    targets: tuple[Target, ...]
    waves: tuple[Wave, ...]
    points: tuple[Point, ...]
    failures: int

    @property
    def after(self) -> tuple[Parameter, ...]:
        """Give the ranges that survive the last wave."""
        return self.waves[-1].parameters

    @property
    def survivors(self) -> list[Point]:
        """List the points of the last wave that are not ruled out, the most plausible first."""
        last = [point for point in self.points if point.wave == len(self.waves) and point.worst <= BEYOND]
        return sorted(last, key=lambda point: point.worst)


def match(
    request: Request,
    parameters: Sequence[Parameter],
    aims: Sequence[Target],
    points: int,
    waves: int,
    n: int,
    crew: Crew,
) -> Match:
    """Rule out what is implausible, wave by wave; each wave lies within the ranges that the last has left.

    Parameters
    ----------
    request : the first run; every point is lived with the same seeds.
    parameters : what may be varied.
    aims : what is matched against.
    points : of each wave, from a scrambled Sobol sequence.
    waves : at most; a wave in which nothing survives is the last.
    n : seeds a point, at least two.
    crew : where runs are kept and who lives them.

    Notes
    -----
    A point's implausibility for a target is ``|z - m| / sqrt(s^2 (1 + 1/n) + o^2 + d^2)``: z observed, m and s mean
    and deviation over the seeds, o and d the stated deviations of observation and model. History is one draw, so the
    spread of single runs counts whole, that of their mean an n-th.
    """
    if not parameters or not aims:
        raise ScenarioError("a match needs at least one number to vary and one target.")
    refuse_uneven(points)
    placed = next(resolve([request])).request
    left, done, lived, failures = tuple(parameters), [], [], 0
    for wave in range(1, waves + 1):
        found, lost = _wave(placed, left, aims, spread(len(left), points, DRAWN + wave), n, crew, wave)
        failures += lost
        kept = [point for point in found if point.worst <= BEYOND]
        lived += found
        if kept:
            left = narrowed(left, [point.values for point in found], [point.values for point in kept])
        done.append(Wave(len(found), len(kept), left))
        if not kept:
            break
    return Match(placed, n, tuple(parameters), tuple(aims), tuple(done), tuple(lived), failures)


def spread(count: int, points: int, seed: int) -> Any:
    """Spread points, a power of two, evenly over the unit cube: a scrambled Sobol sequence."""
    try:
        from scipy.stats import qmc
    except ImportError as error:
        raise ScenarioError("a study of parameters needs SALib and scipy: pip install 'kranti[study]'.") from error
    return qmc.Sobol(count, rng=seed).random_base2(points.bit_length() - 1)


def _wave(
    request: Request, left: Sequence[Parameter], aims: Sequence[Target], unit: Any, n: int, crew: Crew, wave: int
) -> tuple[list[Point], int]:
    scenario = ask.scenario(request.scenario, request.settings, request.without)
    where = [
        tuple(float(item.written(value)) for item, value in zip(left, row, strict=True)) for row in scaled(left, unit)
    ]
    lived = live_points(request, [settings(scenario, left, values) for values in where], n, crew)
    points = [Point(wave, values, _implausible(aims, one)) for values, one in zip(where, lived, strict=True)]
    return points, sum(len(one.failures) for one in lived)


def _implausible(aims: Sequence[Target], lived: Lived) -> tuple[float, ...]:
    return tuple(implausibility(aim, [aim.of_run(run) for run in lived.runs]) for aim in aims)


def implausibility(aim: Target, found: Sequence[float]) -> float:
    """Say by how many deviations some runs lie off a target; not a number where a run does not have it."""
    values = np.array(found, float)
    if not values.size or np.isnan(values).any():
        return math.nan
    spread = float(values.var(ddof=1)) * (1 + 1 / len(values)) if len(values) > 1 else 0.0
    deviation = math.sqrt(spread + aim.observation**2 + aim.stated.discrepancy**2)
    off = abs(aim.value - float(values.mean()))
    return off / deviation if deviation else (math.inf if off else 0.0)


def narrowed(
    parameters: Sequence[Parameter], points: Sequence[tuple[float, ...]], kept: Sequence[tuple[float, ...]]
) -> tuple[Parameter, ...]:
    """Draw each range in to its survivors, half-way to the nearest value that no survivor has."""
    columns = zip(parameters, zip(*points, strict=True), zip(*kept, strict=True), strict=True)
    return tuple(_narrower(item, tried, left) for item, tried, left in columns)


def _narrower(item: Parameter, tried: tuple[float, ...], left: tuple[float, ...]) -> Parameter:
    below = max((value for value in tried if value < min(left)), default=None)
    above = min((value for value in tried if value > max(left)), default=None)
    low = item.low if below is None else (below + min(left)) / 2
    high = item.high if above is None else (above + max(left)) / 2
    return replace(item, low=low, high=high)
