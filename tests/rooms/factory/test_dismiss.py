"""Dismissal of delegates: what the scenario puts in, and how far it goes by itself."""

import pytest

from kranti.exact import ONE
from kranti.rooms import factory
from kranti.world.post import DISMISSAL, MEMBERS_DISMISSED, TAKEN_BACK


@pytest.fixture
def city(works):
    """The three plants stand in the first city; a second plant of metal is larger, and stands elsewhere."""
    works.plants.city[:], works.plants.trade[:] = [0, 0, 1], [0, 1, 1]
    works.plants.hands[:] = [300, 100, 200]
    works.assembly.members[0] = 5
    return works


@pytest.fixture
def dismiss(city, month):
    """Let the day pass on which four are dismissed."""

    def passes(rules):
        factory.dismiss(city, rules, month(1))
        return city.outbox.kind[: city.counter.written[0]].tolist()

    return passes


def test_on_other_days_nobody_is_dismissed(city, rules, dismiss):
    assert dismiss(rules) == []
    assert not city.plants.complaint.any()


def test_the_largest_plant_of_the_trade_and_city_dismisses_members_and_its_hands_are_angry(city, rules, dismiss):
    assert dismiss(rules._replace(members_dismissed=4)) == [MEMBERS_DISMISSED]
    assert (city.outbox.sender[0], city.outbox.size[0]) == (1, 4)
    assert city.plants.complaint.tolist() == city.plants.grievance.tolist() == [0, ONE, 0]


def test_where_no_body_of_workers_stands_the_same_men_are_only_hands(city, rules, dismiss):
    city.assembly.members[0] = 0
    assert dismiss(rules._replace(members_dismissed=4)) == [DISMISSAL]


def test_who_is_taken_back_angers_nobody(city, rules, dismiss):
    assert dismiss(rules._replace(members_dismissed=4, takes_back=1)) == [MEMBERS_DISMISSED, TAKEN_BACK]
    assert city.outbox.because[1, 0] == 0
    assert not city.plants.complaint.any()


def test_where_no_such_plant_works_nobody_is_dismissed(city, rules, dismiss):
    assert dismiss(rules._replace(members_dismissed=4, dismissing_city=7)) == []
