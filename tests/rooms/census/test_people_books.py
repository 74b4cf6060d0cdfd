"""Books of people: on every month's last evening, every person is accounted for."""

from itertools import pairwise

import numpy as np
import pytest

from kranti.calendar import OldStyle
from kranti.plan.registers import CENSUS_DAY

COUNTED_IN_1897 = 128_230_364
JANUARY = range(1, 15, 12)  # evenings that follow a New Year's Day, when registers are opened anew


def by_place(world):
    homes, total = world.homes, np.zeros(len(world.governorates), np.int64)
    np.add.at(total, homes.governorate, homes.count.astype(np.int64) * homes.stands_for * homes.like)
    return total


def test_records_less_those_hired_but_not_yet_moved_are_the_population(sample_months):
    for world in sample_months:
        places = world.governorates
        assert (by_place(world) - places.hired_due).tolist() == places.population.tolist()


def test_births_less_deaths_and_moves_explain_every_change_of_population(sample_months):
    for row, (before, after) in enumerate(pairwise(sample_months), 1):
        then, now = before.governorates, after.governorates
        begun = row in JANUARY
        told = [getattr(now, name) - (0 if begun else getattr(then, name)) for name in ("births", "deaths", "moved")]
        change = now.population - then.population
        assert change.tolist() == (told[0] - told[1] + told[2]).tolist()
        assert told[2].sum() == before.empire.emigrants[0] - after.empire.emigrants[0]


def test_what_the_registers_ask_for_is_done_or_still_due(sample_months):
    for row, world in enumerate(sample_months[:13]):
        places, peopled = world.governorates, world.governorates.slots > 0
        for name in ("births", "deaths"):
            asked = getattr(world.registers, name)[0].astype(np.int64) * row // 12
            done = getattr(places, name) + getattr(places, f"{name}_due")
            assert done[peopled].tolist() == asked[peopled].tolist()


def test_no_birth_or_death_waits_for_more_than_a_month(sample_months):
    person = int(sample_months[0].homes.stands_for[0] * sample_months[0].homes.like[0])
    for before, after in pairwise(sample_months):
        for name in ("births_due", "deaths_due"):
            waits = [getattr(world.governorates, name) >= person for world in (before, after)]
            assert not (waits[0] & waits[1]).any()


def test_every_record_in_a_run_is_somebody_and_every_free_place_is_empty(sample_months):
    for world in sample_months:
        homes, taken = world.homes, np.zeros(len(world.people), bool)
        for first, count in zip(homes.first, homes.count, strict=True):
            taken[first : first + count] = True
        assert (world.people.record[taken] != 0).all()
        assert (world.people.record[~taken] == 0).all()


def test_no_run_exceeds_its_room_and_runs_never_overlap(sample_months):
    for world in sample_months:
        homes, order = world.homes, world.homes.by_slot
        assert ((homes.count >= 0) & (homes.count <= homes.room_for)).all()
        ends = homes.first[order] + homes.room_for[order]
        assert homes.first[order][1:].tolist() == ends[:-1].tolist()
        assert ends[-1] == len(world.people)


def test_villages_and_towns_keep_the_places_they_began_with(sample_months):
    first, last = sample_months[0], sample_months[-1]
    for name in ("first", "room_for", "stands_for", "like", "kind"):
        assert (getattr(first.homes, name) == getattr(last.homes, name)).all()


def test_each_governorates_people_are_those_of_the_plan(sample_world, sample_ground):
    population = sample_world.governorates.population
    assert population.tolist() == sample_ground.plan.population.tolist() == by_place(sample_world).tolist()


@pytest.mark.parametrize("book", ["population of a governorate", "sex", "faith", "tongue"])
def test_totals_of_the_standard_world_are_those_of_the_census_to_one_in_a_thousand(standard_books, book):
    assert standard_books[book] <= 0.001


def test_estates_of_the_standard_world_are_those_of_the_census_to_one_in_a_thousand(standard_books):
    assert standard_books["estate"] <= 0.001


def test_the_census_finds_the_people_it_counted(at_the_census, sample_ground):
    assert OldStyle(1897, 1, 28) == CENSUS_DAY
    counted = sample_ground.atlas.column("people_1897", "population")
    found = at_the_census.governorates.population
    assert (counted.sum(), (counted > 0).sum()) == (COUNTED_IN_1897, 97)
    assert not found[counted == 0].any()
    assert found.sum() == pytest.approx(COUNTED_IN_1897, rel=0.003)


def test_most_governorates_stand_at_the_census_where_they_were_counted(at_the_census, sample_ground):
    counted = sample_ground.atlas.column("people_1897", "population")
    found = at_the_census.governorates.population
    distance = abs(found - counted) / np.maximum(counted, 1)
    assert (distance[counted > 0] < 0.01).mean() > 0.95
