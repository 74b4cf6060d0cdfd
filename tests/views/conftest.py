"""Two years of one Empire, lived once and looked at from all sides."""

from __future__ import annotations

import pytest

from kranti import life
from kranti.calendar import OldStyle
from kranti.scenario import read
from kranti.views.run import Run
from kranti.views.telling import Telling

UNTIL = OldStyle(1897, 12, 31)


@pytest.fixture(scope="session")
def told():
    """A run of two years, and the frames that were told while it was lived."""
    lived = life.begin(read("empire-1896"), seed=7, resolution="sample")
    telling = Telling(lived, UNTIL)
    frames = [telling.head()]
    life.live_on(lived, UNTIL, lambda _today, done, all_days: frames.extend(telling.so_far(whole=done == all_days)))
    frames.append(telling.end())
    return Run(lived, lived.scenario.begins), frames


@pytest.fixture(scope="session")
def run(told):
    """The run."""
    return told[0]
