"""A far war: soldiers leave by the part their district gives, and news of it moves the awe of the state."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import army
from kranti.world.post import DEFEAT, FAR_WAR

MONDAY, TUESDAY = days(OldStyle(1896, 1, 15), OldStyle(1896, 1, 16))


@pytest.fixture
def two_regiments(garrison):
    """Regiments of 1,600 men; of the first half are called away in the end, of the others nobody."""
    garrison.regiments.strength[:] = garrison.regiments.men
    garrison.regiments.called[0] = ONE // 2
    return garrison


def test_soldiers_leave_as_the_war_calls_them_and_come_back(two_regiments, rules):
    regiments = two_regiments.regiments
    for at_front, left in ((ONE // 4, 1_400), (ONE, 800), (0, 1_600)):
        army.entrain(two_regiments, rules._replace(at_front=at_front), MONDAY)
        assert regiments.men[:2].tolist() == [left, 1_600]


def test_without_the_war_nobody_leaves(two_regiments, rules):
    army.entrain(two_regiments, rules._replace(at_front=ONE, far_war=0), MONDAY)
    assert set(two_regiments.regiments.men.tolist()) == {1_600}


def test_who_is_away_is_no_force_at_home(two_regiments, rules):
    army.entrain(two_regiments, rules._replace(at_front=ONE), MONDAY)
    army.waver(two_regiments, rules, MONDAY)
    assert two_regiments.governorates.soldiers[:2].tolist() == [19 * 1_600 + 800, 10 * 1_600]


def test_an_outbreak_rallies_once_and_defeats_cost_prestige_and_are_told_as_its_doing(country, rules):
    empire, counter = country.empire, country.counter
    empire.war_serial[0] = -1
    for wars, defeats, prestige, written in ((0, 0, 0, 0), (1, 0, 2, 1), (1, 0, 2, 1), (1, 1, 1, 2), (1, 2, 0, 3)):
        army.report(country, rules._replace(wars=wars, defeats=defeats), TUESDAY)
        assert (empire.prestige[0], counter.written[0]) == (prestige * ONE // 4, written)
    assert country.outbox.kind[:3].tolist() == [FAR_WAR, DEFEAT, DEFEAT]
    assert country.outbox.because[:3, 0].tolist() == [-1, 0, 1]


def test_prestige_fades_by_the_week(country, rules):
    country.empire.prestige[0] = -ONE // 2
    fading = rules._replace(prestige_fades=ONE // 4)
    army.report(country, fading, TUESDAY)
    assert country.empire.prestige[0] == -ONE // 2
    army.report(country, fading, MONDAY)
    assert country.empire.prestige[0] == -ONE * 3 // 8


def test_prestige_is_laid_over_what_impunity_costs(country, rules):
    country.empire.prestige[0] = ONE // 4
    army.weigh(country, rules, MONDAY)
    assert set(country.governorates.awe_lost.tolist()) == {-ONE // 4}
    assert country.empire.awe_lost[0] == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(some.lists(some.integers(0, 3), min_size=1, max_size=12), some.integers(0, 3))
def test_prestige_and_awe_keep_within_their_bounds(country, rules, steps, wars):
    country.empire.prestige[0] = country.empire.wars[0] = country.empire.defeats[0] = 0
    defeats = 0
    for step in steps:
        defeats += step
        army.report(country, rules._replace(wars=wars, defeats=defeats, defeat_costs=ONE), MONDAY)
        army.weigh(country, rules, MONDAY)
        country.counter.written[0] = 0
        assert abs(int(country.empire.prestige[0])) <= rules.awe_most
        assert abs(country.governorates.awe_lost).max() <= rules.awe_most
