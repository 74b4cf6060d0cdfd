"""Pairs counted: how often an event happened as it was and in the what-if, and what that says of the cause."""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from statistics import NormalDist
from typing import Any

from kranti.views.dates import name_of

LEVEL = 0.95


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def interval(times: int, of: int) -> tuple[float, float]:
    """Enclose a probability of which `times` of `of` runs are a sample (Wilson's score interval)."""
    if not of:
        return 0.0, 1.0
    z, share = NormalDist().inv_cdf((1 + LEVEL) / 2), times / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)


class Pairs:
    """The pairs so far."""

    def __init__(self) -> None:
        """None yet."""
        self.runs: list[tuple[set[str], set[str]]] = []
        self.says: dict[str, dict[str, str]] = {}
        self.inside = Counter[str](), Counter[str]()

    def add(self, a: dict[str, Any], b: dict[str, Any]) -> None:
        """Count one more pair."""
        self.runs.append((set(a["events"]), set(b["events"])))
        for half, counted in zip((a, b), self.inside, strict=True):
            self.says = {name: event["says"] for name, event in half["events"].items()} | self.says
            counted.update(name for name, verdict in half["facts"].items() if verdict == "inside")

    def summary(self) -> dict[str, Any]:
        """Say what all pairs together come to."""
        events = [self._event(name) for name in sorted(self.says)]
        count = len(self.runs)
        names = sorted({*self.inside[0], *self.inside[1]})
        facts = [
            {"id": name, "inside_a": self.inside[0][name] / count, "inside_b": self.inside[1][name] / count}
            for name in names
        ]
        return {
            "runs": count,
            "events": events,
            "facts": facts,
            "sentence": _sentence(events, count),
            "method": _words()["method"],
        }

    def _event(self, name: str) -> dict[str, Any]:
        count = len(self.runs)
        a, b = (sum(name in pair[half] for pair in self.runs) for half in (0, 1))
        lost = sum(name in one and name not in other for one, other in self.runs)
        (low_a, high_a), (low_b, high_b) = interval(a, count), interval(b, count)
        return {
            "id": name, "says": self.says[name], "n_a": a, "n_b": b, "p_a": a / count, "p_b": b / count,
            "low_a": low_a, "high_a": high_a, "low_b": low_b, "high_b": high_b,
            "necessity": lost / a if a else None, "sufficiency": lost / (count - b) if count > b else None,
        }  # fmt: skip


def _sentence(events: list[dict[str, Any]], count: int) -> dict[str, str]:
    """Tell of the event whose chance the change moved most."""
    most = max(events, key=lambda event: abs(event["n_a"] - event["n_b"]), default=None)
    if not most or most["n_a"] == most["n_b"]:
        return {language: words.format(runs=count) for language, words in _words()["same"].items()}
    return {
        language: words.format(runs=count, name=name_of(most["id"], language), a=most["n_a"], b=most["n_b"])
        for language, words in _words()["moved"].items()
    }
