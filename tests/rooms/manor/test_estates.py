"""Estates on day zero: how many fall to each owner."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from kranti.rooms.manor.founding import _lands, estates_of, villages_of


def test_estates_go_by_land_but_every_owner_has_one():
    assert estates_of(np.array([90, 8, 2]), 10).tolist() == [8, 1, 1]


def test_with_one_estate_the_largest_owner_has_it():
    assert estates_of(np.array([5, 90, 5]), 1).tolist() == [0, 1, 0]


def test_an_owner_without_land_has_no_estate():
    assert estates_of(np.array([90, 0, 10]), 5).tolist() == [4, 0, 1]


def test_where_nobody_owns_land_all_estates_are_nobles():
    assert estates_of(np.array([0, 0, 0]), 3).tolist() == [3, 0, 0]


@given(some.lists(some.integers(0, 10**9), min_size=3, max_size=3), some.integers(1, 500))
def test_no_estate_is_lost(land, count):
    assert estates_of(np.array(land), count).sum() == count


def test_every_estate_has_a_village_and_the_larger_estates_have_more():
    assert villages_of(np.array([0, 0, 1]), np.array([90, 5, 0]), 20).tolist() == [9, 9, 2]


def test_where_nobody_owns_land_villages_are_divided_evenly():
    assert villages_of(np.array([0, 0]), np.array([0, 0, 0]), 6).tolist() == [3, 3]


@given(
    some.lists(some.integers(0, 2), min_size=1, max_size=30),
    some.lists(some.integers(0, 10**9), min_size=3, max_size=3),
    some.integers(0, 90),
)
def test_no_village_and_no_owners_land_is_lost(owners, land, more):
    estates, by_owner = np.array(owners), np.array(land)
    villages = villages_of(estates, by_owner, estates.size + more)
    assert villages.sum() == estates.size + more
    assert villages.min() >= 1
    beside = np.repeat(np.arange(estates.size), villages)
    lands = _lands(estates, by_owner, beside, np.full(beside.size, 700))
    for owner in set(owners):
        assert lands[estates == owner].sum() == by_owner[owner]
