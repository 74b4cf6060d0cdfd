"""What was changed, in one sentence."""

import pytest

from kranti import ask
from kranti.study.changes import changed

BASE = "empire-1896"


def sentence(*levers, lang="en"):
    return changed(ask.scenario(BASE), ask.scenario(*levers))[lang]


def test_the_same_request_is_called_the_same():
    assert sentence(BASE) == "A and B are one and the same request: empire-1896."


def test_a_what_if_is_told_by_its_question():
    assert "respected-nobles, which asks “What if Russian peasants" in sentence("respected-nobles")
    assert "mir.respect is 0.6 instead of 0.02" in sentence("respected-nobles")


def test_a_system_is_told_by_its_name_and_what_its_switch_sets_is_not_told_again():
    assert sentence(BASE, (), ("M22",)).count(";") == 0
    assert "(M22) is taken out." in sentence(BASE, (), ("M22",))
    assert "(M22) हटा दी गई है" in sentence(BASE, (), ("M22",), lang="hi")


def test_numbers_are_told_and_many_are_counted():
    few = sentence(BASE, ("harvest.plenty=1.5",))
    assert few.endswith("harvest.plenty is 1.5 instead of 1.2.")
    many = sentence(BASE, tuple(f"harvest.{rule}=0.1" for rule in ("empire_luck", "region_luck", "dearth", "bad_tail")))
    assert "1 more numbers differ" in many


def test_a_number_that_changes_by_date_is_told_without_its_course():
    assert "industry.foreign_inflow takes another course" in sentence("slump-earlier")


@pytest.mark.parametrize("lang", ["en", "hi"])
def test_it_is_one_sentence(lang):
    told = sentence("bad-harvest-calm-year", (), ("M30",), lang=lang)
    assert "\n" not in told
    assert told.endswith({"en": ".", "hi": "।"}[lang])
