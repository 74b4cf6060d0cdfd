"""Winning over: whom organisers reach, who joins by which rule, who goes, who comes back."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import CERTAIN, ONE
from kranti.rooms import parties
from kranti.rooms.parties.win_over import contacts, divide
from kranti.world.parties import (
    BOLSHEVIKS,
    EDUCATED,
    MENSHEVIKS,
    SOCIAL_DEMOCRATS,
    SOCIALIST_REVOLUTIONARIES,
    VILLAGERS,
    WORKERS,
)
from kranti.world.post import COMMITTEE

HALF = CERTAIN // 2


def people(world, party, where=0):
    return world.committees.members[2 * party + where]


def settle(world, party, workers=0, villagers=0, educated=0, where=0):
    people(world, party, where)[:] = (workers, villagers, educated)
    world.committees.began[:] = world.committees.members.sum(1)


def test_organisers_reach_all_whom_they_can_speak_to_and_never_more_than_would_listen():
    assert contacts(0, 10, 1_000, HALF) == 0
    assert contacts(50, 10, 1_000, HALF) == 250
    assert contacts(1_000_000, 10, 1_000, HALF) == 499
    assert contacts(5, 10, 0, HALF) == 0


@given(some.integers(0, 10_000), some.integers(0, 100), some.integers(0, 10**8), some.integers(0, CERTAIN))
def test_more_organisers_never_reach_fewer(organisers, each, crowd, odds):
    reached = [contacts(many, each, crowd, odds) for many in (organisers, organisers + 1)]
    assert 0 <= reached[0] <= reached[1] <= crowd
    assert reached[1] <= (organisers + 1) * each


@given(some.integers(0, 10**6), some.lists(some.integers(0, 3 * ONE), min_size=3, max_size=3))
def test_organisers_are_shared_out_to_the_last_one(total, weights):
    parts = np.zeros(3, np.int64)
    divide(total, np.array(weights, np.int64), parts.reshape(1, 3), 0)
    assert parts.sum() == total
    assert parts.min() >= 0
    assert all(part == 0 for part, weight in zip(parts, weights, strict=True) if weight == 0 and any(weights))


def test_eight_workers_and_four_educated_have_three_organisers_who_work_where_their_party_aims(land, rules, month):
    settle(land, SOCIAL_DEMOCRATS, workers=8, educated=4)
    settle(land, SOCIALIST_REVOLUTIONARIES, workers=8, educated=4)
    parties.win_over(land, rules._replace(join=(-16 * ONE,) * 3), month(1))
    assert land.committees.organisers[0].tolist() == [3, 0, 0]
    assert land.committees.organisers[6].tolist() == [0, 3, 0]
    assert land.parties.organisers.tolist() == [3, 0, 0, 3]
    assert (land.parties.among_workers[0], land.parties.among_villagers[3]) == (3, 3)


def test_where_there_is_a_member_somebody_organises_and_where_there_is_none_nobody(land, rules, month):
    settle(land, MENSHEVIKS, workers=1)
    parties.win_over(land, rules._replace(join=(-16 * ONE,) * 3), month(1))
    assert land.committees.organisers.sum(1).tolist() == [0, 0, 0, 0, 1, 0, 0, 0]


def test_an_open_party_takes_in_all_who_apply_a_closed_one_an_eighth_of_its_members(land, rules, month):
    settle(land, BOLSHEVIKS, workers=80)
    settle(land, MENSHEVIKS, workers=80)
    parties.win_over(land, rules, month(1))
    reached = 100 * 999 // (100 + 999)  # ten organisers, ten people each, of a thousand
    assert land.parties.applied.tolist() == [0, reached, reached, 0]
    assert land.parties.admitted.tolist() == [0, 10, reached, 0]
    assert people(land, BOLSHEVIKS).tolist() == [90, 0, 0]
    assert people(land, MENSHEVIKS).tolist() == [80 + reached, 0, 0]


def test_in_the_open_a_closed_party_takes_in_more_and_an_open_one_reaches_more(land, rules, month):
    for party in (BOLSHEVIKS, MENSHEVIKS):
        settle(land, party, workers=80)
    parties.win_over(land, rules, month(1))
    hidden, in_secret = land.committees.reached[:, WORKERS].copy(), land.parties.secret.copy()
    for party in (BOLSHEVIKS, MENSHEVIKS):
        settle(land, party, workers=80)
    land.empire.parties_legal[0] = 1
    parties.win_over(land, rules, month(1))
    assert land.committees.reached[4, WORKERS] > hidden[4]
    assert land.committees.reached[2, WORKERS] == hidden[2]
    assert people(land, BOLSHEVIKS)[WORKERS] > 90
    assert in_secret.tolist() == [0, 90, 170, 0]
    assert not land.parties.secret.any()


def test_only_those_who_pass_enter_a_closed_party(land, rules, month):
    settle(land, BOLSHEVIKS, workers=100)
    parties.win_over(land, rules._replace(passes=0), month(1))
    assert people(land, BOLSHEVIKS).sum() == 100
    assert land.parties.applied[BOLSHEVIKS] > 0


def test_the_paper_is_read_once_the_party_is_founded_and_where_the_committee_is_in_touch(land, rules, month):
    rules = rules._replace(join=(-16 * ONE,) * 3)
    for where in (0, 1):
        settle(land, SOCIAL_DEMOCRATS, workers=80, where=where)
    land.committees.in_touch[0] = 1
    parties.win_over(land, rules, month(1))
    unread = land.committees.reached[:2, WORKERS].tolist()
    assert land.parties.copies[SOCIAL_DEMOCRATS] == 0
    land.parties.founded[SOCIAL_DEMOCRATS] = 0
    parties.win_over(land, rules, month(2))
    assert land.parties.copies[SOCIAL_DEMOCRATS] == 10 * 10
    assert land.committees.reached[0, WORKERS] == contacts(10, 20, 1_000, CERTAIN)
    assert unread[0] == unread[1] == land.committees.reached[1, WORKERS]


def test_nobody_joins_without_a_reason_more_join_with_one_or_with_less_awe(land, rules, month):
    rules = rules._replace(join=(-3 * ONE,) * 3, vetted=(ONE, ONE))
    joined = []
    for discontent, awe_lost, hurt in ((0, 0, 0), (ONE, 0, 0), (ONE, ONE, 0), (ONE, ONE, ONE)):
        settle(land, SOCIAL_DEMOCRATS, workers=1_000)
        land.governorates.discontent[:], land.governorates.awe_lost[:] = discontent, awe_lost
        land.committees.hurt[:] = 2 * hurt
        parties.win_over(land, rules, month(1))
        joined.append(int(land.committees.fresh[0]))
    assert joined[0] < joined[1] < joined[2]
    assert joined[3] < joined[2]


def test_fear_and_the_closed_rule_make_members_leave(land, rules, month):
    rules = rules._replace(join=(-16 * ONE,) * 3, leaves=-3 * ONE, forgets=0)
    settle(land, MENSHEVIKS, workers=10_000)
    settle(land, MENSHEVIKS, workers=10_000, where=1)
    settle(land, BOLSHEVIKS, workers=10_000)
    land.committees.hurt[5] = ONE
    parties.win_over(land, rules._replace(dropped=CERTAIN // 20), month(1))
    left = land.committees.left
    assert left[4] == pytest.approx(474, abs=80)
    assert left[5] > 1.5 * left[4]
    assert left[2] == pytest.approx(974, abs=120)


def test_who_comes_from_prison_works_for_the_party_again_or_gives_up(land, rules, month):
    land.parties.released[SOCIAL_DEMOCRATS] = 40
    land.committees.pull[1] = 0
    parties.win_over(land, rules._replace(join=(-16 * ONE,) * 3), month(1))
    assert people(land, SOCIAL_DEMOCRATS).tolist() == [0, 0, 40]
    assert land.committees.returned.tolist() == [40, 0, 0, 0, 0, 0, 0, 0]
    assert not land.parties.released.any()
    land.parties.released[SOCIAL_DEMOCRATS] = 40
    parties.win_over(land, rules._replace(join=(-16 * ONE,) * 3, rejoins=0), month(2))
    assert people(land, SOCIAL_DEMOCRATS)[EDUCATED] == 40
    assert land.parties.gone[SOCIAL_DEMOCRATS] == 40


def test_metal_workers_are_reached_more_easily_than_others(land, rules, month):
    land.governorates.by_trade[1] = (0, 1_000, 0)
    for where in (0, 1):
        settle(land, SOCIAL_DEMOCRATS, workers=800, where=where)
    parties.win_over(land, rules._replace(join=(-16 * ONE,) * 3, audience=100), month(1))
    assert land.committees.reached[:2, WORKERS].tolist() == [10_000 * 999 // 10_999, 10_000 * 1_999 // 11_999]


def test_where_no_committee_draws_anybody_those_free_again_give_up(land, rules, month):
    land.parties.released[SOCIAL_DEMOCRATS], land.committees.pull[:] = 40, 0
    parties.win_over(land, rules, month(1))
    assert land.parties.gone[SOCIAL_DEMOCRATS] == 40


def test_after_a_split_who_was_a_social_democrat_comes_back_to_a_wing(land, rules, month):
    land.parties.founded[[SOCIAL_DEMOCRATS, BOLSHEVIKS, MENSHEVIKS]] = 0
    land.parties.members[[BOLSHEVIKS, MENSHEVIKS]] = (300, 100)
    land.parties.released[SOCIAL_DEMOCRATS] = 400
    parties.win_over(land, rules._replace(join=(-16 * ONE,) * 3), month(1))
    assert land.parties.members[SOCIAL_DEMOCRATS] == 0
    assert land.parties.members[BOLSHEVIKS] == pytest.approx(300, abs=40)
    assert land.parties.members[MENSHEVIKS] == pytest.approx(100, abs=40)


def test_a_committee_is_told_of_when_it_stands_and_whenever_it_has_grown_by_half(land, rules, month):
    rules, sizes = rules._replace(join=(-16 * ONE,) * 3), []
    for number, workers in enumerate((19, 20, 29, 30, 31), 1):
        settle(land, SOCIAL_DEMOCRATS, workers=workers)
        parties.win_over(land, rules, month(number))
        sizes.append(int(land.committees.told[0]))
    assert sizes == [0, 20, 20, 30, 30]
    assert land.outbox.kind[: land.counter.written[0]].tolist() == [COMMITTEE] * 2
    assert land.outbox.because[1].tolist() == [-1, -1, 0]


def test_its_growth_answers_a_strike_that_is_still_heard_of_and_bread_that_lacks(land, rules, month):
    land.districts.serial[0], land.governorates.serial[:] = 77, 55
    settle(land, SOCIAL_DEMOCRATS, workers=20)
    parties.win_over(land, rules._replace(join=(-16 * ONE,) * 3), month(1))
    assert land.outbox.because[0].tolist() == [-1, -1, -1]
    land.governorates.heard[0, 1], land.governorates.short[0] = ONE, 1
    settle(land, SOCIAL_DEMOCRATS, workers=40)
    parties.win_over(land, rules._replace(join=(-16 * ONE,) * 3), month(2))
    assert land.outbox.because[1].tolist() == [77, 55, 0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    some.lists(some.integers(0, 3_000), min_size=24, max_size=24), some.integers(-6, 3), some.integers(-6, 0),
    some.integers(0, CERTAIN), some.integers(0, 500), some.integers(0, 1_000),
)  # fmt: skip
def test_every_roll_balances_whatever_happens(new_land, rules, month, roll, members, join, leaves, odds, free, seed):
    world = new_land()
    world.committees.members[:] = np.array(members).reshape(8, 3)
    world.committees.began[:] = world.committees.members.sum(1)
    world.committees.months[:] = world.committees.began
    world.parties.released[:] = free
    rules = rules._replace(join=(join * ONE,) * 3, leaves=leaves * ONE, passes=odds, rejoins=odds, dropped=odds // 8)
    for number in (1, 2, 3):
        parties.win_over(world, rules, month(number), seed)
        assert world.committees.members.sum(1).tolist() == roll(world)
        assert world.committees.members.min() >= 0
        assert world.committees.months.min() >= 0
        assert (world.parties.admitted <= world.parties.applied).all()
    assert world.parties.members.sum() == world.committees.members.sum()
    assert world.committees.returned.sum() + world.parties.gone.sum() == 4 * free


@pytest.mark.parametrize("kind", [WORKERS, VILLAGERS, EDUCATED])
def test_a_class_that_nobody_works_among_does_not_join(land, rules, month, kind):
    settle(land, SOCIAL_DEMOCRATS, workers=50, educated=10)
    parties.win_over(land, rules, month(1))
    grew = people(land, SOCIAL_DEMOCRATS)[kind] > (50, 0, 10)[kind]
    assert grew == (land.committees.aim[0, kind] > 0)
