"""Recovery: a history that the model made itself, with numbers known and then forgotten; which of them come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from kranti import ask
from kranti.scenario import ScenarioError
from kranti.study.live import Failure
from kranti.study.matching import Match, match, spread
from kranti.study.points import Crew, live_points
from kranti.study.request import Request, resolve
from kranti.study.space import Parameter, settings
from kranti.study.targets import Target

MARGIN = 0.15  # of a range at either end where no truth is hidden: at the very edge nothing could lie beyond it
AWAY = 1_000_000  # the history's seed is this far from those it is matched with
HALF = 0.5  # a range drawn in to this part of itself has come back
BACK, WIDE, LOST = "came back", "not narrowed", "lost"


class Found(NamedTuple):
    """One number: what it was, the range left by the match, over the range before, and whether it came back."""

    parameter: Parameter
    truth: float
    low: float
    high: float
    narrowed: float
    verdict: str


@dataclass(frozen=True)
class Recovery:
    """A perfect-model test: what was hidden, the match against its own history, and what came of each number."""

    seed: int
    match: Match
    found: tuple[Found, ...]


def recover(
    request: Request,
    parameters: Sequence[Parameter],
    aims: Sequence[Target],
    points: int,
    waves: int,
    n: int,
    crew: Crew,
) -> Recovery:
    """Hide a truth, live one history of it with another seed, and match the scenario's numbers against that.

    Parameters
    ----------
    request, parameters, aims, points, waves, n, crew : as for a match; the aims' values are those of the made history,
        and no deviation is granted to the model, which is perfect here.

    Raises
    ------
    ScenarioError
        When the history cannot be lived, or lacks a target.
    """
    placed = next(resolve([request])).request
    truth = hidden(parameters, placed.seed)
    away = replace(placed, seed=placed.seed + AWAY)
    scenario = ask.scenario(placed.scenario, placed.settings, placed.without)
    lived = live_points(away, [settings(scenario, parameters, truth)], 1, crew)[0]
    if lived.failures:
        raise ScenarioError(f"the history to be recovered cannot be lived: {_told(lived.failures[0])}.")
    own = [_own(aim, aim.of_run(lived.runs[0])) for aim in aims]
    found = match(placed, parameters, own, points, waves, n, crew)
    outcomes = (outcome(*each) for each in zip(found.before, found.after, truth, strict=True))
    return Recovery(away.seed, found, tuple(outcomes))


def _told(failure: Failure) -> str:
    return failure.error.rstrip(".")


def hidden(parameters: Sequence[Parameter], seed: int) -> tuple[float, ...]:
    """Draw the truth: each number anywhere in its range but for the margins."""
    draws = MARGIN + (1 - 2 * MARGIN) * spread(len(parameters), 1, seed)[0]
    return tuple(
        float(item.written(item.low + draw * (item.high - item.low)))
        for item, draw in zip(parameters, draws, strict=True)
    )


def _own(aim: Target, value: float) -> Target:
    if np.isnan(value):
        raise ScenarioError(f"the history to be recovered has no {aim.name}; live longer, or leave that target out.")
    return replace(aim, value=value, stated=aim.stated.model_copy(update={"discrepancy": 0.0}))


def outcome(before: Parameter, after: Parameter, truth: float) -> Found:
    """Say whether a number came back: its truth is in the range left, and that range is at most half of the first."""
    part = (after.high - after.low) / (before.high - before.low)
    inside = after.low <= truth <= after.high
    verdict = LOST if not inside else BACK if part <= HALF else WIDE
    return Found(before, truth, after.low, after.high, part, verdict)
