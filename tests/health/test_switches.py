"""Switches: every system that stands can be taken out, by names that exist."""

import pytest

from kranti.day import DAY
from kranti.evidence import systems
from kranti.founding import rules_on
from kranti.scenario import read, switches, with_levers

BUILT = switches()


@pytest.fixture(scope="module")
def baseline():
    """The baseline as it is shipped."""
    return read("empire-1896")


def test_every_switch_belongs_to_a_system():
    assert set(BUILT) <= set(systems())


def test_every_switch_does_something():
    assert [name for name, switch in BUILT.items() if not (switch.removes or switch.sets)] == []


def test_every_mechanism_removed_is_one_of_the_day():
    names = {step.name for step in DAY}
    assert {name: set(switch.removes) - names for name, switch in BUILT.items() if set(switch.removes) - names} == {}


def test_every_number_set_is_one_of_the_baseline(baseline):
    known = {f"{room}.{name}" for room, group in baseline.numbers.items() for name in group}
    assert {name: set(switch.sets) - known for name, switch in BUILT.items() if set(switch.sets) - known} == {}


@pytest.mark.parametrize("system", BUILT)
def test_with_a_system_out_all_numbers_stay_within_bounds_and_something_differs(system, baseline):
    without = with_levers(baseline, without=[system])
    rules_on(without, baseline.begins)
    changed = rules_on(without, baseline.begins) != rules_on(baseline, baseline.begins)
    later = any(rules_on(without, date) != rules_on(baseline, date) for date in baseline.dates())
    assert without.removed or changed or later


def test_every_system_that_a_mechanism_serves_can_be_taken_out():
    served = {system for step in DAY for system in step.serves}
    assert sorted(served - set(BUILT)) == []


def test_every_system_that_can_be_taken_out_is_served_or_is_a_structure():
    rooms = {step.room for step in DAY} | {"calendar"}  # the calendar is the clock of all rooms, and none of them
    assert [name for name in BUILT if systems()[name].room not in rooms] == []


def test_every_claim_names_its_measure_and_direction():
    assert [
        name for name, system in systems().items() if not (system.claim_en and system.claim_hi and system.measure)
    ] == []
