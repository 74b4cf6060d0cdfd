"""The founding's weariness: plants begin as tired as they would be had the world gone on like this for long."""

import pytest

from kranti.chance import chance
from kranti.exact import ONE
from kranti.mechanism import show
from kranti.rooms.strikes.founding import _tire

CHANCE = chance(7, "strikes.found")


@pytest.mark.parametrize(("nature", "tired"), [(-4 * ONE, False), (-2 * ONE, False), (0, True), (4 * ONE, True)])
def test_the_calm_begin_fresh_and_the_restless_tired(district, rules, nature, tired):
    plants = show(district, "plants")
    plants.nature[:] = nature
    _tire(rules._replace(strata=0), CHANCE, plants)
    assert (plants.weariness > 0).all() == tired
    assert (plants.weariness == 0).all() != tired


def test_a_plant_that_would_always_strike_is_as_tired_as_strikes_make_it_and_time_mends(district, rules):
    """It strikes until weariness holds it back: near its nature, give or take a strike's weariness and luck."""
    plants = show(district, "plants")
    plants.nature[:] = 4 * ONE
    _tire(rules._replace(strata=0, earlier=400), CHANCE, plants)
    assert 3 * ONE < plants.weariness.mean() < 6 * ONE


def test_what_paydays_long_past_left_behind_is_forgotten(district, rules):
    plants, found = show(district, "plants"), []
    for paydays in (150, 300):
        plants.nature[:] = 0
        _tire(rules._replace(strata=0, earlier=paydays), CHANCE, plants)
        found.append(plants.weariness.mean() / ONE)
    assert found[0] == pytest.approx(found[1], rel=0.25)


def test_no_payday_before_day_zero_no_weariness(district, rules):
    plants = show(district, "plants")
    plants.nature[:] = 4 * ONE
    _tire(rules._replace(earlier=0), CHANCE, plants)
    assert not plants.weariness.any()
