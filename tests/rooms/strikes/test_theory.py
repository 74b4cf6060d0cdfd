"""What theory says of any district: quiet stays quiet, fury breaks out, contagion is bounded and ends."""

import numpy as np
import pytest

from kranti.exact import ONE

YEAR = 365


def test_where_nobody_has_a_grievance_and_all_are_calm_nobody_strikes_in_a_year(district, rules, live):
    assert max(live(district, rules, YEAR)) == 0
    assert district.trades.strikes.sum() == 0
    assert district.counter.before[0] + district.counter.written[0] == 0


def test_where_everyone_is_furious_a_plant_comes_out_within_a_payday(district, rules, live):
    district.plants.nature[:], district.plants.grievance[:] = 0, 5 * ONE // 2
    assert max(live(district, rules, rules.payday)) > 0


@pytest.fixture
def tinder(district):
    """A district that would not strike of itself, but might follow others; one plant will come out on day 0."""
    district.plants.nature[:], district.plants.grievance[:] = -2 * ONE, ONE // 2
    district.plants.nature[0] = 6 * ONE
    return district


def test_one_strike_carries_others_with_it(tinder, rules, live):
    live(tinder, rules, 28)
    with_neighbours = int(tinder.trades.strikes.sum())
    assert with_neighbours > 20
    tinder.plants.nature[0] = -10 * ONE
    tinder.plants.weariness[:] = 0
    calm = live(tinder, rules._replace(neighbours=0), 28, first=YEAR)
    assert max(calm) == 0


def test_contagion_is_bounded_and_weariness_ends_it(tinder, rules, live, counts_agree):
    strikers = live(tinder, rules, YEAR, each_evening=counts_agree)
    assert max(strikers) <= tinder.plants.hands.sum()
    began = np.flatnonzero(strikers)[0]
    assert (began, strikers[-1]) == (0, 0)
    quiet = YEAR - 1 - np.flatnonzero(strikers)[-1]
    assert quiet > 28
    assert tinder.trades.strikes.sum() <= 3 * len(tinder.plants)


def test_without_weariness_the_same_district_strikes_far_more(tinder, rules, live):
    tireless = rules._replace(weariness=0, weariness_lost=0)
    tired = sum(live(tinder, rules, YEAR))
    tinder.plants.weariness[:] = 0
    assert sum(live(tinder, tireless, YEAR, first=YEAR)) > 3 * tired


def test_what_only_the_papers_tell_of_brings_nobody_out(tinder, rules, live):
    strikers = live(tinder, rules._replace(near=(0, 0, 0, 1), neighbours=ONE // 16), 28)
    assert max(strikers) == 64
