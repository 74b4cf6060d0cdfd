"""What the throne hears: late, coloured, and with rumours."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import ONE


def test_strikers_villagers_in_action_and_mutinous_soldiers_are_people_to_be_dispersed(realm, rules, weeks):
    places = realm.governorates
    places.strikers[:], places.rising[:], places.mutinous[:] = (1, 2), (10, 20), (100, 200)
    weeks(realm, rules, 1)
    assert (realm.throne.demand[0], realm.throne.force[0]) == (333, 300)


def test_reports_come_late(realm, rules, weeks):
    realm.governorates.strikers[0] = 1_000
    heard = []
    for day in range(4):
        weeks(realm, rules._replace(hears=ONE // 2), 1, first=8 + day)
        heard.append(int(realm.throne.demand[0]))
    assert heard == [500, 750, 875, 937]


def test_subordinates_overstate_order_and_rumour_adds_people(realm, rules, weeks):
    realm.governorates.strikers[0] = 1_000
    weeks(realm, rules._replace(bias=ONE // 4), 1)
    assert realm.throne.demand[0] == 750
    weeks(realm, rules._replace(bias=ONE // 4, rumour=50_000), 1)
    assert realm.throne.demand[0] == 50_750


def test_what_is_over_is_in_the_end_no_longer_heard_of(realm, rules, weeks):
    realm.throne.demand[0] = 100_000
    for day in range(120):
        weeks(realm, rules._replace(hears=ONE // 4), 1, first=8 + day)
    assert realm.throne.demand[0] == 0


@given(some.integers(0, 10**6), some.integers(0, 10**8), some.integers(1, ONE))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_is_heard_lies_between_what_was_heard_and_what_is(realm, rules, weeks, before, told, hears):
    realm.throne.demand[0], realm.governorates.strikers[0] = before, told
    weeks(realm, rules._replace(hears=hears), 1)
    assert min(before, told) - 1 <= realm.throne.demand[0] <= max(before, told)
