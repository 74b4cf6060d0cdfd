"""`kranti scenarios`: the baseline, the years, and the 30 what-ifs."""

from __future__ import annotations

from typing import Any

from kranti.cli import show
from kranti.cli.options import Json, Lang
from kranti.cli.words import language, say


def scenarios(lang: Lang = None, as_json: Json = False) -> None:
    """List the scenarios; a what-if that cannot be run yet names the rooms that it waits for."""
    words = language(lang)
    listed = [*base(), *what_ifs()]
    if as_json:
        show.document(listed)
        return
    made = show.table(("id", "name", "asks", "state"), words)
    for row in listed:
        state = say("built", words) if row["built"] else say("waits for", words, rooms=", ".join(row["lacking"]))
        made.add_row(row["id"], row["name"], row["asks"][words] or row["title"][words], state)
    show.console().print(made)


def base() -> list[dict[str, Any]]:
    """Give the scenarios that stand beside the what-ifs."""
    from kranti.library import shelf
    from kranti.scenario import read

    found = []
    for path in sorted(shelf("scenarios").glob("*.toml")):
        if path.stem != "switches":
            head = read(path.stem).head
            found.append(_row("", path.stem, (head.title, head.title_hi), (head.asks, head.asks_hi), []))
    return found


def what_ifs() -> list[dict[str, Any]]:
    """Give the 30 questions of the chapter."""
    from kranti.ask import rooms_lacking
    from kranti.evidence import questions

    return [
        _row(item.id, item.slug, (item.slug, item.slug), (item.en, item.hi), rooms_lacking(item))
        for item in questions().values()
    ]


def _row(identity: str, name: str, title: tuple[str, str], asks: tuple[str, str], lacking: list[str]) -> dict[str, Any]:
    return {
        "id": identity,
        "name": name,
        "title": dict(zip(("en", "hi"), title, strict=True)),
        "asks": dict(zip(("en", "hi"), asks, strict=True)),
        "built": not lacking,
        "lacking": lacking,
    }
