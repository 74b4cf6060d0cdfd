"""The chronicle: events picked from a run's letters, each with the letters that caused it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from kranti.calendar import OldStyle
from kranti.evidence import table
from kranti.record import capital, politics
from kranti.record.lived import Lived
from kranti.world.parties import SOCIAL_DEMOCRATS, SOCIALIST_REVOLUTIONARIES
from kranti.world.post import (
    ARREST,
    BRISK_TRADE,
    DEAR_BREAD,
    DEARTH,
    DEFEAT,
    FAR_WAR,
    LETTERS,
    OF_PARTIES,
    PARTY_FOUNDED,
    PARTY_SPLIT,
    RISING,
    SLACK_TRADE,
    STRIKE_BEGUN,
)
from kranti.world.work import TRADE_NAMES

LANGUAGES = ("en", "hi")
WAVE_TIMES = 1.5  # a trade's wave: a year's strikers over the run's median year
WAVE_SHARE = 0.01  # ... and at least this share of its hands
YEAR = 365
ACTS_A_YEAR = 2  # the largest strikes, arrests and risings of each year are told
PARTY_IDS = {SOCIAL_DEMOCRATS: "rsdwp", SOCIALIST_REVOLUTIONARIES: "sr"}
RISINGS = 100  # villages that rise within a year and make a wave
SOUTHERN = 0.6  # share of a wave that makes it the south's
BAD_HARVESTS = 5  # governorates that make a bad year
DEEP = 6  # links of a chain that are told


@dataclass(frozen=True)
class Event:
    """Something that happened, where and when, in both languages, and the letters that it rests on."""

    id: str
    date: OldStyle
    place: str
    says: dict[str, str]
    because: list[int]


@cache
def _words() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def trades() -> list[dict[str, str]]:
    """Name the trades in both languages."""
    named = _words()["trades"]
    return [dict(zip(LANGUAGES, pair, strict=True)) for pair in zip(*(named[one] for one in LANGUAGES), strict=True)]


def _place(row: int, language: str) -> str:
    return table("places")[row][language] if row >= 0 else str(_words()["empire"][language])


class Letters:
    """A run's letters with what is needed to read them aloud."""

    def __init__(self, lived: Lived) -> None:
        """Join the letters of all days."""
        self.rows = lived.notebook.all_letters()
        self.plants = lived.world.plants
        self.kind = self.rows["kind"]

    def of(self, kind: int) -> Any:
        """Give the rows of one kind of letter."""
        return np.flatnonzero(self.kind == kind)

    def date(self, row: int) -> OldStyle:
        """Give the day a letter was written."""
        return OldStyle.from_number(int(self.rows["day"][row]))

    def years(self, rows: Any) -> Any:
        """Give the years in which letters were written."""
        days = self.rows["day"][rows]
        if not days.size:
            return np.zeros(0, np.int64)
        first, last = (OldStyle.from_number(int(day)).year for day in (days.min(), days.max()))
        new_years = [OldStyle(year, 1, 1).number for year in range(first, last + 1)]
        return first - 1 + np.searchsorted(new_years, days, side="right")

    def trades(self, rows: Any) -> Any:
        """Give the trades of the plants that wrote letters."""
        return self.plants.trade[np.maximum(self.rows["sender"][rows], 0)].astype(np.int64)

    def place(self, row: int) -> str:
        """Give the id of the governorate it comes from."""
        place = int(self.rows["place"][row])
        return table("places")[place]["id"] if place >= 0 else "empire"

    def serial(self, row: int) -> int:
        """Give its serial number."""
        return int(self.rows["serial"][row])

    def trade(self, row: int) -> int:
        """Give the trade it speaks of."""
        sender, kind = int(self.rows["sender"][row]), int(self.kind[row])
        return sender if kind in (SLACK_TRADE, BRISK_TRADE) else int(self.plants.trade[max(sender, 0)])

    def party(self, row: int) -> int:
        """Give the party it speaks of; the first where it speaks of none."""
        return int(self.rows["sender"][row]) if self.kind[row] in OF_PARTIES else 0

    def says(self, row: int, template: str = "", **more: object) -> dict[str, str]:
        """Read a letter aloud in both languages."""
        size = int(self.rows["size"][row])
        words = _words()
        told = {}
        for language in LANGUAGES:
            cells: dict[str, object] = {
                "place": _place(int(self.rows["place"][row]), language), "size": f"{size:,}",
                "percent": f"{size / 10:.0f} %", "rubles": f"{size / 10_000:.2f}", "kopecks": f"{size / 100:.2f}",
                "hours": f"{size / 60:.1f}",
                "trade": words["trades"][language][self.trade(row)],
                "demand": words["demands"][language][int(self.rows["about"][row])],
                "party": words["parties"][language][self.party(row)],
                "of_party": words["of_parties"][language][self.party(row)],
                "motion": words["motions"][language][int(self.rows["about"][row]) % len(words["motions"][language])],
            }  # fmt: skip
            told[language] = words[template or LETTERS[int(self.kind[row])]][language].format(**(cells | more))
        return told

    def causes(self, row: int) -> list[int]:
        """Give the serial numbers of the letters it answers."""
        return [int(serial) for serial in self.rows["because"][row] if serial >= 0]

    def event(self, name: str, row: int, says: dict[str, str] | None = None) -> Event:
        """Make one letter an event, in its own words or in others."""
        return Event(name, self.date(row), self.place(row), says or self.says(row), [self.serial(row)])


