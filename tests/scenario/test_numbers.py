"""Numbers of a scenario: each has a unit, bounds, a kind, and the proof of its kind."""

import pytest

from kranti.evidence import facts
from kranti.exact import CERTAIN, ONE
from kranti.scenario import ScenarioError, complaints, read

LOAVES = '[bakery.loaves]\nvalue = {}\nunit = "loaf"\nkind = "assumed"\nwhy = "A round number."\n'
DATED = LOAVES.format('[{from = "1896-01-01", is = 1}, {from = "1900-02-29", is = 2}, {from = 1914-07-19, is = 3}]')


def test_numbers_become_integers_of_their_kind(bake):
    assert bake() == (12, ONE // 2, CERTAIN // 4, (1, 2))


@pytest.mark.parametrize(
    ("proof", "missing"),
    [
        ('kind = "documented"\ngrade = "seen"', "evidence"),
        ('kind = "documented"\nevidence = ["chapter"]', "grade"),
        ('kind = "derived"', "from"),
        ('kind = "assumed"', "why"),
        ('kind = "tuned"', "against"),
    ],
)
def test_every_kind_of_number_needs_its_proof(bake, proof, missing):
    with pytest.raises(ScenarioError, match=rf"shop\.toml, bakery\.loaves.*{missing}"):
        bake(loaves=f'[bakery.loaves]\nvalue = 12\nunit = "loaf"\n{proof}\n')


@pytest.mark.parametrize(
    "proof",
    [
        'kind = "documented"\nevidence = ["chapter", "F001"]\ngrade = "seen"\nwhere = "S1"',
        'kind = "derived"\nfrom = ["bakery.price"]',
        'kind = "assumed"\nwhy = "So."\nspan = [1, 20]',
        'kind = "tuned"\nagainst = ["F001"]',
    ],
)
def test_with_its_proof_a_number_is_taken(bake, proof):
    assert bake(loaves=f'[bakery.loaves]\nvalue = 12\nunit = "loaf"\n{proof}\n').loaves == 12


def test_there_is_no_fifth_kind(bake):
    with pytest.raises(ScenarioError, match="kind"):
        bake(loaves='[bakery.loaves]\nvalue = 12\nunit = "loaf"\nkind = "guessed"\nwhy = "So."\n')


def test_evidence_that_nobody_knows_is_refused(bake):
    heard = LOAVES.format(12).replace("assumed", "documented") + 'evidence = ["hearsay"]\ngrade = "seen"\n'
    with pytest.raises(ScenarioError, match=r"bakery\.loaves: unknown evidence 'hearsay'"):
        bake(loaves=heard)


def test_a_fact_held_for_tests_is_not_tuned_against(bake):
    held = next(fact.id for fact in facts().values() if fact.use == "test")
    with pytest.raises(ScenarioError, match=f"{held} is held for tests"):
        bake(loaves=f'[bakery.loaves]\nvalue = 12\nunit = "loaf"\nkind = "tuned"\nagainst = ["{held}"]\n')


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ("101", r"out of bounds: it runs from 0 to 100 \(loaf\)"),
        ("-1", "out of bounds"),
        ("1_000_000_000_000_000_000", "out of bounds"),
        ("12.0", "whole number of loaf"),
        ("true", "."),
        ('"12"', "."),
        ("nan", "."),
        ("inf", "."),
        ("-inf", "."),
        ("[12]", "must be one number"),
        ("[]", "."),
        ("{}", "."),
    ],
)
def test_a_count_that_is_none_is_refused(bake, value, complaint):
    with pytest.raises(ScenarioError, match=complaint):
        bake(loaves=LOAVES.format(value))


@pytest.mark.parametrize("value", ["nan", "inf", "-inf", "10.5", "-0.1", "1e300", "true"])
def test_a_decimal_that_is_none_is_refused(bake, value):
    with pytest.raises(ScenarioError, match="price"):
        bake(price=f'[bakery.price]\nvalue = {value}\nunit = "kopeck"\nkind = "assumed"\nwhy = "So."\n')


