"""Members: everybody belongs to one household, for good, and families scatter around the mean."""

import numpy as np

from kranti.rooms.mir.members import count_members, household_of
from kranti.world.packed import write
from kranti.world.people import BORN


def test_a_place_always_belongs_to_the_same_household():
    assert [household_of(slot, 7) for slot in range(50)] == [household_of(slot, 7) for slot in range(50)]


def test_families_scatter_as_in_a_poisson_law_around_the_mean():
    sizes = np.bincount([household_of(slot, 5_000) for slot in range(30_000)], minlength=5_000)
    assert sizes.mean() == 6
    assert 5.5 < sizes.var() < 6.5


def test_every_mouth_is_counted_once_and_workers_are_those_of_working_age():
    record = np.array([write(np.uint32(0), BORN, 30 + slot) for slot in range(60)], np.uint32)
    mouths, workers = np.zeros(10, np.int64), np.zeros(10, np.int64)
    count_members(record, 5, 50, (40, 59), mouths, workers)
    assert mouths.sum() == 50
    assert workers.sum() == 20
    assert (workers <= mouths).all()
