"""Land hunger, belief and stock-taking in one village."""

import pytest

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import mir
from kranti.rooms.mir.count_land import hunger_for_land

NEW_YEAR = days(day := OldStyle(1896, 1, 1), day)[0]


def test_a_village_with_just_enough_land_and_no_estate_has_no_land_hunger(village, rules):
    village.communes.land[0] = 1_200
    mir.count_land(village, rules, NEW_YEAR)
    assert abs(village.communes.land_hunger[0]) < ONE // 1_000


def test_half_the_land_needed_is_a_hunger_of_the_logarithm_of_two(village, rules):
    village.communes.land[0] = 600
    mir.count_land(village, rules, NEW_YEAR)
    assert village.communes.land_hunger[0] / ONE == pytest.approx(0.6931, abs=0.001)


def test_an_estate_as_large_as_the_villages_land_adds_half_of_that(village, rules):
    village.communes.land[0], village.manors.land[0], village.manors.like[0] = 1_200, 12_000, 5
    mir.count_land(village, rules, NEW_YEAR)
    assert village.communes.land_hunger[0] / ONE == pytest.approx(0.3466, abs=0.001)


def test_more_land_or_better_soil_or_a_smaller_estate_never_raises_land_hunger(rules):
    by_land = [hunger_for_land(rules, 60, land, ONE, 500, 1_000) for land in range(100, 3_000, 100)]
    by_soil = [hunger_for_land(rules, 60, 1_000, soil, 500, 1_000) for soil in range(ONE // 2, 2 * ONE, ONE // 8)]
    by_estate = [hunger_for_land(rules, 60, 1_000, ONE, beside, 1_000) for beside in range(0, 9_000, 500)]
    assert by_land == sorted(by_land, reverse=True)
    assert by_soil == sorted(by_soil, reverse=True)
    assert by_estate == sorted(by_estate)


def test_land_hunger_is_bounded_even_without_any_land(village, rules):
    village.communes.land[0] = 0
    mir.count_land(village, rules, NEW_YEAR)
    assert village.communes.land_hunger[0] == rules.hunger_bound


def test_a_fed_and_devout_village_comes_to_believe_as_its_piety_holds_up(village, rules):
    village.communes.devotion[0] = rules.piety
    for _ in range(200):
        mir.pray(village, rules, NEW_YEAR)
    assert village.communes.faith_in_tsar[0] / ONE == pytest.approx(0.76, abs=0.01)


def test_hunger_wears_belief_down_faster_than_plenty_heals_it(village, rules):
    village.communes.devotion[0], village.communes.faith_in_tsar[0] = rules.piety, ONE // 2
    village.communes.hunger[0] = ONE
    mir.pray(village, rules, NEW_YEAR)
    lost = ONE // 2 - village.communes.faith_in_tsar[0]
    village.communes.faith_in_tsar[0], village.communes.hunger[0] = ONE // 4, 0
    mir.pray(village, rules, NEW_YEAR)
    assert lost > village.communes.faith_in_tsar[0] - ONE // 4 > 0


def test_without_piety_belief_in_the_tsar_is_lower(village, rules):
    village.communes.faith_in_tsar[0] = ONE // 2
    for _ in range(200):
        mir.pray(village, rules, NEW_YEAR)
    assert village.communes.faith_in_tsar[0] / ONE == pytest.approx(0.2, abs=0.01)


def test_prayer_gives_nobles_no_respect(village, rules):
    village.communes.respect_for_nobles[0] = rules.respect
    mir.pray(village, rules, NEW_YEAR)
    assert village.communes.respect_for_nobles[0] == rules.respect


def test_stock_taking_averages_only_communes_that_divided_within_the_run(village, rules):
    village.communes.fit_after[0] = 900
    mir.take_stock(village, rules, NEW_YEAR)
    assert village.governorates.fit_after[0] == 0
    village.communes.divided_on[0] = 10
    mir.take_stock(village, rules, NEW_YEAR)
    assert village.governorates.fit_after[0] == 900
    assert village.governorates.gini[0] == village.communes.gini[0] > 0


def test_a_shooting_far_away_wears_belief_in_the_tsar(village, rules):
    village.communes.devotion[0], village.communes.faith_in_tsar[0] = rules.piety, 3 * ONE // 4
    village.governorates.insult[0] = ONE
    mir.pray(village, rules, NEW_YEAR)
    assert village.communes.faith_in_tsar[0] < 3 * ONE // 4
