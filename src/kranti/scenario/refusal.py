"""Refusals: one sentence that says what cannot be done, where, and what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class ScenarioError(ValueError):
    """A request that cannot be honoured: what, where, the limit, what to do."""


def nearest(name: str, known: Iterable[str]) -> str:
    """End a sentence: with the known name that is most like the one given, if any is."""
    near = difflib.get_close_matches(name, list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else "."
