"""Founded worlds for the tests of the rooms: made once, looked at by all, changed by none."""

from copy import deepcopy

import pytest

from kranti import founding, life
from kranti.calendar import OldStyle, days, month_length
from kranti.scenario import read

SEED = 7
MONTHS = [(1896, month) for month in range(1, 13)] + [(1897, month) for month in (1, 2)]


@pytest.fixture(scope="session")
def sample_ground():
    """The plan that the sample world is founded on."""
    return founding.survey(read("empire-1896"), SEED, "sample")


@pytest.fixture(scope="session")
def sample_months():
    """The sample world at its founding and on the last evening of each of fourteen months."""
    run = life.begin(read("empire-1896"), SEED, "sample")
    stood = [deepcopy(run.world)]
    for year, month in MONTHS:
        life.live_on(run, OldStyle(year, month, month_length(year, month)))
        stood.append(deepcopy(run.world))
    return stood


@pytest.fixture(scope="session")
def sample_world(sample_months):
    """The sample world on day zero."""
    return sample_months[0]


@pytest.fixture(scope="session")
def standard_books():
    """How far each total of the standard world lies from its source on day zero."""
    return founding.found(founding.survey(read("empire-1896"), SEED, "standard"))[1]


@pytest.fixture(scope="session")
def at_the_census():
    """The sample world on the evening of 28 January 1897, the day of the census."""
    run = life.begin(read("empire-1896"), SEED, "sample")
    return life.live_on(run, OldStyle(1897, 1, 28)).world


@pytest.fixture
def month():
    """Give the first day of a month of 1896."""

    def first_of(number):
        return days(day := OldStyle(1896, number, 1), day)[0]

    return first_of
