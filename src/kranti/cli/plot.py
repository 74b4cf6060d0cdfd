"""`kranti plot`: a picture of a saved run, an ensemble, or a comparison."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kranti.cli.options import Lang, whole
from kranti.cli.words import language, say

Kept = Annotated[Path, typer.Argument(help="A saved run, or where an ensemble or a comparison is kept.", metavar="DIR")]
Kind = Annotated[str | None, typer.Option(help="fan, dates, facts, map; of a comparison causes too.", metavar="KIND")]
Series = Annotated[
    list[str] | None, typer.Option("--series", help="A yearly series; may be given more than once.", metavar="NAME")
]
Year = Annotated[int | None, typer.Option(help="Of a map; the last if not given.", metavar="YEAR", parser=whole)]
File = Annotated[Path, typer.Option("--out", help="File to write: .png, .svg or .pdf.", metavar="FILE")]


def plot(
    directory: Kept, out: File, kind: Kind = None, series: Series = None, year: Year = None, lang: Lang = None
) -> None:
    """Draw what is kept in DIR: series with what was counted then, dates of events, causes, facts, or a map."""
    from kranti import api
    from kranti.cli import show
    from kranti.views import style

    words = language(lang)
    style.refuse_format(out)
    kept = api.load(directory)
    asked = {"kind": kind} if kind else {}
    figure = kept.plot(*(series or ()), year=year, lang=words, **asked)
    style.save(figure, out, f"Kranti: {directory.name}")
    show.console().print(say("drawn", words, where=out))
