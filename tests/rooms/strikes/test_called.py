"""A call, an insult and organisation bring plants out; fear keeps them in."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.exact import CERTAIN, ONE
from kranti.rooms import strikes
from kranti.rooms.strikes.aftermath import wearied
from kranti.rooms.strikes.begin import answer, national_news, programme
from kranti.world.post import STRIKE_BEGUN
from kranti.world.work import CONDITIONS, HOURS, NOTHING, PAY, STRIKING


def out(world, rules, live):
    """Count the plants that came out within four weeks."""
    before = int(world.trades.strikes[0])
    live(world, rules, 28)
    return int(world.trades.strikes[0]) - before


@pytest.fixture
def uneasy(district):
    """A district that would strike now and then."""
    district.plants.nature[:], district.plants.grievance[:] = -3 * ONE, ONE
    district.assembly.serial[0], district.empire.shot_serial[0] = 70, 90
    return district


@pytest.fixture
def alone(rules):
    """Rules by which plants do not look at each other, and strikes last a day."""
    return rules._replace(neighbours=0, cheer=0, lasts=1, weariness=0, weariness_lost=0, kinds=1)


def test_nobody_comes_out_unmoved(uneasy, alone, live):
    assert out(uneasy, alone, live) <= 2


def test_a_call_brings_plants_out_and_says_so(uneasy, alone, live):
    uneasy.districts.summoned[0] = ONE
    assert out(uneasy, alone._replace(summoned=4 * ONE), live) > 20
    assert uneasy.outbox.because[uneasy.outbox.kind == STRIKE_BEGUN][0, 2] == 70
    assert set(uneasy.outbox.about[uneasy.outbox.kind == STRIKE_BEGUN].tolist()) == {HOURS, PAY, CONDITIONS}


def test_who_has_nothing_to_complain_of_does_not_answer_a_call(uneasy, alone, live):
    uneasy.districts.summoned[0], uneasy.plants.grievance[:] = ONE, 0
    assert out(uneasy, alone._replace(summoned=4 * ONE), live) == 0


def test_a_called_strike_is_no_token(uneasy, alone, live):
    uneasy.districts.summoned[0] = ONE
    live(uneasy, alone._replace(summoned=4 * ONE, token=CERTAIN), 1)
    states = uneasy.plants.state[uneasy.plants.striking > 0]
    assert states.size > 10
    assert (states == STRIKING).all()


def test_an_insult_brings_plants_out_and_fear_keeps_them_in(uneasy, alone, live):
    uneasy.governorates.insult[0], uneasy.governorates.fear[0] = ONE, ONE
    rules = alone._replace(insult=3 * ONE, fear=3 * ONE)
    assert out(uneasy, rules, live) <= 2
    uneasy.governorates.fear[0] = 0
    assert out(uneasy, rules, live) > 20


def test_the_organised_come_out_sooner(uneasy, alone, live):
    uneasy.plants.organised[:] = ONE
    assert out(uneasy, alone._replace(organised=3 * ONE), live) > 10


def test_who_struck_together_is_better_organised(uneasy, alone, live):
    uneasy.plants.nature[0] = 3 * ONE
    live(uneasy, alone._replace(organises=ONE // 8), 4)
    assert uneasy.plants.organised[0] > 0
    assert uneasy.plants.organised[1] == 0


def test_linked_unions_carry_news_of_the_whole_empire(rules):
    rules = rules._replace(linked=8)
    assert national_news(rules, 500, 1_000, 1) > 4 * national_news(rules, 500, 1_000, 0) > 0


@given(some.integers(0, ONE), some.integers(0, 3 * ONE))
def test_an_answer_is_bounded_by_the_call(summoned, grievance):
    rules = strikes.Rules(*[0] * len(strikes.Rules._fields))._replace(summoned=2 * ONE, answer_half=ONE // 2)
    assert 0 <= answer(rules, summoned, grievance) <= 2 * summoned


@given(some.integers(0, CERTAIN - 1))
def test_a_plant_that_nobody_called_has_its_own_cause(luck):
    rules = strikes.Rules(*[0] * len(strikes.Rules._fields))._replace(programme=(1, 2, 1))
    assert programme(rules, NOTHING, 0, luck) == NOTHING
    assert programme(rules, NOTHING, 1, luck) in (HOURS, PAY, CONDITIONS)


@given(some.integers(1, 365), some.integers(1, 60))
def test_a_longer_strike_tires_more_and_none_more_than_the_most(days, half):
    assert 0 <= wearied(ONE, days, half) <= wearied(ONE, days + 1, half) <= ONE
