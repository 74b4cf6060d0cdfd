"""Sharing what cannot be divided: by hand, and for any needs."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from kranti.shares import divide


def shared(total, *weights):
    shares = np.zeros(len(weights), np.int64)
    divide(total, np.array(weights, np.int64), shares)
    return shares.tolist()


def test_land_is_shared_by_largest_remainder_and_the_lower_row_of_equals():
    assert shared(10, 1, 1, 1) == [4, 3, 3]
    assert shared(100, 6, 3, 1) == [60, 30, 10]
    assert shared(7, 5, 1, 3) == [4, 1, 2]


def test_where_nobody_needs_anything_all_get_the_same():
    assert shared(9, 0, 0, 0) == [3, 3, 3]


@given(some.integers(0, 100_000), some.lists(some.integers(0, 3_000_000), min_size=1, max_size=60))
def test_nothing_is_lost_in_sharing(total, needs):
    shares = shared(total, *needs)
    assert sum(shares) == total
    whole = sum(needs)
    if whole:
        assert all(abs(share * whole - total * need) < whole for share, need in zip(shares, needs, strict=True))
