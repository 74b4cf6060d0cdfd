"""Demands: acts are counted by place and kind, and remembered for a while."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms import press
from kranti.world.post import ACTS, LETTERS, STRIKE_BEGUN, STRIKE_WON, deliver
from kranti.world.post import send as compiled
from kranti.world.work import DEMANDS, HOURS, LIBERTY, PAY

send = compiled.py_func
RULES = press.Rules(*[0] * len(press.Rules._fields))


@pytest.fixture
def world(small_world):
    """Three governorates and an empty post."""
    return small_world(governorates=3, outbox=64, inbox=64)


def morning(world, today):
    deliver(world.outbox, world.inbox, world.counter)
    press.count(world, RULES, today)


def test_yesterdays_acts_are_counted_by_place_and_demand(world, month):
    for place, demand in ((0, PAY), (0, PAY), (2, HOURS), (-1, LIBERTY)):
        send(world.outbox, world.counter, STRIKE_BEGUN, place, 0, 10, about=demand)
    morning(world, month(1))
    counts = world.governorates.demanded
    assert (counts[0, PAY], counts[2, HOURS], counts.sum()) == (2, 1, 3)
    assert world.empire.demanded[0, [PAY, HOURS, LIBERTY]].tolist() == [2, 1, 1]


def test_a_day_without_letters_counts_nothing_twice(world, month):
    send(world.outbox, world.counter, STRIKE_BEGUN, 0, 0, 10, about=PAY)
    for _ in range(3):
        morning(world, month(1))
    assert world.governorates.demanded.sum() == 1


def test_the_end_of_an_act_raises_no_demand(world, month):
    send(world.outbox, world.counter, STRIKE_WON, 0, 0, 10, about=PAY)
    morning(world, month(1))
    assert not world.governorates.demanded.any()


def test_what_was_heard_fades_and_the_months_acts_are_added(world, month):
    world.governorates.demanded[0, PAY], world.governorates.heard[0, PAY] = 3, 8 * ONE
    press.remember(world, RULES._replace(fades=ONE // 4), month(1))
    assert world.governorates.heard[0, PAY] == 9 * ONE
    assert not world.governorates.demanded.any()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    some.lists(
        some.tuples(some.integers(0, len(LETTERS) - 1), some.integers(-1, 2), some.integers(0, len(DEMANDS) - 1)),
        max_size=60,
    )
)
def test_every_act_is_counted_once_and_nothing_else_is(small_world, month, letters):
    world = small_world(governorates=3, outbox=64, inbox=64)
    for kind, place, demand in letters:
        send(world.outbox, world.counter, kind, place, 0, 1, about=demand)
    morning(world, month(1))
    acts = [place for kind, place, _ in letters if kind in ACTS]
    assert world.empire.demanded.sum() == len(acts)
    assert world.governorates.demanded.sum(1).tolist() == [acts.count(place) for place in range(3)]
