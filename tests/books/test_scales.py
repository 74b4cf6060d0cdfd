"""Scales: a thin record of the people, a thicker one and the whole people tell the same story."""

import numpy as np
import pytest

import kranti

YEARS, UNTIL = slice(0, 9), "1904-12-31"
COUNTED = ("trades.strikes", "trades.strikers", "governorates.rural_acts", "governorates.hands")
SEEDS = range(1, 9)


def told(seed, resolution):
    """Live nine years and give what each count came to in all."""
    yearly = kranti.run(seed=seed, until=UNTIL, resolution=resolution).lived.notebook.yearly
    return [int(yearly[column][YEARS].sum()) for column in COUNTED]


@pytest.fixture(scope="module")
def sample():
    return np.array([told(seed, "sample") for seed in SEEDS])


@pytest.fixture(scope="module")
def standard():
    return np.array([told(seed, "standard") for seed in SEEDS])


@pytest.mark.campaign
def test_sample_and_standard_agree_within_the_spread_of_seeds(sample, standard):
    apart = np.abs(np.median(sample, 0) - np.median(standard, 0))
    assert (apart <= np.maximum(np.ptp(sample, 0), np.ptp(standard, 0)) / 2).all()


@pytest.mark.campaign
def test_the_whole_people_lies_among_the_runs_of_the_record_that_is_some_twenty_times_thinner(standard):
    full = np.array(told(1, "full"))
    middle, spread = np.median(standard, 0), np.ptp(standard, 0)
    assert (np.abs(full - middle) <= spread).all()
