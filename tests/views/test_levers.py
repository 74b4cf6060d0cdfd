"""Levers and what was changed: told in words, before any result."""

from __future__ import annotations

import re

import pytest
from jsonschema_rs import is_valid

from kranti.founding import rules_on
from kranti.scenario import read, switches, with_levers
from kranti.views import changes, recipe
from kranti.views.levers import labels, levers, names, room, schema, unit

HINDI = re.compile("[\u0900-\u097f]")


@pytest.fixture(scope="module")
def baseline():
    return read("empire-1896")


def test_the_first_levers_are_the_labelled_ones():
    featured = [lever.name for lever in levers() if lever.featured]
    assert featured == [lever.name for lever in levers()][: len(featured)]
    assert set(featured) == set(labels())


def test_labels_units_and_rooms_stand_in_both_languages():
    said = [*labels().values(), *(part for label in labels().values() for part in label.parts)]
    said += [room(name) for name in names()["rooms"]]
    assert [words.en for words in said if not HINDI.search(words.hi) or HINDI.search(words.en)] == []
    assert [lever.unit.en for lever in levers() if lever.featured and not HINDI.search(lever.unit.hi)] == []


def test_what_has_no_name_goes_by_the_one_it_has():
    assert unit("furlong").hi == "furlong"
    assert room("attic").en == "attic"


def test_every_lever_follows_the_schema():
    described = schema()
    for lever in levers():
        assert is_valid(described, lever.model_dump(mode="json", by_alias=True)), lever.name


def test_a_lever_can_be_set_to_its_bounds(baseline):
    for lever in levers():
        values = len(lever.value) if isinstance(lever.value, list) else 0
        for bound in (lever.low, lever.high):
            value = int(bound) if lever.whole else bound
            setting = f"{lever.name}={[value] * values or value}"
            rules_on(with_levers(baseline, [setting]), baseline.begins)


def test_nothing_changed_is_nothing_said(baseline):
    assert changes.sentence(baseline) == {"en": "", "hi": ""}
    assert not changes.away(baseline)


def test_a_number_is_told_as_it_was_and_as_it_is(baseline):
    changed = with_levers(baseline, ["market.freight=0"])
    assert changes.sentence(changed)["en"] == "Changed: market.freight: 0 instead of 15 (kopeck a pood)."
    labelled = changes.sentence(with_levers(baseline, ["mir.years_between=3"]))
    assert labelled["en"] == "Changed: Years between two divisions of the land: 3 instead of 12 (year)."
    assert HINDI.search(labelled["hi"])


@pytest.mark.parametrize("system", switches())
def test_a_system_taken_out_is_told_by_its_name(system, baseline):
    changed = with_levers(baseline, without=[system])
    said = changes.sentence(changed)
    assert system in said["en"]
    assert HINDI.search(said["hi"])
    assert changes.away(changed)


def test_a_number_set_to_what_it_is_changes_nothing(baseline):
    assert not changes.away(with_levers(baseline, ["market.freight=15"]))


@pytest.mark.parametrize("words", ['say "no"', "back\\slash", "two\nlines", "<script>", "हिंदी"])
def test_a_scenario_file_can_be_read_again(words, baseline, tmp_path):
    changed = with_levers(baseline, ["market.ports_open=0.5", "factory.womens_pay=[1, 1]"], ["M30"])
    head = changed.head.model_copy(update={"title": words})
    path = tmp_path / "asked.toml"
    path.write_text(
        recipe.scenario_file(changed.__class__(**{**vars(changed), "head": head}), 7, "sample", baseline.ends)
    )
    again = with_levers(read(str(path)))
    assert again.head.title == words
    assert again.fingerprint == changed.fingerprint


def test_a_what_if_with_dated_numbers_can_be_read_again(tmp_path):
    found = read("strong-inspectors")
    path = tmp_path / "asked.toml"
    path.write_text(recipe.scenario_file(found, 1, "sample", found.ends))
    assert read(str(path)).fingerprint == found.fingerprint


def test_a_citation_names_version_run_and_licence():
    said = recipe.citation("The Empire", "seed=7", "abc")
    assert all(part in said for part in ("Kranti", "seed=7", "abc", "CC BY 4.0"))
    assert recipe.citation("A & B_1", "", "abcdefgh1", "bibtex").startswith("@software{kranti-abcdefgh,")
    assert r"A \& B\_1" in recipe.citation("A & B_1", "", "abcdefgh1", "bibtex")
