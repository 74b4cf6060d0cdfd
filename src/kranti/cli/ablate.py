"""`kranti ablate`: every system of the chapter taken out in turn, and whether what it is claimed to do changes so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kranti.cli import show
from kranti.cli.compare import Pairs
from kranti.cli.ensemble import MOST_RUNS, MOST_WORKERS, Cluster, Place, Workers, first_run, stopping, tell, within
from kranti.cli.options import Json, Lang, Resolution, Seed, scenario_names
from kranti.cli.refusal import DONE, INTERRUPTED, OUR_FAULT
from kranti.cli.run import Until
from kranti.cli.standing import told
from kranti.cli.words import language, say

if TYPE_CHECKING:
    from kranti.study.ablation import Ablation, Effect

Scenario = Annotated[str, typer.Argument(help="A scenario by name, or a TOML file.", autocompletion=scenario_names)]
Systems = Annotated[
    str | None, typer.Option(help="Systems to take out, commas between; all that stand if not given.", metavar="Mxx,..")
]

Table = Annotated[
    Path | None,
    typer.Option("--table", help="Folder whose table of effects takes the result, such as scenarios.", metavar="DIR"),
]

PAIRS = 10


def ablate(
    scenario: Scenario = "empire-1896",
    systems: Systems = None,
    runs: Pairs = None,
    seed: Seed = None,
    resolution: Resolution = None,
    until: Until = None,
    cluster: Cluster = None,
    workers: Workers = None,
    out: Place = None,
    table: Table = None,
    lang: Lang = None,
    as_json: Json = False,
) -> int:
    """Take every system out in turn and hold what changes against the claim; the claims that fail come last."""
    from kranti.study import ablation
    from kranti.study.store import Store, own

    words = language(lang)
    within(runs, "-n", MOST_RUNS)
    within(workers, "--workers", MOST_WORKERS)
    named = [name.strip() for name in systems.split(",")] if systems else []
    first = first_run(scenario, seed, resolution, until)
    with stopping(), told(words) as watch:
        ended = ablation.ablate(first, runs or PAIRS, Store(out or own()), named, cluster, watch, workers)
    show.document(document(ended)) if as_json else _show(ended, words)
    if table and not ended.interrupted:
        from kranti.study.tabulating import tabulate

        tell(say("tabulated", words, path=tabulate(ended, table)))
    for one in ended.failures:
        tell(f"A run of {one.scenario} with seed {one.seed} failed: {one.error}.")
    if ended.interrupted:
        tell("Interrupted: the runs that were lived are kept; the same command lives the others.")
        return INTERRUPTED
    return OUR_FAULT if ended.failures else DONE


def document(ablation: Ablation) -> dict[str, Any]:
    """Give one document: every effect is without the system less with it, over pairs of runs."""
    from kranti.cli.pairs import shift

    request = ablation.request
    return {
        "scenario": request.scenario, "seed": request.seed, "resolution": request.resolution, "until": request.until,
        "runs": ablation.runs,
        "systems": [
            {
                "id": effect.system, "name": _names(effect), "measure": effect.measure, "claimed": effect.direction,
                "pairs": effect.pairs, "effect": effect.shift and shift(effect.shift), "verdict": effect.verdict,
            }
            for effect in ablation.effects
        ],
        "wanting": [effect.system for effect in ablation.wanting],
        "not_built": ablation.not_built,
    }  # fmt: skip


def _names(effect: Effect) -> dict[str, str]:
    from kranti.evidence import systems

    return {"en": systems()[effect.system].en, "hi": systems()[effect.system].hi}


def _show(ablation: Ablation, lang: str) -> None:
    from kranti.cli.pairs import interval

    out = show.console()
    heads = ("system", "measure", "claimed", "with it", "without it", "B less A", "interval", "state")
    made = show.table(heads, lang, say("ablation", lang, scenario=ablation.request.scenario, runs=ablation.runs))
    for effect in ablation.effects:
        found = effect.shift
        numbers = (found.a, found.b, found.difference) if found else (None, None, None)
        made.add_row(
            f"{effect.system} {_names(effect)[lang]}", effect.measure, say(f"claimed {effect.direction}", lang),
            *(show.number(value) for value in numbers), interval(found.paired) if found else "",
            say(effect.verdict, lang),
        )  # fmt: skip
    out.print(made)
    out.print(
        "\n" + _list("wanting", [f"{effect.system} ({say(effect.verdict, lang)})" for effect in ablation.wanting], lang)
    )
    out.print(_list("systems not built", ablation.not_built, lang))


def _list(key: str, listed: list[str], lang: str) -> str:
    return say(key, lang, count=len(listed), listed=", ".join(listed) or "-")
