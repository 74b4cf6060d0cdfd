"""`kranti catalogue`: what a store of ensembles holds, and whether it is as it was written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kranti.cli import show
from kranti.cli.options import Json, Lang
from kranti.cli.refusal import DONE, OUR_FAULT
from kranti.cli.words import language, say

if TYPE_CHECKING:
    from kranti.study.soundness import Fault
    from kranti.study.store import Store

Place = Annotated[Path | None, typer.Argument(help="Directory of ensembles; else your own folder.", metavar="DIR")]
Check = Annotated[bool, typer.Option("--check", help="Look through every file for what is not as it was written.")]
Rebuild = Annotated[bool, typer.Option("--rebuild", help="Make the catalogue again from the directories.")]


def catalogue(
    place: Place = None, check: Check = False, rebuild: Rebuild = False, lang: Lang = None, as_json: Json = False
) -> int:
    """List what a store holds; with --check, name every file that is changed, missing, copied or foreign."""
    from kranti.study.catalogue import Catalogue
    from kranti.study.soundness import faults
    from kranti.study.store import Store, own

    words = language(lang)
    store = Store(place or own())
    store.refuse_absent()
    found = faults(store) if check else []
    kept = Catalogue(store)
    if rebuild:
        kept.rebuild()
    document = {
        "ensembles": _ensembles(store, there_are_faults=bool(found)),
        "runs": len(kept.runs()),
        "failed": [dict(zip(("run", "scenario", "seed", "error"), row, strict=True)) for row in kept.failures()],
        "faults": [fault._asdict() for fault in found],
    }
    show.document(document) if as_json else _show(document, found, check, words)
    return OUR_FAULT if found else DONE


def _ensembles(store: Store, there_are_faults: bool) -> list[dict[str, Any]]:
    """List the ensembles; where faults have been found, one that cannot be read is among them."""
    from kranti.record.publish import StoreError
    from kranti.study.plan import listed

    there = set(store.ids())
    try:
        plans = listed(store)
    except StoreError:
        if not there_are_faults:
            raise
        plans = []
    return [
        {
            "scenario": plan.scenario, "seed": plan.request.seed, "n": plan.n, "resolution": plan.request.resolution,
            "without": plan.request.without, "settings": plan.request.settings, "until": plan.until,
            "version": plan.version, "runs": len(there & plan.seeds.keys()),
        }
        for plan in plans
    ]  # fmt: skip


def _show(document: dict[str, Any], found: list[Fault], checked: bool, lang: str) -> None:
    out = show.console()
    made = show.table(("scenario", "seed", "levers", "resolution", "until", "runs kept"), lang)
    for row in document["ensembles"]:
        levers = " ".join([*(f"--without {name}" for name in row["without"]), *row["settings"]])
        seeds = f"{row['seed']}..{row['seed'] + row['n'] - 1}"
        kept = f"{row['runs']} / {row['n']}"
        made.add_row(row["scenario"], seeds, levers, row["resolution"], row["until"], kept)
    out.print(made)
    out.print("\n" + say("catalogue note", lang, runs=document["runs"], failed=len(document["failed"])))
    for row in document["failed"]:
        out.print(f"  {row['scenario']}, {row['seed']}: {row['error']}")
    for fault in found:
        out.print(f"  {fault.where}: {fault.what}")
    if checked:
        out.print(say("faults found" if found else "all sound", lang, count=len(found)))
