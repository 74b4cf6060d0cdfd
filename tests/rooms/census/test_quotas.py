"""Quotas and sizes: whole numbers that add up, whatever they are divided by."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.chance import chance
from kranti.exact import ONE
from kranti.plan.sizes import _exponential, share_out, spread_out
from kranti.rooms.census.quotas import round_rows, stride

weights = some.lists(some.floats(0, 1e6), min_size=1, max_size=40)


def test_shares_go_by_largest_remainder_and_the_lower_row_of_equals():
    assert share_out(10, [1, 1, 1]).tolist() == [4, 3, 3]
    assert share_out(7, [5, 1, 3]).tolist() == [4, 1, 2]
    assert share_out(100, [0.6, 0.3, 0.1]).tolist() == [60, 30, 10]


def test_nothing_is_shared_where_there_is_nothing_or_nobody():
    assert share_out(0, [1, 2]).tolist() == [0, 0]
    assert share_out(9, [0, 0]).tolist() == [0, 0]


@given(some.integers(0, 10**9), weights)
def test_no_person_is_lost_in_sharing_and_nobody_gets_more_than_one_above_his_due(total, weights):
    shares = share_out(total, weights)
    if sum(weights) > 0:
        exact = np.array(weights) * (total / sum(weights))
        assert shares.sum() == total
        assert (abs(shares - exact) <= 1 + 1e-6 * exact).all()
    assert (shares >= 0).all()


@given(some.floats(-9, 9))
def test_the_exponential_by_sums_alone_agrees_with_the_library(number):
    assert _exponential(np.array([number]))[0] == pytest.approx(math.exp(number), rel=1e-12)


def test_sizes_drawn_add_to_their_total_and_scatter_as_a_lognormal_does():
    sizes = spread_out(4_000_000, 4_000, ONE, chance(7, "test"), 0)
    assert sizes.sum() == 4_000_000
    assert np.median(sizes) / sizes.mean() == pytest.approx(math.exp(-0.5), rel=0.05)
    assert np.log(sizes).std() == pytest.approx(1, rel=0.05)


def test_sizes_without_spread_are_alike():
    assert set(spread_out(1_000, 10, 0, chance(7, "test"), 0).tolist()) == {100}


@given(some.lists(some.lists(some.integers(0, 10**6), min_size=4, max_size=4), min_size=1, max_size=30))
def test_rows_are_rounded_to_their_totals_and_columns_keep_theirs_to_one(counts):
    exact = np.array(counts) / 7
    totals = np.rint(exact.sum(1)).astype(np.int64)
    rounded = round_rows(exact, totals)
    assert rounded.sum(1).tolist() == totals.tolist()
    assert (rounded >= 0).all()


def test_what_is_cut_in_one_row_is_carried_to_the_next():
    rounded = round_rows(np.full((8, 4), 1.25), np.full(8, 5))
    assert rounded.sum(0).tolist() == [10, 10, 10, 10]


@given(some.integers(1, 5_000))
def test_a_stride_visits_every_place_in_line_once(count):
    step = stride(count)
    assert len({turn * step % count for turn in range(count)}) == count
