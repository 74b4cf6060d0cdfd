"""One factory district of forty plants, for the tests of the strikes room."""

import numpy as np
import pytest

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import strikes
from kranti.world.homes import PLANT
from kranti.world.packed import write
from kranti.world.people import BORN, TEMPER
from kranti.world.post import deliver
from kranti.world.work import LOCKED_OUT, STRIKING

PLANTS, RECORDS = 40, 32


@pytest.fixture
def rules():
    """The rules of the strikes room in round numbers: no tokens, no owner gives way, no strike outlasts a few days."""
    return strikes.Rules(
        base=-4 * ONE, size=0, size_middle=60, nature_spread=ONE // 2, chance_spread=ONE // 2, barracks=ONE // 4,
        strata=ONE // 4, strata_opened=ONE, grievance=ONE, neighbours=2 * ONE, near=(8, 4, 3, 1), half_seen=ONE // 8,
        cheer=ONE // 2, cheer_fades=ONE // 64, weariness=ONE, weariness_lost=ONE, weariness_fades=ONE // 32,
        temper=ONE // 4, quorum=ONE // 2, murmur=-ONE, payday=28, refresh=7, token=0, lasts=5, lasts_grieved=0,
        concedes=0, concedes_brisk=0, raise_pay=ONE // 16, shorter=30, relief=ONE // 2, locked_seen=ONE, mediated=0,
        inspector_known=365, locks_out=0, locked_days=14, leaders_sent=0, leaders=ONE // 32, complaint_leaders=ONE // 2,
        complaint_near=ONE // 16, earlier=26, earlier_anger=0, awe=ONE, call=0, political=0,
        kinds=1, weariness_half=0, linked=0, insult=ONE, fear=2 * ONE, organised=ONE, organises=0,
        summoned=2 * ONE, answer_half=ONE // 2, others=ONE, programme=(1, 1, 1),
    )  # fmt: skip


@pytest.fixture
def new_district(small_world):
    """Lend the founding of a district: forty plants of one trade in one city, 64 hands each, two to a record."""
    return lambda: _district(small_world)


@pytest.fixture
def district(new_district):
    """A district in which all are calm."""
    return new_district()


def _district(small_world):
    world = small_world(people=PLANTS * RECORDS, homes=PLANTS, plants=PLANTS, trades=3, outbox=4_096, inbox=4_096)
    homes, plants = world.homes, world.plants
    homes.kind[:], homes.first[:] = PLANT, np.arange(PLANTS) * RECORDS
    homes.count[:], homes.room_for[:], homes.stands_for[:], homes.like[:] = RECORDS, RECORDS, 2, 1
    plants.home[:], plants.hands[:], plants.size[:] = np.arange(PLANTS), 2 * RECORDS, 2 * RECORDS
    plants.nature[:], plants.pay[:], plants.womens_pay[:], plants.minutes[:] = -10 * ONE, 1_600, 800, 690
    plants.womens_share[:] = 1 << 15
    plants.serial[:], plants.strike_serial[:], world.districts.serial[:], world.trades.serial[:] = -1, -1, -1, -1
    hands = int(plants.hands.sum())
    plants.called_on[:] = -1_000
    world.governorates.call_serial[:] = -1
    world.districts.plants[0], world.districts.hands[0], world.cities.hands[0] = PLANTS, hands, hands
    world.trades.hands[0] = world.governorates.hands[0] = world.governorates.by_trade[0, 0] = hands
    for slot in range(PLANTS * RECORDS):
        world.people.record[slot] = write(write(np.uint32(0), BORN, 60), TEMPER, slot % 16)
    return world


@pytest.fixture
def live():
    """Let days pass in which only strikes are begun, lived through and ended; list the strikers of each evening."""

    def lived(world, rules, count, seed=7, first=0, each_evening=None):
        begin, go_on = (step.bind(world, rules, seed) for step in (strikes.begin, strikes.go_on))
        strikers = []
        for today in days(OldStyle.from_number(first), OldStyle.from_number(first + count - 1)):
            deliver(world.outbox, world.inbox, world.counter)
            begin(today)
            go_on(today)
            strikers.append(int(world.plants.striking.sum()))
            if each_evening:
                each_evening(world)
        return strikers

    return lived


@pytest.fixture
def counts_agree():
    """Hold the counts of strikers by district, governorate, city and trade against the plants."""

    def hold(world):
        plants = world.plants
        out = (plants.state >= STRIKING) & (plants.state <= LOCKED_OUT)
        locked = plants.striking * (plants.state == LOCKED_OUT)
        assert not plants.striking[~out].any()
        assert (plants.striking[out] >= 1).all()
        assert (plants.striking <= plants.hands).all()

        def summed(where, how_many, weights):
            kept = where >= 0
            return np.bincount(where[kept], weights[kept], how_many).astype(np.int64).tolist()

        for table, where in (("districts", plants.district), ("governorates", plants.governorate)):
            striking, active = ("striking", "active") if table == "districts" else ("strikers", "struck")
            rows = getattr(world, table)
            assert getattr(rows, striking).tolist() == summed(where, len(rows), plants.striking)
            assert getattr(rows, active).tolist() == summed(where, len(rows), out)
        assert world.cities.strikers.tolist() == summed(plants.city, len(world.cities), plants.striking)
        assert world.cities.struck.tolist() == summed(plants.city, len(world.cities), out)
        assert world.districts.locked.tolist() == summed(plants.district, len(world.districts), locked)
        assert world.trades.out.tolist() == summed(plants.trade, 3, plants.striking)
        assert world.governorates.striking.sum(0).tolist() == world.trades.out.tolist()
        assert world.governorates.striking.sum(1).tolist() == world.governorates.strikers.tolist()

    return hold
