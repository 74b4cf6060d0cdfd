"""Force and awe: men are sent where they are wanted, never more than there are; and people learn what is punished."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import army
from kranti.world.post import FADED, FIRED_ON, PETITION_RECEIVED, QUELLED, STRIKE_LOST, STRIKE_WON

MONDAY, TUESDAY = days(OldStyle(1896, 1, 15), OldStyle(1896, 1, 16))


def news(world, *told):
    """Lay letters (kind, size) of the first governorate into the inbox."""
    for row, (kind, size) in enumerate(told):
        world.inbox.kind[row], world.inbox.size[row], world.inbox.place[row] = kind, size, 0
    world.counter.received[0] = len(told)


def test_a_thousand_soldiers_can_bring_two_villages_to_order(country, rules):
    country.governorates.rising[0] = 1
    army.march(country, rules, MONDAY)
    assert country.governorates.sent[:2].tolist() == [1, 0]
    country.governorates.rising[0] = 7
    army.march(country, rules, MONDAY)
    assert country.governorates.sent[0] == 4  # two of its own, two of the neighbours'


def test_what_one_place_takes_the_next_one_lacks(country, rules):
    country.governorates.rising[:2] = 3
    army.march(country, rules, MONDAY)
    assert country.governorates.sent[:2].tolist() == [2, 2]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(some.lists(some.integers(0, 50), min_size=2, max_size=2))
def test_no_more_men_march_than_can_be_spared_and_none_where_nobody_rose(country, rules, rising):
    country.governorates.rising[:2] = rising
    army.march(country, rules, MONDAY)
    sent = country.governorates.sent[:2].tolist()
    assert sum(sent) <= 4
    assert all(men <= villages for men, villages in zip(sent, rising, strict=True))
    assert sum(sent) == min(4, sum(rising))


def test_cossacks_march_as_soldiers_do(country, rules):
    country.governorates.cossacks[0], country.governorates.rising[0] = 1_000, 9
    army.march(country, rules, MONDAY)
    assert country.governorates.sent[0] == 6


def test_unpunished_risings_cost_awe_and_it_is_known_far_off(country, rules):
    """Ten unpunished where ten are noticed lose ln 2 here and ln 1.1 in the Empire, each with half of the weight."""
    news(country, (FADED, 10))
    army.weigh(country, rules._replace(forgotten=0), MONDAY)
    far = math.log(1.1)
    assert country.empire.awe_lost[0] / ONE == pytest.approx(far, abs=0.001)
    assert country.governorates.awe_lost[0] / ONE == pytest.approx((math.log(2) + far) / 2, abs=0.001)
    assert country.governorates.awe_lost[50] / ONE == pytest.approx(far / 2, abs=0.001)


def test_punished_risings_cost_none(country, rules):
    news(country, (QUELLED, 500), (STRIKE_LOST, 40))
    army.weigh(country, rules, MONDAY)
    assert country.governorates.awe_lost.max() == country.empire.awe_lost[0] == 0
    assert country.governorates.quelled[0] > 0


def test_a_strike_won_is_a_quarter_of_a_rising_however_many_struck(country, rules):
    news(country, (STRIKE_WON, 3_000))
    army.weigh(country, rules, TUESDAY)
    assert country.governorates.defied[0] == country.empire.defied[0] == ONE // 4


def test_other_letters_are_no_defiance(country, rules):
    news(country, (1, 10), (4, 10))
    army.weigh(country, rules, TUESDAY)
    assert country.empire.defied[0] == country.empire.quelled[0] == 0


def test_what_is_not_repeated_is_forgotten_and_awe_comes_back(country, rules):
    country.governorates.defied[0] = 100 * ONE
    army.weigh(country, rules, MONDAY)
    lost = [int(country.governorates.awe_lost[0])]
    for _ in range(200):
        army.weigh(country, rules, MONDAY)
        lost.append(int(country.governorates.awe_lost[0]))
    assert lost == sorted(lost, reverse=True)
    assert lost[0] > 0 == lost[-1]


def test_the_founding_counts_every_soldier_once(sample_world):
    homes = sample_world.homes
    men = (homes.count.astype(int) * homes.stands_for * homes.like)[(homes.kind == 4) | (homes.kind == 8)].sum()
    counted = sample_world.governorates.soldiers.sum() + sample_world.governorates.cossacks.sum()
    assert counted == men > 500_000


def test_a_march_fired_on_is_punished_and_one_let_through_is_not(country, rules):
    news(country, (FIRED_ON, 130), (PETITION_RECEIVED, 40_000))
    army.weigh(country, rules, TUESDAY)
    assert country.governorates.quelled[0] == country.governorates.defied[0] == rules.march_weight
