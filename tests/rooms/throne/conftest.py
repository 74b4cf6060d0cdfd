"""A throne over two governorates, with or without a Duma that sits."""

import pytest

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import throne
from kranti.world.state import LEGISLATES, LIBERAL, MOST_DUMAS, RIGHT, WIDE

MONDAY = OldStyle.from_number(1)


@pytest.fixture
def rules():
    """The rules of the throne in round numbers: no bias, reports at once, a memory that does not fade."""
    return throne.Rules(
        answers=0, tolerance=0, most=2, village=1, bias=0, hears=ONE, rumour=0, represses=ONE, yields=ONE,
        retracts=4 * ONE, patience=3, stubborn=3, forgets=0, promise_fades=ONE // 8, hardens=ONE // 4, softens=ONE // 4,
        narrows=ONE // 5, keeps_vote_law=0,
    )  # fmt: skip


@pytest.fixture
def realm(small_world):
    """A throne that force of 300 people a day stands behind; nobody is out, nothing is granted."""
    world = small_world(governorates=2, dumas=MOST_DUMAS, outbox=4_096, inbox=4_096)
    world.governorates.force[:] = 100, 200
    world.throne.force[0] = 300
    world.districts.serial[:] = world.throne.serial[:] = world.throne.called_serial[:] = world.dumas.serial[:] = -1
    world.empire.society_serial[:] = -1
    return world


@pytest.fixture
def with_duma(realm):
    """The same after the worst: 600 were out; a law-making Duma sits, three quarters of it in opposition."""
    realm.throne.granted[0], realm.throne.peak[0], realm.law.vote[0] = LEGISLATES, 600, WIDE
    dumas = realm.dumas
    dumas.opened[0], dumas.members[0], dumas.law[0], dumas.credit[0], dumas.serial[0] = 1, 100, WIDE, ONE, 77
    dumas.seats[0, RIGHT], dumas.seats[0, LIBERAL] = 25, 75
    return realm


@pytest.fixture
def weeks():
    """Let Mondays pass on which only the throne hears and decides."""

    def lived(world, rules, count, first=8):
        steps = [step.bind(world, rules, 7) for step in (throne.hear, throne.decide)]
        for week in range(count):
            date = OldStyle.from_number(first + 7 * week)
            for step in steps:
                step(days(date, date)[0])

    return lived
