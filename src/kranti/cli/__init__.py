"""The command line: `kranti run`, and what goes with it."""

from __future__ import annotations

from typing import Annotated

import typer

from kranti import __version__
from kranti.cli.bench import bench
from kranti.cli.day import day
from kranti.cli.facts import facts
from kranti.cli.page import page
from kranti.cli.refusal import OneSentence
from kranti.cli.run import run
from kranti.cli.scenarios import scenarios
from kranti.cli.serve import serve
from kranti.cli.systems import systems
from kranti.cli.why import why

app = typer.Typer(name="kranti", cls=OneSentence, pretty_exceptions_enable=False)
for command in (run, systems, facts, day, scenarios, why, bench, serve, page):
    app.command()(command)


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
