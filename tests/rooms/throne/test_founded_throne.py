"""The throne on day zero."""

import numpy as np

from kranti.calendar import OldStyle
from kranti.exact import ONE
from kranti.founding import rules_on
from kranti.scenario import read
from kranti.world.homes import COSSACKS, GARRISON, POLICE


def test_a_tsar_reigns_and_has_granted_nothing(sample_world):
    throne = sample_world.throne
    assert (throne.reigns[0], throne.granted[0], throne.serial[0]) == (1, 0, -1)


def test_force_is_the_men_under_arms_times_what_each_can_disperse(sample_world):
    rules, homes = rules_on(read("empire-1896"), OldStyle(1896, 1, 1))["army"], sample_world.homes
    armed = np.isin(homes.kind, (GARRISON, POLICE, COSSACKS))
    men = (homes.count.astype(np.int64) * homes.stands_for * homes.like)[armed].sum()
    force = sample_world.governorates.force
    assert 0 <= men * rules.capacity / ONE - force.sum() <= len(force)
    assert sample_world.throne.force[0] == force.sum()
    assert 250_000 < force.sum() < 350_000
