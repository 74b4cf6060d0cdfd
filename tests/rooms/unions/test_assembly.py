"""The Assembly: who joins it, when its sections call, and what ends it."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.exact import CERTAIN, ONE
from kranti.rooms import unions
from kranti.rooms.unions.assemble import odds_of_assembling
from kranti.rooms.unions.convene import calls
from kranti.world.post import (
    ASSEMBLY_CALL,
    ASSEMBLY_CLOSED,
    ASSEMBLY_FORMED,
    FIRED_ON,
    MEMBERS_DISMISSED,
    PETITION_RECEIVED,
    TAKEN_BACK,
    deliver,
)
from kranti.world.post import send as compiled

send = compiled.py_func
SUNDAY = OldStyle(1896, 1, 7).number


@pytest.fixture
def capital(shops):
    """The two districts lie in the capital; a quarter of the hands of the first are members, and the police know it."""
    shops.assembly.city[0], shops.assembly.licensed[0], shops.assembly.founded[0] = 0, 1, 1
    shops.plants.members[:2], shops.districts.assembled[0], shops.assembly.members[0] = 625, 1_250, 1_250
    shops.plants.grievance[:] = ONE
    return shops


@pytest.fixture
def sunday(capital):
    """Let a day pass after some letters; the first is a Sunday."""

    def passes(rules, *kinds, day=0):
        for kind in kinds:
            send(capital.outbox, capital.counter, kind, 0, 0, 4)
        deliver(capital.outbox, capital.inbox, capital.counter)
        date = OldStyle.from_number(SUNDAY + day)
        unions.convene(capital, rules, days(date, date)[0])
        return capital.outbox.kind[: capital.counter.written[0]].tolist()

    return passes


def test_without_a_licence_nobody_assembles(shops, rules, month):
    unions.assemble(shops, rules._replace(assembly_licensed=0), month(1))
    assert not shops.plants.members.any()


def test_hands_join_and_the_founding_is_told_once(shops, rules, month):
    for number in (1, 2):
        unions.assemble(shops, rules._replace(assembly_join=0), month(number))
    assert shops.assembly.members[0] == shops.plants.members.sum() == shops.districts.assembled.sum() > 5_000
    assert shops.outbox.kind[: shops.counter.written[0]].tolist() == [ASSEMBLY_FORMED]


def test_a_body_that_was_closed_does_not_return(shops, rules, month):
    shops.assembly.closed[0] = 1
    unions.assemble(shops, rules._replace(assembly_join=0), month(1))
    assert shops.assembly.members[0] == 0


@given(some.integers(0, 3 * ONE), some.integers(0, 3 * ONE), some.integers(0, 1_000), some.integers(1_000, 2_000))
def test_hardship_makes_hands_join(one, other, members, hands):
    rules = unions.Rules(*[0] * len(unions.Rules._fields))._replace(
        assembly_join=-6 * ONE, assembly_grievance=ONE, half_seen=ONE // 8
    )
    odds = [odds_of_assembling(rules, grievance, members, hands) for grievance in sorted((one, other))]
    assert 0 < odds[0] <= odds[1] < CERTAIN


def test_sections_call_when_mates_were_dismissed_and_all_are_in_want(capital, sunday, rules):
    assert sunday(rules._replace(asks=0), MEMBERS_DISMISSED) == [ASSEMBLY_CALL]
    assert capital.districts.summoned[0] > ONE // 2
    assert capital.districts.summoned[1] == 0
    assert capital.assembly.called_on[0] == SUNDAY


def test_delegates_first_ask_to_have_the_men_back(capital, sunday, rules):
    assert sunday(rules, MEMBERS_DISMISSED) == []
    assert sunday(rules, day=7) == []
    assert sunday(rules, day=14) == [ASSEMBLY_CALL]


def test_content_members_do_not_call(capital, sunday, rules):
    capital.plants.grievance[:] = 0
    assert sunday(rules._replace(asks=0), MEMBERS_DISMISSED) == []


def test_nobody_calls_who_was_not_hurt(capital, sunday, rules):
    assert sunday(rules._replace(asks=0)) == []
    assert sunday(rules._replace(asks=0), MEMBERS_DISMISSED, TAKEN_BACK) == []


def test_sections_meet_on_sundays_alone(capital, sunday, rules):
    assert sunday(rules._replace(asks=0), MEMBERS_DISMISSED, day=1) == []


def test_a_call_ends_when_the_injury_is_forgotten(capital, sunday, rules):
    rules = rules._replace(asks=0)
    sunday(rules, MEMBERS_DISMISSED)
    for week in range(1, 12):
        sunday(rules, day=7 * week)
    assert capital.assembly.injury[0] == 0
    assert not capital.districts.summoned.any()


@pytest.mark.parametrize("kind", [TAKEN_BACK, PETITION_RECEIVED])
def test_who_is_heard_calls_no_longer(capital, sunday, rules, kind):
    sunday(rules._replace(asks=0), MEMBERS_DISMISSED)
    sunday(rules, kind, day=1)
    assert not capital.districts.summoned.any()
    assert capital.assembly.members[0] == 1_250


def test_the_police_close_the_body_whose_march_was_fired_on(capital, sunday, rules):
    sunday(rules._replace(asks=0), MEMBERS_DISMISSED)
    assert sunday(rules, FIRED_ON, day=1) == [ASSEMBLY_CLOSED]
    assert not capital.plants.members.any()
    assert not capital.districts.summoned.any()
    assert (capital.assembly.members[0], capital.assembly.licensed[0]) == (0, 0)
    assert sunday(rules, MEMBERS_DISMISSED, day=7) == []


@given(some.integers(0, ONE), some.integers(0, 3 * ONE), some.integers(0, ONE), some.integers(0, CERTAIN - 1))
def test_whoever_calls_would_call_in_greater_want_too(injury, grievance, calling, luck):
    rules = unions.Rules(*[0] * len(unions.Rules._fields))._replace(
        call_base=-3 * ONE, call_injury=2 * ONE, call_grievance=2 * ONE, call_seen=ONE, call_spread=ONE // 2
    )
    if calls(rules, injury, grievance, calling, luck):
        assert calls(rules, injury, grievance + ONE, calling, luck)
