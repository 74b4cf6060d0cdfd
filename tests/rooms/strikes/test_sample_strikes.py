"""Strikes in the sample world: plants' nature on day zero, and counts that agree in every month."""

import numpy as np
import pytest

from kranti.calendar import OldStyle
from kranti.exact import ONE
from kranti.founding import rules_on
from kranti.scenario import read
from kranti.world.work import CLOSED, STRIKING, TOKEN


def test_a_plants_nature_grows_with_its_size_and_scatters_as_the_rules_say(sample_world):
    rules = rules_on(read("empire-1896"), OldStyle(1896, 1, 1))["strikes"]
    plants = sample_world.plants
    housed = rules.barracks * plants.barracks.astype(np.int64)
    expected = rules.base + rules.size * np.log(plants.size / rules.size_middle) + housed
    own = (plants.nature - expected) / rules.nature_spread
    assert own.mean() == pytest.approx(0, abs=0.03)
    assert own.std() == pytest.approx(1, abs=0.03)
    assert np.corrcoef(own, plants.size)[0, 1] == pytest.approx(0, abs=0.03)


def test_nobody_is_on_strike_on_day_zero_but_some_are_tired_of_earlier_ones(sample_world):
    plants = sample_world.plants
    assert not plants.striking.any()
    tired = plants.weariness > 0
    assert 0.001 < tired.mean() < 0.1
    assert plants.nature[tired].mean() > plants.nature[~tired].mean()
    assert (plants.strike_serial == -1).all()


def test_a_districts_plants_stand_side_by_side_in_one_governorate(sample_world):
    plants, districts = sample_world.plants, sample_world.districts
    of_district = np.repeat(np.arange(len(districts)), districts.plants)
    assert plants.district.tolist() == of_district.tolist()
    assert (plants.governorate == districts.governorate[of_district]).all()
    assert (plants.city == districts.city[of_district]).all()


def test_districts_governorates_cities_and_trades_count_the_same_strikers(sample_months, counts_agree):
    assert sum(int(world.plants.striking.sum()) for world in sample_months) > 0
    for world in sample_months:
        counts_agree(world)


def test_only_standing_plants_are_on_strike_and_each_has_begun_by_a_letter(sample_months):
    for world in sample_months:
        plants = world.plants
        out = np.isin(plants.state, (STRIKING, TOKEN))
        assert (plants.strike_serial[out] >= 0).all()
        assert not plants.striking[plants.state >= CLOSED].any()


def test_grievance_and_weariness_stay_within_their_bounds(sample_months):
    for world in sample_months:
        assert world.plants.grievance.min() >= 0
        assert world.plants.grievance.max() <= 5 * ONE // 2
        assert world.plants.weariness.min() >= 0
        assert world.plants.weariness.max() < 8 * ONE
