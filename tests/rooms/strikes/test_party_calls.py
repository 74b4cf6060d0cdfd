"""What a party's call does to strikes: it moves hands a little, gives some their demand, and is named as a cause."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms import strikes
from kranti.rooms.strikes.begin import demand_of
from kranti.world.post import STRIKE_BEGUN
from kranti.world.work import HOURS, LIBERTY, NOTHING, PAY, SYMPATHY, TOKEN


@pytest.fixture
def called(district):
    """A district whose first plant would come out, half of whose hands a party's call has reached by letter 88."""
    district.plants.nature[0], district.plants.cause[0], district.plants.grievance[0] = 8 * ONE, PAY, ONE
    district.governorates.called[:], district.governorates.call_serial[:] = ONE // 2, 88
    return district


def test_the_strikers_whom_it_reached_are_counted_and_the_letter_answers_it(called, rules, live):
    live(called, rules, 1)
    assert called.governorates.reached[0] == 32
    row = int(called.outbox.kind[: called.counter.written[0]].tolist().index(STRIKE_BEGUN))
    assert called.outbox.because[row, 2] == 88
    strikes.open_year(called, rules, None)
    assert called.governorates.reached[0] == 0


def test_without_a_call_nobody_is_reached(called, rules, live):
    called.governorates.called[:] = 0
    live(called, rules, 1)
    assert called.governorates.reached[0] == 0
    assert called.outbox.because[: called.counter.written[0], 2].tolist() == [-1, -1]


def test_a_strike_for_liberty_lasts_a_day_for_no_owner_can_grant_it(called, rules, live):
    called.governorates.called[:] = ONE
    live(called, rules._replace(political=ONE), 1)
    assert (called.plants.demand[0], called.plants.state[0], called.plants.lasts[0]) == (LIBERTY, TOKEN, 1)


def test_a_call_moves_a_plant_by_what_it_reaches_of_its_trade(district, rules, live):
    district.plants.nature[:], district.plants.grievance[:] = -5 * ONE, ONE
    rules = rules._replace(call=6 * ONE, neighbours=0, chance_spread=0)
    assert max(live(district, rules, 28)) == 0
    district.governorates.called[0, 1] = ONE
    assert max(live(district, rules, 28, first=28)) == 0
    district.governorates.called[0, 0] = ONE
    assert max(live(district, rules, 28, first=56)) > 0


@given(some.sampled_from([NOTHING, PAY, HOURS]), some.booleans(), some.integers(0, ONE), some.integers(0, 2**32 - 1))
def test_a_strike_asks_for_its_own_cause_others_sake_or_liberty(cause, follows, reached, luck):
    rules = strikes.Rules(*[0] * len(strikes.Rules._fields))._replace(kinds=1, political=ONE)
    own = SYMPATHY if follows else cause
    assert demand_of(rules, cause, follows, 0, luck) == own
    assert demand_of(rules, cause, follows, reached, luck) == (LIBERTY if luck < reached << 16 else own)
    assert demand_of(rules._replace(kinds=0), cause, follows, reached, luck) == NOTHING
