"""`kranti day`: the day, read aloud."""

from __future__ import annotations

from typing import Any

from kranti.cli import show
from kranti.cli.options import Json, Lang
from kranti.cli.words import language, say


def day(lang: Lang = None, as_json: Json = False) -> None:
    """Read the day aloud: stages and mechanisms in order, with the systems they serve."""
    words = language(lang)
    listed = rows()
    if as_json:
        show.document(listed)
        return
    out, stage = show.console(), ""
    for row in listed:
        if row["stage"] != stage:
            stage = row["stage"]
            out.print(f"\n{say(f'stage {stage}', words)}", style="bold")
        often = say(f"every {row['every']}", words)
        out.print(f"  {row['name']} ({often}; {' '.join(row['serves'])})")
        out.print(f"      {row['says'][words]}")


def rows() -> list[dict[str, Any]]:
    """Give the mechanisms in the order of the day."""
    from kranti.day import DAY
    from kranti.views.mechanisms import rule

    return [
        {"stage": step.stage, "every": step.every, "name": step.name, "serves": step.serves, "says": rule(step)}
        for step in DAY
    ]
