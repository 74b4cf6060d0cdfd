"""Weather: alike within a region, around the ordinary, within bounds, the same for the same seed."""

import numpy as np

from kranti.exact import ONE
from kranti.rooms import harvest

LUCK = {"empire_luck": ONE // 20, "region_luck": ONE // 6, "local_luck": ONE // 20, "bad_tail": ONE // 2}


def drawn(world, rules, on, years):
    """Draw the weather of many years."""
    seasons = []
    for year in range(1896, 1896 + years):
        harvest.weather(world, rules, on(f"{year}-01-01"), seed=5)
        seasons.append(world.governorates.weather.copy())
    return np.array(seasons) / ONE


def test_without_luck_every_year_is_ordinary(small_world, rules, on):
    assert (drawn(small_world(governorates=3), rules, on, 3) == 1).all()


def test_years_scatter_around_the_ordinary(small_world, rules, on):
    world = small_world(governorates=40)
    world.governorates.region[:] = np.arange(40)
    seasons = drawn(world, rules._replace(**LUCK), on, 100)
    assert abs(seasons.mean() - 1) < 0.02
    assert 0.15 < seasons.std() < 0.22


def test_neighbours_share_their_region_s_weather(small_world, rules, on):
    world = small_world(governorates=3)
    world.governorates.region[:] = [0, 0, 1]
    links = np.corrcoef(drawn(world, rules._replace(**LUCK), on, 200).T)
    assert links[0, 1] > 0.7
    assert links[0, 2] < 0.4


def test_bad_years_go_further_down_than_good_ones_up(small_world, rules, on):
    world = small_world(governorates=40)
    world.governorates.region[:] = np.arange(40)
    seasons = drawn(world, rules._replace(**LUCK), on, 100)
    assert 1 - np.quantile(seasons, 0.01) > np.quantile(seasons, 0.99) - 1


def test_a_season_made_worse_is_worse_everywhere_by_the_same_part(small_world, rules, on):
    world = small_world(governorates=5)
    seasons, poor = (drawn(world, rules._replace(**LUCK, season=part), on, 5) for part in (ONE, ONE // 2))
    assert np.allclose(poor, seasons / 2, atol=2 / ONE)


def test_weather_keeps_within_its_bounds(small_world, rules, on):
    wild = rules._replace(region_luck=ONE, worst_weather=ONE // 4, best_weather=3 * ONE // 2)
    seasons = drawn(small_world(governorates=5), wild, on, 50)
    assert (seasons.min(), seasons.max()) == (0.25, 1.5)


def test_the_same_seed_brings_the_same_weather(small_world, rules, on):
    first, second = (drawn(small_world(governorates=5), rules._replace(**LUCK), on, 5) for _ in range(2))
    assert (first == second).all()
