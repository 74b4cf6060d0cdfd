"""Replay: a run is its seed and its scenario, to the bit; chance belongs to whom it falls on."""

import os

import numba
import numpy as np
import pytest

from kranti import life
from kranti.calendar import OldStyle
from kranti.scenario import read
from kranti.world.post import STRIKE_BEGUN, STRIKE_FADED, STRIKE_LOST, STRIKE_WON

STRIKES = (STRIKE_BEGUN, STRIKE_WON, STRIKE_LOST, STRIKE_FADED)


@pytest.fixture
def threads():
    """Set the number of threads for one test."""
    before = numba.get_num_threads()
    yield life.use_threads
    numba.set_num_threads(before)


@pytest.fixture(scope="session")
def without_the_mir(live):
    """The same seed where no commune divides its land anew."""
    return live("1898-12-31", without=["M30"])


def test_the_same_seed_gives_the_same_state(live, first):
    assert live("1898-12-31").digest == first.digest


def test_another_seed_gives_another_state(live, first):
    assert live("1898-12-31", seed=8).digest != first.digest


def test_another_day_gives_another_state(live, first):
    assert live("1898-12-30").digest != first.digest


def test_stopping_on_the_way_changes_nothing(live, first):
    stopped = live("1896-01-01", "1896-02-29", "1897-07-31", "1897-12-31", "1898-12-31")
    assert stopped.digest == first.digest
    ours, theirs = first.notebook, stopped.notebook
    assert [name for name in ours.daily if (ours.daily[name] != theirs.daily[name]).any()] == []
    assert [name for name in ours.yearly if (ours.yearly[name] != theirs.yearly[name]).any()] == []


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="this machine has one core")
@pytest.mark.parametrize("many", [1, 2])
def test_threads_change_nothing(live, first, threads, many):
    threads(many)
    assert live("1898-12-31").digest == first.digest


def test_arrays_never_move():
    run = life.begin(read("empire-1896"), 7, "sample")
    before = {name: array.ctypes.data for name, array in run.world.columns()}
    life.live_on(run, OldStyle(1896, 12, 31))
    assert {name: array.ctypes.data for name, array in run.world.columns()} == before


def test_without_the_mir_land_lies_otherwise(first, without_the_mir):
    assert (without_the_mir.world.households.land != first.world.households.land).any()


@pytest.mark.parametrize("name", ["births", "deaths", "moved", "population", "harvest", "eaten", "exported"])
def test_without_the_mir_people_and_grain_are_the_same(first, without_the_mir, name):
    yearly = f"governorates.{name}"
    assert (first.notebook.yearly[yearly] == without_the_mir.notebook.yearly[yearly]).all()


def test_without_the_mir_every_person_is_the_same(first, without_the_mir):
    assert (first.world.people.record == without_the_mir.world.people.record).all()


def test_a_harsher_estate_leaves_strikes_the_same_until_awe_is_lost(live):
    """Villages and plants meet in one belief about authority alone; where it has no weight they do not meet."""
    apart = ["strikes.awe=0", "army.news_from_afar=0"]
    first, other = (live("1896-12-31", settings=[*apart, f"mir.solidarity={given}"]) for given in (0.1, 0.2))
    ours, theirs = _strikes(first), _strikes(other)
    assert len(ours["day"]) > 0
    assert [name for name in ours if not np.array_equal(ours[name], theirs[name])] == []
    for name in ("governorates.strikers", "cities.strikers"):
        assert (first.notebook.daily[name] == other.notebook.daily[name]).all()


def _strikes(run):
    """List the letters of strikes, but for their serial numbers: other letters come between."""
    letters = run.notebook.all_letters()
    told = np.isin(letters["kind"], STRIKES)
    return {name: letters[name][told] for name in ("day", "kind", "place", "sender", "size", "about")}
