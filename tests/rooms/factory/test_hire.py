"""Hiring: owners follow orders; who comes or goes is owed by or to the villages; sackings anger those who stay."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import CERTAIN, ONE
from kranti.rooms import factory
from kranti.rooms.factory.hire import wanted_hands
from kranti.world.packed import read
from kranti.world.people import BIRTHS_FROM, BORN, TRADE, TRADES, WOMAN
from kranti.world.post import DISMISSAL
from kranti.world.work import AT_WORK, CLOSED, NOT_YET, STRIKING

sizes = some.integers(1, 20_000)
shares = some.integers(0, ONE)


@pytest.mark.parametrize(
    ("size", "busy", "speed", "hands", "wanted"),
    [
        (100, ONE, ONE // 2, 60, 80),
        (100, ONE // 2, ONE // 4, 100, 88),
        (100, 2 * ONE, ONE, 100, 200),
        (100, ONE, ONE // 2, 100, 100),
        (100, 0, ONE, 100, 0),
    ],
)
def test_next_months_hands_agree_with_a_count_by_hand(size, busy, speed, hands, wanted):
    assert wanted_hands(size, busy, speed, hands) == wanted


@given(sizes, some.integers(0, 2 * ONE), shares, sizes)
def test_hands_move_towards_what_orders_call_for_and_never_beyond(size, busy, speed, hands):
    goal = size * busy >> 16
    assert min(hands, goal) <= wanted_hands(size, busy, speed, hands) <= max(hands, goal)


@given(sizes, some.integers(0, 2 * ONE), some.integers(0, ONE), shares, sizes)
def test_more_orders_never_mean_fewer_hands(size, busy, more, speed, hands):
    assert wanted_hands(size, busy, speed, hands) <= wanted_hands(size, busy + more, speed, hands)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_plant_that_opens_takes_on_hands_however_small_it_is(size):
    hands = 0
    for _ in range(24):
        hands = wanted_hands(size, ONE, ONE * 15 // 100, hands)
    assert hands > 0


def test_nothing_changes_where_orders_just_meet_capacity(works, rules, month, represented):
    factory.hire(works, rules, month(1))
    assert works.plants.hands.tolist() == represented(works) == [100, 100, 100]
    assert works.governorates.hired_due[0] == works.counter.written[0] == 0


def test_hands_taken_on_are_owed_by_the_villages_and_counted_everywhere(works, rules, month, represented):
    works.trades.orders[1] = 140
    factory.hire(works, rules, month(1))
    assert works.plants.hands.tolist() == represented(works) == [100, 120, 100]
    assert works.governorates.hired_due[0] == 20
    assert works.trades.hands.tolist() == works.governorates.by_trade[0].tolist() == [100, 120, 100]
    assert works.governorates.hands[0] == 320


def test_a_new_hand_is_a_villager_of_working_age(works, rules, month):
    works.trades.orders[1] = 140
    factory.hire(works, rules._replace(women_share=(CERTAIN,) * 3), month(1))
    first = works.homes.first[2]
    for record in works.people.record[first + 50 : first + 60]:
        assert 15 <= 1896 - BIRTHS_FROM - read(record, BORN) < 55
        assert (read(record, TRADE), read(record, WOMAN)) == (TRADES.index("factory"), 1)


def test_a_lay_off_sends_hands_home_angers_those_who_stay_and_is_told(works, rules, month, represented):
    works.trades.orders[0], works.trades.serial[0] = 50, 42
    factory.hire(works, rules, month(1))
    assert represented(works) == [74, 100, 100]
    assert works.plants.hands[0] == 75
    assert works.governorates.hired_due[0] == -26
    assert works.plants.complaint.tolist() == [ONE, 0, 0]
    assert (works.outbox.kind[0], works.outbox.size[0], works.outbox.because[0, 0]) == (DISMISSAL, 25, 42)


def test_a_small_lay_off_is_not_felt(works, rules, month):
    works.trades.orders[0] = 80
    factory.hire(works, rules, month(1))
    assert works.plants.hands[0] == 90
    assert not works.plants.complaint.any()
    assert works.counter.written[0] == 0


def test_an_owner_who_sacks_a_few_angers_the_rest_but_never_beyond_a_bound(works, rules, month):
    for number in (1, 2, 3):
        factory.hire(works, rules._replace(sacks=CERTAIN), month(number))
    assert works.plants.complaint.tolist() == [3 * ONE // 2] * 3
    assert works.counter.written[0] == 9
    assert (works.outbox.size[:9] >= 1).all()
    assert (works.outbox.size[:9] <= 1 + 100 // 16).all()


def test_a_closed_plant_sends_everybody_home(works, rules, month, represented):
    works.plants.state[2] = CLOSED
    factory.hire(works, rules, month(1))
    assert represented(works) == [100, 100, 0]
    assert works.governorates.hired_due[0] == -100
    assert not works.people.record[works.homes.first[3] :].any()


def test_a_plant_on_strike_neither_hires_nor_lays_off(works, rules, month):
    works.trades.orders[:], works.plants.state[0] = 50, STRIKING
    factory.hire(works, rules, month(1))
    assert works.plants.hands.tolist() == [100, 75, 75]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    some.lists(some.integers(0, 300), min_size=3, max_size=3),
    some.lists(some.sampled_from([AT_WORK, AT_WORK, STRIKING, CLOSED, NOT_YET]), min_size=3, max_size=3),
)
def test_the_villages_owe_exactly_the_hands_that_records_stand_for(works, rules, month, represented, orders, states):
    works.trades.orders[:], works.plants.state[:] = orders, states
    before = sum(represented(works)) - int(works.governorates.hired_due[0])
    factory.hire(works, rules, month(1))
    assert sum(represented(works)) - int(works.governorates.hired_due[0]) == before
    for plant, persons in enumerate(represented(works)):
        home = 1 + plant
        whole = min(works.plants.hands[plant] // 2, works.homes.room_for[home])
        assert persons == 2 * whole
        run = works.people.record[works.homes.first[home] : works.homes.first[home] + works.homes.room_for[home]]
        assert (run[:whole] > 0).all()
        assert not run[whole:].any()


def test_plants_of_the_sample_world_keep_the_records_of_their_hands(sample_months):
    for world in sample_months[1:]:
        plants, homes = world.plants, world.homes
        kept = homes.count[plants.home] * homes.stands_for[plants.home]
        full = homes.count[plants.home] == homes.room_for[plants.home]
        assert (kept <= plants.hands).all()
        assert ((plants.hands - kept < homes.stands_for[plants.home]) | full).mean() > 0.999
