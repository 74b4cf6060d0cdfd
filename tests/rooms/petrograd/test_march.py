"""The march on the palace: when it comes, who stands in its way, and what a volley does."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.chance import chance
from kranti.exact import CERTAIN, ONE
from kranti.rooms import petrograd
from kranti.rooms.petrograd.march import odds_of_marching, shoot
from kranti.world.forces import MUTINIES
from kranti.world.post import FIRED_ON, MARCH, PETITION_RECEIVED, WOUNDED

SUNDAY = OldStyle(1896, 1, 7).number


@pytest.fixture
def walk(city):
    """Let a day pass; the first is a Sunday. Gives the letters of the day by kind, with their sizes."""

    def passes(rules, day=0, seed=0):
        city.counter.written[0] = 0
        date = OldStyle.from_number(SUNDAY + day)
        petrograd.march(city, rules, days(date, date)[0], seed)
        count = city.counter.written[0]
        return dict(zip(city.outbox.kind[:count].tolist(), city.outbox.size[:count].tolist(), strict=True))

    return passes


def test_on_a_sunday_with_most_of_the_city_out_the_called_march_and_are_fired_on(city, walk, rules):
    told = walk(rules)
    assert list(told) == [MARCH, FIRED_ON, WOUNDED]
    assert told[MARCH] > 50_000
    assert 20 < told[FIRED_ON] < told[WOUNDED] < 1_000
    assert (city.march.streams[0], city.march.companies[0], city.march.fired[0]) == (3, 9, 9)
    assert city.outbox.because[:3, 0].tolist() == [7, 0, 1]


@pytest.mark.parametrize("day", range(1, 7))
def test_nobody_marches_on_a_working_day(walk, rules, day):
    assert walk(rules, day) == {}


def test_nobody_marches_while_few_are_out(city, walk, rules):
    city.governorates.strikers[0] = 10_000
    assert walk(rules) == {}


def test_nobody_marches_without_a_call(city, walk, rules):
    city.assembly.called_on[0] = 0
    assert walk(rules) == {}


def test_those_who_were_not_called_stay_at_home(city, walk, rules):
    city.districts.summoned[2:] = 0
    assert walk(rules)[MARCH] <= 20_000
    assert city.march.streams[0] == 1


def test_who_has_lost_belief_in_the_tsar_does_not_go_to_him(city, walk, rules):
    believing = walk(rules)[MARCH]
    city.march.day[0], city.governorates.belief[:] = 0, 0
    assert walk(rules)[MARCH] < believing // 2


def test_a_second_march_waits(walk, rules):
    assert walk(rules)
    assert walk(rules, day=7) == {}
    assert walk(rules, day=28)


def test_where_the_palace_is_not_held_the_petition_is_handed_in(city, walk, rules):
    assert list(walk(rules._replace(holds_palace=0))) == [MARCH, PETITION_RECEIVED]
    assert city.march.dead[0] == 0


def test_a_ruler_bound_by_parliament_receives_it_too(city, walk, rules):
    city.law.binding[0] = 1
    assert PETITION_RECEIVED in walk(rules)


def test_where_all_companies_refuse_the_crowd_goes_through(city, walk, rules):
    assert PETITION_RECEIVED in walk(rules._replace(refuse=8 * ONE))
    assert (city.march.companies[0], city.march.fired[0]) == (9, 0)


def test_regiments_in_mutiny_are_not_sent(city, walk, rules):
    city.regiments.state[:] = MUTINIES
    assert PETITION_RECEIVED in walk(rules)
    assert city.march.companies[0] == 0


def test_awe_that_is_lost_makes_companies_refuse(city, walk, rules):
    assert walk(rules._replace(refuse=-2 * ONE))
    obeyed, city.march.day[0], city.governorates.awe_lost[:] = int(city.march.fired[0]), 0, 2 * ONE
    walk(rules._replace(refuse=-2 * ONE))
    assert city.march.fired[0] < obeyed


def test_dead_and_wounded_stand_in_no_fixed_ratio(city, walk, rules):
    ratios = set()
    for seed in range(5):
        city.march.day[0] = 0
        told = walk(rules, seed=seed)
        ratios.add(round(told[WOUNDED] / told[FIRED_ON], 3))
    assert len(ratios) == 5


@given(some.integers(0, 100_000), some.integers(0, 20), some.integers(0, 50))
def test_no_more_are_hit_than_stood_within_reach(people, firing, column):
    rules = petrograd.Rules(*[0] * len(petrograd.Rules._fields))._replace(
        resolve=ONE, volley=ONE, volleys=4, reach=200, hit=CERTAIN // 10, killed=CERTAIN // 3, holds=50
    )
    dead, wounded = shoot(rules, chance(1, "petrograd.march"), people, firing, column, 5)
    assert dead >= 0
    assert wounded >= 0
    assert dead + wounded <= min(people, 4 * firing * rules.reach)


@given(some.integers(0, ONE), some.integers(0, ONE), some.integers(0, ONE))
def test_belief_drives_the_march_and_fear_holds_it(belief, seen, fear):
    rules = petrograd.Rules(*[0] * len(petrograd.Rules._fields))._replace(belief=3 * ONE, seen=ONE, fear=3 * ONE)
    odds = odds_of_marching(rules, belief, seen, fear)
    assert odds_of_marching(rules, 0, seen, fear) <= odds <= odds_of_marching(rules, belief, seen, 0)
