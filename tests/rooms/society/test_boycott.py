"""Students stay away, schools are shut and opened again."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.calendar import OldStyle
from kranti.exact import ONE
from kranti.rooms import society
from kranti.world.post import STUDENTS_AWAY, UNIVERSITY_SHUT
from kranti.world.state import AT_STUDY, AWAY, FREE, SHUT

FURIOUS = 5 * ONE
JULY = OldStyle(1896, 7, 6).number


@pytest.fixture
def restless(circle):
    """The circle with the first school ready to stay away."""
    circle.bodies.nature[0] = FURIOUS
    return circle


def kinds(world):
    return world.outbox.kind[: world.counter.written[0]].tolist()


def test_a_calm_school_studies_for_years(circle, rules, weeks):
    weeks(society.boycott, circle, rules, 150)
    assert not circle.bodies.state.any()
    assert kinds(circle) == []


def test_a_furious_school_stays_away_and_says_so(restless, rules, weeks):
    weeks(society.boycott, restless, rules, 1)
    assert restless.bodies.state.tolist() == [AWAY] + [AT_STUDY] * 9
    assert (kinds(restless), restless.outbox.size[0], restless.outbox.place[0]) == ([STUDENTS_AWAY], 100, 0)
    assert restless.bodies.serial[0] == restless.empire.society_serial[0] == 0


def test_nobody_stays_away_in_the_holidays(restless, rules, weeks):
    weeks(society.boycott, restless, rules, 8, first=JULY)
    assert not restless.bodies.state.any()


def test_a_school_that_stays_empty_is_shut_for_a_term_and_then_tired(restless, rules, weeks):
    weeks(society.boycott, restless, rules, 1)
    restless.bodies.lasts[0] = 1_000
    weeks(society.boycott, restless, rules, 3, first=7_000)
    assert restless.bodies.state[0] == AWAY
    weeks(society.boycott, restless, rules, 1, first=7_021)
    assert restless.bodies.state[0] == SHUT
    assert kinds(restless) == [STUDENTS_AWAY, UNIVERSITY_SHUT]
    assert restless.outbox.because[1, 0] == 0
    weeks(society.boycott, restless, rules, 8, first=7_028)
    assert (restless.bodies.state[0], restless.bodies.weariness[0]) == (AT_STUDY, ONE)


def test_a_boycott_that_tires_ends_before_the_school_is_shut(restless, rules, weeks):
    weeks(society.boycott, restless, rules, 1)
    restless.bodies.lasts[0] = 10
    weeks(society.boycott, restless, rules, 2, first=7_000)
    assert (restless.bodies.state[0], restless.bodies.weariness[0]) == (AT_STUDY, ONE)
    assert UNIVERSITY_SHUT not in kinds(restless)


def test_others_follow_when_they_see_it(restless, rules, weeks):
    restless.bodies.nature[1:4] = -ONE
    seeing = rules._replace(news=(4 * ONE, 0))
    weeks(society.boycott, restless, rules, 1)
    assert (restless.bodies.state[:4] == AWAY).sum() == 1
    weeks(society.boycott, restless, seeing, 1, first=7_000)
    assert (restless.bodies.state[:4] == AWAY).sum() > 1
    assert restless.outbox.because[1, 0] == 0


@pytest.mark.parametrize("moved", ["liberties lacking", "weak throne", "awe lost"])
def test_lacking_liberties_a_weak_throne_and_lost_awe_bring_students_out(circle, rules, weeks, moved):
    circle.bodies.nature[:4] = -2 * ONE
    told = {"liberties lacking": "liberty", "weak throne": "weakness", "awe lost": "awe"}[moved]
    if moved == "weak throne":
        circle.throne.demand[0] = 9_000
    circle.governorates.awe_lost[:] = ONE if moved == "awe lost" else 0
    weeks(society.boycott, circle, rules, 4)
    assert not circle.bodies.state.any()
    weeks(society.boycott, circle, rules._replace(**{told: (4 * ONE, 0)}), 1)
    assert circle.bodies.state[:4].tolist() == [AWAY] * 4


def test_where_all_is_free_there_is_nothing_to_ask_for(circle, rules, weeks):
    circle.bodies.nature[:4] = -2 * ONE
    circle.law.press[0] = circle.law.meetings[0] = circle.law.unions[0] = FREE
    weeks(society.boycott, circle, rules._replace(liberty=(4 * ONE, 0)), 30)
    assert not circle.bodies.state.any()


@given(some.lists(some.integers(-4 * ONE, 5 * ONE), min_size=10, max_size=10), some.integers(0, 3 * ONE))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
def test_every_closure_answers_a_boycott_and_no_body_of_a_profession_is_ever_shut(circle, rules, weeks, natures, news):
    for array in circle.counter.arrays.values():
        array[:] = 0
    bodies = circle.bodies
    bodies.nature[:], bodies.state[:], bodies.weariness[:], bodies.days[:] = natures, AT_STUDY, 0, 0
    weeks(society.boycott, circle, rules._replace(news=(news, 0), chance_spread=(ONE, ONE)), 24)
    written = kinds(circle)
    assert written.count(UNIVERSITY_SHUT) <= written.count(STUDENTS_AWAY)
    for row, kind in enumerate(written):
        if kind == UNIVERSITY_SHUT:
            cause = circle.outbox.because[row, 0]
            assert (written[cause], circle.outbox.sender[cause]) == (STUDENTS_AWAY, circle.outbox.sender[row])
    assert not bodies.state[4:].any()


def test_students_who_feel_a_shooting_stay_away(circle, rules, weeks):
    circle.governorates.insult[0] = ONE
    weeks(society.boycott, circle, rules._replace(insult=(12 * ONE, 0)), 4)
    assert circle.bodies.state[:4].tolist() == [AWAY, AWAY, AT_STUDY, AT_STUDY]


def test_who_feels_a_shooting_means_to_stay_away_for_longer(circle, rules, weeks):
    circle.bodies.nature[0] = FURIOUS
    weeks(society.boycott, circle, rules._replace(lasts_insulted=0), 1)
    short = int(circle.bodies.lasts[0])
    circle.bodies.state[0], circle.governorates.insult[0] = AT_STUDY, ONE
    weeks(society.boycott, circle, rules._replace(lasts_insulted=3 * 21), 1)
    assert circle.bodies.lasts[0] > 3 * short
