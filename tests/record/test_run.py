"""A run from Python: series, tables, one line about itself."""

from __future__ import annotations

import subprocess
import sys

import pytest

import kranti
from kranti.scenario import ScenarioError


@pytest.fixture(scope="module")
def run() -> kranti.Run:
    return kranti.run(seed=7, until="1897-12-31", since="1896-03-01")


def test_a_daily_series_carries_both_calendars_ids_and_units(run: kranti.Run) -> None:
    series = run.series("strikers")
    assert series.dims == ("time", "governorate")
    assert str(series.old_style.values[0]) == "1896-03-01"
    assert str(series.time.values[0])[:10] == "1896-03-13"
    assert "moscow" in series.governorate
    assert series.attrs["units"] == "person"


def test_a_yearly_series_has_the_years_that_ended(run: kranti.Run) -> None:
    assert run.series("population").year.values.tolist() == [1896, 1897]
    assert run.series("strikes", by="trade").trade.values.tolist() == ["textile", "metal", "other"]


def test_a_series_that_is_not_kept_is_refused_with_the_nearest(run: kranti.Run) -> None:
    with pytest.raises(ScenarioError, match="did you mean 'population'"):
        run.series("populaton")


def test_yearly_series_stand_side_by_side_as_a_table(run: kranti.Run) -> None:
    table = run.to_pandas()
    assert table.loc[(1897, "moscow"), "population"] > 2_000_000


def test_a_run_says_in_one_line_what_it_is(run: kranti.Run) -> None:
    assert repr(run).startswith("Run('empire-1896', seed=7; 1896-03-01..1897-12-31; sample; facts ")
    assert "\n" not in repr(run)
    assert "<svg" in run._repr_html_()


def test_importing_kranti_and_asking_for_help_stay_light() -> None:
    heavy = "import sys, kranti.cli; print([m for m in ('numba', 'zarr', 'xarray', 'pydantic') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
