"""The political police on day zero, and that nobody whom it takes is lost."""

from kranti.calendar import OldStyle
from kranti.exact import ONE
from kranti.founding import rules_on
from kranti.scenario import read


def test_effort_is_greatest_where_the_largest_cities_are(sample_world):
    rules = rules_on(read("empire-1896"), OldStyle(1896, 1, 1))["police"]
    effort = sample_world.governorates.effort
    chief = sample_world.cities.governorate[:2]
    without = set(range(len(effort))) - set(sample_world.cities.governorate.tolist())
    assert effort[chief].min() > effort.mean()
    assert effort.max() <= rules.effort_country + rules.effort_city
    assert {int(effort[place]) for place in without} == {rules.effort_country}


def test_people_are_exiled_to_some_places_and_not_to_those_where_the_cities_are(sample_world):
    weight = sample_world.governorates.exile_weight
    assert 0 < (weight > 0).sum() < len(weight) // 4
    assert not weight[sample_world.cities.governorate[:10]].any()


def test_everybody_arrested_is_in_prison_in_exile_free_or_back(sample_months):
    for world in sample_months:
        places, parties = world.governorates, world.parties
        held = (places.prisoners + places.exiles).sum()
        free = parties.released.sum() + parties.gone.sum() + world.committees.returned.sum()
        assert held + free == parties.arrested.sum() == world.committees.arrested.sum()
    assert parties.arrested.sum() > 0


def test_no_more_circles_are_known_than_there_are(sample_months):
    for world in sample_months:
        assert (world.committees.known >= 0).all()
        assert (world.governorates.effort <= ONE).all()
