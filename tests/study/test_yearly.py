"""Yearly tables: what a notebook holds, a row a year and place."""

import numpy as np
import pytest

from kranti import ask, life
from kranti.calendar import OldStyle
from kranti.study import yearly


@pytest.fixture(scope="module")
def run():
    return life.live_on(life.begin(ask.scenario("empire-1896"), 3, "sample"), OldStyle(1897, 1, 31))


@pytest.fixture(scope="module")
def table(run):
    return yearly.table(run).to_pandas()


def _of(table, per, year=1896):
    return table[(table.per == per) & (table.year == year)]


def test_every_place_has_a_row_for_every_year_begun(table):
    assert len(table) == 2 * (99 + 49 + 3 + 1)
    assert set(_of(table, "empire").days) == {366}
    assert set(_of(table, "empire", 1897).days) == {31}


def test_a_year_that_ended_is_written_down_as_it_stands(run, table):
    assert list(_of(table, "governorate").births) == list(run.notebook.yearly["governorates.births"][0])


def test_a_year_that_has_not_ended_is_empty(table):
    assert _of(table, "governorate", 1897).births.isna().all()
    assert _of(table, "governorate", 1897).harvest.isna().all()


def test_daily_series_give_sums_and_means_of_the_days_lived(run, table):
    strikers = run.notebook.daily["governorates.strikers"][366:397]
    assert list(_of(table, "governorate", 1897).strikers_sum) == list(strikers.sum(0))
    assert np.allclose(_of(table, "governorate", 1897).strikers_mean, strikers.mean(0))


def test_the_empire_has_the_totals_of_counts_and_none_of_prices(table):
    empire = _of(table, "empire").iloc[0]
    for counted in ("births", "rural_acts", "mutinies"):
        assert empire[counted] == _of(table, "governorate")[counted].sum()
    assert empire.strikers_sum == _of(table, "governorate").strikers_sum.sum()
    assert np.isnan(empire.grain_price_mean)
    assert empire.coal > 0


def test_fixed_point_is_written_in_decimals(run, table):
    weather = run.notebook.yearly["governorates.weather"][0] / 65_536
    assert list(_of(table, "governorate").weather) == list(weather)
    assert yearly.units()["weather"] == "1"


def test_every_series_has_a_unit(table):
    assert set(yearly.units()) == set(table.columns) - set(yearly.KEYS)
