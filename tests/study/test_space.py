"""The space of unsure numbers: what may be varied, how far, and how a point is written down."""

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from kranti import ask
from kranti.scenario import ScenarioError, with_levers
from kranti.study.space import DEFAULT, KINDS, scaled, settings, space

SCENARIO = ask.scenario("empire-1896")
ALL = space(SCENARIO)


def by_name(name):
    return next(item for item in ALL if item.name == name)


def test_only_assumed_and_tuned_numbers_are_varied():
    assert {SCENARIO.numbers[item.room][item.rule].kind for item in ALL} == set(KINDS)


def test_no_switch_and_no_number_that_changes_by_date_is_varied():
    names = {f"{item.room}.{item.rule}" for item in ALL}
    assert not names & {"census.one_land", "mir.one_rank", "industry.conjuncture", "market.other_goods"}


def test_a_span_is_taken_as_it_stands_and_without_one_a_quarter_either_way():
    size, base = by_name("strikes.size"), by_name("strikes.base")
    assert [size.low, size.high] == SCENARIO.numbers["strikes"]["size"].span
    assert size.spanned
    assert (base.low, base.high) == pytest.approx((base.value * (1 + DEFAULT), base.value * (1 - DEFAULT)))
    assert not base.spanned


def test_a_list_is_varied_one_by_one_and_written_whole():
    taste = [item for item in ALL if item.rule == "taste"]
    assert [item.name for item in taste] == ["industry.taste[0]", "industry.taste[1]", "industry.taste[2]"]
    assert settings(SCENARIO, taste[1:], (0.02, 0.03)) == ("industry.taste=[0.009, 0.02, 0.03]",)


def test_whole_numbers_are_written_whole():
    payday = by_name("strikes.payday")
    assert settings(SCENARIO, [payday], (27.6,)) == ("strikes.payday=28",)


def test_names_and_stars_choose():
    assert {item.room for item in space(SCENARIO, ["strikes.*"])} == {"strikes"}
    assert [item.name for item in space(SCENARIO, ["strikes.size"], ("assumed",))] == ["strikes.size"]


def test_a_name_that_fits_nothing_is_refused():
    with pytest.raises(ScenarioError, match=r"'strikes\.sise' fits none"):
        space(SCENARIO, ["strikes.sise"])


@examples(max_examples=25)
@given(st.lists(st.floats(0, 1), min_size=len(ALL), max_size=len(ALL)))
def test_every_point_of_the_space_lies_within_its_bounds_and_can_be_set(unit):
    point = scaled(ALL, unit)
    assert all(item.low <= value <= item.high for item, value in zip(ALL, point, strict=True))
    changed = with_levers(SCENARIO, settings(SCENARIO, ALL, point))
    assert len(changed.set_by_hand) == len({(item.room, item.rule) for item in ALL})
