"""Ablation: every system of the chapter taken out in turn, and whether what it is claimed to do then changes so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kranti import ask
from kranti.evidence import systems
from kranti.scenario import ScenarioError, switches
from kranti.study.claims import claim_holds
from kranti.study.live import Failure, Outcome, Watcher, live
from kranti.study.request import Request, seeds
from kranti.study.shifts import Shift, shift
from kranti.study.store import Store

HOLDS, LEANS, FAILS, UNMOVED, UNSEEN = "holds", "leans", "fails", "unmoved", "unseen"


class Effect(NamedTuple):
    """What taking one system out does to its measure, over pairs of runs; no shift where it could not be taken."""

    system: str
    measure: str
    direction: str
    pairs: int
    shift: Shift | None
    verdict: str


@dataclass(frozen=True)
class Ablation:
    """Every system asked for, taken out in turn."""

    request: Request
    runs: int
    effects: tuple[Effect, ...]
    failures: tuple[Failure, ...] = ()
    interrupted: bool = False

    @property
    def wanting(self) -> list[Effect]:
        """List the systems whose claim does not hold, or could not be seen."""
        return [effect for effect in self.effects if effect.verdict != HOLDS]

    @property
    def not_built(self) -> list[str]:
        """List the chapter's systems that have no switch yet."""
        return [name for name in systems() if name not in switches()]

    def __repr__(self) -> str:
        """Say in one line what was found."""
        held = len(self.effects) - len(self.wanting)
        return f"Ablation({self.runs} pairs each; {held} of {len(self.effects)} claims hold)"


def chosen(named: Iterable[str]) -> list[str]:
    """Take the systems named, or all that are built.

    Raises
    ------
    ScenarioError
        When one is unknown or not built yet.
    """
    wanted = list(dict.fromkeys(named))
    for name in wanted:
        ask.one_of(name, systems(), "system")
        if name not in switches():
            raise ScenarioError(f"{name} ({systems()[name].en}) is not built yet, so it cannot be taken out.")
    return wanted or list(switches())


def ablate(
    request: Request,
    n: int,
    store: Store,
    named: Iterable[str] = (),
    cluster: str | None = None,
    watch: Watcher | None = None,
    workers: int | None = None,
) -> Ablation:
    """Live n pairs for every system, with it and without it, and take its measure on the last day of each.

    Parameters
    ----------
    request : the first run with every system; what it is without stays out on both sides.
    n : pairs a system, the seeds from the request's upwards.
    named : M-ids; all that are built if none is named.
    store, cluster, watch, workers : as for `kranti.study.live.live`.
    """
    wanted = [name for name in chosen(named) if name not in request.without]
    off = {name: replace(request, without=(*request.without, name)) for name in wanted}
    asked = [one for each in (request, *off.values()) for one in seeds(each, n)]
    found: dict[Request, Outcome] = {}
    interrupted = False
    try:
        found.update(live(asked, store, cluster, watch, workers))
    except KeyboardInterrupt:
        interrupted = True
    effects = (_effect(name, list(seeds(request, n)), list(seeds(off[name], n)), found) for name in wanted)
    failures = tuple(outcome for outcome in found.values() if isinstance(outcome, Failure))
    return Ablation(request, n, tuple(effects), failures, interrupted)


def _effect(name: str, on: list[Request], off: list[Request], found: dict[Request, Outcome]) -> Effect:
    measure, direction = systems()[name].measure, systems()[name].direction
    taken = [(_measure(found.get(a), measure), _measure(found.get(b), measure)) for a, b in zip(on, off, strict=True)]
    pairs = [(before, after) for before, after in taken if before is not None and after is not None]
    if not pairs:
        return Effect(name, measure, direction, 0, None, UNSEEN)
    with_it, without_it = [before for before, _ in pairs], [after for _, after in pairs]
    moved = shift(with_it, without_it)
    return Effect(name, measure, direction, len(pairs), moved, verdict(name, with_it, without_it, moved))


def _measure(outcome: Outcome | None, name: str) -> float | None:
    return None if outcome is None or isinstance(outcome, Failure) else outcome.measures.get(name)


def verdict(system: str, on: Sequence[float], off: Sequence[float], moved: Shift) -> str:
    """Say whether a claim holds.

    It leans where the sign is right and the interval of the effect still holds zero; the measure is unmoved where no
    pair differs at all: in these runs nothing has called on the system.
    """
    if list(on) == list(off):
        return UNMOVED
    if not claim_holds(system, off, on):
        return FAILS
    return LEANS if moved.paired.low <= 0 <= moved.paired.high else HOLDS