@pytest.mark.parametrize("value", ["nan", "1.01", "-0.01", "2"])
def test_a_probability_lies_between_nothing_and_one(bake, value):
    with pytest.raises(ScenarioError, match="luck"):
        bake(luck=f'[bakery.luck]\nvalue = {value}\nunit = "probability"\nkind = "assumed"\nwhy = "So."\n')


def test_certainty_is_a_threshold_that_every_word_falls_below(bake):
    sure = '[bakery.luck]\nvalue = 1\nunit = "probability"\nkind = "assumed"\nwhy = "So."\n'
    assert bake(luck=sure).luck == 2**32


@pytest.mark.parametrize("value", ["[1]", "[1, 2, 3]", "1", "[1, 6]"])
def test_a_list_has_its_length_and_its_bounds(bake, value):
    with pytest.raises(ScenarioError, match="ovens"):
        bake(ovens=f'[bakery.ovens]\nvalue = {value}\nunit = "oven"\nkind = "assumed"\nwhy = "So."\n')


def test_another_unit_is_refused_with_both(bake):
    with pytest.raises(ScenarioError, match="'pood'; it must be in 'loaf'"):
        bake(loaves='[bakery.loaves]\nvalue = 12\nunit = "pood"\nkind = "assumed"\nwhy = "So."\n')


def test_a_number_nobody_asked_for_is_refused_with_the_nearest_name(bake):
    with pytest.raises(ScenarioError, match=r"bakery\.loafs is not a number of that room; did you mean 'loaves'"):
        bake(loafs=LOAVES.format(12).replace("loaves", "loafs"))


def test_a_number_left_out_is_missed_by_name(bake):
    with pytest.raises(ScenarioError, match=r"bakery\.loaves has no value"):
        bake(loaves="")


def test_a_word_nobody_knows_is_refused(bake):
    with pytest.raises(ScenarioError, match="colour"):
        bake(loaves=LOAVES.format(12) + 'colour = "brown"\n')


@pytest.mark.parametrize(
    ("date", "loaves"),
    [("1895-12-31", 1), ("1900-02-28", 1), ("1900-02-29", 2), ("1914-07-18", 2), ("1914-07-19", 3), ("1917-12-31", 3)],
)
def test_a_dated_number_holds_from_its_day_on(bake, date, loaves):
    assert bake(on=date, loaves=DATED).loaves == loaves


def test_the_days_of_change_are_listed(shop):
    assert [str(date) for date in shop(loaves=DATED).dates()] == ["1900-02-29", "1914-07-19"]


@pytest.mark.parametrize(("date", "loaves"), [("1895-01-01", 1), ("1900-01-01", 1), ("1915-01-01", 3)])
def test_dated_values_hold_by_their_dates_in_whatever_order_they_are_written(bake, date, loaves):
    backwards = LOAVES.format('[{from = "1914-01-01", is = 3}, {from = "1896-01-01", is = 1}]')
    assert bake(on=date, loaves=backwards).loaves == loaves


@pytest.mark.parametrize("date", ['"1900-02-30"', '"1917-13-01"', '"yesterday"', "1914", "1914-07-19T10:00:00"])
def test_a_day_that_never_was_is_refused(bake, date):
    with pytest.raises(ScenarioError, match=r"shop\.toml"):
        bake(loaves=LOAVES.format(f"[{{from = {date}, is = 1}}]"))


CHANGE = """
[[change]]
on = 1905-10-17
room = "bakery"
says = "More bread."
[change.rules.loaves]
value = 20
unit = "loaf"
kind = "assumed"
why = "So."
"""


@pytest.mark.parametrize(("date", "loaves"), [("1905-10-16", 12), ("1905-10-17", 20)])
def test_a_change_alters_a_room_on_its_day(bake, date, loaves):
    assert bake(on=date, change=CHANGE).loaves == loaves


def test_the_numbers_of_the_baseline_all_have_their_proof():
    assert complaints(read("empire-1896")) == []
