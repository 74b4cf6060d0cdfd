"""Twelve plants of three sizes and a few workshops, for the tests of the inspectorate."""

import pytest

from kranti.exact import CERTAIN, ONE
from kranti.rooms import inspectorate
from kranti.world.work import AT_WORK

LAW = 690


@pytest.fixture
def rules():
    """Rules in round numbers: far more visits than plants, everything is found, nobody complains."""
    return inspectorate.Rules(
        inspectors=10, visits=1_000, middle=50, large=500, calls=(1, 4, 16), finds=CERTAIN, fine=5_000, complains=0,
        complains_grieved=0, together=4 * ONE, known=365, grants=CERTAIN, workshops=0, workshops_yield=ONE // 2,
    )  # fmt: skip


@pytest.fixture
def works(small_world):
    """Twelve plants that keep the law and pay enough: four of 20 hands, four of 100, four of 1,000."""
    world = small_world(plants=12, trades=3, workshops=2, outbox=64, inbox=64)
    plants = world.plants
    plants.state[:], plants.hands[:] = AT_WORK, [20, 100, 1_000] * 4
    plants.minutes[:], plants.pay[:], plants.called_on[:], plants.serial[:] = LAW, 1_200, -1_000, -1
    world.trades.least_pay[:], world.empire.lawful_day[0] = 900, LAW
    world.workshops.minutes[:], world.workshops.longest[:] = [800, 600], [890, 690]
    return world


@pytest.fixture
def quarter(month):
    """Give the first days of the three months in which every plant has its turn once."""
    return [month(number) for number in (1, 2, 3)]
