"""`kranti ensemble`: many seeds of one scenario, and what they say together."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kranti.cli import show
from kranti.cli.options import Json, Lang, Resolution, Seed, scenario_names, whole
from kranti.cli.refusal import DONE, INTERRUPTED, OUR_FAULT, sentence
from kranti.cli.run import Set, Until, Without, refuse_levers
from kranti.cli.standing import told
from kranti.cli.words import language

if TYPE_CHECKING:
    from kranti.study.ensemble import Ensemble
    from kranti.study.request import Request
    from kranti.study.store import Store

BASELINE = "empire-1896"
MOST_RUNS, MOST_WORKERS = 100_000, 1024
TOLD = 20  # failed runs that are told one by one

Scenario = Annotated[
    str | None,
    typer.Argument(help="A name from `kranti scenarios`, or a TOML file.", autocompletion=scenario_names),
]
Runs = Annotated[int | None, typer.Option("-n", "--runs", help="How many runs.", metavar="N", parser=whole)]
Cluster = Annotated[
    str | None,
    typer.Option(help="A Dask scheduler that runs already; else processes of this machine.", metavar="ADDRESS"),
]
Place = Annotated[
    Path | None, typer.Option("--out", help="Directory to keep the runs in; else your own folder.", metavar="DIR")
]
Resume = Annotated[
    bool, typer.Option("--resume", help="Live only what is lacking; without -n, of the ensemble in DIR.")
]
Workers = Annotated[int | None, typer.Option(help="Processes; one a core if not given.", metavar="N", parser=whole)]
Whole = Annotated[bool, typer.Option("--whole", help="Keep whole runs beside their summaries.")]


def ensemble(
    scenario: Scenario = None,
    runs: Runs = None,
    seed: Seed = None,
    resolution: Resolution = None,
    settings: Set = None,
    without: Without = None,
    until: Until = None,
    cluster: Cluster = None,
    workers: Workers = None,
    out: Place = None,
    resume: Resume = False,
    keep_whole: Whole = False,
    lang: Lang = None,
    as_json: Json = False,
) -> int:
    """Live one scenario with many seeds; runs that DIR has are not lived again."""
    from kranti.cli import many
    from kranti.study import ensemble as study
    from kranti.study.store import Store, own

    words = language(lang)
    within(runs, "-n", MOST_RUNS)
    within(workers, "--workers", MOST_WORKERS)
    store = Store(out or own())
    levers = {"SCENARIO": scenario, "--seed": seed, "--resolution": resolution, "--set": settings,
              "--without": without, "--until": until}  # fmt: skip
    if runs is None:
        refuse_levers(levers, "an ensemble that is taken up keeps its own; leave it out, or say how many runs with -n.")
        request, runs = _taken_up(store, resume)
    else:
        request = first_run(scenario or BASELINE, seed, resolution, until, settings, without)
    with stopping(), told(words) as watch:
        ended = study.ensemble(request, runs, store, cluster, watch, workers, keep_whole)
    show.document(many.document(ended)) if as_json else many.show(ended, words)
    return _last_words(ended)


def first_run(
    scenario: str, seed: int | None, resolution: str | None, until: str | None, settings: list[str] | None = None,
    without: list[str] | None = None,
) -> Request:  # fmt: skip
    """Ask for the first of many runs: seed 1 at resolution sample where nothing else is said."""
    from kranti.study.request import Request

    scale = "sample" if resolution is None else resolution
    return Request(scenario, 1 if seed is None else seed, scale, tuple(settings or ()), tuple(without or ()), until)


def within(number: int | None, option: str, most: int) -> None:
    """Refuse a count that is out of bounds."""
    if number is not None and not 1 <= number <= most:
        raise typer.BadParameter(f"{number} is out of bounds: it runs from 1 to {most}.", param_hint=option)


def _taken_up(store: Store, resume: bool) -> tuple[Request, int]:
    from kranti.study.plan import last

    if not resume:
        raise typer.BadParameter(f"say how many runs: a number from 1 to {MOST_RUNS}.", param_hint="-n")
    plan = last(store)
    if not plan.current:
        raise typer.BadParameter(
            f"{store.home} was begun by other sources (version {plan.version}); ask for the ensemble again with -n.",
            param_hint="--resume",
        )
    return plan.request, plan.n


@contextmanager
def stopping() -> Iterator[None]:
    """Take an order to end as an interrupt from the keyboard: what is done is kept."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _last_words(ended: Ensemble) -> int:
    """Say on stderr what failed or was left undone, and give the exit code."""
    for one in ended.failures[:TOLD]:
        tell(f"The run of {one.scenario} with seed {one.seed} failed: {one.error}.")
    if len(ended.failures) > TOLD:
        tell(f"{len(ended.failures) - TOLD} more runs failed; `kranti catalogue {ended.store.home}` lists them.")
    if ended.interrupted:
        done, asked = len(ended.runs), ended.plan.n
        tell(
            f"Interrupted: {done} of {asked} runs are kept; `kranti ensemble --resume --out {ended.store.home}` "
            "lives the others."
        )
        return INTERRUPTED
    return OUR_FAULT if ended.failures else DONE


def tell(text: str) -> None:
    """Say one sentence on stderr."""
    sys.stderr.write(sentence(text) + "\n")
