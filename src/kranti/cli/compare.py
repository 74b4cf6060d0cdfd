"""`kranti compare`: the same seeds lived under two scenarios, and what the difference does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kranti.cli import show
from kranti.cli.ensemble import MOST_RUNS, MOST_WORKERS, Cluster, Place, Workers, first_run, stopping, tell, within
from kranti.cli.options import Json, Lang, Resolution, Seed, scenario_names, whole
from kranti.cli.refusal import DONE, INTERRUPTED, OUR_FAULT
from kranti.cli.run import Until
from kranti.cli.standing import told
from kranti.cli.words import language

if TYPE_CHECKING:
    from kranti.study.ensemble import Ensemble

A = Annotated[
    str, typer.Argument(help="A scenario by name, or a TOML file.", metavar="A", autocompletion=scenario_names)
]
B = Annotated[
    str | None,
    typer.Argument(
        help="The other; A itself if none is given and something is changed.",
        metavar="B",
        autocompletion=scenario_names,
    ),
]
SetInB = Annotated[list[str] | None, typer.Option("--set", help="A number set in B.", metavar="room.rule=VALUE")]
WithoutInB = Annotated[list[str] | None, typer.Option("--without", help="A system taken out of B.", metavar="Mxx")]
Pairs = Annotated[int | None, typer.Option("-n", "--runs", help="How many pairs of runs.", metavar="N", parser=whole)]

PAIRS = 20


def compare(
    a: A,
    b: B = None,
    runs: Pairs = None,
    seed: Seed = None,
    resolution: Resolution = None,
    settings: SetInB = None,
    without: WithoutInB = None,
    until: Until = None,
    cluster: Cluster = None,
    workers: Workers = None,
    out: Place = None,
    lang: Lang = None,
    as_json: Json = False,
) -> int:
    """Live the same seeds under A and under B: every event's necessity and sufficiency, every series' difference."""
    from kranti.cli import pairs
    from kranti.study import pairing
    from kranti.study.store import Store, own

    words = language(lang)
    within(runs, "-n", MOST_RUNS)
    within(workers, "--workers", MOST_WORKERS)
    first = first_run(a, seed, resolution, until)
    second = pairing.other_side(first, b, tuple(settings or ()), tuple(without or ()))
    with stopping(), told(words) as watch:
        ended = pairing.compare(first, second, runs or PAIRS, Store(out or own()), cluster, watch, workers)
    show.document(pairs.document(ended)) if as_json else pairs.show(ended, words)
    return last_words(ended.a, len(ended.seeds), Path(ended.a.store.home))


def last_words(side: Ensemble, done: int, home: Path) -> int:
    """Say on stderr what failed or was left undone, and give the exit code."""
    for one in side.failures:
        tell(f"The run of {one.scenario} with seed {one.seed} failed: {one.error}.")
    if side.interrupted:
        tell(f"Interrupted: {done} of {side.plan.n} pairs are whole; the same command with --out {home} goes on.")
        return INTERRUPTED
    return OUR_FAULT if side.failures else DONE
