"""One run in the form that pictures are drawn from: its series, its events, its facts, its places."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kranti import __version__
from kranti.record.arrays import adds_up, declared
from kranti.scenario import ScenarioError
from kranti.scenario.refusal import nearest
from kranti.views import dates, fact_table, fan, places, style
from kranti.views.dates import Came, Strip
from kranti.views.fact_table import Row
from kranti.views.fan import Bands, Fan
from kranti.views.places import Shown
from kranti.views.report import Report
from kranti.views.series import BY, series
from kranti.views.words import say

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from kranti.views.run import Run

KINDS = ("fan", "dates", "facts", "map")
_AGAIN = re.compile(r"-\d+$")  # an event that recurs is drawn on one strip, by its first day


def picture(run: Run, kind: str, names: tuple[str, ...], year: int | None, lang: str) -> Figure:
    """Draw one run.

    Raises
    ------
    ScenarioError
        When there is no such kind of picture, series or year.
    """
    refuse_kind(kind, KINDS, "a run")
    head = run.scenario.head
    title = head.title_hi if lang == "hi" and head.title_hi else head.title
    top = style.head(title, 1, run.lived.seed, run.lived.seed, run.lived.resolution, lang)
    if kind == "fan":
        return fan.draw([bands(run, name) for name in names or fan.usual()], top, lang)
    if kind == "dates":
        return dates.draw(strips(run), top, lang)
    if kind == "facts":
        return fact_table.draw(rows(run), top, lang)
    return places.draw(shown(run, (names or (places.USUAL,))[0], year), top, lang)


def report(run: Run, lang: str) -> Report:
    """Say what a run was and what it came to."""
    lived = run.lived
    top = style.head(lived.scenario.head.title, 1, lived.seed, lived.seed, lived.resolution, lang)
    counts = Counter(fact.verdict for fact in run.facts)
    said = ", ".join(f"{counts[word]} {say(word, lang)}" for word in style.SIGNS)
    lines = [
        (say("scenario", lang), f"{lived.scenario.name} ({lived.scenario.fingerprint})"),
        (say("until", lang), say("old style", lang, day=lived.until)),
        (say("digest", lang), run.digest),
        (say("facts", lang), f"{said}. {say('absent', lang, count=counts['absent'])}"),
    ]
    cite = say(
        "cite", lang, version=__version__, scenario=lived.scenario.name, fingerprint=lived.scenario.fingerprint,
        first=lived.seed, last=lived.seed, resolution=lived.resolution,
    )  # fmt: skip
    drawn = [(say(word, lang), run.plot(kind=kind, lang=lang)) for word, kind in
             (("series", "fan"), ("dates", "dates"), ("facts", "facts"))]  # fmt: skip
    return Report(top.title, top.about, lines, cite, drawn)


def refuse_kind(kind: str, kinds: tuple[str, ...], whose: str) -> None:
    """Refuse a kind of picture that cannot be drawn of something."""
    if kind not in kinds:
        raise ScenarioError(f"--kind {kind!r} is not drawn of {whose}; there are {', '.join(kinds)}.")


def bands(run: Run, name: str) -> Fan:
    """Give a yearly series of the Empire, as kept or added up over its places."""
    column = _column(run, name, tuple(BY))
    by = next(kind for kind, home in BY.items() if home == column.split(".")[0])
    found = series(run.notebook, name, by, run.since)
    values = found.values.sum(1) if adds_up(declared(column).unit) else found.values.mean(1)
    return Fan(name, found.attrs["units"], "empire", (Bands("", found["year"].values, values[None, :]),))


def strips(run: Run) -> list[Strip]:
    """Give the first day of each event."""
    first: dict[str, int] = {}
    for event in run.events:
        first.setdefault(_AGAIN.sub("", event.id), event.date.number)
    return [Strip(name, (Came("", [day], 1, 1.0, 1.0),)) for name, day in first.items()]


def rows(run: Run) -> list[Row]:
    """Give the facts."""
    return [
        Row(one.id, one.value, None, None, one.low, one.high, float(one.verdict == "inside"), one.verdict, one.use)
        for one in run.facts
    ]


def shown(run: Run, name: str, year: int | None) -> Shown:
    """Give a yearly series by governorate in one year, the last that ended if none is given."""
    column = _column(run, name, ("governorate",))
    found = series(run.notebook, name, "governorate", run.since)
    at = chosen(year, [int(each) for each in found["year"]])
    counts = adds_up(declared(column).unit)
    return Shown(name, found.attrs["units"], at, found.sel(year=at).values.astype(float), counts)


def chosen(year: int | None, years: list[int]) -> int:
    """Take a year that was lived; the last if none is asked for.

    Raises
    ------
    ScenarioError
        When that year was not lived to its end, with those that were.
    """
    if not years:
        raise ScenarioError("no year was lived to its end, so there is nothing to put on a map; live longer.")
    if year is not None and year not in years:
        raise ScenarioError(f"--year {year} cannot be shown: {years[0]} to {years[-1]} were lived to their ends.")
    return years[-1] if year is None else year


def _column(run: Run, name: str, by: tuple[str, ...]) -> str:
    kept = {column.split(".")[1]: column for kind in reversed(by) for column in _yearly(run, BY[kind])}
    if name not in kept:
        raise ScenarioError(f"there is no yearly series {name!r} by {', '.join(by)}{nearest(name, kept)}")
    return kept[name]


def _yearly(run: Run, home: str) -> list[str]:
    return [column for column in run.notebook.yearly if column.startswith(home + ".")]
