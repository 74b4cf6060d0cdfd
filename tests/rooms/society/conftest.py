"""Four schools and six professional bodies in two governorates, for the tests of educated society."""

import numpy as np
import pytest

from kranti.calendar import OldStyle, days
from kranti.exact import CERTAIN, ONE
from kranti.rooms import society
from kranti.world.homes import PROFESSION, UNIVERSITY
from kranti.world.packed import write
from kranti.world.people import BORN, TEMPER
from kranti.world.state import STUDENTS

RECORDS, SCHOOLS, OFFICES = 32, 4, 6
BODIES = SCHOOLS + OFFICES
OCTOBER = OldStyle(1896, 10, 5).number  # a Monday of term


@pytest.fixture
def rules():
    """The rules of society in round numbers: a body's own leaning is nature alone, and nothing else moves it."""
    nil = (0, 0)
    return society.Rules(
        voice=ONE // 4, voice_weak=ONE, voice_news=ONE // 2, voice_content=ONE // 2, pace=ONE // 2, heard=ONE // 4,
        base=(-3 * ONE, -4 * ONE), nature_spread=(ONE // 2, ONE // 2), chance_spread=nil, liberty=nil, weakness=nil,
        news=nil, awe=nil, insult=nil, campaign=0, content=2 * ONE, near=(8, 4, 2), half_seen=ONE // 8, temper=ONE // 4,
        quorum=ONE // 2, murmur=-ONE, refresh=7, term_from=9, term_until=5, lasts=21, lasts_insulted=0, bears=28,
        shut=56,
        weariness=ONE, weariness_fades=ONE // 32, dissolves=CERTAIN // 4, links=ONE // 3 + 1, unlinks=ONE // 10,
    )  # fmt: skip


@pytest.fixture
def circle(small_world):
    """Two schools and three professions in each of two governorates, a hundred people each; all are calm."""
    world = small_world(people=BODIES * RECORDS, homes=BODIES, bodies=BODIES, governorates=2, outbox=256, inbox=256)
    homes, bodies = world.homes, world.bodies
    homes.kind[:SCHOOLS], homes.kind[SCHOOLS:] = UNIVERSITY, PROFESSION
    homes.governorate[:] = (0, 0, 1, 1, 0, 1, 0, 1, 0, 1)
    homes.first[:], homes.count[:] = np.arange(BODIES) * RECORDS, RECORDS
    homes.stands_for[:], homes.like[:] = 3, 1
    bodies.home[:], bodies.governorate[:] = range(BODIES), homes.governorate
    bodies.profession[:] = (STUDENTS,) * SCHOOLS + (0, 0, 1, 1, 2, 2)
    bodies.people[:], bodies.nature[:] = 100, -8 * ONE
    bodies.serial[:] = world.empire.society_serial[:] = -1
    world.governorates.hands[:], world.throne.force[0] = 1_000, 1_000
    for slot in range(BODIES * RECORDS):
        world.people.record[slot] = write(write(np.uint32(0), BORN, 60), TEMPER, slot % 16)
    return world


@pytest.fixture
def weeks():
    """Let Mondays pass on which one mechanism acts."""

    def lived(step, world, rules, count, first=OCTOBER):
        bound = step.bind(world, rules, 7)
        for week in range(count):
            date = OldStyle.from_number(first + 7 * week)
            bound(days(date, date)[0])

    return lived
