"""What pairs of runs say: one document for programs, tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kranti.cli import show as showing
from kranti.cli.many import head
from kranti.cli.words import say
from kranti.views.dates import name_of as event_name
from kranti.views.words import name_of

if TYPE_CHECKING:
    from kranti.study.causes import Chance
    from kranti.study.comparison import Comparison, EventPair, FactPair, SeriesPair
    from kranti.study.expectations import Held
    from kranti.study.shifts import Shift


def document(comparison: Comparison) -> dict[str, Any]:
    """Give the contract's document; every pair of bounds is a 95 % interval, differences are B less A."""
    return {
        "version": comparison.a.plan.version,
        "a": head(comparison.a),
        "b": head(comparison.b),
        "changed": comparison.changed,
        "runs": len(comparison.seeds),
        "same": comparison.same,
        "events": [_event(event) for event in comparison.events],
        "facts": [_fact(fact) for fact in comparison.facts],
        "series": {series.name: _series(series) for series in comparison.series},
        "expectations": [_held(each) for each in comparison.held],
        "failed": [{"seed": one.seed, "scenario": one.scenario, "error": one.error} for one in comparison.a.failures],
    }


def _chance(name: str, chance: Chance) -> dict[str, Any]:
    low, high = chance.interval
    return {name: chance.value, f"{name}_low": low, f"{name}_high": high, f"{name}_of": chance.of}


def _event(event: EventPair) -> dict[str, Any]:
    found = event.cause
    return (
        {"id": event.id}
        | _chance("p_a", found.in_a)
        | _chance("p_b", found.in_b)
        | {"difference": found.difference, "low": found.paired.low, "high": found.paired.high}
        | {"unpaired_low": found.unpaired.low, "unpaired_high": found.unpaired.high}
        | _chance("necessity", found.necessity)
        | _chance("sufficiency", found.sufficiency)
        | {"days_later": event.later and shift(event.later)}
    )


def _fact(fact: FactPair) -> dict[str, Any]:
    return (
        {"id": fact.id, "use": fact.use}
        | _chance("inside_a", fact.inside_a)
        | _chance("inside_b", fact.inside_b)
        | _chance("changed", fact.changed)
        | {"value": fact.value and shift(fact.value)}
    )


def shift(found: Shift) -> dict[str, float]:
    """Give a shift flat: both means, their difference, its interval over pairs and over strangers."""
    return {
        "a": found.a, "b": found.b, "difference": found.difference, "low": found.paired.low, "high": found.paired.high,
        "unpaired_low": found.unpaired.low, "unpaired_high": found.unpaired.high,
    }  # fmt: skip


def _series(series: SeriesPair) -> dict[str, Any]:
    yearly = [shift(each) for each in series.yearly]
    columns = {name: [each[name] for each in yearly] for name in yearly[0]}
    return {"unit": series.unit, "mean": shift(series.overall), "years": series.years} | columns


def _held(held: Held) -> dict[str, Any]:
    return held.expects.model_dump() | {
        "found": held.found, "found_low": held.interval.low, "found_high": held.interval.high, "verdict": held.verdict,
    }  # fmt: skip


def show(comparison: Comparison, lang: str) -> None:
    """Print a comparison for people."""
    out = showing.console()
    words = head(comparison.a)
    out.print(
        say("compare head", lang, **(words | {"runs": len(comparison.seeds)}), last=words["seed"] + words["n"] - 1)
    )
    out.print(comparison.changed[lang] + "\n")
    if comparison.held:
        out.print(_expectations(comparison, lang))
    out.print(_events(comparison, lang))
    out.print(_facts(comparison, lang))
    out.print(_shifts(comparison, lang))
    out.print("\n" + say("compare note", lang))
    out.print(say("kept", lang, where=comparison.a.store.home))


def _expectations(comparison: Comparison, lang: str) -> Any:
    made = showing.table(("expected", "bounds", "found", "interval", "state"), lang, say("expectations", lang))
    for held in comparison.held:
        bounds = showing.band(held.expects.low, held.expects.high)
        interval = showing.band(*held.interval)
        made.add_row(held.expects.in_words(lang), bounds, showing.number(held.found), interval, say(held.verdict, lang))
    return made


def _events(comparison: Comparison, lang: str) -> Any:
    heads = ("event", "in A", "in B", "B less A", "necessity", "sufficiency", "days later")
    made = showing.table(heads, lang, "\n" + say("events of pairs", lang))
    for event in comparison.events:
        found = event.cause
        difference = f"{found.difference:+.2f} ({found.paired.low:+.2f} .. {found.paired.high:+.2f})"
        made.add_row(
            event_name(event.id, lang), share(found.in_a), share(found.in_b), difference, share(found.necessity),
            share(found.sufficiency), _moved(event.later),
        )  # fmt: skip
    return made


def share(chance: Chance) -> str:
    """Write a probability with its interval; nothing where no run can tell."""
    if chance.value is None:
        return "-"
    low, high = chance.interval
    return f"{chance.value:.2f} ({low:.2f} .. {high:.2f})"


def _moved(later: Shift | None) -> str:
    if later is None:
        return "-"
    return f"{later.difference:+.0f} ({later.paired.low:+.0f} .. {later.paired.high:+.0f})"


def _facts(comparison: Comparison, lang: str) -> Any:
    from kranti.evidence import facts

    turned = [fact for fact in comparison.facts if fact.changed.times]
    if not turned:
        return "\n" + say("no verdict turned", lang)
    made = showing.table(
        ("id", "says", "inside A", "inside B", "turned", "use"), lang, "\n" + say("turned facts", lang)
    )
    for fact in turned:
        says, used = getattr(facts()[fact.id], lang), say(f"use {fact.use}", lang)
        made.add_row(fact.id, says, share(fact.inside_a), share(fact.inside_b), share(fact.changed), used)
    return made


def _shifts(comparison: Comparison, lang: str) -> Any:
    moved = [series for series in comparison.series if series.overall.difference]
    if not moved:
        return "\n" + say("no series moved", lang, count=len(comparison.series))
    heads = ("series", "unit", "in A", "in B", "B less A", "interval", "unpaired")
    made = showing.table(heads, lang, "\n" + say("series of pairs", lang))
    for series in moved:
        found = series.overall
        made.add_row(
            name_of(series.name, lang), series.unit, showing.number(found.a), showing.number(found.b),
            showing.number(found.difference), interval(found.paired), interval(found.unpaired),
        )  # fmt: skip
    return made


def interval(bounds: tuple[float, float]) -> str:
    """Write an interval."""
    low, high = (showing.number(bound) or "?" for bound in bounds)
    return f"{low} .. {high}"