def events(lived: Lived) -> list[Event]:
    """Pick the events of a run, in order of date.

    Notes
    -----
    Waves of strikes (`textile-strikes`, `metal-strikes`): the first time a trade's strikers of a year reach 1.5 times
    those of its median year; years in which villages rose in a wave (`south-unrest` where most of it first lay in the
    south); bad harvests over several governorates; dear bread; trade slack or brisk; the largest strikes and arrests
    of each year; the founding of parties and their division; what the throne, the Dumas and society did (`politics`);
    the march in the capital and strikes everywhere (`capital`). An event's id is the same in every run, with a number
    where it recurs.
    """
    letters = Letters(lived)
    found = [
        *_waves(letters, lived),
        *_rural_waves(letters, lived),
        *_harvests(letters),
        *_single(letters),
        *_parties(letters),
        *_largest(letters, STRIKE_BEGUN, "strike"),
        *_largest(letters, ARREST, "arrest"),
        *_largest(letters, RISING, "rising"),
        *politics.events(letters, lived),
        *capital.events(letters),
    ]
    return _numbered(sorted(found, key=lambda event: (event.date, event.id)))


def _numbered(found: list[Event]) -> list[Event]:
    """Add a number to the id of events that recur, from the second on."""
    seen: dict[str, int] = {}
    numbered = []
    for event in found:
        seen[event.id] = count = seen.get(event.id, 0) + 1
        name = event.id if count == 1 else f"{event.id}-{count}"
        numbered.append(Event(name, event.date, event.place, event.says, event.because))
    return numbered


def _waves(letters: Letters, lived: Lived) -> list[Event]:
    found = []
    rows = letters.of(STRIKE_BEGUN)
    first = lived.notebook.begins.number
    trades = letters.trades(rows)
    for trade, name in enumerate(TRADE_NAMES[:2]):
        mine = rows[trades == trade]
        days, sizes = letters.rows["day"][mine], letters.rows["size"][mine]
        total = np.cumsum(np.bincount(days - first, sizes, max(lived.notebook.written, 1)))
        year = total - np.concatenate([np.zeros(YEAR), total])[: len(total)]
        usual = float(np.median(year[YEAR:])) if len(year) > YEAR else 0.0
        high = max(WAVE_TIMES * usual, WAVE_SHARE * float(lived.world.trades.base[trade]))
        risen = np.flatnonzero(year > high)
        if high and risen.size:
            day = int(risen[0]) + first
            within = mine[(days <= day) & (days > day - YEAR)]
            largest = within[np.argsort(-letters.rows["size"][within], kind="stable")[:3]]
            because = [letters.serial(row) for row in largest]
            says = letters.says(int(largest[0]), "wave", size=f"{int(year[risen[0]]):,}")
            found.append(Event(f"{name}-strikes", OldStyle.from_number(day), "empire", says, because))
    return found


