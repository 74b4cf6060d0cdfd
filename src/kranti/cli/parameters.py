"""What studies of parameters found: documents for programs, tables for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kranti.cli import show as showing
from kranti.cli.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kranti.study.matching import Match
    from kranti.study.recovery import Recovery
    from kranti.study.screening import Screening
    from kranti.study.space import Parameter

TOLD = 15  # numbers that are told for each output
NAMES = {"morris": ("mu", "mu_star", "mu_star_half", "sigma"), "sobol": ("first", "total", "total_half", "first_half")}


def space(listed: Sequence[Parameter]) -> list[dict[str, Any]]:
    """Give the numbers that may be varied."""
    return [
        {"number": item.name, "value": item.value, "low": item.low, "high": item.high, "whole": item.whole,
         "from": "span" if item.spanned else "default"}
        for item in listed
    ]  # fmt: skip


def show_space(listed: Sequence[Parameter], lang: str) -> None:
    """Print the numbers that may be varied."""
    made = showing.table(("number", "value", "from low to high", "taken from"), lang)
    for item in listed:
        taken = say("its span" if item.spanned else "a quarter", lang)
        made.add_row(item.name, showing.number(item.value), showing.band(item.low, item.high), taken)
    showing.console().print(made)
    showing.console().print(say("space note", lang, count=len(listed)))


def screening(found: Screening) -> dict[str, Any]:
    """Give what each number does to each output."""
    names = NAMES[found.method]
    return {
        "method": found.method, "points": found.points, "kept": found.kept, "runs": found.runs,
        "effects": [
            {"output": effect.output, "number": effect.parameter, **dict(zip(names, effect[2:], strict=True))}
            for effect in found.effects
        ],
    }  # fmt: skip


def show_screening(found: Screening, lang: str) -> None:
    """Print the strongest numbers for each output."""
    out = showing.console()
    out.print(say(f"{found.method} head", lang, points=found.kept, runs=found.runs))
    heads = ("number", *(f"{found.method} {place}" for place in ("one", "two", "half", "three")))
    for output in dict.fromkeys(effect.output for effect in found.effects):
        made = showing.table(heads, lang, f"\n{output}")
        mine = [effect for effect in found.effects if effect.output == output]
        for effect in mine[:TOLD]:
            made.add_row(effect.parameter, *(showing.number(value) for value in effect[2:]))
        out.print(made)
    out.print("\n" + say(f"{found.method} note", lang))


def match(found: Match) -> dict[str, Any]:
    """Give the waves, the ranges before and after, the targets, and the survivors."""
    return {
        "scenario": found.request.scenario, "runs": found.runs,
        "targets": [
            {"target": aim.name, "value": aim.value, "scale": aim.stated.scale, "observation": aim.observation,
             "discrepancy": aim.stated.discrepancy, "against": list(aim.against)}
            for aim in found.targets
        ],
        "waves": [{"points": wave.points, "survivors": wave.survivors} for wave in found.waves],
        "numbers": [
            {"number": before.name, "low": before.low, "high": before.high, "left_low": after.low,
             "left_high": after.high}
            for before, after in zip(found.before, found.after, strict=True)
        ],
        "best": dict(zip((item.name for item in found.after), found.survivors[0].values, strict=True))
        if found.survivors else None,
        "failed": found.failures,
    }  # fmt: skip


def show_match(found: Match, lang: str) -> None:
    """Print a match."""
    out = showing.console()
    aims = showing.table(("target", "says", "value", "deviations", "nearest"), lang, say("match head", lang))
    best = found.survivors[0] if found.survivors else None
    for place, aim in enumerate(found.targets):
        deviations = f"{showing.number(aim.observation)} + {showing.number(aim.stated.discrepancy)}"
        nearest = showing.number(best.implausible[place]) if best else ""
        aims.add_row(aim.name, getattr(aim.stated, lang), showing.number(aim.value), deviations, nearest)
    out.print(aims)
    for number, wave in enumerate(found.waves, 1):
        out.print(say("wave", lang, number=number, points=wave.points, survivors=wave.survivors))
    made = showing.table(("number", "value", "range before", "range left", "best"), lang, "\n" + say("ranges", lang))
    for place, (before, after) in enumerate(zip(found.before, found.after, strict=True)):
        made.add_row(
            before.name, showing.number(before.value), showing.band(before.low, before.high),
            showing.band(after.low, after.high), showing.number(best.values[place]) if best else "",
        )  # fmt: skip
    out.print(made)
    out.print("\n" + say("match note", lang))


def recovery(found: Recovery) -> dict[str, Any]:
    """Give what was hidden and what came of it."""
    return {
        "history_seed": found.seed,
        "numbers": [
            {"number": one.parameter.name, "truth": one.truth, "low": one.parameter.low, "high": one.parameter.high,
             "left_low": one.low, "left_high": one.high, "narrowed_to": one.narrowed, "verdict": one.verdict}
            for one in found.found
        ],
        "match": match(found.match),
    }  # fmt: skip


def show_recovery(found: Recovery, lang: str) -> None:
    """Print which numbers came back."""
    heads = ("number", "hidden", "range before", "range left", "narrowed to", "state")
    made = showing.table(heads, lang, say("recovery head", lang, seed=found.seed))
    for one in found.found:
        before = showing.band(one.parameter.low, one.parameter.high)
        left, part = showing.band(one.low, one.high), f"{100 * one.narrowed:.0f} %"
        made.add_row(one.parameter.name, showing.number(one.truth), before, left, part, say(one.verdict, lang))
    out = showing.console()
    out.print(made)
    for number, wave in enumerate(found.match.waves, 1):
        out.print(say("wave", lang, number=number, points=wave.points, survivors=wave.survivors))
    out.print("\n" + say("recovery note", lang))
