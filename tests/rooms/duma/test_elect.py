"""Elections: when they come, and whom they send."""

import numpy as np

from kranti.calendar import OldStyle
from kranti.exact import ONE
from kranti.founding import rules_on
from kranti.rooms import duma
from kranti.rooms.duma.elect import moods
from kranti.rooms.duma.votes import ALIEN, DEAR, FEAR, HAS_HANDS, HAS_LANDOWNERS, HUNGER, UNPAID
from kranti.scenario import read
from kranti.world.post import DUMA_OPENED
from kranti.world.state import MOST_DUMAS, NARROW, NO_VOTE, WIDE


def test_without_a_vote_law_nobody_is_elected(country, rules, on):
    country.law.vote[0] = NO_VOTE
    on(duma.elect, country, rules, 5_000)
    assert not country.dumas.opened.any()


def test_a_duma_opens_when_it_has_been_called_for_the_wait(country, rules, on):
    on(duma.elect, country, rules, 149)
    assert country.dumas.opened[0] == 0
    on(duma.elect, country, rules, 150)
    dumas = country.dumas
    assert (dumas.opened[0], dumas.law[0], dumas.members[0], dumas.credit[0]) == (150, WIDE, 15, ONE)
    assert dumas.seats[0].tolist() == country.governorates.deputies.sum(0).tolist()
    assert country.governorates.deputies.sum(1).tolist() == [10, 5, 0]
    assert (country.outbox.kind[0], country.outbox.size[0], country.outbox.because[0, 0]) == (DUMA_OPENED, 15, 33)


def test_while_a_duma_sits_no_other_is_elected_until_its_term_is_over(country, rules, on):
    for day in (150, 300, 1_149):
        on(duma.elect, country, rules, day)
    assert (country.dumas.opened > 0).sum() == 1
    on(duma.elect, country, rules, 1_150)
    assert (country.dumas.ended[0], country.dumas.opened[1]) == (1_150, 1_150)


def test_after_a_dismissal_the_next_is_elected_by_the_law_of_its_day(country, rules, on):
    on(duma.elect, country, rules, 150)
    country.dumas.dismissed[0] = country.throne.called_on[0] = 200
    country.law.vote[0] = NARROW
    on(duma.elect, country, rules, 299)
    assert country.dumas.opened[1] == 0
    on(duma.elect, country, rules, 300)
    assert (country.dumas.opened[1], country.dumas.law[1], country.dumas.members[1]) == (300, NARROW, 12)


def test_when_every_row_is_used_no_further_duma_is_elected(country, rules, on):
    country.dumas.opened[:], country.dumas.ended[:] = 1, 2
    on(duma.elect, country, rules, 5_000)
    assert (country.dumas.opened > 0).sum() == MOST_DUMAS
    assert country.counter.written[0] == 0


def test_the_same_seed_elects_the_same_duma_and_another_one_not(country, rules, on):
    told, found = rules._replace(local=2 * ONE), []
    for seed in (1, 1, 2):
        country.dumas.opened[0] = 0
        on(duma.elect, country, told, 150, seed)
        found.append(country.governorates.deputies.tolist())
    assert found[0] == found[1] != found[2]


def test_moods_are_measured_of_villages_prices_rents_and_memory(country):
    country.communes.land_hunger[:] = ONE, -ONE, 0
    country.governorates.rent_due[:], country.governorates.rent_arrears[:] = 100, (25, 300, 0)
    country.governorates.foreign[0], country.governorates.muslim[0] = ONE // 2, ONE // 4
    country.governorates.hands[2], country.manors.owner[1] = 0, 1
    country.empire.food_price[0], country.throne.peak[0] = 2_000, 3_000
    found = moods(country, ONE)
    assert found[:, HUNGER].tolist() == [ONE, -ONE, 0]
    assert found[:, UNPAID].tolist() == [ONE // 4, ONE, 0]
    assert found[0, ALIEN] == 3 * ONE // 4
    assert found[0, DEAR] == np.floor(np.log(2) * ONE)
    assert found[0, FEAR] == 3 * ONE // 4
    assert found[:, HAS_HANDS].tolist() == [1, 1, 0]
    assert found[:, HAS_LANDOWNERS].tolist() == [1, 0, 1]


def test_seats_of_every_part_of_the_empire_go_to_its_governorates(sample_world):
    mandates = sample_world.governorates.mandates
    assert mandates.sum(0).tolist() == [524, 442]
    assert (mandates >= 0).all()


def test_the_shipped_curiae_are_whole():
    rules = rules_on(read("empire-1896"), OldStyle(1896, 1, 1))["duma"]
    for curiae in (rules.wide, rules.narrow):
        assert abs(sum(curiae) - ONE) <= len(curiae)
