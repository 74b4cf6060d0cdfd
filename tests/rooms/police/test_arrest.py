"""Arrest, prison, exile and release: nobody is lost on the way."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import CERTAIN, ONE
from kranti.rooms import police
from kranti.world.parties import BOLSHEVIKS, EDUCATED, MENSHEVIKS, VILLAGERS, WORKERS
from kranti.world.post import ARREST


def held(world):
    return (world.governorates.prisoners + world.governorates.exiles).sum(0)


def test_a_circle_known_costs_a_closed_party_four_members_and_an_open_one_six(land, rules, month):
    for wing in (BOLSHEVIKS, MENSHEVIKS):
        land.committees.known[2 * wing] = 5
    police.arrest(land, rules, month(1))
    assert land.committees.members[:, WORKERS].tolist() == [100, 100, 80, 100, 70, 100, 100, 100]
    assert land.parties.arrested.tolist() == [0, 20, 30, 0]
    assert land.committees.known.sum() == 0
    assert land.governorates.prisoners.tolist() == [[0, 20, 30, 0], [0, 0, 0, 0]]
    assert land.committees.hurt[[2, 4]].tolist() == pytest.approx([ONE // 5, 3 * ONE // 10], abs=1)


def test_the_letter_of_a_raid_answers_the_informer_the_committees_growth_and_its_call(land, rules, month):
    land.committees.known[0], land.committees.betrayed[0], land.committees.serial[0] = 5, 41, 42
    land.governorates.call_serial[0] = 43
    police.arrest(land, rules, month(1))
    outbox = land.outbox
    assert (outbox.kind[0], outbox.place[0], outbox.sender[0], outbox.size[0]) == (ARREST, 0, 0, 30)
    assert outbox.because[0].tolist() == [41, 42, 43]
    assert land.committees.betrayed[0] == -1  # a next raid has its own informer


def test_small_raids_are_only_counted(land, rules, month):
    land.committees.known[0] = 1
    police.arrest(land, rules, month(1))
    assert land.counter.written[0] == 0
    assert land.parties.arrested[0] == 6


def test_the_police_wait_where_the_odds_say_so_and_not_where_much_is_known(land, rules, month):
    land.committees.known[0], land.committees.known[1] = 1, 10
    police.arrest(land, rules._replace(raids=0, raids_known=CERTAIN // 10), month(1))
    assert land.committees.known.tolist()[1] == 0
    land.committees.known[:2] = (1, 10)
    police.arrest(land, rules._replace(raids=0), month(2))
    assert land.committees.known.tolist()[:2] == [1, 10]


def test_those_taken_come_from_all_classes_and_take_their_experience_with_them(land, rules, month):
    committees = land.committees
    committees.members[0], committees.months[0], committees.known[0] = (50, 30, 20), 1_000, 5
    police.arrest(land, rules, month(1))
    assert committees.members[0, [WORKERS, VILLAGERS, EDUCATED]].tolist() == [35, 21, 14]
    assert committees.months[0] == 700


def test_exiles_go_where_people_are_exiled_to(land, rules, month):
    land.committees.known[0] = 5
    police.arrest(land, rules._replace(exiled=CERTAIN), month(1))
    assert land.governorates.exiles[:, 0].tolist() == [0, 30]
    assert not land.governorates.prisoners.any()


def test_where_nobody_is_exiled_to_all_stay_in_prison(land, rules, month):
    land.committees.known[0], land.governorates.exile_weight[:] = 5, 0
    police.arrest(land, rules._replace(exiled=CERTAIN), month(1))
    assert land.governorates.prisoners[0, 0] == 30


def test_terms_end_and_exiles_flee(land, rules, month):
    land.governorates.prisoners[0, 1], land.governorates.exiles[1, 2] = 40, 50
    police.release(land, rules, month(1))
    assert not land.parties.released.any()
    police.release(land, rules._replace(prison=CERTAIN, flight=CERTAIN), month(2))
    assert land.parties.released.tolist() == [0, 40, 50, 0]
    assert land.parties.fled.tolist() == [0, 0, 50, 0]
    assert not held(land).any()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    some.lists(some.integers(0, 400), min_size=24, max_size=24), some.integers(0, CERTAIN), some.integers(0, CERTAIN),
    some.integers(0, ONE // 2), some.integers(0, 1_000),
)  # fmt: skip
def test_everybody_arrested_is_in_prison_in_exile_or_free(new_land, rules, month, members, odds, raids, watches, seed):
    world = new_land()
    world.committees.members[:] = np.array(members).reshape(8, 3)
    world.committees.months[:] = began = world.committees.members.sum(1)
    world.committees.cells[:] = -(-began // 6)
    rules = rules._replace(
        exiled=odds,
        prison=odds // 8,
        exile=odds // 16,
        flight=odds // 32,
        raids=raids,
        watches=watches,
        turned=odds // 4,
    )
    for number in range(1, 7):
        for step in (police.watch, police.arrest, police.release):
            step(world, rules, month(number), seed)
        assert (world.committees.members.sum(1) + world.committees.arrested).tolist() == began.tolist()
        assert world.committees.members.min() >= 0
        assert (held(world) + world.parties.released).tolist() == world.parties.arrested.tolist()
        assert world.committees.months.min() >= 0
