"""Still answers: what the page knows before any run, drawn from rooms, evidence and scenarios themselves."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from kranti import __version__, ask, evidence
from kranti.day import DAY
from kranti.library import shelf
from kranti.record.chronicle import trades
from kranti.scenario import Scenario, read, switches
from kranti.scenario import names as scenario_names
from kranti.views import changes, effects
from kranti.views.levers import BASELINE, levers, names, room, schema
from kranti.views.measures import measures
from kranti.views.mechanisms import rule
from kranti.world.work import TRADE_NAMES

ROOMS = Path(__file__).parents[1] / "rooms"
_ENTRY = re.compile(r"^@\w+\{([\w-]+),(.*?)^\}", re.MULTILINE | re.DOTALL)
_PURPOSE = re.compile(r"\*\*Purpose\.\*\*(.*?)\n\s*\n", re.DOTALL)
_FIELD = re.compile(r"^\s*(\w+)\s*=\s*\{(.*?)\}?\},?\s*$", re.MULTILINE)


def world() -> dict[str, Any]:
    """Say what there is to be seen: places, cities, measures, and the dates that the chapter documents."""
    baseline = read(BASELINE)
    return {
        "version": __version__,
        "places": [_place(row) for row in evidence.table("places")],
        "cities": [_city(row) for row in evidence.table("cities")],
        "trades": [{"id": name, **said} for name, said in zip(TRADE_NAMES, trades(), strict=True)],
        "points": [_point(row) for row in evidence.table("capital")],
        "regions": [{name: row[name] for name in ("id", "en", "hi")} for row in evidence.table("regions")],
        "measures": [measure.shown() for measure in measures().values()],
        "span": {"begins": str(baseline.begins), "ends": str(baseline.ends)},
        "credit": tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")),
        "record": [_dated(fact) for fact in evidence.facts().values() if fact.unit == "date" and fact.low],
    }


def _place(row: dict[str, str]) -> dict[str, Any]:
    return {name: row[name] for name in ("id", "en", "hi", "ru", "kind", "region")} | {
        "seat": {"en": row["capital_en"], "hi": row["capital_hi"]},
        "lon": float(row["lon"]), "lat": float(row["lat"]), "inspected": row["inspected"] == "1",
    }  # fmt: skip


def _city(row: dict[str, str]) -> dict[str, Any]:
    return {name: row[name] for name in ("id", "en", "hi", "ru")} | {
        "place": row["governorate"], "lon": float(row["lon"]), "lat": float(row["lat"]), "port": row["port"] == "1",
        "population_1897": _whole(row["population_1897"]), "population_1910": _whole(row["population_1910"]),
    }  # fmt: skip


def _point(row: dict[str, str]) -> dict[str, Any]:
    words = ("id", "kind", "en", "hi", "ru", "bank", "district", "note", "source", "grade")
    return {name: row[name] for name in words} | {
        "lon": float(row["lon"]), "lat": float(row["lat"]),
        **{name: _whole(row[name]) for name in ("workers", "troops", "opened")},
    }  # fmt: skip


def _whole(cell: str) -> int | None:
    return int(float(cell)) if cell else None


def _dated(fact: evidence.Fact) -> dict[str, Any]:
    return {
        "fact": fact.id, "from": fact.low, "to": fact.high or fact.low, "says": {"en": fact.en, "hi": fact.hi},
        "source": fact.source, "use": fact.use,
    }  # fmt: skip


def scenarios() -> dict[str, Any]:
    """List what can be asked: scenarios and what-ifs, switches, levers."""
    beside = [read(name) for name in scenario_names(shelves=(".", "placebo"))]
    listed = [_scenario(one, "", ask.rooms_lacking(ask.rooms_needed(one))) for one in beside]
    listed += [_what_if(question) for question in evidence.questions().values()]
    built = switches()
    return {
        "scenarios": listed,
        "switches": [
            {
                "id": one.id, "en": one.en, "hi": one.hi, "section": one.section, "room": one.room,
                "claim": {"en": one.claim_en, "hi": one.claim_hi}, "built": one.id in built,
            }
            for one in evidence.systems().values()
        ],
        "levers": [lever.model_dump(mode="json", by_alias=True) for lever in levers()],
        "rooms": [{"name": name, **said} for name, said in names()["rooms"].items()],
        "schema": schema(),
    }  # fmt: skip


def _what_if(question: evidence.Question) -> dict[str, Any]:
    lacking = ask.rooms_lacking(question.rooms.split())
    return _scenario(read(question.slug), question.id, lacking) | {"asks": {"en": question.en, "hi": question.hi}}


def _scenario(found: Scenario, question: str, lacking: list[str]) -> dict[str, Any]:
    head = found.head
    return {
        "name": found.name, "question": question, "title": {"en": head.title, "hi": head.title_hi or head.title},
        "asks": {"en": head.asks, "hi": head.asks_hi or head.asks}, "ready": not lacking, "lacking": lacking,
        "changes": changes.sentence(found), "sets": changes.values(found), "without": sorted(found.without),
    }  # fmt: skip


def facts() -> dict[str, Any]:
    """List facts with their bands, the sources they name, and where accounts differ."""
    return {
        "facts": [_fact(fact) for fact in evidence.facts().values()],
        "sources": sources(),
        "discrepancies": [
            {
                "id": one.id, "facts": one.facts.split(), "chapter": {"en": one.chapter_en, "hi": one.chapter_hi},
                "other": {"en": one.other_en, "hi": one.other_hi}, "advice": one.advice_en,
                "source": one.source.split(),
            }
            for one in evidence.discrepancies().values()
        ],
    }  # fmt: skip


def _fact(fact: evidence.Fact) -> dict[str, Any]:
    told = ("id", "section", "use", "grade", "chapter", "quantity", "low", "high", "unchecked")
    return {name: getattr(fact, name) for name in told} | {
        "unit": {"en": fact.unit, "hi": names()["units"].get(fact.unit, fact.unit)},
        "class": fact.class_, "says": {"en": fact.en, "hi": fact.hi}, "systems": fact.systems, "source": fact.source,
        "discrepancy": fact.discrepancy,
    }  # fmt: skip


@cache
def sources() -> dict[str, dict[str, str]]:
    """Read what the bibliography says of every source."""
    text = (shelf("evidence") / "sources.bib").read_text(encoding="utf-8")
    return {
        key: {name: said.replace("{", "").replace("}", "") for name, said in _FIELD.findall(body)}
        for key, body in _ENTRY.findall(text)
    }


def systems() -> dict[str, Any]:
    """Draw the atlas of systems from the rooms: what each is, how it is modelled, its numbers, its switch."""
    built, known = switches(), evidence.facts().values()
    return {
        "systems": [
            {
                "id": one.id, "section": one.section, "en": one.en, "hi": one.hi, "room": one.room,
                "claim": {"en": one.claim_en, "hi": one.claim_hi},
                "measure": _measured(one.measure), "direction": one.direction,
                "built": one.id in built, "facts": [fact.id for fact in known if one.id in fact.systems],
                "mechanisms": [step.name for step in DAY if one.id in step.serves],
                "switch": built[one.id].model_dump() if one.id in built else None,
                "effect": effects.shown(one.id) if one.id in built else None,
            }
            for one in evidence.systems().values()
        ],
        "rooms": [_room(path) for path in sorted(ROOMS.iterdir()) if (path / "README.md").is_file()],
        "day": [_step(step) for step in DAY],
    }  # fmt: skip


def _room(path: Path) -> dict[str, Any]:
    return {
        "name": path.name,
        **room(path.name).model_dump(),
        "purpose": _purpose(path.name, readme := (path / "README.md").read_text(encoding="utf-8")),
        "readme": readme,
        "mechanisms": [_step(step) for step in DAY if step.room == path.name],
        "levers": [lever.name for lever in levers() if lever.room == path.name],
    }


def _purpose(name: str, readme: str) -> dict[str, str]:
    """Say what a room is for: in English by its README, in Hindi by the table of names."""
    found = _PURPOSE.search(readme)
    said = " ".join(found.group(1).split()).replace("`", "") if found else ""
    return {"en": said, "hi": names()["purposes"].get(name, said)}


def _measured(name: str) -> dict[str, str]:
    return {"en": name, "hi": measured().get(name, name)}


@cache
def measured() -> dict[str, str]:
    """Read in Hindi what the systems are measured by."""
    return tomllib.loads(Path(__file__).with_name("measured.toml").read_text(encoding="utf-8"))


def _step(step: Any) -> dict[str, Any]:
    return {
        "name": step.name, "stage": step.stage, "every": step.every, "says": rule(step), "serves": step.serves,
    }  # fmt: skip


def lessons() -> dict[str, Any]:
    """List the lessons by the order of their names."""
    names = sorted({path.stem for language in ("en", "hi") for path in _lessons(language)})
    return {"lessons": [{"id": name, **{lang: _head(name, lang) for lang in ("en", "hi")}} for name in names]}


def lesson(name: str, language: str) -> dict[str, Any] | None:
    """Give the text of one lesson."""
    for path in _lessons(language):
        if path.stem == name:
            head, text = _parts(path)
            return {"id": name, "lang": language, **head, "markdown": text}
    return None


def _lessons(language: str) -> Iterable[Path]:
    return (shelf("web") / "lessons" / language).glob("*.md")


def _head(name: str, language: str) -> dict[str, str] | None:
    return next((_parts(path)[0] for path in _lessons(language) if path.stem == name), None)


def _parts(path: Path) -> tuple[dict[str, str], str]:
    """Part the front matter, `key: value` lines between two lines of dashes, from the text."""
    _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
    pairs = (line.partition(":") for line in front.splitlines() if line.strip())
    return {key.strip(): value.strip() for key, _, value in pairs}, text.lstrip()
