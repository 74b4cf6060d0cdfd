"""`kranti page`: the page and a saved run in one file, for computers without Python."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kranti.cli.options import Lang
from kranti.cli.words import language, say

Saved = Annotated[Path, typer.Argument(help="A saved run.", metavar="RUN")]
Out = Annotated[Path, typer.Option(help="File to write.", metavar="FILE")]


def page(run: Saved, out: Out = Path("kranti.html"), lang: Lang = None) -> None:
    """Write the page with a saved run into one file that any browser opens, with or without a network."""
    from kranti import api
    from kranti.views import baked, telling

    words = language(lang)
    text = baked.page(baked.told([telling.kept(api.load(run))]), words)
    part = out.with_name(f".{out.name}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(out)
    typer.echo(say("page written", words, where=out, size=f"{len(text.encode()) / 1_000_000:.1f}"), err=True)
