"""Things to be drawn, made by hand; any warning of a missing letter is an error (see pyproject)."""

import numpy as np
import pytest

from kranti.evidence import facts, table
from kranti.views import style
from kranti.views.causes import Bar
from kranti.views.dates import Came, Strip
from kranti.views.fact_table import Row
from kranti.views.fan import Bands, Fan
from kranti.views.places import Shown

YEARS = np.arange(1896, 1912)


@pytest.fixture
def top():
    """A head in the language asked for."""
    return lambda lang: style.head("रूसी साम्राज्य" if lang == "hi" else "The Empire", 20, 1, 20, "sample", lang)


@pytest.fixture
def fans():
    """Fans of one side and of two, of one run, and one whose record lies far beyond it."""
    grow = np.linspace(1, 2, len(YEARS))
    bands = np.array([0.8, 0.9, 1, 1.1, 1.2])[:, None] * grow * 2e8
    one, other = Bands("A", YEARS, bands), Bands("B", YEARS, bands * 0.7)
    return [
        Fan("exported", "pood", "empire", (one, other)),
        Fan("strikers", "person", "empire", (Bands("", YEARS, bands / 1e4),)),
        Fan("iron", "thousand pood", "empire", (Bands("", YEARS, bands[2:3] / 1000),)),
    ]


@pytest.fixture
def strips():
    """Three events: one in all runs, one in a few, one that nobody has named, in none of B."""
    return [
        Strip("bloody-sunday", (Came("A", [3290, 3300, 3400], 3, 0.4, 1.0), Came("B", [3500], 3, 0.1, 0.8))),
        Strip("abdication", (Came("A", [7730], 3, 0.1, 0.8), Came("B", [], 3, 0.0, 0.6))),
        Strip("nameless", (Came("A", [10, 20], 3, 0.2, 0.9), Came("B", [], 3, 0.0, 0.6))),
    ]


@pytest.fixture
def bars():
    """Events with a necessity, with none, and unchanged."""
    sure, none = (1.0, 0.8, 1.0), (0.0, 0.0, 0.2)
    return [
        Bar("abdication", (0.9, 0.7, 1.0), (0.2, 0.1, 0.4), (0.8, 0.6, 0.9), (0.9, 0.7, 1.0)),
        Bar("bloody-sunday", none, none, (None, 0.0, 1.0), none),
        Bar("nameless", sure, sure, none, (None, 0.0, 1.0)),
    ]


@pytest.fixture
def rows():
    """Every fact with a verdict in turn."""
    words = ("inside", "near", "outside", "absent")
    return [
        Row(name, 1234567.0, 0.5, 0.7, 0.4, None, 0.75, words[place % 4], fact.use)
        for place, (name, fact) in enumerate(facts().items())
    ]


@pytest.fixture
def shown():
    """Numbers by governorate: counts, shares, and differences of either sign."""
    numbers = np.linspace(-1, 3, len(table("places")))
    numbers[5] = np.nan
    return [
        Shown("hands", "person", 1913, np.abs(numbers) * 1e5, True),
        Shown("gini", "per mille", 1913, np.abs(numbers) * 100, False),
        Shown("strikers_sum", "person day", 1905, numbers * 1e4, True, True),
        Shown("gini", "per mille", 1905, numbers, False, True),
    ]
