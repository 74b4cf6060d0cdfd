"""Two governorates, four parties, one place of exile: for the tests of the political police."""

import numpy as np
import pytest

from kranti.exact import CERTAIN, ONE
from kranti.rooms import police
from kranti.world.parties import WORKERS


@pytest.fixture
def rules():
    """The numbers of the police room, round ones: nothing happens by itself."""
    return police.Rules(
        effort_country=ONE // 2, effort_city=ONE // 2, city_most=1_000_000, awe_wears=ONE // 2, legal_spared=ONE // 4,
        watches=0, informed=0, practice=24 * ONE, caution=ONE // 2, first_informers=ONE // 32, plants=(0, 0), turned=0,
        exposed=(0, 0), raids=CERTAIN, raids_known=0, taken=(4, 6), exiled=0, prison=0, exile=0, flight=0, told_from=10,
    )  # fmt: skip


@pytest.fixture
def new_land(small_world):
    """Lend the founding: a hundred members of every party in each governorate, in circles of six or fewer."""
    return lambda: _land(small_world)


def _land(small_world):
    world = small_world(parties=4, committees=8, governorates=2, outbox=256, inbox=256)
    committees = world.committees
    committees.party[:], committees.governorate[:] = np.repeat(np.arange(4), 2), np.tile(np.arange(2), 4)
    committees.members[:, WORKERS], committees.began[:], committees.cells[:] = 100, 100, 17
    committees.serial[:], committees.betrayed[:] = np.arange(8), -1
    world.parties.open_entry[:] = (1, 0, 1, 1)
    world.governorates.effort[:], world.governorates.call_serial[:] = ONE, -1
    world.governorates.exile_weight[:] = (0, 1)
    return world


@pytest.fixture
def land(new_land):
    """Two governorates with a hundred members of every party."""
    return new_land()
