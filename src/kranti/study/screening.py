"""Screening: which unsure numbers move which outputs (Morris), and what part of their spread each has (Sobol)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from kranti import ask
from kranti.scenario import ScenarioError
from kranti.study.live import Failure
from kranti.study.outputs import Output
from kranti.study.points import Crew, Lived, live_points, refuse_uneven
from kranti.study.request import Request, resolve
from kranti.study.space import Parameter, problem, settings

LEVELS = 4  # of the grid that Morris walks on
DRAWN = 20_240  # the designs' own seed: a study asked for again walks the same ways


class Effect(NamedTuple):
    """What one number does to one output.

    Of Morris: mean effect, mean size of effects with its 95 % half-width, their spread (large where the number acts
    unevenly or together with others). Of Sobol: first and total part of the variance, each with its half-width.
    """

    output: str
    parameter: str
    first: float
    second: float
    second_half: float
    third: float


@dataclass(frozen=True)
class Screening:
    """A design lived through: what each number does to each output, the strongest first."""

    method: str
    points: int
    kept: int
    runs: int
    effects: tuple[Effect, ...]
    failures: tuple[Failure, ...]


Design = Callable[[dict[str, Any]], Any]
Analysis = Callable[[dict[str, Any], Any, Any], Any]


def morris(
    request: Request, parameters: Sequence[Parameter], outputs: Sequence[Output], ways: int, n: int, crew: Crew
) -> Screening:
    """Walk through the space one number at a time, some ways, and take the mean effect of each step.

    Parameters
    ----------
    request : the first run; every point is lived with the same seeds.
    parameters, outputs : what is varied, and what is looked at.
    ways : how many walks; each lives one point more than there are parameters.
    n : seeds a point.
    crew : where runs are kept and who lives them.
    """
    sample, analyze = _salib("morris")
    return _screen(
        "morris", request, parameters, outputs, n, crew,
        lambda space: sample.sample(space, ways, num_levels=LEVELS, seed=DRAWN),
        lambda space, x, y: analyze.analyze(space, x, y, num_levels=LEVELS, seed=DRAWN),
        len(parameters) + 1, ("mu", "mu_star", "mu_star_conf", "sigma"),
    )  # fmt: skip


def sobol(
    request: Request, parameters: Sequence[Parameter], outputs: Sequence[Output], base: int, n: int, crew: Crew
) -> Screening:
    """Split the variance of each output over the numbers: first order and total.

    Parameters
    ----------
    request, parameters, outputs, n, crew : as for `morris`.
    base : rows of the design, a power of two; each lives two points more than there are parameters.
    """
    refuse_uneven(base)
    sample, analyze = _salib("sobol")
    return _screen(
        "sobol", request, parameters, outputs, n, crew,
        lambda space: sample.sample(space, base, calc_second_order=False, seed=DRAWN),
        lambda space, _, y: analyze.analyze(space, y, calc_second_order=False, seed=DRAWN),
        len(parameters) + 2, ("S1", "ST", "ST_conf", "S1_conf"),
    )  # fmt: skip


def _salib(method: str) -> tuple[Any, Any]:
    try:
        from importlib import import_module

        return import_module(f"SALib.sample.{method}"), import_module(f"SALib.analyze.{method}")
    except ImportError as error:
        raise ScenarioError("a study of parameters needs SALib and scipy: pip install 'kranti[study]'.") from error


def _screen(
    method: str, request: Request, parameters: Sequence[Parameter], outputs: Sequence[Output], n: int, crew: Crew,
    design: Design, analysis: Analysis, rows: int, columns: tuple[str, ...],
) -> Screening:  # fmt: skip
    if not parameters or not outputs:
        raise ScenarioError("a study of parameters needs at least one number to vary and one --output to look at.")
    placed = next(resolve([request])).request
    scenario = ask.scenario(placed.scenario, placed.settings, placed.without)
    space = dict(problem(parameters))
    points = design(space)
    lived = live_points(placed, [settings(scenario, parameters, point) for point in points], n, crew)
    whole = _whole(lived, rows)
    kept = [lived[row] for row in whole]
    effects = [
        effect
        for output in outputs
        for effect in _effects(output, parameters, points[whole], kept, analysis, space, columns)
    ]
    failures = tuple(failure for point in lived for failure in point.failures)
    return Screening(method, len(points), len(whole), len(points) * n, tuple(effects), failures)


def _whole(lived: Sequence[Lived], rows: int) -> list[int]:
    """List the rows of those walks (or rows of a base) in which no run failed: the others would bend the sums."""
    starts = range(0, len(lived), rows)
    return [
        row
        for start in starts
        if not any(point.failures for point in lived[start : start + rows])
        for row in range(start, start + rows)
    ]


def _effects(
    output: Output, parameters: Sequence[Parameter], points: Any, lived: Sequence[Lived], analysis: Analysis,
    space: dict[str, Any], columns: tuple[str, ...],
) -> list[Effect]:  # fmt: skip
    values = np.array([output.of_runs(point.runs) for point in lived])
    if not values.size or np.isnan(values).any():
        raise ScenarioError(f"--output {output.said} is not there in every run; live longer, or look at another.")
    if np.ptp(values) == 0:
        return [Effect(output.said, item.name, 0.0, 0.0, 0.0, 0.0) for item in parameters]
    found = analysis(space, points, values)
    table = zip(*(np.asarray(found[column], float) for column in columns), strict=True)
    effects = [Effect(output.said, item.name, *row) for item, row in zip(parameters, table, strict=True)]
    return sorted(effects, key=lambda effect: (-effect.second, effect.parameter))
