"""The first circles: where they stand on day zero, whom they aim at, and that every month's rolls balance."""

import numpy as np
import pytest

from kranti.calendar import OldStyle
from kranti.exact import ONE
from kranti.founding import rules_on
from kranti.scenario import read
from kranti.world.homes import LANDLESS, RICH
from kranti.world.parties import (
    EDUCATED,
    SOCIAL_DEMOCRATS,
    SOCIALIST_REVOLUTIONARIES,
    VILLAGERS,
    WORKERS,
)


@pytest.fixture(scope="module")
def numbers():
    return rules_on(read("empire-1896"), OldStyle(1896, 1, 1))["parties"]


def of(world, party, column):
    return getattr(world.committees, column)[world.committees.party == party]


def test_there_are_as_many_socialists_as_the_numbers_say_and_no_party_yet(sample_world, numbers):
    assert sample_world.parties.members.tolist() == [numbers.circles[0], 0, 0, numbers.circles[1]]
    assert (sample_world.parties.founded == -1).all()
    assert sample_world.parties.secret.tolist() == sample_world.parties.members.tolist()


def test_marxists_stand_where_plants_stand(sample_world):
    people = of(sample_world, SOCIAL_DEMOCRATS, "members").sum(1)
    hands = sample_world.governorates.crowd[:, WORKERS]
    assert np.corrcoef(people, hands)[0, 1] > 0.9


def test_no_committee_stands_where_the_empires_laws_do_not_hold(sample_world, sample_ground):
    foreign = sample_ground.atlas.column("places", "inspected") == 0
    assert foreign.any()
    for party in (SOCIAL_DEMOCRATS, SOCIALIST_REVOLUTIONARIES):
        assert not of(sample_world, party, "members")[foreign].any()
        assert not of(sample_world, party, "pull")[foreign].any()


def test_peasant_socialists_work_in_villages_before_any_party_is_founded(sample_world):
    organisers = of(sample_world, SOCIALIST_REVOLUTIONARIES, "organisers")
    assert sample_world.parties.began_in_villages[SOCIALIST_REVOLUTIONARIES] >= 1
    assert organisers[:, VILLAGERS].sum() > organisers.sum() / 2


def test_they_weigh_villages_by_the_communes_that_divide_their_land(sample_world, numbers):
    aim = of(sample_world, SOCIALIST_REVOLUTIONARIES, "aim")
    homes, communes = sample_world.homes, sample_world.communes
    where = homes.governorate[: len(communes)]
    for place in (0, 40):
        mine = where == place
        communal = (communes.repartitional * homes.like[: len(communes)])[mine].sum() / homes.like[: len(communes)][
            mine
        ].sum()
        assert aim[place, VILLAGERS] == pytest.approx(communal * numbers.belief, abs=2)


def test_social_democrats_turn_from_villages_that_are_divided(sample_world, numbers):
    aim = of(sample_world, SOCIAL_DEMOCRATS, "aim")
    apart = np.isin(sample_world.households.rank, (LANDLESS, RICH)).mean()
    assert apart > 0.3
    assert (aim[:, WORKERS] == ONE).all()
    assert aim[:, VILLAGERS].mean() < ONE * max(0, 1 - numbers.view / ONE * apart) + ONE / 10


def test_everybody_whom_a_party_may_win_is_counted_once(sample_world):
    homes, crowd = sample_world.homes, sample_world.governorates.crowd
    people = (homes.count.astype(np.int64) * homes.stands_for * homes.like)[: len(sample_world.communes)]
    assert crowd[:, VILLAGERS].sum() == people.sum()
    assert crowd[:, WORKERS].sum() == sample_world.plants.hands.sum()
    assert 0 < crowd[:, EDUCATED].sum() < 500_000


def test_rolls_balance_in_every_month(sample_months, roll):
    for world in sample_months:
        assert world.committees.members.sum(1).tolist() == roll(world)
        assert world.parties.members.sum() + world.committees.arrested.sum() > 0


def test_organisers_are_no_more_than_members(sample_months):
    for world in sample_months:
        assert (world.parties.organisers <= world.parties.members).all()
        assert (world.committees.members >= 0).all()
