"""Requests: a run is named by everything it follows from, and by nothing else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.scenario import ScenarioError
from kranti.study.request import Request, name, resolve, run_id, seeds

BASE = Request(until="1896-03-31")
OTHERS = [
    replace(BASE, seed=2),
    replace(BASE, resolution="standard"),
    replace(BASE, settings=("mir.poor=0.3",)),
    replace(BASE, without=("M30",)),
    replace(BASE, until="1896-04-01"),
]
words = st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=8)


def test_a_run_has_one_name():
    assert run_id(BASE) == run_id(Request(until="1896-03-31"))


@pytest.mark.parametrize("other", OTHERS)
def test_whatever_is_asked_otherwise_is_another_run(other):
    assert run_id(other) != run_id(BASE)


def test_the_last_day_may_be_left_unsaid():
    assert run_id(Request()) == run_id(Request(until="1917-12-31"))


def test_the_order_of_levers_makes_no_other_run():
    one, other = ("M29", "M30"), ("M30", "M29")
    assert run_id(replace(BASE, without=one)) == run_id(replace(BASE, without=other))


@given(st.lists(words, min_size=6, max_size=6), st.integers(0, 5), words)
def test_every_part_of_a_name_counts(parts, place, other):
    changed = [*parts[:place], other, *parts[place + 1 :]]
    assert (name(*changed) == name(*parts)) == (changed == parts)


def test_seeds_go_up_from_the_first():
    assert [request.seed for request in seeds(replace(BASE, seed=7), 3)] == [7, 8, 9]


def test_seeds_beyond_the_last_are_refused():
    with pytest.raises(ScenarioError, match="18446744073709551616 is out of bounds"):
        seeds(replace(BASE, seed=2**64 - 2), 3)


def test_a_scenario_file_is_named_from_the_root(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.toml").write_text('[scenario]\ntitle = "x"\nbuilds_on = ["empire-1896"]\n')
    one = next(resolve([replace(BASE, scenario="mine.toml")]))
    assert one.request.scenario == str(tmp_path / "mine.toml")
    assert one.id == run_id(BASE)
