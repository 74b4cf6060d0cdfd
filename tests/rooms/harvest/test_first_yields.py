"""Day zero of the harvest: yields that give the harvest on record back."""

import numpy as np
import pytest

from kranti.exact import ONE
from kranti.rooms import harvest


class Paper:
    """An atlas of two governorates: 3,400 poods in a poor year on the first, the second bare."""

    def column(self, name, field):
        """Give the harvest of the census year."""
        return np.array([3_400, 0])

    def decimals(self, name, field):
        """Give the yield ratio."""
        return np.array([4.0, 0.0])


@pytest.fixture
def founded(fields, rules):
    """The fields after their founding, 1897 having been a year of 85 in a hundred."""
    harvest.found(fields, rules._replace(poor_year_share=85 * ONE // 100), Paper(), None)
    return fields


def test_the_ordinary_harvest_comes_back_from_the_land(founded, rules, on):
    assert founded.governorates.sown[0] == pytest.approx(4_000, abs=1)
    founded.communes.grain[:] = founded.manors.grain[:] = 0
    harvest.open_books(founded, rules, on("1896-08-01"))
    harvest.reap(founded, rules, on("1896-08-01"))
    assert founded.governorates.harvest[0] == pytest.approx(4_000, rel=0.02)


def test_land_without_a_harvest_on_record_bears_nothing(founded):
    assert founded.governorates.yield_ordinary[1] == 0


def test_seed_is_the_harvest_over_the_yield_ratio(founded):
    assert founded.governorates.seed_share[0] == ONE // 4


def test_the_last_harvest_was_in_the_reaping_month_of_the_year_before(founded):
    assert founded.empire.reaped[0] == -153


def test_no_letter_about_bread_has_been_written_yet(founded):
    assert founded.governorates.serial.tolist() == [-1, -1]


def test_barns_hold_the_part_of_the_harvest_not_yet_eaten(small_world, rules):
    world = small_world(homes=1, communes=1, manors=1, governorates=2)
    world.homes.stands_for[:] = world.homes.like[:] = 1
    world.communes.land[:] = 1_000
    harvest.found(world, rules, Paper(), None)
    assert world.communes.grain[0] == pytest.approx(3_400 * 3 / 4 / 2, abs=1)
