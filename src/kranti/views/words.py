"""The words of the pictures, in English and Hindi; numbers and dates as people write them."""

from __future__ import annotations

import math
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

LANGUAGES = ("en", "hi")
THOUSAND = "thousand "
THOUSANDS = 1000  # below and at this step numbers are written out


@cache
def _book() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def say(key: str, lang: str, **values: Any) -> str:
    """Give the words for `key`, with values put in."""
    return str(_book()["said"][key][lang]).format(**values)


def name_of(series: str, lang: str) -> str:
    """Name a series; one that has no name yet goes by its column."""
    names = _book()["series"].get(series, {})
    return str(names.get(lang, series.replace("_", " ")))


class Scale(NamedTuple):
    """How the numbers of an axis are written: divided by `by`, in `unit`."""

    by: float
    unit: str


def scale(most: float, unit: str, lang: str) -> Scale:
    """Choose the largest step (thousand, million; in Hindi lakh, crore) that leaves numbers above one.

    Parameters
    ----------
    most : the largest number of the axis.
    unit : as the series has it.
    lang : `en` or `hi`.
    """
    thousand = unit.startswith(THOUSAND)
    bare, times = unit.removeprefix(THOUSAND), 1000 if thousand else 1
    said = str(_book()["units"].get(bare, {}).get(lang, "" if bare == "1" else bare))
    steps = [(1, "")] if bare.startswith(("per ", "hundredth")) else _book()["scale"][lang]
    by, word = [(step, word) for step, word in steps if most * times >= step or step == 1][-1]
    return Scale(by / times, " ".join(part for part in (word, said) if part))


def number(value: float | None) -> str:
    """Write a number with three figures, or whole with separators."""
    if value is None or not math.isfinite(value):
        return ""
    return f"{value:,.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:.3g}"  # noqa: PLR2004


def spread(middle: float | None, low: float | None, high: float | None, lang: str) -> str:
    """Write a number and where most of its like lie; large ones in millions, lakhs or crores, said once."""
    if middle is None or not math.isfinite(middle):
        return ""
    by = scale(abs(middle), "1", lang)
    step, word = (by.by, f" {by.unit}") if by.by > THOUSANDS else (1, "")
    one, below, above = (number(None if value is None else value / step) for value in (middle, low, high))
    return one + (f"  ({below} \u2013 {above})" if below != above else "") + word


def band(low: float | None, high: float | None) -> str:
    """Write a band; one that is open says which end it has."""
    if low is None or high is None:
        return f"\u2265 {number(low)}" if high is None else f"\u2264 {number(high)}"
    return number(low) if low == high else f"{number(low)} \u2013 {number(high)}"
