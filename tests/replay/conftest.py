"""Short lives for tests of replay."""

import pytest

from kranti import life
from kranti.calendar import OldStyle
from kranti.scenario import read, with_levers


@pytest.fixture(scope="session")
def live():
    """Live the baseline from its first day to some evenings, one after the other."""

    def lived(*evenings, seed=7, without=(), settings=()):
        run = life.begin(with_levers(read("empire-1896"), settings, without), seed, "sample")
        for evening in evenings:
            life.live_on(run, OldStyle.parse(evening))
        return run

    return lived


@pytest.fixture(scope="session")
def first(live):
    """The run that others are held against."""
    return live("1898-12-31")
