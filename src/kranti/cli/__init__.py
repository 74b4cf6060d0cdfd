"""The command line: `kranti run`, and what goes with it."""

from __future__ import annotations

from typing import Annotated

import typer

from kranti import __version__
from kranti.cli.ablate import ablate
from kranti.cli.bench import bench
from kranti.cli.catalogue import catalogue
from kranti.cli.compare import compare
from kranti.cli.day import day
from kranti.cli.ensemble import ensemble
from kranti.cli.facts import facts
from kranti.cli.page import page
from kranti.cli.plot import plot
from kranti.cli.refusal import OneSentence
from kranti.cli.reports import write_report
from kranti.cli.run import run
from kranti.cli.scenarios import scenarios
from kranti.cli.serve import serve
from kranti.cli.sql import sql
from kranti.cli.study import app as study
from kranti.cli.systems import systems
from kranti.cli.why import why

app = typer.Typer(name="kranti", cls=OneSentence, pretty_exceptions_enable=False)
for command in (
    run, systems, facts, day, scenarios, why, bench, ensemble, sql, catalogue, compare, ablate, plot, serve, page,
):  # fmt: skip
    app.command()(command)
app.command("report")(write_report)
app.add_typer(study)


@app.callback(invoke_without_command=True)
def kranti(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """Run the Russian Empire of 1896-1917, day by day."""
    if version:
        typer.echo(f"kranti {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Answer the command line."""
    app()
