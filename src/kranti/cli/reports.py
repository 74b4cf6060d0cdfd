"""`kranti report`: everything about an ensemble, a comparison or a run on one page, or one year of a run on another."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kranti.cli.options import Lang, whole
from kranti.cli.words import language, say

if TYPE_CHECKING:
    from kranti.views.run import Run

About = Annotated[
    Path,
    typer.Argument(
        help="A saved run, where an ensemble or a comparison is kept, or a year of the baseline.", metavar="DIR|YEAR"
    ),
]
Page = Annotated[
    Path | None,
    typer.Option("--out", help="File to write: .html or .pdf; report-YEAR.html if a year is asked.", metavar="FILE"),
]
Year = Annotated[int | None, typer.Option(help="Write the page of one year of a run.", metavar="YEAR", parser=whole)]
AFTERWARDS = 2  # years lived after the year that is asked for, so that its Dumas are seen


def write_report(directory: About, out: Page = None, year: Year = None, lang: Lang = None) -> None:
    """Write one page: scenario, seeds, version, how to cite, facts, series, dates; or the page of one year."""
    from kranti import api
    from kranti.cli import show
    from kranti.scenario import ScenarioError
    from kranti.views import report as sheets
    from kranti.views import style

    words = language(lang)
    asked = year if year is not None else _year(directory)
    if asked is not None:
        out = out or Path(f"report-{asked}.html")
        style.refuse_format(out, ("html",))
        _write_year(directory, asked, out, words)
    elif out is None:
        raise ScenarioError("--out is missing: name the file to write, .html or .pdf.")
    else:
        style.refuse_format(out, sheets.FORMATS)
        sheets.write(api.load(directory).report(words), out, words)
    show.console().print(say("drawn", words, where=out))


def _year(directory: Path) -> int | None:
    """Take a name of four digits that is no directory for a year."""
    return int(directory.name) if re.fullmatch(r"[0-9]{4}", str(directory)) and not directory.exists() else None


def _write_year(directory: Path, year: int, out: Path, lang: str) -> None:
    from kranti.views import yearbook

    out.write_text(yearbook.write(_run(directory, year), year, lang), encoding="utf-8")


def _run(directory: Path, year: int) -> Run:
    """Open the run of a directory; where a year stands in its place, live the baseline's first seed that far."""
    from kranti import api
    from kranti.scenario import ScenarioError, read
    from kranti.views.run import Run

    if _year(directory) is None:
        kept = api.load(directory)
        if not isinstance(kept, Run):
            raise ScenarioError(f"--year is for one run, and {directory} keeps many; name the directory of a run.")
        return kept
    baseline = read("empire-1896")
    first, last = baseline.begins.year, baseline.ends.year
    if not first <= year <= last:
        raise ScenarioError(f"{year} is out of bounds: the baseline runs from {first} to {last}.")
    return api.run(until=f"{min(year + AFTERWARDS, last)}-12-31", progress=True)
