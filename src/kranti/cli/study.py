"""`kranti study`: which unsure numbers matter, which of them the record rules out, and which could be told at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kranti.cli import show
from kranti.cli.ensemble import MOST_RUNS, MOST_WORKERS, Cluster, Place, Workers, first_run, stopping, tell, within
from kranti.cli.options import Json, Lang, Resolution, Seed, scenario_names, whole
from kranti.cli.refusal import DONE, INTERRUPTED, OUR_FAULT
from kranti.cli.run import Until
from kranti.cli.standing import told
from kranti.cli.words import language

if TYPE_CHECKING:
    from kranti.study.points import Crew
    from kranti.study.space import Parameter

app = typer.Typer(name="study", help="Vary a scenario's assumed and tuned numbers, and see what they do.")

Scenario = Annotated[str, typer.Argument(help="A scenario by name, or a TOML file.", autocompletion=scenario_names)]
Numbers = Annotated[
    str | None,
    typer.Option(help="What is varied, commas between, * for any letters; else all that may be.", metavar="NAMES"),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option("--output", help="A fact (F016), event:NAME, or a series (NAME:YEAR-YEAR).", metavar="OUTPUT"),
]
Targets = Annotated[
    list[str] | None,
    typer.Option("--target", help="What is matched against; all that are stated if none is named.", metavar="NAME"),
]
Seeds = Annotated[int | None, typer.Option("-n", "--runs", help="Seeds a point.", metavar="N", parser=whole)]
Ways = Annotated[int | None, typer.Option(help="Walks through the space.", metavar="N", parser=whole)]
Points = Annotated[int | None, typer.Option(help="Points, a power of two.", metavar="N", parser=whole)]
Waves = Annotated[int | None, typer.Option(help="Waves at most.", metavar="N", parser=whole)]
Write = Annotated[
    Path | None, typer.Option(help="What survives as a scenario (.toml), or all points (.csv).", metavar="FILE")
]

SEEDS, WAYS, POINTS, WAVES = 4, 4, 64, 3
MOST_POINTS, MOST_WAVES = 1 << 16, 20


@app.command()
def space(
    scenario: Scenario = "empire-1896", numbers: Numbers = None, lang: Lang = None, as_json: Json = False
) -> None:
    """List the numbers that may be varied, and how far."""
    from kranti.cli import parameters

    listed = _space(scenario, numbers, ())
    words = language(lang)
    show.document(parameters.space(listed)) if as_json else parameters.show_space(listed, words)


@app.command()
def morris(
    scenario: Scenario = "empire-1896", numbers: Numbers = None, output: Outputs = None, ways: Ways = None,
    runs: Seeds = None, seed: Seed = None, resolution: Resolution = None, until: Until = None,
    cluster: Cluster = None, workers: Workers = None, out: Place = None, lang: Lang = None, as_json: Json = False,
) -> int:  # fmt: skip
    """Screen: change one number at a time, along some walks, and rank the numbers by what they do."""
    from kranti.study import screening

    within(ways, "--ways", MOST_POINTS)
    within(runs, "-n", MOST_RUNS)
    request, outputs = first_run(scenario, seed, resolution, until), _outputs(output)
    varied = _space(scenario, numbers, ())
    with _crew(out, cluster, workers, lang) as crew:
        found = screening.morris(request, varied, outputs, ways or WAYS, runs or SEEDS, crew)
        return _end(_screened(found, lang, as_json))


@app.command()
def sobol(
    scenario: Scenario = "empire-1896", numbers: Numbers = None, output: Outputs = None, points: Points = None,
    runs: Seeds = None, seed: Seed = None, resolution: Resolution = None, until: Until = None,
    cluster: Cluster = None, workers: Workers = None, out: Place = None, lang: Lang = None, as_json: Json = False,
) -> int:  # fmt: skip
    """Split the spread of each output over the numbers: what each explains alone, and with all others."""
    from kranti.study import screening

    within(points, "--points", MOST_POINTS)
    within(runs, "-n", MOST_RUNS)
    request, outputs = first_run(scenario, seed, resolution, until), _outputs(output)
    varied = _space(scenario, numbers, ())
    with _crew(out, cluster, workers, lang) as crew:
        found = screening.sobol(request, varied, outputs, points or POINTS, runs or SEEDS, crew)
        return _end(_screened(found, lang, as_json))


@app.command()
def match(
    scenario: Scenario = "empire-1896", numbers: Numbers = None, target: Targets = None, points: Points = None,
    waves: Waves = None, runs: Seeds = None, seed: Seed = None, resolution: Resolution = None, until: Until = None,
    cluster: Cluster = None, workers: Workers = None, out: Place = None, write: Write = None, lang: Lang = None,
    as_json: Json = False,
) -> int:  # fmt: skip
    """Rule out what the record rules out, wave by wave; facts that are held for tests are never matched against."""
    from kranti import ask
    from kranti.cli import parameters
    from kranti.study import matched, matching
    from kranti.study.targets import targets

    _within(points, waves, runs)
    if write:
        matched.refuse_format(write)
    request, aims = first_run(scenario, seed, resolution, until), targets(target or ())
    varied = _tuned(scenario, numbers)
    words = language(lang)
    with _crew(out, cluster, workers, lang) as crew:
        found = matching.match(request, varied, aims, points or POINTS, waves or WAVES, runs or SEEDS, crew)
    show.document(parameters.match(found)) if as_json else parameters.show_match(found, words)
    if write:
        matched.write(found, write, ask.scenario(scenario))
    return _end(found.failures)


@app.command()
def recover(
    scenario: Scenario = "empire-1896", numbers: Numbers = None, target: Targets = None, points: Points = None,
    waves: Waves = None, runs: Seeds = None, seed: Seed = None, resolution: Resolution = None, until: Until = None,
    cluster: Cluster = None, workers: Workers = None, out: Place = None, lang: Lang = None, as_json: Json = False,
) -> int:  # fmt: skip
    """Hide a truth, live its history, match against that, and say which numbers come back."""
    from kranti.cli import parameters
    from kranti.study import recovery
    from kranti.study.targets import targets

    _within(points, waves, runs)
    request, aims = first_run(scenario, seed, resolution, until), targets(target or ())
    varied = _tuned(scenario, numbers)
    words = language(lang)
    with _crew(out, cluster, workers, lang) as crew:
        found = recovery.recover(request, varied, aims, points or POINTS, waves or WAVES, runs or SEEDS, crew)
    show.document(parameters.recovery(found)) if as_json else parameters.show_recovery(found, words)
    return _end(found.match.failures)


def _within(points: int | None, waves: int | None, runs: int | None) -> None:
    within(points, "--points", MOST_POINTS)
    within(waves, "--waves", MOST_WAVES)
    within(runs, "-n", MOST_RUNS)


def _space(scenario: str, numbers: str | None, kinds: tuple[str, ...]) -> list[Parameter]:
    from kranti import ask
    from kranti.study.space import KINDS, space

    wanted = [name.strip() for name in numbers.split(",")] if numbers else []
    return space(ask.scenario(scenario), wanted, kinds or KINDS)


def _tuned(scenario: str, numbers: str | None) -> list[Parameter]:
    """Take the numbers named, or those that are tuned as they stand."""
    return _space(scenario, numbers, () if numbers else ("tuned",))


def _outputs(said: list[str] | None) -> list[Any]:
    from kranti.study.outputs import output

    if not said:
        raise typer.BadParameter("say what to look at: a fact, event:NAME, or a series.", param_hint="--output")
    return [output(each) for each in said]


@contextmanager
def _crew(out: Path | None, cluster: str | None, workers: int | None, lang: str | None) -> Iterator[Crew]:
    from kranti.study.points import Crew
    from kranti.study.store import Store, own

    within(workers, "--workers", MOST_WORKERS)
    store = Store(out or own())
    try:
        with stopping(), told(language(lang)) as watch:
            yield Crew(store, cluster, watch, workers)
    except KeyboardInterrupt as order:
        tell(f"Interrupted: what was lived is kept in {store.home}; the same command goes on from there.")
        raise typer.Exit(INTERRUPTED) from order


def _screened(found: Any, lang: str | None, as_json: bool) -> int:
    from kranti.cli import parameters

    words = language(lang)
    show.document(parameters.screening(found)) if as_json else parameters.show_screening(found, words)
    return len(found.failures)


def _end(failures: int) -> int:
    if failures:
        tell(f"{failures} runs failed; the points they belong to were left out.")
    return OUR_FAULT if failures else DONE
