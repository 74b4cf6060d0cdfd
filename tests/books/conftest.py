"""Three years of one Empire, looked at on the evenings when books are closed."""

from copy import deepcopy

import numpy as np
import pytest

from kranti import life
from kranti.calendar import OldStyle
from kranti.scenario import read

FOUNDING = "1895-12-31"
EVENINGS = (
    "1896-12-31", "1897-01-01", "1897-07-31", "1897-12-31", "1898-01-01", "1898-07-31", "1898-12-31",
)  # fmt: skip


@pytest.fixture(scope="session")
def lived():
    """A run of three years, and the world as it stood at its founding and on seven evenings."""
    run = life.begin(read("empire-1896"), seed=7, resolution="sample")
    stood = {FOUNDING: deepcopy(run.world)}
    for evening in EVENINGS:
        life.live_on(run, OldStyle.parse(evening))
        stood[evening] = deepcopy(run.world)
    return run, stood


@pytest.fixture(scope="session")
def stood(lived):
    """The world on each evening."""
    return lived[1]


@pytest.fixture(scope="session")
def yearly(lived):
    """The tables of the years."""
    return lived[0].notebook.yearly


@pytest.fixture(scope="session")
def for_all():
    """Scale a column of the households kept up to all villages."""

    def scaled(world, name):
        weight = world.homes.stands_for.astype(np.int64) * world.homes.like
        return getattr(world.communes, name) * weight[: len(world.communes)]

    return scaled
