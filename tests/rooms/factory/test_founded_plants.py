"""Plants on day zero of the sample world: each owner's hours, pay, dormitories and respect for the law."""

import pytest

from kranti.calendar import OldStyle
from kranti.founding import rules_on
from kranti.scenario import read
from kranti.world.work import METAL, OTHER, TEXTILE


@pytest.fixture(scope="module")
def first_rules():
    """The factory room's numbers on day zero."""
    return rules_on(read("empire-1896"), OldStyle(1896, 1, 1))["factory"]


def test_women_are_paid_half_to_three_quarters_of_mens_pay(sample_world):
    share = sample_world.plants.womens_pay / sample_world.plants.pay
    assert share.min() > 0.499
    assert share.max() <= 0.75
    assert share.mean() == pytest.approx(0.625, abs=0.005)


def test_the_day_is_longest_in_textiles_and_nowhere_beyond_reason(sample_world, first_rules):
    plants = sample_world.plants
    mean = {trade: plants.minutes[plants.trade == trade].mean() for trade in (TEXTILE, METAL, OTHER)}
    assert mean[TEXTILE] > mean[OTHER] > mean[METAL]
    assert plants.minutes.min() >= first_rules.shortest
    assert plants.minutes.max() <= 1_000


def test_metal_pays_best_and_pay_is_never_nothing(sample_world):
    plants = sample_world.plants
    mean = {trade: plants.pay[plants.trade == trade].mean() for trade in (TEXTILE, METAL, OTHER)}
    assert mean[METAL] > 1.5 * mean[OTHER] > mean[TEXTILE]
    assert plants.pay.min() > 500


def test_state_plants_keep_the_law_and_large_ones_more_often(sample_world, first_rules):
    plants = sample_world.plants
    assert plants.keeps_law[plants.private == 0].all()
    large = plants.size >= first_rules.large
    assert plants.keeps_law[large].mean() > plants.keeps_law[~large].mean()


def test_dormitories_are_as_many_as_the_rules_say(sample_world, first_rules):
    assert sample_world.plants.barracks.mean() == pytest.approx(first_rules.barracks_share / 2**32, abs=0.01)