def _rural_waves(letters: Letters, lived: Lived) -> list[Event]:
    """Tell of the years when villages rose in a wave, and of the first of these that is the south's."""
    found: list[Event] = []
    acts = lived.notebook.yearly["governorates.rural_acts"]
    rows = letters.of(RISING)
    years = letters.years(rows)
    ids = [row["id"] for row in table("places")]
    south = [ids.index(row["id"]) for row in table("lands") if row["fact"] == "F042"]
    usual = float(np.median(acts.sum(1)))
    for year, count in zip(lived.notebook.years, acts, strict=True):
        mine = rows[years == year]
        if not mine.size or count.sum() < max(RISINGS, WAVE_TIMES * usual):
            continue
        largest = mine[np.argsort(-letters.rows["size"][mine], kind="stable")[:3]].tolist()
        southern = count[south].sum() >= SOUTHERN * count.sum() and all(event.id != "south-unrest" for event in found)
        says = letters.says(largest[0], "rural_wave", size=f"{int(count.sum()):,}")
        because = [letters.serial(row) for row in largest]
        name = "south-unrest" if southern else "rural-unrest"
        found.append(Event(name, letters.date(largest[0]), letters.place(largest[0]), says, because))
    return found


def _harvests(letters: Letters) -> list[Event]:
    """Tell of the harvests that failed in many governorates at once."""
    found = []
    rows = letters.of(DEARTH)
    for day in np.unique(letters.rows["day"][rows]):
        mine = rows[letters.rows["day"][rows] == day]
        if len(mine) >= BAD_HARVESTS:
            worst = int(mine[np.argmin(letters.rows["size"][mine])])
            found.append(letters.event("bad-harvest", worst, letters.says(worst, "famine", size=f"{len(mine)}")))
    return found


def _single(letters: Letters) -> list[Event]:
    """Tell of dear bread, of the trades' moods and of news of war."""
    names = {
        DEAR_BREAD: "dear-bread", SLACK_TRADE: "{}-slack", BRISK_TRADE: "{}-brisk",
        FAR_WAR: "far-war", DEFEAT: "defeat",
    }  # fmt: skip
    return [
        letters.event(name.format(TRADE_NAMES[letters.trade(row)]), row)
        for kind, name in names.items()
        for row in letters.of(kind).tolist()
    ]


def _parties(letters: Letters) -> list[Event]:
    """Tell of congresses: a party's first, and the one that divides the Social Democrats."""
    return [
        letters.event(f"{PARTY_IDS[letters.party(row)]}-{what}", row)
        for kind, what in ((PARTY_FOUNDED, "founded"), (PARTY_SPLIT, "split"))
        for row in letters.of(kind).tolist()
    ]


def _largest(letters: Letters, kind: int, name: str) -> list[Event]:
    """Tell of the largest acts of a kind in each year; their ids hold the serial number of the letter."""
    found = []
    rows = letters.of(kind)
    years = letters.years(rows)
    for year in np.unique(years):
        mine = rows[years == year]
        largest = mine[np.argsort(-letters.rows["size"][mine], kind="stable")[:ACTS_A_YEAR]].tolist()
        found += [letters.event(f"{name}-{letters.serial(row)}", row) for row in largest]
    return found


def explain(lived: Lived, serial: int) -> dict[str, Any]:
    """Follow a letter back through those it answers, as a tree of dated sentences."""
    return _explain(Letters(lived), serial, DEEP)


def _explain(letters: Letters, serial: int, deep: int) -> dict[str, Any]:
    row = int(np.searchsorted(letters.rows["serial"], serial))
    causes = letters.causes(row) if deep else []
    return {
        "serial": serial,
        "kind": LETTERS[int(letters.kind[row])],
        "date": str(letters.date(row)),
        "place": letters.place(row),
        "says": letters.says(row),
        "because": [_explain(letters, cause, deep - 1) for cause in causes],
    }
