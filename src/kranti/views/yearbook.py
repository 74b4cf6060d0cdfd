"""The year-book: one year of one run on a page of HTML that prints, beside what was counted in that year."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import numpy as np

from kranti.calendar import OldStyle
from kranti.evidence import table
from kranti.scenario import ScenarioError
from kranti.views import changes
from kranti.views.handout import STYLE, number, tabulated
from kranti.views.run import Run
from kranti.world.post import MUTINY, RISING, STRIKE_BEGUN
from kranti.world.state import BLOCS

EUROPE = (19.0, 62.0, 38.5, 68.5)  # degrees: from, to, of longitude and latitude
WIDE, HIGH, LARGEST = 300, 366, 16  # of a map, and the radius of its largest dot
QUARTERS, MONTHS = 4, 12


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def write(run: Run, year: int, lang: str = "en") -> str:
    """Write the page of one year of a run, in English or Hindi.

    Raises
    ------
    ScenarioError
        When the run has not lived that year to its end.
    """
    if not (run.notebook.begins.year <= year and OldStyle(year, 12, 31) <= run.lived.until):
        raise ScenarioError(
            f"{year} is not in this run: it has lived {run.notebook.begins} to {run.lived.until}; name a year of these."
        )
    words = {key: said[lang] for key, said in _words().items()}
    title = words["title"].format(year=year)
    sheet = _Year(run, year, lang, words)
    sections = ("maps", "strikers", "villages", "mutinies", "dumas", "chronicle")
    body = "".join(f"<h2>{escape(words[name])}</h2>{getattr(sheet, name)()}" for name in sections)
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head><body>{sheet.opening(title)}{body}</body></html>\n"
    )


class _Year:
    """One year of a run, section by section."""

    def __init__(self, run: Run, year: int, lang: str, words: dict[str, Any]) -> None:
        """Find the letters of the year."""
        self.run, self.year, self.lang, self.words = run, year, lang, words
        first, last = OldStyle(year, 1, 1).number, OldStyle(year, 12, 31).number
        letters = run.notebook.all_letters()
        within = (letters["day"] >= first) & (letters["day"] <= last)
        self.letters = {name: column[within] for name, column in letters.items()}
        self.months = np.array([OldStyle.from_number(int(day)).month for day in self.letters["day"]], np.int64)
        begins = run.notebook.begins.number
        self.days = slice(first - begins, last - begins + 1)

    def opening(self, title: str) -> str:
        """Say which run this is, and that it is a model."""
        lived = self.run.lived
        said = changes.sentence(self.run.scenario)[self.lang] or self.words["asis"]
        which = self.words["run"].format(
            scenario=lived.scenario.name, seed=lived.seed, resolution=lived.resolution, digest=self.run.digest
        )
        return f"<h1>{escape(title)}</h1><p class=said>{escape(said)}</p><p class=small>{escape(which)}</p>"

    def maps(self) -> str:
        """Draw where days were spent on strike, and where villages rose."""
        notebook = self.run.notebook
        struck = notebook.daily["governorates.strikers"][self.days].sum(0)
        rose = notebook.yearly["governorates.rural_acts"][self.year - notebook.begins.year]
        drawn = (_map(values, self.words[name], self.lang) for name, values in (("days", struck), ("rose", rose)))
        return f"<div class=curves>{''.join(drawn)}</div><p class=small>{escape(self.words['europe'])}</p>"

    def strikers(self) -> str:
        """Set strikers by quarter beside the inspectors' count."""
        found = self._sums(STRIKE_BEGUN, (self.months - 1) * QUARTERS // MONTHS, QUARTERS)
        counted = {int(row["quarter"]): int(row["strikers"]) for row in self._counted("strikes_quarterly")}
        names = [f"{self.words['quarter']} {one + 1}" for one in range(QUARTERS)]
        return self._beside(names, found, counted, "inspectors")

    def villages(self) -> str:
        """Set villages that rose by month beside the acts on record."""
        found = self._sums(RISING, self.months - 1, MONTHS)
        counted = {int(row["month"]): int(row["actions"]) for row in self._counted("villages_monthly")}
        return self._beside(self.words["months"], found, counted, "police")

    def mutinies(self) -> str:
        """List the regiments that mutinied."""
        mine = np.flatnonzero(self.letters["kind"] == MUTINY)
        if not mine.size:
            return f"<p>{escape(self.words['none'])}</p>"
        rows = (
            (
                OldStyle.from_number(int(self.letters["day"][row])).both(),
                escape(table("places")[int(self.letters["place"][row])][self.lang]),
                number(float(self.letters["size"][row])),
            )
            for row in mine
        )
        return tabulated((self.words[name] for name in ("date", "place", "men")), rows)

    def dumas(self) -> str:
        """Show the seats of every Duma of the run, by bloc; those of later years too, for they come of this one."""
        dumas = self.run.world.dumas
        rows = [
            (
                str(row + 1),
                OldStyle.from_number(int(dumas.opened[row])).both(),
                *(number(float(seats)) for seats in dumas.seats[row]),
            )
            for row in np.flatnonzero(dumas.opened > 0)
        ]
        if not rows:
            return f"<p>{escape(self.words['no duma'])}</p>"
        return tabulated(("", self.words["opened"], *(self.words["blocs"][: len(BLOCS)])), rows)

    def chronicle(self) -> str:
        """Tell the events of the year."""
        names = {row["id"]: row[self.lang] for row in table("places")} | {"empire": self.words["empire"]}
        rows = [
            (event.date.both(), escape(names.get(event.place, event.place)), escape(event.says[self.lang]))
            for event in self.run.events
            if event.date.year == self.year
        ]
        return tabulated((self.words[name] for name in ("date", "place", "says")), rows) if rows else ""

    def _sums(self, kind: int, bins: Any, count: int) -> Any:
        mine = self.letters["kind"] == kind
        return np.bincount(bins[mine], self.letters["size"][mine], count)

    def _counted(self, name: str) -> Iterator[dict[str, str]]:
        return (row for row in table(name) if int(row["year"]) == self.year)

    def _beside(self, names: Iterable[str], found: Any, counted: dict[int, int], who: str) -> str:
        rows = [(escape(name), number(found[one]), number(counted.get(one + 1))) for one, name in enumerate(names)]
        total = number(float(sum(counted.values()))) if counted else ""
        rows.append((f"<b>{escape(self.words['year'])}</b>", number(float(found.sum())), total))
        note = "" if counted else f"<p class=small>{escape(self.words['not counted'])}</p>"
        return tabulated(("", self.words["here"], self.words[who]), rows) + note


def _map(values: Any, name: str, lang: str) -> str:
    """Draw European Russia: a dot at each capital, its area by the number; the three largest are named."""
    west, east, low, high = EUROPE
    places, most = table("places"), float(values.max()) or 1.0
    dots, told = [], np.argsort(-values, kind="stable")[:3]
    for row, place in enumerate(places):
        across, up = float(place["lon"]), float(place["lat"])
        if not (west < across < east and low < up < high):
            continue
        x, y = (across - west) / (east - west) * WIDE, (high - up) / (high - low) * HIGH
        radius = 1 + LARGEST * float(values[row] / most) ** 0.5 if values[row] else 1
        dots.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="#9b2226" fill-opacity=".45"/>')
        if row in told and values[row]:
            said = escape(place[lang].split(" (")[0])
            dots.append(f'<text x="{x:.1f}" y="{y:.1f}" font-size="11" text-anchor="middle">{said}</text>')
    said = escape(f"{name}: {number(float(values.sum()))}")
    return (
        f'<figure><svg viewBox="0 0 {WIDE} {HIGH}" role="img" aria-label="{said}">'
        f'<rect width="{WIDE}" height="{HIGH}" fill="none" stroke="#999"/>{"".join(dots)}</svg>'
        f"<figcaption>{said}</figcaption></figure>"
    )
