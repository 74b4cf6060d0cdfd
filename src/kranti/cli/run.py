"""`kranti run`: live a scenario, print its chronicle and hold its facts against it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kranti.cli.options import Json, Lang, Resolution, ScenarioName, Seed, Threads, scenario_names
from kranti.cli.refusal import DONE, INTERRUPTED, sentence
from kranti.cli.words import language

if TYPE_CHECKING:
    from kranti.views.run import Run

Set = Annotated[list[str] | None, typer.Option("--set", help="A number set by hand.", metavar="room.rule=VALUE")]
Without = Annotated[list[str] | None, typer.Option(help="A system taken out.", metavar="Mxx")]
From = Annotated[str | None, typer.Option("--from", help="First day of the record, Old Style.", metavar="DATE")]
Until = Annotated[str | None, typer.Option(help="Last day lived, Old Style.", metavar="DATE")]
Out = Annotated[Path | None, typer.Option(help="Directory to keep the run in.", metavar="DIR")]


def run(
    scenario: ScenarioName = "empire-1896",
    seed: Seed = None,
    resolution: Resolution = None,
    settings: Set = None,
    without: Without = None,
    begins: From = None,
    until: Until = None,
    threads: Threads = None,
    out: Out = None,
    lang: Lang = None,
    as_json: Json = False,
) -> int:
    """Live a scenario day by day and print its chronicle and its table of facts; a saved run is lived on."""
    from kranti import api
    from kranti.cli import report

    words = language(lang)
    levers = {"--seed": seed, "--resolution": resolution, "--set": settings, "--without": without}
    try:
        if _saved(scenario):
            refuse_levers(levers)
            out = out or Path(scenario)
            lived = api.live_on(scenario, until, threads, not as_json, begins, out)
        else:
            number, scale = 1 if seed is None else seed, "sample" if resolution is None else resolution
            lived = api.run(
                scenario, number, scale, settings or (), without or (), until, threads, not as_json, begins, out
            )
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted before a day had passed; nothing was kept.\n")
        return INTERRUPTED
    if lived.lived.interrupted:
        out = _keep(lived, out)
    report.document(lived) if as_json else report.show(lived, words, out)
    return INTERRUPTED if lived.lived.interrupted else DONE


def _saved(name: str) -> bool:
    return name != "" and Path(name).is_dir() and name not in scenario_names("")


def refuse_levers(levers: Mapping[str, object], why: str = "a saved run keeps its own; leave it out.") -> None:
    """Refuse what is given where something kept has its own."""
    for option, value in levers.items():
        if value not in (None, []):
            raise typer.BadParameter(why, param_hint=option)


def _keep(run: Run, out: Path | None) -> Path:
    """Keep what an interrupted run has lived, in the user's own folder if no other is named."""
    import platformdirs

    lived = run.lived
    if out is None:
        folder = platformdirs.user_data_path("kranti") / "runs"
        out = (
            folder / f"{lived.scenario.name}-{lived.scenario.fingerprint}-{lived.seed}-{lived.resolution}-{lived.until}"
        )
        run.save(out)
    sys.stderr.write(
        sentence(f"Interrupted: {lived.until} was the last day; it is kept, `kranti run {out}` lives on.") + "\n"
    )
    return out
