"""`kranti report`: everything about an ensemble, a comparison or a run on one page, to be read without Kranti."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kranti.cli.options import Lang
from kranti.cli.plot import Kept
from kranti.cli.words import language, say

Page = Annotated[Path, typer.Option("--out", help="File to write: .html or .pdf.", metavar="FILE")]


def write_report(directory: Kept, out: Page, lang: Lang = None) -> None:
    """Write one page: scenario, seeds, version, how to cite, facts, series, dates."""
    from kranti import api
    from kranti.cli import show
    from kranti.views import report as sheets
    from kranti.views import style

    words = language(lang)
    style.refuse_format(out, sheets.FORMATS)
    sheets.write(api.load(directory).report(words), out, words)
    show.console().print(say("drawn", words, where=out))
