"""What a history match found, written down: a scenario that can be lived, and a table of all points."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from kranti.scenario import Scenario, ScenarioError
from kranti.study.matching import BEYOND, Match
from kranti.study.space import settings
from kranti.study.targets import refuse_test

FORMATS = ("toml", "csv")


def write(match: Match, path: Path, base: Scenario) -> Path:
    """Write a match as TOML or CSV, by the ending of the file's name.

    Raises
    ------
    ScenarioError
        When the ending is another, or a scenario is asked for and nothing has survived.
    """
    refuse_format(path)
    path.write_text(table(match) if path.suffix == ".csv" else scenario(match, base), encoding="utf-8")
    return path


def refuse_format(path: Path) -> None:
    """Refuse a file whose ending says no format that can be written."""
    if path.suffix.removeprefix(".") not in FORMATS:
        raise ScenarioError(f"--write {path} ends in no known format; there are {', '.join(FORMATS)}.")


def scenario(match: Match, base: Scenario) -> str:
    """Write the most plausible point as a scenario on the one matched: every number tuned, with its surviving range.

    Raises
    ------
    ScenarioError
        When nothing has survived, or a fact that is held for tests was matched against.
    """
    if not match.survivors:
        raise ScenarioError("nothing survived, so there is no scenario to write; widen the ranges or mend the model.")
    for target in match.targets:
        refuse_test(target.name)
    name = match.request.scenario
    head = [
        "# Found by history matching; what survives is not what is true, only what is not ruled out.",
        "",
        "[scenario]",
        f"title = {_text(f'{base.head.title}, matched')}",
        f"title_hi = {_text(f'{base.head.title_hi}, मिलाया हुआ')}",
        f"builds_on = [{_text(name)}]",
    ]
    return "\n".join([*head, *_numbers(match, base)]) + "\n"


def _numbers(match: Match, base: Scenario) -> Iterator[str]:
    against = list(dict.fromkeys(source for target in match.targets for source in target.against))
    for setting in settings(base, match.after, match.survivors[0].values):
        name, _, value = setting.partition("=")
        room, rule = name.split(".")
        ranges = [item for item in match.after if (item.room, item.rule) == (room, rule)]
        low, high = min(item.low for item in ranges), max(item.high for item in ranges)
        yield from (
            "",
            f"[{name}]",
            f"value = {value}",
            f"unit = {_text(base.numbers[room][rule].unit)}",
            'kind = "tuned"',
            f"against = [{', '.join(_text(key) for key in against)}]",
            f"where = {_text(_told(match))}",
            f"span = [{_short(low)}, {_short(high)}]",
        )


def _told(match: Match) -> str:
    aims = ", ".join(target.name for target in match.targets)
    last = match.waves[-1]
    left = f"{last.survivors} of {last.points} points of the last within {BEYOND:g} deviations"
    return f"history matching against {aims}: {len(match.waves)} waves, {left}, {match.runs} seeds each"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _short(value: float) -> str:
    return f"{value:.6g}"


def table(match: Match) -> str:
    """Write every point of every wave: its numbers, its implausibility for each target, and whether it survived."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    names = [item.name for item in match.before]
    aims = [target.name for target in match.targets]
    writer.writerow(["wave", *names, *(f"implausible.{name}" for name in aims), "survives"])
    for point in match.points:
        numbers = (*point.values, *point.implausible)
        writer.writerow([point.wave, *map(_short, numbers), int(point.worst <= BEYOND)])
    return out.getvalue()
