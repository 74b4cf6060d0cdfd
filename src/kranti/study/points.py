"""Points: many settings of the same scenario, each lived with the same seeds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kranti.scenario import ScenarioError
from kranti.study.live import Failure, Watcher, live
from kranti.study.request import Request, seeds
from kranti.study.store import Store

if TYPE_CHECKING:
    from kranti.study.summary import Summary


class Crew(NamedTuple):
    """Where runs are kept and who lives them; as for `kranti.study.live.live`."""

    store: Store
    cluster: str | None = None
    watch: Watcher | None = None
    workers: int | None = None


class Lived(NamedTuple):
    """What came of one point: its runs in the order of seeds, and those that failed."""

    runs: list[Summary]
    failures: list[Failure]


def live_points(request: Request, points: Sequence[tuple[str, ...]], n: int, crew: Crew) -> list[Lived]:
    """Live n seeds at every point.

    Parameters
    ----------
    request : the first run; a point's settings come after its own.
    points : settings; a point that recurs is lived once.
    n : seeds a point.
    crew : where and by whom.
    """
    asked = [list(seeds(replace(request, settings=(*request.settings, *point)), n)) for point in points]
    found = dict(live([one for point in asked for one in point], crew.store, crew.cluster, crew.watch, crew.workers))
    return [_lived([found[one] for one in point]) for point in asked]


def refuse_uneven(points: int) -> None:
    """Refuse a number of points that a Sobol sequence does not spread evenly.

    Raises
    ------
    ScenarioError
        When it is not a power of two.
    """
    if points < 2 or points & (points - 1):  # noqa: PLR2004 (the first power of two)
        raise ScenarioError(f"--points {points} is not a power of two from 2 on, which a Sobol sequence needs.")


def _lived(outcomes: Sequence[Summary | Failure]) -> Lived:
    runs = [outcome for outcome in outcomes if not isinstance(outcome, Failure)]
    return Lived(runs, [outcome for outcome in outcomes if isinstance(outcome, Failure)])
