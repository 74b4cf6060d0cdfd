"""Watching: how hard, how circles are found, how informers come and go."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.exact import CERTAIN, ONE
from kranti.rooms import police
from kranti.rooms.police.watch import effort_of, found_out
from kranti.world.parties import BOLSHEVIKS, MENSHEVIKS
from kranti.world.post import INFORMER


@pytest.mark.parametrize(
    ("awe_lost", "legal", "effort"),
    [(0, 0, ONE), (ONE, 0, ONE // 2), (2 * ONE, 0, 0), (5 * ONE, 0, 0), (0, 1, ONE // 4), (ONE, 1, ONE // 8)],
)
def test_effort_falls_where_awe_is_lost_and_spares_a_lawful_party(rules, awe_lost, legal, effort):
    assert effort_of(rules, ONE, awe_lost, legal) == effort


def test_without_informers_circles_are_found_by_shadowing_alone(rules):
    rules = rules._replace(watches=ONE // 8, informed=ONE, caution=0)
    assert found_out(rules, ONE, 0, 17, 0, 100) == pytest.approx(CERTAIN / 8, rel=1e-3)
    assert found_out(rules, ONE, 17, 17, 0, 100) == pytest.approx(CERTAIN * (1 / 8 + 1 / 2), rel=1e-3)
    assert found_out(rules, ONE // 2, 0, 17, 0, 100) == pytest.approx(CERTAIN / 16, rel=1e-3)


def test_two_years_in_the_movement_teach_half_of_the_art_of_hiding(rules):
    rules = rules._replace(watches=ONE // 8)
    beginners, practised = (found_out(rules, ONE, 0, 17, months, 100) for months in (0, 2_400))
    assert practised == pytest.approx(beginners * 3 / 4, rel=1e-3)


@given(some.integers(0, ONE), some.integers(0, 500), some.integers(1, 5_000), some.integers(0, 10**6))
def test_more_informers_never_find_less_and_more_practice_never_finds_more(effort, informers, cells, months):
    rules = police.Rules(*[0] * len(police.Rules._fields))._replace(
        watches=ONE // 20, informed=ONE, practice=24 * ONE, caution=ONE // 2
    )
    found = found_out(rules, effort, informers, cells, months, 6 * cells)
    assert 0 <= found < CERTAIN
    assert found <= found_out(rules, effort, informers + 1, cells, months, 6 * cells) + ONE
    assert found_out(rules, effort, informers, cells, months + 100, 6 * cells) <= found


def test_where_all_is_found_every_circle_is_known_and_no_more(land, rules, month):
    for number in (1, 2):
        police.watch(land, rules._replace(watches=ONE, caution=0), month(number))
        assert land.committees.known.tolist() == [17] * 8


def test_nothing_is_known_of_a_committee_that_is_no_more(land, rules, month):
    land.committees.known[0], land.committees.informers[0], land.committees.betrayed[0] = 5, 2, 7
    land.committees.members[0] = 0
    police.watch(land, rules, month(1))
    assert (land.committees.known[0], land.committees.informers[0], land.committees.betrayed[0]) == (0, 0, -1)


def test_informers_enter_with_those_who_join_more_easily_where_nobody_is_asked(land, rules, month):
    land.committees.fresh[:] = 1_000
    police.watch(land, rules._replace(plants=(CERTAIN // 100, CERTAIN // 10)), month(1))
    closed, free = (land.committees.informers[2 * wing] for wing in (BOLSHEVIKS, MENSHEVIKS))
    assert closed == pytest.approx(10, abs=9)
    assert free == pytest.approx(100, abs=35)


def test_an_informer_is_told_of_once_until_the_last_is_exposed_or_a_raid_has_used_him(land, rules, month):
    land.committees.fresh[0] = 100
    planting = rules._replace(plants=(CERTAIN, CERTAIN))
    police.watch(land, planting, month(1))
    police.watch(land, planting, month(2))
    count = land.counter.written[0]
    assert land.outbox.kind[:count].tolist() == [INFORMER]
    assert land.outbox.because[0].tolist() == [0, -1, -1]
    assert land.committees.betrayed[0] == 0
    land.committees.fresh[:], land.committees.betrayed[0] = 0, -1
    police.watch(land, rules, month(3))
    assert land.committees.betrayed[0] == land.counter.written[0] - 1 == 1
    police.watch(land, rules._replace(exposed=(CERTAIN, CERTAIN)), month(3))
    assert (land.committees.informers[0], land.committees.betrayed[0]) == (0, -1)
