"""Claims: without a system its measure moves as the chapter says, over twenty seeds lived twice."""

import pytest

from kranti.evidence import systems
from kranti.scenario import switches
from kranti.study.claims import MEASURES, claim_holds

CLAIMS = [pytest.param(system, id=f"{system}: {systems()[system].claim_en}") for system in switches()]


@pytest.mark.parametrize("system", CLAIMS)
def test_without_it_the_run_differs_and_the_claim_holds(twins, system):
    pairs = twins(system)
    assert [seed for seed, (off, on) in enumerate(pairs, 1) if off.digest == on.digest] == []
    assert claim_holds(system, [off.measure for off, _ in pairs], [on.measure for _, on in pairs])


def test_every_system_that_stands_has_its_measure():
    assert {name for name in switches() if systems()[name].measure not in MEASURES} == set()


def test_every_measure_is_that_of_a_system_that_stands():
    assert set(MEASURES) - {systems()[name].measure for name in switches()} == set()


@pytest.mark.parametrize(("off", "holds"), [([1, 4], True), ([1, 6], False), ([2, 5], False)])
def test_a_claim_holds_on_the_mean_of_paired_seeds_and_a_draw_does_not(off, holds):
    assert systems()["M26"].direction == "down"
    assert claim_holds("M26", off, [2, 5]) is holds


def test_a_claim_that_goes_up_fails_where_the_measure_falls():
    assert systems()["M22"].direction == "up"
    assert claim_holds("M22", [0.9], [0.6])
    assert not claim_holds("M22", [0.6], [0.9])
