"""Three governorates that can vote."""

import pytest

from kranti.calendar import OldStyle, days
from kranti.exact import CERTAIN, ONE
from kranti.rooms import duma
from kranti.world.homes import COMMUNE
from kranti.world.state import MOST_DUMAS, WIDE

PLACES = 3


@pytest.fixture
def rules():
    """The rules of the Duma with every taste alike and no luck."""
    even = (0, 0, 0, 0, 0, -5 * ONE)
    wide = tuple(round(share * ONE) for share in (0.33, 0.0, 0.22, 0.42, 0.03))
    narrow = tuple(round(share * ONE) for share in (0.51, 0.13, 0.12, 0.22, 0.02))
    return duma.Rules(
        wait=100, term=1_000, wide=wide, narrow=narrow, electors=12, prevails=0, landowners=even, wealthy=even,
        townsmen=even, peasants=even, workers=even, land_vote=0, arrears_vote=0, faith_vote=0, dear_vote=0, fear_vote=0,
        half_feared=ONE, nation_vote=0, boycott_vote=0, local=0, motion=CERTAIN, spares=ONE // 2, refused=ONE // 4,
        rival=ONE, rival_promise=ONE // 2,
    )  # fmt: skip


@pytest.fixture
def country(small_world):
    """Three governorates of one village each, with ten, five and no seats; a Duma was called on day 50."""
    world = small_world(
        governorates=PLACES, homes=PLACES, communes=PLACES, manors=PLACES, dumas=MOST_DUMAS, outbox=256, inbox=256
    )
    homes, places = world.homes, world.governorates
    homes.kind[:], homes.governorate[:] = COMMUNE, range(PLACES)
    homes.count[:], homes.stands_for[:], homes.like[:] = 100, 1, 1
    world.manors.governorate[:], world.manors.land[:] = range(PLACES), 1_000
    places.hands[:], places.mandates[:, 0], places.mandates[:, 1] = 100, (10, 5, 0), (8, 4, 0)
    world.empire.food_price[0] = world.empire.usual_price[0] = 1_000
    world.throne.force[0], world.throne.called_on[0], world.law.vote[0] = 1_000, 50, WIDE
    world.throne.called_serial[0], world.dumas.serial[:] = 33, -1
    return world


@pytest.fixture
def on():
    """Run one mechanism of the Duma on a day."""

    def run(step, world, rules, number, seed=7):
        date = OldStyle.from_number(number)
        step(world, rules, days(date, date)[0], seed)

    return run
