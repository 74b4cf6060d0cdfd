"""`kranti systems`: the chapter's 93 systems, and which of them are built."""

from __future__ import annotations

from typing import Any

from kranti.cli import show
from kranti.cli.options import Json, Lang
from kranti.cli.words import language, say


def systems(lang: Lang = None, as_json: Json = False) -> None:
    """List the 93 systems: room, mechanisms, facts, and what the switch is claimed to change."""
    words = language(lang)
    listed = rows(words)
    if as_json:
        show.document(listed)
        return
    made = show.table(("id", "system", "room", "mechanisms", "facts", "claim"), words)
    for row in listed:
        steps = ", ".join(row["mechanisms"]) if row["built"] else say("not built", words)
        made.add_row(row["id"], row["name"][words], row["room"], steps, " ".join(row["facts"]), row["claim"])
    show.console().print(made)
    built = sum(row["built"] for row in listed)
    show.console().print(say("systems built", words, built=built, lacking=len(listed) - built))


def rows(lang: str) -> list[dict[str, Any]]:
    """Join the chapter's systems with the day's mechanisms, the facts and the switches; claims in one language."""
    from kranti import evidence
    from kranti.day import DAY
    from kranti.scenario import switches

    built, facts = switches(), evidence.facts().values()
    return [
        {
            "id": system.id,
            "name": {"en": system.en, "hi": system.hi},
            "section": system.section,
            "room": system.room,
            "mechanisms": [step.name for step in DAY if system.id in step.serves],
            "facts": [fact.id for fact in facts if system.id in fact.systems],
            "claim": getattr(system, f"claim_{lang}"),
            "built": system.id in built,
        }
        for system in evidence.systems().values()
    ]
