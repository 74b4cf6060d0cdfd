"""Educated society on day zero, and in the sample's first year."""

import numpy as np
import pytest

from kranti.evidence import table
from kranti.exact import ONE
from kranti.world.homes import PROFESSION, UNIVERSITY
from kranti.world.people import FAITH, FAITHS
from kranti.world.state import STUDENTS


def test_every_school_and_every_profession_of_a_governorate_is_a_body_with_its_people(sample_world):
    bodies, homes = sample_world.bodies, sample_world.homes
    students = bodies.profession == STUDENTS
    assert students.sum() == len(table("learning"))
    assert (homes.kind[bodies.home[students]] == UNIVERSITY).all()
    assert (homes.kind[bodies.home[~students]] == PROFESSION).all()
    assert (bodies.governorate == homes.governorate[bodies.home]).all()


def test_professions_have_as_many_people_as_the_table_says(sample_world):
    bodies = sample_world.bodies
    for profession, row in enumerate(table("professions")):
        people = bodies.people[bodies.profession == profession].sum()
        assert people == pytest.approx(int(row["people"]), rel=0.06)
    assert bodies.profession.max() == len(table("professions")) - 1


def test_a_profession_has_one_body_in_a_governorate(sample_world):
    bodies = sample_world.bodies
    pairs = set(zip(bodies.profession.tolist(), bodies.governorate.tolist(), strict=True))
    assert len(pairs) == (bodies.profession >= 0).sum() + len(set(bodies.governorate[bodies.profession < 0].tolist()))


def test_people_of_other_tongues_and_muslims_are_shares_that_do_not_overlap(sample_world):
    places = sample_world.governorates
    assert (places.foreign >= 0).all()
    assert (places.muslim >= 0).all()
    assert (places.foreign.astype(np.int64) + places.muslim).max() <= ONE
    assert (places.foreign > 9 * ONE // 10).sum() >= 5
    assert (places.muslim > 9 * ONE // 10).sum() >= 3


def test_muslims_are_counted_of_the_records(sample_world):
    homes, record = sample_world.homes, sample_world.people.record
    each = (homes.stands_for.astype(np.int64) * homes.like)[homes.by_slot]
    weights = np.repeat(each, homes.room_for[homes.by_slot]) * (record > 0)
    muslim = weights[(record >> FAITH[0] & FAITH[1]) == FAITHS.index("muslim")].sum() / weights.sum()
    places = sample_world.governorates
    mean = np.average(places.muslim / ONE, weights=places.population)
    assert mean == pytest.approx(muslim, abs=0.01)


def test_in_the_quiet_first_year_liberals_are_heard_and_hardly_a_profession_unites(sample_months):
    world = sample_months[12]
    assert world.empire.allies[0] == 3
    assert world.empire.unions_linked[0] == 0
    assert world.empire.united[0] < 100_000
