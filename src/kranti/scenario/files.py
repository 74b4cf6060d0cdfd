"""Scenarios from their files: found by name, built on each other, refused where a proof is missing."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from kranti.evidence import facts, sources
from kranti.library import shelf
from kranti.scenario.numbers import Head, Number, Page
from kranti.scenario.refusal import ScenarioError, nearest
from kranti.scenario.standing import Scenario

MOST_BYTES = 1_000_000
SHELVES = (".", "what-if", "placebo", "contrast")  # the folders that hold scenarios
NO_SCENARIO = "switches"


def names(folder: Path | None = None, shelves: tuple[str, ...] = SHELVES) -> list[str]:
    """List the scenarios of some shelves, or of all."""
    home = folder or shelf("scenarios")
    files = (path for each in shelves for path in (home / each).glob("*.toml"))
    return sorted(path.stem for path in files if path.stem != NO_SCENARIO)


def _path(name: str, folder: Path) -> Path:
    if name.endswith(".toml"):
        return Path(name)
    for path in (folder / each / f"{name}.toml" for each in SHELVES):
        if path.is_file():
            return path
    raise ScenarioError(f"there is no scenario {name!r}{nearest(name, names(folder))} `kranti scenarios` lists them.")


def _page(path: Path) -> Page:
    about = path.stat() if path.exists() else None
    if about and about.st_size > MOST_BYTES:
        raise ScenarioError(f"{path.name} has {about.st_size} bytes; a scenario may have {MOST_BYTES:,}.")
    return _parsed(path, (about.st_mtime_ns, about.st_size, about.st_ino) if about else ())


@lru_cache(maxsize=128)
def _parsed(path: Path, stamp: tuple[int, ...]) -> Page:
    """Read a file once, as long as it stays as it is: many scenarios build on the same ones."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise ScenarioError(f"{path.name} cannot be read: {error}.") from error
    known = {name: raw.pop(name) for name in ("scenario", "without", "change", "expect") if name in raw}
    try:
        return Page(**known, rooms=raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"] if part not in ("rooms", "int", "float"))
        raise ScenarioError(f"{path.name}, {where}: {first['msg'].removeprefix('Value error, ')}.") from error
    except TypeError as error:
        raise ScenarioError(f"{path.name} is not a scenario: {error}.") from error


def read(name: str, folder: Path | None = None) -> Scenario:
    """Read a scenario by name or file, with everything it builds on; later files win.

    Raises
    ------
    ScenarioError
        In one sentence: what is wrong, where, the limit, what to do.
    """
    return _read(name, folder or shelf("scenarios"), ())


def _read(name: str, folder: Path, above: tuple[str, ...]) -> Scenario:
    if name in above:
        raise ScenarioError(f"scenario {name!r} builds on itself ({' -> '.join((*above, name))}); break the circle.")
    page = _page(_path(name, folder))
    below = [_read(base, folder, (*above, name)) for base in page.scenario.builds_on]
    numbers: dict[str, dict[str, Number]] = {}
    for groups in (*(lower.numbers for lower in below), page.rooms):
        for room, group in groups.items():
            numbers[room] = numbers.get(room, {}) | group
    changes = (*(change for lower in below for change in lower.changes), *page.change)
    without = frozenset(page.without).union(*(lower.without for lower in below))
    head = _lasting(name, page.scenario, below)
    return _proved(Scenario(Path(name).stem, head, numbers, changes, without, expects=tuple(page.expect)))


def _lasting(name: str, head: Head, below: list[Scenario]) -> Head:
    """Take the first and the last day from what a scenario builds on, where it has none of its own."""
    for lower in below:
        days = {"begins": head.begins or lower.head.begins, "ends": head.ends or lower.head.ends}
        head = head.model_copy(update=days)
    if head.begins and head.ends and head.ends < head.begins:
        raise ScenarioError(
            f"scenario {Path(name).stem!r} ends on {head.ends}, before it begins ({head.begins}); mend one of them."
        )
    return head


def complaints(scenario: Scenario) -> list[str]:
    """List the numbers whose proof names something unknown, or a fact that is held for tests."""
    known, found = sources() | set(facts()), []
    for room, group in scenario.numbers.items():
        for name, number in group.items():
            unknown = [key for key in (*number.evidence, *number.against) if key not in known]
            found += [
                f"{room}.{name}: unknown evidence {key!r}; add it to sources.bib or mend the name." for key in unknown
            ]
            tests = [key for key in number.against if key in facts() and facts()[key].use == "test"]
            found += [f"{room}.{name}: {key} is held for tests and may not be tuned against." for key in tests]
    return found


def _proved(scenario: Scenario) -> Scenario:
    wrong = complaints(scenario)
    if wrong:
        raise ScenarioError(wrong[0])
    return scenario
