"""`kranti sql`: one question over the tables of an ensemble's store."""

from __future__ import annotations

from typing import Annotated

import typer

from kranti.cli import show
from kranti.cli.ensemble import Place, within
from kranti.cli.options import Json, Lang, whole
from kranti.cli.words import language, say

Query = Annotated[
    str, typer.Argument(help="One SELECT over runs, events, facts, measures and series.", metavar="QUERY")
]
Rows = Annotated[int | None, typer.Option(help="Most rows to give; 1000 if not given.", metavar="N", parser=whole)]
Seconds = Annotated[int | None, typer.Option(help="Longest time to take; 30 if not given.", metavar="N", parser=whole)]

ROWS, SECONDS = 1000, 30


def sql(
    query: Query, out: Place = None, rows: Rows = None, seconds: Seconds = None, lang: Lang = None,
    as_json: Json = False,
) -> None:  # fmt: skip
    """Answer one SELECT over the tables runs, events, facts, measures and series (by year and place) of a store."""
    from kranti.study import tables
    from kranti.study.sql import MOST_ROWS, MOST_SECONDS, answer, refuse
    from kranti.study.store import Store, own

    words = language(lang)
    within(rows, "--rows", MOST_ROWS)
    within(seconds, "--seconds", MOST_SECONDS)
    refuse(query)
    store = Store(out or own())
    home = tables.together(store, store.ids())
    found = answer(home, query, rows or ROWS, seconds or SECONDS)
    if as_json:
        show.document({"columns": found.columns, "rows": found.rows, "cut": found.cut})
        return
    made = show.table((), words)
    for column in found.columns:
        made.add_column(column, overflow="fold")
    for row in found.rows:
        made.add_row(*(show.number(value) for value in row))
    show.console().print(made)
    if found.cut:
        show.console().print(say("rows cut", words, count=len(found.rows)))
