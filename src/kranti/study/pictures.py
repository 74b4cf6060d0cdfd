"""Pictures of many runs: what an ensemble or a comparison has, in the form that views draw."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from kranti import ask
from kranti.record.arrays import adds_up
from kranti.study.intervals import wilson
from kranti.study.yearly import units
from kranti.views import causes, dates, fact_table, fan, places, style
from kranti.views.one_run import chosen, refuse_kind

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from kranti.study.causes import Chance
    from kranti.study.comparison import Comparison, EventPair
    from kranti.study.ensemble import Ensemble

A_DAY = " day"  # at the end of the unit of a count that was added up over days
KINDS = ("fan", "dates", "facts", "map")
KINDS_OF_PAIRS = ("causes", "dates", "fan", "map")


def of_ensemble(ensemble: Ensemble, kind: str, names: tuple[str, ...], year: int | None, lang: str) -> Figure:
    """Draw an ensemble.

    Raises
    ------
    ScenarioError
        When there is no such kind of picture, series or year.
    """
    refuse_kind(kind, KINDS, "an ensemble")
    top = head(ensemble, lang)
    if kind == "fan":
        return fan.draw([fan_of(name, (("", ensemble),)) for name in names or fan.usual()], top, lang)
    if kind == "dates":
        return dates.draw(strips((("", ensemble),)), top, lang)
    if kind == "facts":
        return fact_table.draw(rows(ensemble), top, lang)
    return places.draw(_median(ensemble, (names or (places.USUAL,))[0], year), top, lang)


def of_comparison(comparison: Comparison, kind: str, names: tuple[str, ...], year: int | None, lang: str) -> Figure:
    """Draw a comparison.

    Raises
    ------
    ScenarioError
        When there is no such kind of picture, series or year.
    """
    refuse_kind(kind, KINDS_OF_PAIRS, "a comparison")
    sides = (("A", comparison.a), ("B", comparison.b))
    top = head_of_pairs(comparison, lang)
    if kind == "causes":
        return causes.draw([_bar(event) for event in comparison.events], comparison.changed[lang], top, lang)
    if kind == "dates":
        return dates.draw(strips(sides), top, lang)
    if kind == "fan":
        return fan.draw([fan_of(name, sides) for name in names or fan.usual()], top, lang)
    return places.draw(_difference(comparison, (names or (places.USUAL,))[0], year), top, lang)


def title(ensemble: Ensemble, lang: str) -> str:
    """Name the scenario of an ensemble, with the levers that were pulled."""
    request = ensemble.plan.request
    try:
        words = ask.scenario(request.scenario).head
        named = words.title_hi if lang == "hi" and words.title_hi else words.title
    except ValueError:  # the file it was read from is gone, or has changed
        named = ensemble.plan.scenario
    return " ".join([named, *(f"\u2212{system}" for system in request.without), *request.settings])


def head(ensemble: Ensemble, lang: str) -> style.Head:
    """Give head and foot of a picture of an ensemble."""
    seeds = sorted(ensemble.runs.values())
    request = ensemble.plan.request
    first, last = (seeds[0], seeds[-1]) if seeds else (request.seed, request.seed)
    return style.head(title(ensemble, lang), len(seeds), first, last, request.resolution, lang)


def head_of_pairs(comparison: Comparison, lang: str) -> style.Head:
    """Give head and foot of a picture of pairs."""
    both = f"A: {title(comparison.a, lang)}   B: {title(comparison.b, lang)}"
    return head(comparison.a, lang)._replace(title=both)


def fan_of(name: str, sides: tuple[tuple[str, Ensemble], ...]) -> fan.Fan:
    """Give the quantiles of a yearly series of the Empire, of one side or two."""
    found = []
    for label, side in sides:
        quantiles = side.fan(name).dropna("year")
        found.append(fan.Bands(label, quantiles["year"].values, quantiles.values[:, :, 0]))
    return fan.Fan(name, units()[name], "empire", tuple(found))


def strips(sides: tuple[tuple[str, Ensemble], ...]) -> list[dates.Strip]:
    """Give the days on which each event first came, run by run."""
    days: list[dict[str, list[int]]] = []
    for _, side in sides:
        came = defaultdict(list)
        with side.connect() as database:
            for name, day in database.execute("SELECT id, day FROM events").fetchall():
                came[name].append(day)
        days.append(came)
    chances = [{event.id: event for event in side.events} for _, side in sides]
    return [
        dates.Strip(
            name,
            tuple(
                dates.Came(label, came.get(name, []), len(side.runs), *_bounds(chance.get(name), len(side.runs)))
                for (label, side), came, chance in zip(sides, days, chances, strict=True)
            ),
        )
        for name in sorted({*days[0], *days[-1]})
    ]


def _bounds(chance: Any, runs: int) -> tuple[float, float]:
    return (chance.low, chance.high) if chance else wilson(0, runs)


def rows(ensemble: Ensemble) -> list[fact_table.Row]:
    """Give the facts over the runs."""
    return [
        fact_table.Row(
            fact.id, fact.median, fact.p05, fact.p95, fact.low, fact.high, fact.inside_share, fact.verdict, fact.use
        )
        for fact in ensemble.facts
    ]


def _bar(event: EventPair) -> causes.Bar:
    found = event.cause
    measured = (_measured(each) for each in (found.in_a, found.in_b, found.necessity, found.sufficiency))
    return causes.Bar(event.id, *measured)


def _measured(chance: Chance) -> causes.Measured:
    return (chance.value, *chance.interval)


def _median(ensemble: Ensemble, name: str, year: int | None) -> places.Shown:
    found = ensemble.fan(name, "governorate", (0.5,)).dropna("year", how="all")
    return _shown(found[0], name, year, False)


def _difference(comparison: Comparison, name: str, year: int | None) -> places.Shown:
    return _shown(comparison.difference(name, "governorate").mean("seed"), name, year, True)


def _shown(found: Any, name: str, year: int | None, signed: bool) -> places.Shown:
    at = chosen(year, [int(each) for each in found["year"]])
    values = np.asarray(found.sel(year=at).values, float)
    return places.Shown(name, units()[name], at, values, adds_up(units()[name].removesuffix(A_DAY)), signed)
