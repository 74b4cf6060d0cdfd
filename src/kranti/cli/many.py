"""What many runs say together: one document for programs, tables for people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kranti.cli import show as showing
from kranti.cli.report import VERDICTS
from kranti.cli.words import say

if TYPE_CHECKING:
    from kranti.study.ensemble import Ensemble


def document(ensemble: Ensemble) -> dict[str, Any]:
    """Give the contract's document: the same to the bit however the runs were lived, so no time stands in it."""
    plan = ensemble.plan
    return head(ensemble) | {
        "events": [event._asdict() for event in ensemble.events],
        "facts": facts(ensemble),
        "order": ensemble.order._asdict(),
        "failed": [{"seed": one.seed, "scenario": one.scenario, "error": one.error} for one in ensemble.failures],
        "sources": plan.sources,
    }


def head(ensemble: Ensemble) -> dict[str, Any]:
    """Say what was asked for and how many runs there are."""
    plan, request = ensemble.plan, ensemble.plan.request
    return {
        "version": plan.version, "scenario": plan.scenario, "fingerprint": plan.fingerprint, "seed": request.seed,
        "n": plan.n, "resolution": request.resolution, "without": sorted(request.without),
        "settings": sorted(request.settings), "until": plan.until, "runs": len(ensemble.runs),
    }  # fmt: skip


def facts(ensemble: Ensemble) -> list[dict[str, Any]]:
    """Give every fact over the ensemble."""
    return [{"class" if name == "class_" else name: value for name, value in fact._asdict().items()}
            for fact in ensemble.facts]  # fmt: skip


def show(ensemble: Ensemble, lang: str) -> None:
    """Print an ensemble for people."""
    out = showing.console()
    out.print(title(ensemble, lang))
    out.print(_events(ensemble, lang))
    show_facts(ensemble, lang)
    out.print(say("kept", lang, where=ensemble.store.home))


def title(ensemble: Ensemble, lang: str) -> str:
    """Say what was run, in one or two lines."""
    words = head(ensemble)
    levers = " ".join(
        [*(f"--without {name}" for name in words["without"]), *(f"--set {text}" for text in words["settings"])]
    )
    last = words["seed"] + words["n"] - 1
    return say("ensemble head", lang, **words, last=last) + (f"\n{levers}" if levers else "") + "\n"


def show_facts(ensemble: Ensemble, lang: str) -> None:
    """Print what the runs make of each fact, and of the order of events."""
    from kranti.evidence import facts as chapter

    out = showing.console()
    known, found = chapter(), Counter(fact.verdict for fact in ensemble.facts)
    heads = ("id", "says", "band", "inside share", "median", "from 5 to 95", "verdict", "use")
    made = showing.table(heads, lang, "\n" + say("facts of many", lang))
    for verdict in VERDICTS[:-1]:
        if found[verdict]:
            made.add_section()
            made.add_row("", f"{say(verdict, lang)}: {found[verdict]}", style="bold")
        for fact in ensemble.facts:
            if fact.verdict == verdict:
                made.add_row(
                    fact.id, getattr(known[fact.id], lang), showing.band(fact.low, fact.high),
                    _share(fact.inside_share),
                    showing.number(fact.median), showing.band(fact.p05, fact.p95), say(verdict, lang),
                    say(f"use {fact.use}", lang),
                )  # fmt: skip
    absent = [fact.id for fact in ensemble.facts if fact.verdict == "absent"]
    made.add_row("", f"{say('absent', lang)}: {len(absent)}", style="bold")
    made.add_row("", " ".join(absent))
    out.print(made)
    out.print("\n" + _order(ensemble, lang))


def _events(ensemble: Ensemble, lang: str) -> Any:
    if not ensemble.events:
        return say("no events", lang)
    made = showing.table(
        ("event", "probability", "interval", "median date", "from 5 to 95"), lang, say("events of many", lang)
    )
    for event in ensemble.events:
        interval = f"{_share(event.low)} .. {_share(event.high)}"
        dates = f"{event.p05_date} .. {event.p95_date}"
        made.add_row(event.id, _share(event.probability), interval, event.median_date, dates)
    return made


def _order(ensemble: Ensemble, lang: str) -> str:
    order = ensemble.order
    if order.median is None:
        return say("no order", lang)
    median, low, high = (f"{value:.2f}" for value in (order.median, order.p05, order.p95))
    return say("order", lang, runs=order.runs, median=median, low=low, high=high, held=_share(order.held_share))


def _share(value: float) -> str:
    return f"{100 * value:.0f} %"
