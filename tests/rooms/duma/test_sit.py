"""Sittings: motions against the government, and who looks to the Duma."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import CERTAIN, ONE
from kranti.rooms import duma
from kranti.rooms.duma.sit import odds_of_a_motion
from kranti.world.post import DUMA_MOTION
from kranti.world.state import LIBERAL, RIGHT


@pytest.fixture
def sitting_country(country):
    """The country with a Duma of twenty seats, fifteen of the opposition, in a governorate of ten and one of ten."""
    dumas, places = country.dumas, country.governorates
    dumas.opened[0], dumas.members[0], dumas.credit[0], dumas.serial[0] = 150, 20, ONE, 9
    dumas.seats[0, RIGHT], dumas.seats[0, LIBERAL] = 5, 15
    places.deputies[:, RIGHT], places.deputies[:, LIBERAL] = (5, 0, 0), (5, 10, 0)
    return country


def test_nothing_is_moved_on_the_day_it_opens(sitting_country, rules, on):
    on(duma.sit, sitting_country, rules, 150)
    assert sitting_country.dumas.motions[0] == 0


def test_a_motion_refused_costs_credit_and_answers_the_one_before(sitting_country, rules, on):
    told = rules._replace(motion=4 * CERTAIN)
    for day in (157, 164):
        on(duma.sit, sitting_country, told, day)
    outbox, dumas = sitting_country.outbox, sitting_country.dumas
    assert outbox.kind[:3].tolist() == [DUMA_MOTION, DUMA_MOTION, 0]
    assert outbox.about[:2].tolist() == [0, 1]
    assert outbox.size[:2].tolist() == [15, 15]
    assert outbox.because[:2, 0].tolist() == [9, 0]
    assert (dumas.motions[0], dumas.credit[0], dumas.serial[0]) == (2, ONE * 9 // 16, 1)


def test_a_duma_without_an_opposition_majority_moves_nothing(sitting_country, rules, on):
    sitting_country.dumas.seats[0, RIGHT], sitting_country.dumas.seats[0, LIBERAL] = 10, 10
    for week in range(50):
        on(duma.sit, sitting_country, rules._replace(motion=4 * CERTAIN), 157 + 7 * week)
    assert sitting_country.dumas.motions[0] == 0


def test_people_look_to_the_duma_by_their_opposition_deputies_and_its_credit(sitting_country, rules, on):
    sitting_country.dumas.credit[0] = ONE // 2
    on(duma.sit, sitting_country, rules._replace(motion=0), 157)
    assert sitting_country.governorates.rival.tolist() == [
        ONE // 8,
        ONE // 4,
        0,
    ]  # opponents are half more than friends
    assert sitting_country.empire.rival[0] == 3 * ONE // 16


def test_a_duma_of_the_government_s_friends_is_no_rival_to_it(sitting_country, rules, on):
    sitting_country.dumas.seats[0, RIGHT], sitting_country.dumas.seats[0, LIBERAL] = 10, 10
    on(duma.sit, sitting_country, rules._replace(motion=0), 157)
    assert not sitting_country.governorates.rival.any()


def test_a_fresh_promise_is_looked_to_even_before_a_duma_sits(country, rules, on):
    country.throne.promise[0] = ONE
    on(duma.sit, country, rules, 57)
    assert country.governorates.rival.tolist() == [ONE // 2] * 3
    assert country.empire.rival[0] == ONE // 2


def test_when_it_is_sent_home_nobody_looks_to_it_any_more(sitting_country, rules, on):
    sitting_country.dumas.dismissed[0] = 160
    on(duma.sit, sitting_country, rules, 164)
    assert not sitting_country.governorates.rival.any()
    assert sitting_country.dumas.motions[0] == 0


def test_where_ministers_answer_to_it_a_duma_is_no_rival_and_moves_nothing(sitting_country, rules, on):
    sitting_country.law.binding[0] = 1
    on(duma.sit, sitting_country, rules._replace(motion=4 * CERTAIN), 157)
    assert (sitting_country.dumas.motions[0], sitting_country.empire.rival[0]) == (0, 0)


def test_after_a_dismissal_liberals_spare_the_next_duma(rules):
    assert odds_of_a_motion(rules, 15, 20, 0) == 3 * CERTAIN // 4
    assert odds_of_a_motion(rules, 15, 20, 1) == 3 * CERTAIN // 8


@given(some.integers(0, 600), some.integers(1, 600), some.integers(0, 1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_odds_of_a_motion_never_fall_as_the_opposition_grows(rules, against, members, sent_home):
    against = min(against, members)
    more = min(against + 1, members)
    fewer, higher = (odds_of_a_motion(rules, seats, members, sent_home) for seats in (against, more))
    assert 0 <= fewer <= higher
