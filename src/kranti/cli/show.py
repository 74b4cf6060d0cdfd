"""Showing: tables for people, one JSON document for programs."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any

from rich.console import Console
from rich.table import Table

from kranti.cli.words import say

WIDE = 150  # columns where stdout is no terminal
LARGE = 1000  # from here on a number is written without decimals


def console() -> Console:
    """Give the console of stdout as it is now."""
    return Console(width=None if sys.stdout.isatty() else WIDE, highlight=False, markup=False, soft_wrap=False)


def document(thing: Any) -> None:
    """Print one JSON document."""
    sys.stdout.write(json.dumps(plain(thing), ensure_ascii=False, allow_nan=False) + "\n")


def plain(thing: Any) -> Any:
    """Turn numbers of NumPy and dates into what JSON knows; what is not a number becomes null."""
    if isinstance(thing, dict):
        return {str(name): plain(value) for name, value in thing.items()}
    if isinstance(thing, list | tuple | set | frozenset):
        return [plain(item) for item in thing]
    if hasattr(thing, "tolist"):
        return plain(thing.tolist())
    if isinstance(thing, float) and not math.isfinite(thing):
        return None
    return thing if thing is None or isinstance(thing, bool | int | float | str) else str(thing)


def table(keys: Iterable[str], lang: str, title: str = "") -> Table:
    """Make a table whose heads are words of the book."""
    made = Table(title=title or None, title_justify="left", box=None, pad_edge=False, header_style="bold")
    for key in keys:
        made.add_column(say(key, lang), overflow="fold")
    return made


def number(value: Any) -> str:
    """Write a number as people read it."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    if isinstance(value, bool | str) or not (isinstance(value, int | float) or hasattr(value, "item")):
        return str(value)
    size = float(value)
    return f"{size:,.0f}" if size == int(size) or abs(size) >= LARGE else f"{size:.3g}"


def band(low: Any, high: Any) -> str:
    """Write a band, open where it has no end."""
    below, above = number(low), number(high)
    return f"{below}..{above}" if below != above else below


@cache
def place_names(lang: str) -> dict[str, str]:
    """Name governorates and cities."""
    from kranti.evidence import table as figures

    return {row["id"]: row[lang] for name in ("cities", "places") for row in figures(name)}


def tree(node: Any, lang: str) -> Any:
    """Draw a chain of causes as an indented tree."""
    from rich.tree import Tree

    return _grow(Tree(_label(node, lang)), node, lang)


def _grow(branch: Any, node: Any, lang: str) -> Any:
    for cause in _part(node, "because"):
        _grow(branch.add(_label(cause, lang)), cause, lang)
    return branch


def _label(node: Any, lang: str) -> str:
    says = _part(node, "says")
    return f"{_part(node, 'date')}  {says[lang] if isinstance(says, dict) else says}"


def _part(node: Any, name: str) -> Any:
    return node[name] if isinstance(node, dict) else getattr(node, name)
