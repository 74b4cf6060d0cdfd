"""The words of the tables, in English and Hindi."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import typer

LANGUAGES = ("en", "hi")


@cache
def _book() -> dict[str, dict[str, str]]:
    return tomllib.loads(files("kranti.cli").joinpath("words.toml").read_text(encoding="utf-8"))


def say(key: str, lang: str, **values: Any) -> str:
    """Give the words for `key`, with values put in."""
    return _book()[key][lang].format(**values)


def language(asked: str | None) -> str:
    """Take the language asked for, or the one of the environment: Hindi where LANG says so, else English."""
    if asked is None:
        return "hi" if os.environ.get("LANG", "").startswith("hi") else "en"
    if asked not in LANGUAGES:
        raise typer.BadParameter(f"{asked!r} is not one of en, hi.", param_hint="--lang")
    return asked
