"""Options that several commands share."""

from __future__ import annotations

import re
from typing import Annotated

import typer

RESOLUTIONS = ("sample", "standard", "full")


def scenario_names(begun: str) -> list[str]:
    """List the scenarios whose names begin so, for the shell to complete."""
    from kranti.scenario import names

    return [name for name in names() if name.startswith(begun)]


def _resolutions(begun: str) -> list[str]:
    return [name for name in RESOLUTIONS if name.startswith(begun)]


def whole(text: str) -> int:
    """Take a whole number; refuse all else with the words that were given."""
    if not re.fullmatch(r"-?[0-9]{1,30}", text):
        raise typer.BadParameter(f"{text[:40]!r} is not a whole number.")
    return int(text)


Json = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Lang = Annotated[str | None, typer.Option("--lang", help="Language of the tables: hi or en.", metavar="hi|en")]
ScenarioName = Annotated[
    str,
    typer.Argument(help="A name from `kranti scenarios`, a TOML file, or a saved run.", autocompletion=scenario_names),
]
Resolution = Annotated[
    str | None,
    typer.Option(
        help="How finely: sample (the default), standard or full.",
        metavar="|".join(RESOLUTIONS),
        autocompletion=_resolutions,
    ),
]
Seed = Annotated[
    int | None,
    typer.Option(help="Whole number that all chance follows from; 1 if not given.", metavar="N", parser=whole),
]
Threads = Annotated[
    int | None, typer.Option(help="Threads to use; the result does not depend on it.", metavar="N", parser=whole)
]
