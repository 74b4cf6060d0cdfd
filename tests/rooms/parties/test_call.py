"""Calls: when a committee calls, whom its call reaches, who carries it out; and what villages are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms import parties
from kranti.rooms.parties.call import calls
from kranti.world.parties import (
    BOLSHEVIKS,
    MENSHEVIKS,
    SOCIAL_DEMOCRATS,
    SOCIALIST_REVOLUTIONARIES,
    VILLAGERS,
    WORKERS,
)
from kranti.world.post import PARTY_CALL
from kranti.world.work import LIBERTY, METAL, OTHER, PAY, TEXTILE


@pytest.fixture
def angry(land):
    """Forty Social Democrats among a thousand angry workers, whose four organisers reach fifty of them."""
    land.committees.members[0, WORKERS], land.committees.organisers[0, WORKERS] = 40, 4
    land.committees.reached[0, WORKERS], land.governorates.discontent[0, WORKERS] = 50, ONE
    return land


def test_a_call_reaches_whom_organisers_reach_and_the_mates_of_those_who_act(angry, rules, month):
    angry.parties.discipline[SOCIAL_DEMOCRATS] = ONE
    parties.call(angry, rules, month(1))
    reached = 50 + 40 * rules.mates
    assert angry.parties.calls[SOCIAL_DEMOCRATS] == 1
    share = reached * ONE // 1_000
    assert angry.governorates.called[0].tolist() == [share, 2 * share, 0]
    assert [TEXTILE, METAL, OTHER] == [0, 1, 2]
    assert angry.governorates.called[1].tolist() == [0, 0, 0]


def test_its_letter_answers_the_committees_growth_and_speaks_of_liberty(angry, rules, month):
    angry.committees.serial[0] = 99
    parties.call(angry, rules, month(1))
    outbox = angry.outbox
    assert (outbox.kind[0], outbox.sender[0], outbox.about[0]) == (PARTY_CALL, SOCIAL_DEMOCRATS, LIBERTY)
    assert outbox.because[0].tolist() == [99, -1, -1]
    assert angry.governorates.call_serial.tolist() == [0, -1]


def test_of_two_calls_strikes_answer_the_one_that_reaches_most(angry, rules, month):
    heedless = 2 * MENSHEVIKS  # of whom nobody acts
    angry.committees.members[heedless, WORKERS], angry.committees.organisers[heedless, WORKERS] = 39, 1
    parties.call(angry, rules, month(1))
    assert angry.counter.written[0] == 2
    assert angry.outbox.size[0] > angry.outbox.size[1]
    assert angry.governorates.call_serial[0] == 0


def test_a_call_is_forgotten_the_next_month(angry, rules, month):
    parties.call(angry, rules, month(1))
    angry.governorates.discontent[:] = 0
    parties.call(angry, rules, month(2))
    assert not angry.governorates.called.any()
    assert (angry.governorates.call_serial == -1).all()


def test_nobody_calls_where_hands_are_content_unless_strikes_are_heard_of(angry, rules, month):
    angry.governorates.discontent[:] = 0
    parties.call(angry, rules, month(1))
    assert not angry.parties.calls.any()
    angry.governorates.heard[0, PAY] = 4 * ONE
    parties.call(angry, rules, month(2))
    assert angry.parties.calls[SOCIAL_DEMOCRATS] == 1


@pytest.mark.parametrize("lacking", ["members", "organisers"])
def test_a_circle_too_small_or_without_organisers_calls_nothing(angry, rules, month, lacking):
    getattr(angry.committees, lacking)[0, WORKERS] = 0 if lacking == "organisers" else rules.committee - 1
    parties.call(angry, rules, month(1))
    assert not angry.parties.calls.any()


def test_members_carry_out_a_call_by_their_discipline(land, rules, month):
    land.governorates.discontent[:] = ONE
    for party in (BOLSHEVIKS, MENSHEVIKS, SOCIALIST_REVOLUTIONARIES):
        land.committees.members[2 * party], land.committees.organisers[2 * party, WORKERS] = 1_000, 1
    parties.call(land, rules, month(1))
    assert land.parties.asked.tolist() == [0, 3_000, 3_000, 3_000]
    assert land.parties.acted[[BOLSHEVIKS, MENSHEVIKS]].tolist() == pytest.approx([3_000, 0], abs=1)
    assert land.parties.acted[SOCIALIST_REVOLUTIONARIES] == pytest.approx(1_500, abs=120)


def test_no_more_hands_are_reached_than_there_are(angry, rules, month):
    angry.committees.members[0, WORKERS] = 10**6
    parties.call(angry, rules, month(1))
    assert angry.governorates.called[0].max() == ONE


def test_villages_hear_of_the_land_from_a_party_that_stands_for_it_alone(land, rules, month):
    for row in (0, 6):
        land.committees.members[row, VILLAGERS], land.committees.reached[row, VILLAGERS] = 100, 1_000
    land.parties.land_now[:] = 0
    parties.call(land, rules, month(1))
    assert not land.governorates.agitation.any()
    land.parties.land_now[SOCIALIST_REVOLUTIONARIES] = ONE
    parties.call(land, rules, month(1))
    half = ONE // 2 + ONE // 200  # a hundredth has been told, which makes half of the impression
    assert land.governorates.agitation.tolist() == pytest.approx([half, 0], abs=400)


@given(some.integers(0, 3 * ONE), some.integers(0, ONE), some.integers(0, 100 * ONE), some.integers(0, 2**32 - 1))
def test_more_anger_or_more_strikes_never_silence_a_committee(angry_by, more, struck, luck):
    rules = parties.Rules(*[0] * len(parties.Rules._fields))._replace(
        call_at=ONE, call_near=ONE, call_half=ONE, chance_spread=ONE // 4
    )
    assert calls(rules, angry_by, struck, luck) <= calls(rules, angry_by + more, struck, luck)
    assert calls(rules, angry_by, struck, luck) <= calls(rules, angry_by, struck + more, luck)
