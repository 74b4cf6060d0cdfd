"""Meetings: committees in touch, the founding of a party, its division."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import CERTAIN, ONE
from kranti.rooms import parties
from kranti.rooms.parties.meet import wants_closed
from kranti.world.parties import (
    BOLSHEVIKS,
    MENSHEVIKS,
    SOCIAL_DEMOCRATS,
    SOCIALIST_REVOLUTIONARIES,
    WINGS,
    WORKERS,
)
from kranti.world.post import PARTY_FOUNDED, PARTY_SPLIT


@pytest.fixture
def two_committees(land):
    """Social Democrats with a committee in each governorate, of thirty and of fifty."""
    land.committees.members[:2, WORKERS] = (30, 50)
    land.committees.began[:2] = (30, 50)
    land.committees.serial[:2] = (11, 22)
    return land


def kinds(world):
    return world.outbox.kind[: world.counter.written[0]].tolist()


def test_a_party_is_founded_when_enough_committees_are_in_touch(two_committees, rules, month):
    today = month(3)
    parties.meet(two_committees, rules._replace(congress=(3, 3)), today)
    assert (two_committees.parties.founded == -1).all()
    parties.meet(two_committees, rules, today)
    assert two_committees.parties.founded.tolist() == [today.number, -1, -1, -1]
    assert kinds(two_committees) == [PARTY_FOUNDED]
    assert two_committees.parties.serial[SOCIAL_DEMOCRATS] == 0


def test_the_letter_of_a_congress_comes_from_the_largest_committee_and_answers_those_that_came(
    two_committees, rules, month
):
    parties.meet(two_committees, rules, month(3))
    outbox = two_committees.outbox
    assert (outbox.place[0], outbox.sender[0], outbox.size[0]) == (1, SOCIAL_DEMOCRATS, 2)
    assert outbox.because[0].tolist() == [22, 11, -1]


def test_a_party_is_founded_once(two_committees, rules, month):
    rules = rules._replace(next_congress=99)
    for number in (1, 2, 3):
        parties.meet(two_committees, rules, month(number))
    assert kinds(two_committees) == [PARTY_FOUNDED]


def test_socialist_revolutionaries_found_theirs_by_the_same_rule_and_never_divide(land, rules, month):
    land.committees.members[6:, WORKERS] = 50
    for number in (1, 2, 3):
        parties.meet(land, rules, month(number))
    assert land.parties.founded[SOCIALIST_REVOLUTIONARIES] == month(1).number
    assert kinds(land) == [PARTY_FOUNDED]


@pytest.mark.parametrize(("members", "hurt", "in_touch"), [(19, 0, 0), (20, 0, 1), (20, ONE // 4, 0)])
def test_small_circles_and_committees_hit_hard_are_cut_off(land, rules, month, members, hurt, in_touch):
    land.committees.members[0, WORKERS], land.committees.hurt[0] = members, hurt
    land.committees.in_touch[0] = 1
    parties.meet(land, rules, month(1))
    assert land.committees.in_touch[0] == in_touch


def test_ties_lapse(two_committees, rules, month):
    two_committees.committees.in_touch[0] = 1
    parties.meet(two_committees, rules._replace(touch=0, lapse=CERTAIN), month(1))
    assert not two_committees.committees.in_touch.any()


def test_arrests_make_the_case_for_a_closed_party(rules):
    rules = rules._replace(closed=-ONE, closed_hurt=4 * ONE, closed_spread=0)
    assert [wants_closed(rules, hurt, 0) for hurt in (0, ONE // 4, ONE // 2)] == [-ONE, 0, ONE]


def test_where_all_agree_no_party_divides(two_committees, rules, month):
    rules = rules._replace(closed=-4 * ONE, closed_spread=0, dispute=ONE // 4)
    for number in (1, 2, 3):
        parties.meet(two_committees, rules, month(number))
    assert kinds(two_committees) == [PARTY_FOUNDED]


def test_where_some_have_suffered_and_some_have_not_the_party_divides(two_committees, rules, month, roll):
    rules = rules._replace(closed=-16 * ONE, closed_hurt=256 * ONE, closed_spread=0, dispute=ONE // 2)
    parties.meet(two_committees, rules, month(1))
    two_committees.committees.hurt[0] = ONE // 8
    parties.meet(two_committees, rules, month(2))
    committees = two_committees.committees
    assert kinds(two_committees) == [PARTY_FOUNDED, PARTY_SPLIT]
    assert committees.members[:, WORKERS].tolist() == [0, 0, 30, 0, 0, 50, 0, 0]
    assert committees.moved.tolist() == [-30, -50, 30, 0, 0, 50, 0, 0]
    assert committees.members.sum(1).tolist() == roll(two_committees)
    assert two_committees.parties.founded[list(WINGS)].tolist() == [month(2).number] * 2


def test_files_informers_and_experience_go_with_the_members(two_committees, rules, month):
    committees = two_committees.committees
    committees.months[:2], committees.cells[:2] = (300, 500), (5, 9)
    committees.known[:2], committees.informers[:2] = (3, 4), (2, 3)
    rules = rules._replace(closed_spread=0)
    for number in (1, 2):
        parties.meet(two_committees, rules, month(number))
    assert not committees.members[:2].any()
    for column, whole in (("months", 800), ("cells", 14), ("known", 7), ("informers", 5)):
        kept = getattr(committees, column)
        assert kept.sum() == whole
        assert not kept[:2].any()
    members = [int(committees.members[2 * wing : 2 * wing + 2].sum()) for wing in (BOLSHEVIKS, MENSHEVIKS)]
    assert sum(members) == 80
    assert min(members) > 20


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    some.lists(some.integers(0, 200), min_size=24, max_size=24),
    some.lists(some.integers(0, ONE // 2), min_size=8, max_size=8),
    some.integers(-2 * ONE, 2 * ONE), some.integers(0, ONE // 2), some.integers(0, CERTAIN), some.integers(0, 1_000),
)  # fmt: skip
def test_no_member_is_lost_or_made_at_any_congress(
    new_land, rules, month, roll, members, hurt, closed, dispute, odds, seed
):
    world = new_land()
    world.committees.members[:] = np.array(members).reshape(8, 3)
    world.committees.began[:], world.committees.hurt[:] = world.committees.members.sum(1), hurt
    everybody = world.committees.members.sum(0).tolist()
    rules = rules._replace(closed=closed, dispute=dispute, touch=odds, lapse=odds // 4)
    for number in range(1, 7):
        parties.meet(world, rules, month(number), seed)
        assert world.committees.members.sum(0).tolist() == everybody
        assert world.committees.members.sum(1).tolist() == roll(world)
        assert world.committees.moved.sum() == 0
