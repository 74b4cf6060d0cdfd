"""`kranti why`: the chain of causes recorded for an event."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kranti.cli import show
from kranti.cli.options import Json, Lang
from kranti.cli.words import language

RunDirectory = Annotated[Path, typer.Argument(help="A saved run.", metavar="RUN")]
EventId = Annotated[str, typer.Argument(help="An event of its chronicle.", metavar="EVENT")]


def why(run: RunDirectory, event: EventId, lang: Lang = None, as_json: Json = False) -> None:
    """Show the chain of causes that a saved run recorded for an event."""
    from kranti import api

    words = language(lang)
    lived = api.load(run)
    trees = lived.why(event)
    happened = next(item for item in lived.events if item.id == event)
    if as_json:
        show.document(
            {"event": event, "date": happened.date, "place": happened.place, "says": happened.says, "because": trees}
        )
        return
    show.console().print(f"{happened.date.both()}  {happened.says[words]}")
    for tree in trees:
        show.console().print(show.tree(tree, words))
