"""Risings: who rises and why, what neighbours make of it, how far it goes, and how it ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.mechanism import show
from kranti.participation import quorum_lean
from kranti.rooms import mir
from kranti.rooms.mir.count_land import solidarity
from kranti.rooms.mir.rise import grievance
from kranti.rooms.mir.seize import seize, villages_beside
from kranti.world.post import FADED, LANDLORD_KILLED, QUELLED, RISING
from kranti.world.work import LAND, NOTHING, RENT

MONDAYS = days(OldStyle(1896, 6, 3), OldStyle(1896, 12, 31))[::7]
ALIKE = (ONE // 4,) * 4


def risen(world, rules, weeks=8):
    """Let some weeks pass and count the villages that rose in each governorate."""
    for monday in MONDAYS[:weeks]:
        mir.rise(world, rules, monday)
    return world.governorates.rural_acts[:2].tolist()


def letters(world, kind):
    return int((world.outbox.kind[: world.counter.written[0]] == kind).sum())


def test_want_of_land_counts_as_far_as_an_estate_lies_in_sight(rules):
    assert grievance(rules, 0, ONE, ONE, 0, 50) == ONE
    assert grievance(rules, 0, ONE, ONE // 2, 0, 50) == ONE // 2
    assert grievance(rules, 0, ONE, 0, 0, 50) == 0
    assert grievance(rules, 0, -ONE, ONE, 0, 50) == 0


def test_a_quarter_of_the_bread_lacking_or_six_roubles_of_rent_a_head_weighs_a_sigma(rules):
    assert grievance(rules, ONE // 4, 0, ONE, 0, 50) == ONE
    assert grievance(rules, 0, 0, ONE, 50 * 600, 50) == ONE


@given(*(some.integers(0, 3 * ONE) for _ in range(3)), some.integers(0, 10**6), some.integers(0, 2 * ONE))
def test_more_of_any_want_never_makes_a_smaller_grievance_and_it_is_bounded(want, hunger, beside, owed, more):
    rules = mir.Rules(**dict.fromkeys(mir.Rules._fields, 0))._replace(
        weight_land=ONE, weight_bread=4 * ONE, rent_heavy=600, grievance_most=3 * ONE
    )
    felt = grievance(rules, want, hunger, beside, owed, 50)
    assert 0 <= felt <= grievance(rules, want + more, hunger, beside, owed, 50) <= 3 * ONE
    assert felt <= grievance(rules, want, hunger + more, beside, owed, 50)
    assert felt <= grievance(rules, want, hunger, beside, owed + more, 50)


def test_a_village_of_one_mind_needs_the_logit_of_its_quorum():
    assert quorum_lean(ALIKE, (0, 0, 0, 0), ONE // 2) == pytest.approx(0, abs=8)
    assert quorum_lean(ALIKE, (0, 0, 0, 0), 2 * ONE // 3) / ONE == pytest.approx(0.6931, abs=0.001)


@given(some.integers(0, 3 * ONE), some.integers(ONE // 2, ONE * 9 // 10))
def test_ranks_that_lean_apart_agree_later_above_one_half(apart, quorum):
    assert quorum_lean(ALIKE, (apart, apart, -apart, -apart), quorum) >= quorum_lean(ALIKE, (0, 0, 0, 0), quorum) - 64


def test_land_shared_out_lately_binds_and_a_term_later_no_more(rules):
    bound = [solidarity(rules, 1, years * 365) for years in (0, 6, 12, 20)]
    assert bound == [rules.solidarity, pytest.approx(rules.solidarity / 2, abs=2), 0, 0]
    assert solidarity(rules, 0, 0) == 0


def test_a_country_without_want_stays_calm_and_one_in_want_does_not(country, rules):
    patient = rules._replace(base=-6 * ONE)
    assert risen(country, patient) == [0, 0]
    country.communes.land_hunger[:], country.communes.owed[:] = 2 * ONE, 50 * 600
    assert min(risen(country, patient)) > 0


def test_a_poor_harvest_raises_the_villages_of_its_governorate(country, rules):
    country.governorates.harvest[0] = 40
    first, second = risen(country, rules)
    assert first > 5 * max(1, second)


def test_whoever_respects_his_lord_does_not_rise(country, rules):
    country.communes.land_hunger[:] = 2 * ONE
    country.communes.respect_for_nobles[:40] = ONE
    first, second = risen(country, rules)
    assert first == 0 < second


def test_agitation_and_lost_awe_raise_more(country, rules):
    country.communes.land_hunger[:] = ONE
    country.governorates.agitation[0] = ONE
    assert (acts := risen(country, rules, 4))[0] > acts[1]
    country.governorates.agitation[0], country.governorates.awe_lost[1] = 0, 2 * ONE
    before = country.governorates.rural_acts[:2].tolist()
    after = risen(country, rules, 4)
    assert after[1] - before[1] > after[0] - before[0]


def test_a_rising_spreads_within_its_district_first(country, rules):
    country.communes.land_hunger[:] = ONE
    country.communes.rising[0] = 40
    risen(country, rules, 1)
    ours, others = country.communes.rising[1:4].sum(), country.communes.rising[8:11].sum()
    assert ours > others


def test_without_spread_neighbours_make_no_difference(country, rules):
    alone = rules._replace(near_villages=(0, 0, 0))
    country.communes.land_hunger[:] = ONE
    country.communes.rising[0] = 40
    mir.rise(country, alone, MONDAYS[0])
    spread = country.communes.rising.copy()
    country.communes.rising[:], country.communes.wearied[:] = 0, 0
    mir.rise(country, alone, MONDAYS[0])
    assert spread[1:].tolist() == country.communes.rising[1:].tolist()


def test_who_has_risen_is_tired(country, rules):
    country.communes.land_hunger[:] = 2 * ONE
    first = sum(risen(country, rules, 1))
    country.communes.rising[:] = 0
    assert country.communes.wearied.max() > 0
    tired = country.communes.wearied.copy()
    mir.rise(country, rules._replace(base=-20 * ONE), MONDAYS[1])
    assert (country.communes.wearied <= tired).all()
    assert first > 0


def test_the_ladder_is_climbed_by_fewer_at_every_rung_and_every_act_is_counted_once(country, rules):
    country.communes.land_hunger[:] = 2 * ONE
    risen(country, rules)
    books = country.governorates
    acts, seized, burned, killed = (
        int(column.sum()) for column in (books.rural_acts, books.seizures, books.burnings, books.killings)
    )
    assert acts >= seized >= burned >= killed >= 0
    assert acts == country.communes.rising.sum()
    assert acts > seized > burned


def test_the_poor_take_a_greater_part_than_the_rich(country, rules):
    country.communes.land_hunger[:] = 2 * ONE
    risen(country, rules)
    assert country.governorates.rich_part.sum() < country.governorates.poor_part.sum()


def test_one_letter_a_governorate_tells_of_its_risings_and_one_of_landlords_killed(country, rules):
    country.communes.land_hunger[:] = 2 * ONE
    mir.rise(country, rules._replace(rungs=(0, 0, 0, 0)), MONDAYS[0])
    assert letters(country, RISING) == letters(country, LANDLORD_KILLED) == 2
    assert country.outbox.size[0] == country.governorates.roused[0]


def test_who_seizes_carries_grain_out_of_the_barn_beside_and_none_is_lost(country, rules):
    country.communes.land_hunger[:] = 2 * ONE
    mir.rise(country, rules._replace(rungs=(0, 0, 4 * ONE, 4 * ONE)), MONDAYS[0])
    gained = int((country.communes.grain * country.homes.stands_for * country.homes.like).sum())
    lost = int(((40_000 - country.manors.grain) * country.manors.like).sum())
    assert gained == lost == country.governorates.seized.sum() > 0
    assert country.communes.rose.sum() == country.governorates.rural_acts.sum()


def test_whose_anger_stops_at_driving_hired_men_out_takes_no_grain(country, rules):
    country.communes.land_hunger[:] = 2 * ONE
    mir.rise(country, rules._replace(rungs=(0, 20 * ONE, 20 * ONE, 20 * ONE)), MONDAYS[0])
    assert country.governorates.roused.sum() > 0 == country.governorates.seized.sum()
    assert set(country.manors.grain.tolist()) == {40_000}


@given(
    some.integers(0, 10**6), some.integers(1, 60), some.integers(1, 60), some.integers(1, 100), some.integers(0, ONE)
)
def test_however_rows_are_counted_what_villages_gain_the_estate_loses(barn, like, estates, stands_for, share):
    from kranti.world import TABLES, World

    world = World(**{kind.__name__.lower(): 1 for kind in TABLES})
    world.homes.like[:], world.homes.stands_for[:] = like, stands_for
    world.manors.like[:], world.manors.grain[:] = estates, barn
    tables = [show(world, name) for name in ("homes", "communes", "manors")]
    beside = villages_beside(*tables[:2], 1)
    taken = seize(share, *tables, beside, 0, like)
    assert taken == world.communes.grain[0] * stands_for * like == (barn - world.manors.grain[0]) * estates
    assert 0 <= taken <= barn * estates * share // ONE


def test_a_rising_is_for_land_or_for_lower_rent_as_most_of_its_villages_would_have_it(country, rules):
    country.communes.land_hunger[:40], country.communes.owed[40:] = 2 * ONE, 50 * 1_500
    mir.rise(country, rules, MONDAYS[0])
    assert country.outbox.about[:2].tolist() == [LAND, RENT]
    country.counter.written[0] = 0
    mir.rise(country, rules._replace(kinds=0), MONDAYS[1])
    assert set(country.outbox.about[: country.counter.written[0]].tolist()) == {NOTHING}


def test_a_rising_answers_the_defeat_that_cost_the_state_its_prestige_and_no_other(country, rules):
    country.communes.land_hunger[:], country.empire.war_serial[0] = 2 * ONE, 77
    mir.rise(country, rules, MONDAYS[0])
    assert country.outbox.because[0, 2] == -1
    country.counter.written[0], country.empire.prestige[0] = 0, -ONE // 4
    mir.rise(country, rules, MONDAYS[1])
    assert country.outbox.because[0, 2] == 77


def test_troops_bring_to_order_as_many_as_they_were_sent_for_and_others_go_home_in_their_time(country, rules):
    country.communes.rising[:4], country.communes.rising[40:44] = 5, 5
    country.governorates.sent[0], country.governorates.sent[1] = 20, 3
    mir.calm(country, rules, MONDAYS[0])
    left = country.governorates.rising[:2].tolist()
    assert left[0] == 0
    assert 0 < left[1] < 17
    assert (letters(country, QUELLED), letters(country, FADED)) == (2, 1)
    told = country.outbox.size[: country.counter.written[0]].sum()
    assert told + sum(left) == 40


@given(some.lists(some.integers(0, 100), min_size=4, max_size=4), some.integers(0, 500))
def test_no_village_is_brought_to_order_that_was_not_in_action(rows, sent):
    from kranti.world import TABLES, World

    world = World(**{kind.__name__.lower(): 99 if kind.__name__ == "Governorates" else 4 for kind in TABLES})
    world.communes.rising[:], world.governorates.sent[0] = rows, sent
    rules = mir.Rules(**dict.fromkeys(mir.Rules._fields, 0))
    mir.calm(world, rules, MONDAYS[0])
    assert world.governorates.rising[0] == max(0, sum(rows) - sent)


def test_villages_that_hear_of_their_towns_rise_sooner(country, rules):
    country.governorates.town_news[0] = ONE
    here, there = risen(country, rules._replace(town_news=4 * ONE, neighbours=0))
    assert here > 2 * there
