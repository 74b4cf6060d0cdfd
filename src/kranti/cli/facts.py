"""`kranti facts`: the chapter's 197 facts with bands and sources."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from kranti.cli import show
from kranti.cli.options import Json, Lang
from kranti.cli.words import language, say

Unproven = Annotated[
    bool, typer.Option("--unproven", help="List the baseline's numbers that are assumed or recalled instead.")
]


Many = Annotated[Path | None, typer.Option("--ensemble", help="Hold an ensemble against them.", metavar="DIR")]


def facts(unproven: Unproven = False, many: Many = None, lang: Lang = None, as_json: Json = False) -> None:
    """List the 197 facts of the chapter, what an ensemble makes of them, or the numbers that still want a proof."""
    words = language(lang)
    if many:
        _over(many, words, as_json)
        return
    listed = unproven_numbers() if unproven else rows()
    if as_json:
        show.document(listed)
    elif unproven:
        _show_numbers(listed, words)
    else:
        _show_facts(listed, words)


def _over(home: Path, lang: str, as_json: bool) -> None:
    from kranti.cli import many
    from kranti.study import ensemble

    found = ensemble.load(home)
    if as_json:
        show.document(many.head(found) | {"facts": many.facts(found), "order": found.order._asdict()})
        return
    show.console().print(many.title(found, lang))
    many.show_facts(found, lang)


def rows() -> list[dict[str, Any]]:
    """Give every fact with its band and sources."""
    from kranti import evidence

    return [
        {
            "id": fact.id, "section": fact.section, "class": fact.class_, "use": fact.use, "grade": fact.grade,
            "says": {"en": fact.en, "hi": fact.hi}, "quantity": fact.quantity, "low": fact.low, "high": fact.high,
            "unit": fact.unit, "systems": fact.systems, "source": fact.source, "discrepancy": fact.discrepancy,
            "unchecked": fact.unchecked,
        }
        for fact in evidence.facts().values()
    ]  # fmt: skip


def unproven_numbers() -> list[dict[str, Any]]:
    """Give the baseline's numbers that nobody has yet read in a source: assumed, or recalled."""
    from kranti.record.plain import plain
    from kranti.scenario import read

    return [
        {
            "number": f"{room}.{name}", "value": plain(number.value), "unit": number.unit,
            "kind": number.kind, "grade": number.grade, "why": number.why or number.where,
        }
        for room, group in read("empire-1896").numbers.items()
        for name, number in group.items()
        if number.kind == "assumed" or number.grade == "recalled"
    ]  # fmt: skip


def _show_facts(listed: list[dict[str, Any]], lang: str) -> None:
    made = show.table(("id", "says", "quantity", "band", "unit", "use", "source"), lang)
    for row in listed:
        band = show.band(row["low"], row["high"])
        used = say(f"use {row['use']}", lang)
        made.add_row(row["id"], row["says"][lang], row["quantity"], band, row["unit"], used, " ".join(row["source"]))
    show.console().print(made)
    show.console().print(say("facts note", lang, count=len(listed)))


def _show_numbers(listed: list[dict[str, Any]], lang: str) -> None:
    made = show.table(("number", "value", "unit", "kind", "why"), lang)
    for row in listed:
        made.add_row(row["number"], str(row["value"]), row["unit"], row["grade"] or row["kind"], row["why"])
    show.console().print(made)
    show.console().print(say("unproven note", lang, count=len(listed)))
