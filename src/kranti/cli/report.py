"""What a run says at its end: head, books, chronicle, facts, digest."""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kranti import __version__
from kranti.cli import show as showing
from kranti.cli.words import say

if TYPE_CHECKING:
    from kranti.views.run import Run

VERDICTS = ("inside", "near", "outside", "absent")


def counts(run: Run) -> tuple[int, int, int]:
    """Count people's records, the people they stand for, and the homes."""
    homes = run.world.homes
    people = homes.count.astype("int64")
    return int(people.sum()), int((people * homes.stands_for * homes.like).sum()), len(homes)


def document(run: Run) -> None:
    """Print the contract's document."""
    lived = run.lived
    records, represented, units = counts(run)
    took = {name: lived.seconds[name] for name in ("founding", "days")}
    showing.document({
        "version": __version__, "scenario": lived.scenario.name, "seed": lived.seed,
        "resolution": lived.resolution,
        "records": records, "represented": represented, "units": units, "days": run.notebook.written,
        "digest": run.digest, "seconds": took | {"total": took["founding"] + took["days"]},
        "events": [_event(event) for event in run.events],
        "facts": [_fact(fact) for fact in run.facts],
    })  # fmt: skip


def _event(event: Any) -> dict[str, Any]:
    return {name: getattr(event, name) for name in ("id", "date", "place", "says", "because")}


def _fact(fact: Any) -> dict[str, Any]:
    told = dict(zip(("value", "low", "high"), _figures(fact), strict=True))
    return {"class": fact.class_} | {name: getattr(fact, name) for name in ("id", "verdict", "use")} | told


def _figures(fact: Any) -> tuple[Any, Any, Any]:
    """Give value and band as people read them: days since day zero as dates."""
    from kranti.calendar import OldStyle
    from kranti.evidence import facts

    if facts()[fact.id].unit != "date":
        return fact.value, fact.low, fact.high

    def date(day: float | None) -> str | None:
        return str(OldStyle.from_number(int(day))) if day is not None and math.isfinite(day) else None

    return date(fact.value), date(fact.low), date(fact.high)


def show(run: Run, lang: str, kept: Path | None) -> None:
    """Print a run for people."""
    out = showing.console()
    out.print(_head(run, lang))
    out.print(_books(run, lang))
    out.print(_chronicle(run, lang))
    out.print(_facts(run, lang))
    out.print(_last(run, lang, kept))


def _head(run: Run, lang: str) -> str:
    lived, head = run.lived, run.scenario.head
    records, represented, units = counts(run)
    title = head.title_hi if lang == "hi" and head.title_hi else head.title
    first, last = run.since.both(), lived.until.both()
    return say(
        "head", lang, version=__version__, title=title, name=lived.scenario.name, seed=lived.seed,
        resolution=lived.resolution, first=first, last=last, records=f"{records:,}", represented=f"{represented:,}",
        units=f"{units:,}",
    )  # fmt: skip


def _books(run: Run, lang: str) -> str:
    books = (f"  {name}: {100 * distance:.3f} %" for name, distance in run.lived.books.items())
    return "\n".join(("", say("books", lang), *books, ""))


def _chronicle(run: Run, lang: str) -> Any:
    if not run.events:
        return say("no events", lang) + "\n"
    made = showing.table(("date", "event", "place", "says"), lang, say("chronicle", lang))
    places = showing.place_names(lang)
    for event in run.events:
        made.add_row(event.date.both(), event.id, places.get(event.place, event.place), event.says[lang])
    return made


def _facts(run: Run, lang: str) -> Any:
    from kranti.evidence import facts

    known, found = facts(), Counter(fact.verdict for fact in run.facts)
    made = showing.table(("id", "says", "band", "value", "verdict", "use"), lang, "\n" + say("fact table", lang))
    for verdict in VERDICTS:
        if found[verdict]:
            made.add_section()
            made.add_row("", f"{say(verdict, lang)}: {found[verdict]}", style="bold")
        if verdict == "absent":
            made.add_row("", " ".join(fact.id for fact in run.facts if fact.verdict == verdict))
            break
        for fact in run.facts:
            if fact.verdict == verdict:
                words = getattr(known[fact.id], lang)
                value, low, high = _figures(fact)
                made.add_row(
                    fact.id, words, showing.band(low, high), showing.number(value), say(verdict, lang),
                    say(f"use {fact.use}", lang),
                )  # fmt: skip
    return made


def _last(run: Run, lang: str, kept: Path | None) -> str:
    seconds = run.lived.seconds
    where = say("kept", lang, where=kept) if kept else say("not kept", lang)
    took = say("took", lang, founding=f"{seconds['founding']:.2f}", days=f"{seconds['days']:.2f}")
    return f"\n{say('digest', lang)} {run.digest} · {took} · {where}"
