"""Exact tables: made again, against the mathematical library, and in order."""

import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti import exact
from kranti.exact import CERTAIN, ONE, log, log_ratio, logistic, normal, share, times

Q16 = st.integers(-(2**31), 2**31)


def test_the_tables_made_again_are_the_tables_kept():
    for name, made in exact.make_tables().items():
        kept = np.fromfile(exact._HOME / f"{name}.u4", "<u4")
        assert np.array_equal(made, kept), name


@given(st.integers(-16 * ONE, 16 * ONE))
def test_the_logistic_is_right_to_a_millionth(z):
    true = CERTAIN / (1 + math.exp(-z / ONE))
    assert abs(logistic(z) - true) < CERTAIN / 1_000_000


@given(st.integers(-20 * ONE, 20 * ONE), st.integers(0, ONE))
def test_the_logistic_never_falls(z, more):
    assert logistic(z) <= logistic(z + more)


@given(st.integers(-(2**60), 2**60))
def test_the_logistic_is_a_threshold_anywhere(z):
    assert 0 <= logistic(z) <= CERTAIN


def test_the_logistic_of_nothing_is_one_half():
    assert abs(logistic(0) - CERTAIN // 2) <= 1


@given(st.integers(1, 2**62))
def test_the_logarithm_is_right_to_two_65536ths(number):
    assert abs(log(number) - math.log(number) * ONE) < 2


@given(st.integers(1, 2**62), st.integers(0, 2**61))
def test_the_logarithm_never_falls(number, more):
    assert log(number) <= log(number + more)


@pytest.mark.parametrize("number", [1, 0, -1, -(2**62)])
def test_what_has_no_logarithm_has_that_of_one(number):
    assert log(number) == 0


@given(st.integers(1, 2**40), st.integers(1, 2**40))
def test_the_log_of_a_ratio_turns_its_sign_with_the_ratio(above, under):
    assert log_ratio(above, under) == -log_ratio(under, above)
    assert abs(log_ratio(above, under) - math.log(above / under) * ONE) < 4


@given(st.integers(2**20, 2**32 - 2**20))
def test_the_normal_deviate_is_right_to_its_step(word):
    step = 2**18
    lower, upper = word // step * step, word // step * step + step
    low, high = (NormalDist().inv_cdf(min(max(edge / 2**32, 1e-9), 1 - 1e-9)) for edge in (lower, upper))
    assert low * ONE - 2 <= normal(word) <= high * ONE + 2


@given(st.integers(0, 2**32 - 1))
def test_the_normal_deviate_mirrors(word):
    assert normal(word) == -normal(2**32 - 1 - word)


@given(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1))
def test_the_normal_deviate_never_falls(one, other):
    assert normal(min(one, other)) <= normal(max(one, other))


def test_normal_deviates_have_mean_zero_and_spread_one():
    deviates = np.array([normal(point << 18) for point in range(1 << 14)]) / ONE
    assert abs(deviates.mean()) < 1e-9
    assert abs(deviates.std() - 1) < 0.001
    assert abs(deviates).max() < 4.1


@given(Q16, Q16)
def test_a_product_is_floored(first, second):
    assert times(first, second) == (first * second) // ONE


@pytest.mark.parametrize(("part", "whole", "answer"), [(1, 3, 21_845), (-1, 3, -21_846), (5, 0, 0), (5, -1, 0)])
def test_a_share_is_floored_below_zero_too_and_nothing_has_none(part, whole, answer):
    assert share(part, whole) == answer


def test_floor_division_in_compiled_code_is_that_of_python():
    for part in range(-7, 8):
        for whole in range(1, 4):
            assert share(part, whole) == (part * ONE) // whole
