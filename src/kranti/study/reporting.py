"""Reporting: what a report of an ensemble or a comparison says, and which pictures stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kranti.study import pictures
from kranti.views.report import Report
from kranti.views.words import number, say

if TYPE_CHECKING:
    from kranti.study.comparison import Comparison
    from kranti.study.ensemble import Ensemble
    from kranti.study.expectations import Held

VERDICTS = ("inside", "near", "outside", "absent")


def of_ensemble(ensemble: Ensemble, lang: str) -> Report:
    """Say what an ensemble was and what its runs came to."""
    top = pictures.head(ensemble, lang)
    counts = {word: sum(fact.verdict == word for fact in ensemble.facts) for word in VERDICTS}
    said = ", ".join(f"{count} {say(word, lang, count=count)}" for word, count in counts.items() if word != "absent")
    lines = [*_asked(ensemble, lang), (say("facts", lang), f"{said}. {say('absent', lang, count=counts['absent'])}")]
    drawn = [
        (say("series", lang), ensemble.plot(lang=lang)),
        (say("dates", lang), ensemble.plot(kind="dates", lang=lang)),
        (say("facts", lang), ensemble.plot(kind="facts", lang=lang)),
    ]
    return Report(top.title, top.about, lines, _citation(ensemble, lang), drawn)


def of_comparison(comparison: Comparison, lang: str) -> Report:
    """Say what two requests differ in, and what that does."""
    top = pictures.head_of_pairs(comparison, lang)
    lines = [(say("changed", lang), comparison.changed[lang]), *_asked(comparison.a, lang)]
    lines += [(say("expected", lang), _held(held, lang)) for held in comparison.held]
    drawn = [
        (say("causes", lang), comparison.plot(lang=lang)),
        (say("series", lang), comparison.plot(kind="fan", lang=lang)),
        (say("dates", lang), comparison.plot(kind="dates", lang=lang)),
    ]
    return Report(top.title, top.about, lines, _citation(comparison.a, lang), drawn)


def _held(held: Held, lang: str) -> str:
    return " ".join((f"{held.expects.in_words(lang)}:", say(held.verdict, lang), number(held.found)))


def _asked(ensemble: Ensemble, lang: str) -> list[tuple[str, str]]:
    """Say what was asked for: all that is needed to live the runs again."""
    plan = ensemble.plan
    return [
        (say("scenario", lang), f"{plan.scenario} ({plan.fingerprint})"),
        (say("until", lang), say("old style", lang, day=plan.until)),
        (say("levers", lang), " ".join((*(f"--without {m}" for m in plan.request.without), *plan.request.settings))),
        (say("sources", lang), plan.sources),
    ]


def _citation(ensemble: Ensemble, lang: str) -> str:
    plan, request = ensemble.plan, ensemble.plan.request
    last = request.seed + plan.n - 1
    return say(
        "cite", lang, version=plan.version, scenario=plan.scenario, fingerprint=plan.fingerprint, first=request.seed,
        last=last, resolution=request.resolution,
    )  # fmt: skip
