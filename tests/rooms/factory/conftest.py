"""Three plants beside a village, for the tests of the factory room."""

import numpy as np
import pytest

from kranti.exact import CERTAIN, ONE
from kranti.rooms import factory
from kranti.world.homes import COMMUNE, PLANT
from kranti.world.packed import write
from kranti.world.people import BIRTHS_FROM, BORN, WOMAN

VILLAGE, ROOM = 300, 80


@pytest.fixture
def rules():
    """The rules of the factory room in round numbers: half of a gap of hands is closed in a month, nobody is sacked."""
    return factory.Rules(
        minutes=(780, 660, 720), minutes_spread=40, shortest=480, longest_day=690, just_day=660,
        law_kept=CERTAIN // 2, law_kept_large=CERTAIN, large=500, law_spread=ONE, weighs=ONE, worth=ONE // 4,
        fines_forgotten=ONE // 4, overtime=60, private_share=CERTAIN, barracks_share=CERTAIN // 2, least_pay=0,
        pay=(1_400, 2_600, 1_400), pay_town=ONE // 2, womens_pay=(ONE // 2, 3 * ONE // 4), pay_follows=ONE // 4,
        pay_grows=0, pay_brisk=ONE // 64, pay_slack=ONE // 32, pay_memory=ONE // 4,
        hiring_speed=ONE // 2, women_share=(CERTAIN // 2,) * 3, working_from=15, working_years=40, sacks=0,
        sacked=ONE // 16, layoff=ONE // 8, complaint_sack=ONE, complaint_layoff=4 * ONE, complaint_fades=ONE // 4,
        complaint_most=3 * ONE // 2, complaint_heard=ONE // 2, complaint_unheard=ONE // 16,
        weight_pay=4 * ONE, weight_hours=4 * ONE, heavy=ONE // 8,
        grievance_most=5 * ONE // 2, members_dismissed=0, dismissing_city=0, dismissing_trade=1, takes_back=0,
    )  # fmt: skip


@pytest.fixture
def works(small_world):
    """A village of 300 and three plants of 100 hands, one a trade; a hand's record stands for two."""
    world = small_world(people=VILLAGE + 3 * ROOM, homes=4, plants=3, trades=3, outbox=16, inbox=16)
    homes, plants, trades, places = world.homes, world.plants, world.trades, world.governorates
    homes.kind[:], homes.count[:] = [COMMUNE] + [PLANT] * 3, [VILLAGE, 50, 50, 50]
    homes.first[:] = [0, VILLAGE, VILLAGE + ROOM, VILLAGE + 2 * ROOM]
    homes.room_for[:], homes.stands_for[:], homes.like[:] = [VILLAGE, ROOM, ROOM, ROOM], [10, 2, 2, 2], [5, 1, 1, 1]
    places.slots[0], places.homes[0] = VILLAGE, 1
    plants.home[:], plants.trade[:], plants.size[:], plants.hands[:] = [1, 2, 3], [0, 1, 2], 100, 100
    trades.orders[:], trades.housed[:], trades.serial[:] = 100, 100, -1
    plants.minutes[:] = 660
    plants.pay[:], plants.womens_pay[:], plants.used_to_pay[:] = 1_200, 800, 2 * ONE
    plants.womens_share[:] = (2 * ONE + 2) // 3
    world.empire.food_price[0], world.empire.usual_price[0] = 60_000, 60_000
    for home in range(4):
        for row in range(homes.count[home]):
            record = write(np.uint32(0), BORN, 1896 - BIRTHS_FROM - row % 60)
            world.people.record[homes.first[home] + row] = write(record, WOMAN, row % 2)
    return world


@pytest.fixture
def represented():
    """Count the persons that the records of the plants stand for."""

    def counted(world):
        homes = world.homes
        return (homes.count[1:] * homes.stands_for[1:]).tolist()

    return counted
