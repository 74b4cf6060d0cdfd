"""Two governorates, four parties, nobody in them: for the tests of the parties room."""

import numpy as np
import pytest

from kranti.exact import CERTAIN, ONE
from kranti.rooms import parties
from kranti.world.parties import EDUCATED, VILLAGERS, WORKERS
from kranti.world.work import TEXTILE


@pytest.fixture
def rules():
    """The numbers of the parties room, round ones: nobody leaves, no chance, everyone who is reached applies."""
    return parties.Rules(
        present=(1, 1), circles=(100, 60), first_educated=(ONE // 2, ONE // 2), first_months=24,
        pull_democrats=(10, 0, 10), pull_revolutionaries=(0, 1, 10), open_entry=(1, 0, 1, 1),
        discipline=(ONE // 2, ONE, 0, ONE // 2), land_now=(0, 0, 0, ONE), breadth=(0, 0, ONE, 0), belief=ONE,
        view=3 * ONE, to_workers=(ONE, ONE // 4), to_educated=(0, 0), cell=6, committee=20,
        organiser=(ONE // 8, ONE // 8, ONE // 2), audience=10, paper=20, reads=(ONE // 2, ONE // 4, ONE),
        listens=(16 * ONE, 16 * ONE, 16 * ONE), land_hunger=ONE, hunger=4 * ONE, arrears=ONE // 2, educated=ONE // 2,
        join=(16 * ONE, 16 * ONE, 16 * ONE), grievance=ONE, awe=ONE, fear=ONE, chance_spread=0,
        vetted=(ONE // 8, ONE), passes=CERTAIN, leaves=-16 * ONE, dropped=0, forgets=ONE // 2, rejoins=CERTAIN,
        touch=CERTAIN, lapse=0, broken=ONE // 4, congress=(2, 2), next_congress=2, closed=0, closed_hurt=0,
        closed_spread=ONE, dispute=0, call_at=ONE // 2, call_near=ONE, call_half=ONE, half_seen=ONE // 100, mates=5,
        trade_reach=(ONE, 2 * ONE, 0),
    )  # fmt: skip


@pytest.fixture
def new_land(small_world):
    """Lend the founding of two governorates, each of a thousand workers, a hundred thousand villagers, ten students."""
    return lambda: _land(small_world)


def _land(small_world):
    world = small_world(parties=4, committees=8, governorates=2, trades=3, outbox=256, inbox=256)
    committees, places = world.committees, world.governorates
    committees.party[:], committees.governorate[:] = np.repeat(np.arange(4), 2), np.tile(np.arange(2), 4)
    committees.pull[:], committees.serial[:], committees.betrayed[:] = 1, -1, -1
    committees.aim[:6, WORKERS], committees.aim[6:, VILLAGERS] = ONE, ONE
    world.parties.founded[:], world.parties.serial[:] = -1, -1
    world.parties.open_entry[:], world.parties.discipline[:] = (1, 0, 1, 1), (ONE // 2, ONE, 0, ONE // 2)
    world.parties.land_now[:] = (0, 0, 0, ONE)
    places.crowd[:, WORKERS], places.crowd[:, VILLAGERS], places.crowd[:, EDUCATED] = 1_000, 100_000, 10
    places.by_trade[:, TEXTILE] = 1_000
    places.serial[:], places.call_serial[:], world.districts.serial[:] = -1, -1, -1
    world.districts.governorate[:] = 0
    return world


@pytest.fixture
def land(new_land):
    """Two governorates in which no party has a member."""
    return new_land()


@pytest.fixture
def roll():
    """Give what each committee's roll should come to: began, joined, returned and moved, less left and arrested."""

    def of(world):
        committees = world.committees
        came = committees.began + committees.joined + committees.returned + committees.moved
        return (came - committees.left - committees.arrested).tolist()

    return of
