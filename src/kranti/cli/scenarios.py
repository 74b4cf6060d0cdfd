"""`kranti scenarios`: the baseline, the years, the 30 what-ifs, the placebos and the contrasts."""

from __future__ import annotations

from typing import Any

from kranti.cli import show
from kranti.cli.options import Json, Lang
from kranti.cli.words import language, say


def scenarios(lang: Lang = None, as_json: Json = False) -> None:
    """List the scenarios; a what-if or placebo that cannot be run yet names the rooms that it waits for."""
    words = language(lang)
    listed = [*base(), *what_ifs(), *placebos(), *contrasts()]
    if as_json:
        show.document(listed)
        return
    made = show.table(("id", "name", "asks", "state"), words)
    for row in listed:
        state = say("built", words) if row["built"] else say("waits for", words, rooms=", ".join(row["lacking"]))
        made.add_row(row["id"], row["name"], _question(row, words), state)
    show.console().print(made)


def _question(row: dict[str, Any], lang: str) -> str:
    asks = [
        row["asks"][lang] or row["title"][lang],
        *(say("expects", lang, says=says[lang]) for says in row["expects"]),
    ]
    return "\n".join(asks)


def base() -> list[dict[str, Any]]:
    """Give the scenarios that stand beside the what-ifs."""
    return _shelf(".")


def placebos() -> list[dict[str, Any]]:
    """Give the scenarios in which something is moved to where it should do little, with what is expected of them."""
    return _shelf("placebo")


def contrasts() -> list[dict[str, Any]]:
    """Give the scenarios that set the Empire beside what the chapter compares it with, and what is expected of them."""
    return _shelf("contrast")


def _shelf(name: str) -> list[dict[str, Any]]:
    from kranti.ask import rooms_lacking, rooms_needed
    from kranti.scenario import names, read

    found = []
    for each in names(shelves=(name,)):
        scenario = read(each)
        head, lacking = scenario.head, rooms_lacking(rooms_needed(scenario))
        expects = [{"en": item.says, "hi": item.says_hi} for item in scenario.expects]
        found.append(_row("", each, (head.title, head.title_hi), (head.asks, head.asks_hi), lacking, expects))
    return found


def what_ifs() -> list[dict[str, Any]]:
    """Give the 30 questions of the chapter."""
    from kranti.ask import rooms_lacking
    from kranti.evidence import questions

    return [
        _row(item.id, item.slug, (item.slug, item.slug), (item.en, item.hi), rooms_lacking(item.rooms.split()), [])
        for item in questions().values()
    ]


def _row(
    identity: str, name: str, title: tuple[str, str], asks: tuple[str, str], lacking: list[str], expects: list[Any]
) -> dict[str, Any]:
    return {
        "id": identity,
        "name": name,
        "title": dict(zip(("en", "hi"), title, strict=True)),
        "asks": dict(zip(("en", "hi"), asks, strict=True)),
        "built": not lacking,
        "lacking": lacking,
        "expects": expects,
    }
