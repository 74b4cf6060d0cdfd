"""Runs: records lie side by side, and come and go without a gap."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.mechanism import show
from kranti.rooms.census.runs import home_of, join, leave

steps = some.lists(some.tuples(some.booleans(), some.integers(0, 3), some.integers(0, 10**6)), max_size=80)


def test_the_home_of_a_slot_is_the_one_whose_run_it_lies_in(country):
    homes = show(country, "homes")
    for home in range(4):
        first, last = homes.first[home], homes.first[home] + homes.room_for[home] - 1
        place = homes.governorate[home]
        found = [home_of(homes, country.governorates.first_home[place], 2, slot) for slot in (first, last)]
        assert found == [home, home]


def test_who_joins_stands_last_and_a_full_home_takes_nobody(country):
    homes, records = show(country, "homes"), country.people.record
    homes.count[2] = homes.room_for[2] - 1
    assert join(homes, records, 2, records[0])
    assert records[homes.first[2] + homes.room_for[2] - 1] == records[0]
    assert not join(homes, records, 2, records[0])
    assert homes.count[2] == homes.room_for[2]


def test_the_last_of_a_run_takes_the_place_of_who_leaves(country):
    homes, records = show(country, "homes"), country.people.record
    gone, last = int(records[3]), int(records[199])
    assert leave(homes, records, 0, 3) == gone
    assert (records[3], records[199], homes.count[0]) == (last, 0, 199)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(steps)
def test_runs_stay_unbroken_whoever_comes_and_goes(country, unbroken, steps):
    homes, records = show(country, "homes"), country.people.record
    for comes, home, luck in steps:
        if comes:
            join(homes, records, home, records[homes.first[home]])
        elif homes.count[home] > 1:
            leave(homes, records, home, homes.first[home] + luck % homes.count[home])
    assert unbroken(country)
