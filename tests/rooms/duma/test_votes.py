"""Votes: leanings, electors and seats, by hand and for any electorate."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.calendar import OldStyle
from kranti.chance import chance
from kranti.exact import ONE
from kranti.founding import rules_on
from kranti.rooms.duma.votes import (
    ALIEN,
    BELIEF,
    DEAR,
    FEAR,
    HAS_HANDS,
    HAS_LANDOWNERS,
    HAS_PEASANTS,
    HUNGER,
    LOST,
    MOODS,
    UNPAID,
    choose,
    lean,
    odds,
    seat,
)
from kranti.scenario import read
from kranti.world.state import (
    LABOUR,
    LANDOWNERS,
    LIBERAL,
    MODERATE,
    NARROW,
    NATIONAL,
    PEASANTS,
    RIGHT,
    SOCIALIST,
    TOWNSMEN,
    WEALTHY,
    WIDE,
    WORKERS,
)

seats_of = some.lists(some.integers(0, 5_000), min_size=6, max_size=6)


def mood(measured):
    """Give the moods of a governorate with every class in it, calm but for what is told."""
    found = np.zeros(len(MOODS), np.int64)
    found[[HAS_LANDOWNERS, HAS_PEASANTS, HAS_HANDS]] = 1
    for column, value in measured.items():
        found[column] = value
    return found


def leanings(rules, measured):
    found = np.zeros((5, 6), np.int64)
    lean(rules, mood(measured), found)
    return found


def seated(rules, assembly, members):
    seats = np.zeros(6, np.int64)
    seat(rules, np.array(assembly, np.int64), members, seats)
    return seats.tolist()


def chosen(rules, members, measured=None, law=WIDE, seed=7):
    seats = np.zeros(6, np.int64)
    choose(rules, chance(seed, "duma.elect"), mood(measured or {}), 0, 0, law, members, seats)
    return seats.tolist()


@pytest.mark.parametrize(("leaning", "power"), [(-8, np.exp(-8)), (-1, np.exp(-1)), (0, 1), (1, np.e), (8, np.exp(8))])
def test_odds_are_e_to_the_power_of_a_leaning(leaning, power):
    assert odds(leaning * ONE) / (1 << 24) == pytest.approx(power, rel=2e-3)


@given(some.integers(-20 * ONE, 20 * ONE))
def test_odds_grow_with_the_leaning_and_stay_within_bounds(leaning):
    assert 0 < odds(leaning) <= odds(leaning + ONE // 8) < 1 << 40


def test_seats_without_a_prevailing_majority_are_proportional(rules):
    assert seated(rules, (10, 20, 30, 40, 0, 0), 10) == [1, 2, 3, 4, 0, 0]


def test_where_the_majority_prevails_wholly_its_camp_takes_all(rules):
    winner_takes_all = rules._replace(prevails=ONE)
    assert seated(winner_takes_all, (20, 20, 30, 30, 0, 0), 10) == [0, 0, 5, 5, 0, 0]
    assert seated(winner_takes_all, (30, 30, 20, 20, 0, 0), 10) == [5, 5, 0, 0, 0, 0]


def test_where_it_prevails_by_half_the_minority_keeps_half_of_its_part(rules):
    assert seated(rules._replace(prevails=ONE // 2), (20, 20, 30, 30, 0, 0), 20) == [2, 2, 8, 8, 0, 0]


@given(seats_of, some.integers(0, 500), some.integers(0, ONE))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_seats_add_up_exactly_whatever_the_assembly(rules, assembly, members, prevails):
    seats = seated(rules._replace(prevails=prevails), assembly, members)
    assert sum(seats) == members
    assert min(seats) >= 0


def test_alike_tastes_give_alike_seats(rules):
    assert chosen(rules, 10) == [2, 2, 2, 2, 2, 0]


def test_land_hunger_and_arrears_move_peasants_to_the_labour_group_and_belief_to_the_right(rules):
    told = rules._replace(land_vote=ONE, arrears_vote=2 * ONE, faith_vote=ONE)
    found = leanings(told, {HUNGER: ONE, UNPAID: ONE // 2, BELIEF: ONE // 4})
    assert found[PEASANTS].tolist() == [ONE // 4, 0, 0, 2 * ONE, ONE // 2, -5 * ONE]
    assert found[LANDOWNERS].tolist() == [0, 0, 0, 0, 0, -5 * ONE]


def test_dear_bread_moves_townsmen_and_workers_to_the_socialists_and_lost_awe_keeps_these_away(rules):
    found = leanings(rules._replace(dear_vote=ONE, boycott_vote=ONE), {DEAR: ONE, LOST: ONE // 2})
    assert found[[TOWNSMEN, WORKERS, WEALTHY, PEASANTS], SOCIALIST].tolist() == [
        ONE // 2,
        ONE // 2,
        -ONE // 2,
        -ONE // 2,
    ]


def test_fear_moves_the_propertied_to_the_right_and_nobody_else(rules):
    found = leanings(rules._replace(fear_vote=ONE), {FEAR: ONE})
    assert found[:, [RIGHT, MODERATE]].tolist() == [[ONE, ONE], [ONE, ONE], [0, 0], [0, 0], [0, 0]]


def test_national_groups_win_where_people_are_of_another_tongue_and_nowhere_else(rules):
    told = rules._replace(nation_vote=10 * ONE)
    assert chosen(told, 100, {ALIEN: ONE})[NATIONAL] > 90
    assert chosen(told, 100, {ALIEN: ONE // 10})[NATIONAL] < 3


@pytest.mark.parametrize("peasants", [0, 1])
def test_a_class_that_does_not_exist_has_no_electors(rules, peasants):
    only_peasants_left = rules._replace(peasants=(0, 0, 0, 10 * ONE, 0, 0))
    seats = chosen(only_peasants_left, 100, {HAS_PEASANTS: peasants})
    assert (seats[LABOUR] > 40) == bool(peasants)


def test_one_electorate_votes_far_more_to_the_right_under_the_narrow_law():
    """The contrast K16: the same people, the same leanings, two laws."""
    shipped = rules_on(read("empire-1896"), OldStyle(1896, 1, 1))["duma"]
    wide, narrow = (
        chosen(shipped, 100, {HUNGER: ONE, BELIEF: ONE // 2, FEAR: ONE // 2}, law) for law in (WIDE, NARROW)
    )
    assert narrow[RIGHT] + narrow[MODERATE] > wide[RIGHT] + wide[MODERATE] + 25
    assert narrow[LABOUR] + narrow[SOCIALIST] < (wide[LABOUR] + wide[SOCIALIST]) // 2


@given(some.integers(0, 80), some.integers(0, 2**32), some.integers(0, ONE), some.integers(-2 * ONE, 2 * ONE))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_seat_of_a_governorate_is_filled_whatever_luck_and_mood(rules, members, seed, alien, hunger):
    told = rules._replace(local=ONE, nation_vote=10 * ONE, land_vote=ONE, prevails=ONE // 2)
    seats = chosen(told, members, {ALIEN: alien, HUNGER: hunger}, seed=seed)
    assert sum(seats) == members
    assert min(seats) >= 0


def test_liberals_gain_when_nothing_else_attracts_townsmen(rules):
    told = rules._replace(townsmen=(0, 0, 3 * ONE, 0, 0, -5 * ONE))
    assert chosen(told, 100)[LIBERAL] > chosen(rules, 100)[LIBERAL]
