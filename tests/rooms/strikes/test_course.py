"""The course of a strike: it begins, is counted, lasts, ends, and is remembered."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.exact import CERTAIN, ONE
from kranti.rooms import strikes
from kranti.world.post import PAY_CUT, STRIKE_BEGUN, STRIKE_FADED, STRIKE_LOST, STRIKE_WON
from kranti.world.work import DISMISSED, HOURS, NOTHING, PAY, STRIKING, SYMPATHY, TOKEN

FURIOUS = 8 * ONE


@pytest.fixture
def restless(district):
    """The district with one plant, the first, whose hands would all come out on their payday, day 0."""
    district.plants.nature[0], district.plants.cause[0], district.plants.grievance[0] = FURIOUS, PAY, ONE
    return district


def letters(world, kind):
    count = world.counter.written[0]
    return np.flatnonzero(world.outbox.kind[:count] == kind)


def test_a_plant_comes_out_on_its_payday_and_only_there(restless, rules, live, counts_agree):
    assert live(restless, rules, 1, first=1) == [0]
    assert live(restless, rules, 1, first=28) == [64]
    assert np.flatnonzero(restless.plants.state).tolist() == [0]
    counts_agree(restless)


def test_the_letter_that_begins_a_strike_answers_the_letter_of_its_complaint(restless, rules, live):
    restless.empire.serial[0], restless.trades.serial[0] = 12, 34
    live(restless, rules, 1)
    complaint, begun = 0, 1
    outbox = restless.outbox
    assert outbox.kind[:3].tolist() == [PAY_CUT, STRIKE_BEGUN, 0]
    assert (outbox.sender[begun], outbox.size[begun], outbox.about[begun]) == (0, 64, PAY)
    assert outbox.because[complaint].tolist() == [12, 34, -1]
    assert outbox.because[begun].tolist() == [complaint, -1, -1]
    assert restless.plants.strike_serial[0] == restless.districts.serial[0] == begun


@pytest.mark.parametrize(("cause", "answers"), [(DISMISSED, 56), (NOTHING, -1)])
def test_a_strike_for_mates_sacked_answers_the_letter_that_told_of_them(restless, rules, live, cause, answers):
    restless.plants.serial[0], restless.plants.cause[0] = 56, cause
    live(restless, rules, 1)
    (row,) = letters(restless, STRIKE_BEGUN)
    assert restless.outbox.because[row].tolist() == [answers, -1, -1]


def test_a_strike_for_others_sake_names_theirs_first(restless, rules, live):
    restless.districts.active[0], restless.districts.serial[0] = 1, 56
    restless.districts.striking[0] = restless.governorates.strikers[0] = 2_000
    restless.plants.serial[0], restless.plants.grievance[0], restless.plants.cause[0] = 12, ONE // 8, DISMISSED
    live(restless, rules, 1)
    (row,) = letters(restless, STRIKE_BEGUN)
    assert restless.outbox.because[row].tolist() == [56, 12, -1]
    assert restless.outbox.about[row] == SYMPATHY


def test_a_strike_nobody_yields_to_ends_when_its_time_is_out_and_tires_the_plant(restless, rules, live, counts_agree):
    live(restless, rules, 1)
    lasts = int(restless.plants.lasts[0])
    strikers = live(restless, rules, lasts, first=1)
    assert strikers == [64] * (lasts - 1) + [0]
    assert len(letters(restless, STRIKE_LOST)) == 1
    assert restless.plants.weariness[0] == 2 * ONE
    assert restless.plants.pay[0] == 1_600
    counts_agree(restless)


def test_a_token_lasts_a_day_and_fades(restless, rules, live):
    restless.plants.grievance[0] = ONE - 1
    assert live(restless, rules._replace(token=CERTAIN), 1) == [64]
    assert restless.plants.state[0] == TOKEN
    assert live(restless, rules._replace(token=CERTAIN, concedes=CERTAIN), 1, first=1) == [0]
    assert len(letters(restless, STRIKE_FADED)) == 1
    assert restless.plants.weariness[0] == ONE


def test_no_token_is_struck_in_great_anger(restless, rules, live):
    live(restless, rules._replace(token=CERTAIN), 1)
    assert restless.plants.state[0] == STRIKING


@pytest.mark.parametrize(
    ("cause", "pay", "minutes"),
    [(PAY, 1_700, 690), (HOURS, 1_600, 660), (DISMISSED, 1_700, 690), (NOTHING, 1_700, 690)],
)
def test_an_owner_who_gives_way_grants_what_was_asked_and_the_district_is_cheered(
    restless, rules, live, cause, pay, minutes
):
    restless.plants.cause[0], restless.plants.complaint[0] = cause, ONE
    assert live(restless, rules._replace(concedes=CERTAIN), 1) == [0]
    plants = restless.plants
    assert (plants.pay[0], plants.minutes[0]) == (pay, minutes)
    assert (plants.complaint[0], plants.weariness[0]) == (ONE // 2, ONE)
    assert restless.districts.cheer[0] == ONE // 2
    assert len(letters(restless, STRIKE_WON)) == 1


def test_owners_give_way_sooner_in_brisk_trade(restless, rules, live):
    rules = rules._replace(concedes_brisk=CERTAIN)
    assert live(restless, rules, 1) == [64]
    restless.trades.mood[0] = 1
    assert live(restless, rules, 1, first=1) == [0]


def test_an_inspector_who_is_known_settles_some_strikes_and_a_stranger_none(restless, rules, live):
    rules = rules._replace(mediated=CERTAIN)
    assert live(restless, rules, 1) == [64]
    restless.plants.called_on[0] = -300
    assert live(restless, rules, 1, first=1) == [0]
    assert len(letters(restless, STRIKE_WON)) == 1


def test_what_lies_in_the_chests_lengthens_a_strike(district, rules, live):
    lasts = []
    for longer in (0, 10, 20):
        district.plants.state[:], district.plants.days[:], district.plants.weariness[:] = 0, 0, 0
        district.plants.nature[0], district.districts.endurance[0] = FURIOUS, longer * ONE
        live(district, rules, 1)
        lasts.append(int(district.plants.lasts[0]))
    assert lasts == sorted(lasts)
    assert lasts[2] > lasts[0]


def test_cheer_fades_to_nothing(district, rules, live):
    district.districts.cheer[0] = ONE
    live(district, rules, 365)
    assert 0 <= district.districts.cheer[0] < ONE // 64


@pytest.mark.parametrize(("tired", "left"), [(ONE, ONE * 15 // 16), (ONE // 20, 0)])
def test_savings_come_back_by_the_same_sum_each_payday_until_they_are_whole(district, rules, live, tired, left):
    district.plants.weariness[:] = tired
    live(district, rules, 56)
    assert district.plants.weariness.tolist() == [left] * 40


def test_every_plant_has_its_payday_once_in_four_weeks(district, rules, live):
    district.plants.weariness[:] = ONE
    live(district, rules, 28, first=101)
    assert (district.plants.weariness == ONE * 31 // 32).all()


def test_a_new_year_begins_new_counts(district, rules):
    district.trades.strikes[:], district.trades.strikers[:] = 5, 500
    strikes.open_year(district, rules, None)
    assert not district.trades.strikes.any()
    assert not district.trades.strikers.any()


def test_hands_are_counted_by_district_and_city(district, rules):
    district.districts.hands[:], district.plants.city[:10] = 0, -1
    strikes.count_hands(district, rules, None)
    assert district.districts.hands[0] == 2_560
    assert district.cities.hands[0] == 1_920


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(
    some.integers(-4, 1), some.integers(0, 2 * ONE), some.integers(0, CERTAIN // 4), some.integers(-1, 1),
    some.integers(0, 1_000),
)  # fmt: skip
def test_every_count_of_strikers_agrees_on_every_evening(
    new_district, rules, live, counts_agree, nature, grievance, odds, mood, seed
):
    world = new_district()
    world.plants.nature[:], world.plants.grievance[:] = nature * ONE, grievance
    world.plants.city[::3] = -1
    world.trades.mood[:] = mood
    rules = rules._replace(token=odds, concedes=odds, locks_out=odds, leaders_sent=odds)
    live(world, rules, 60, seed, each_evening=counts_agree)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(some.integers(-3 * ONE, ONE), some.integers(0, 2 * ONE), some.integers(0, ONE), some.integers(0, 500))
def test_more_grievance_never_brings_fewer_out(new_district, rules, nature, grievance, more, number):
    today = days(day := OldStyle.from_number(number), day)[0]
    out = []
    for angry in (grievance, grievance + more):
        world = new_district()
        world.plants.nature[:], world.plants.grievance[:] = nature, angry
        world.districts.active[0], world.districts.striking[0], world.governorates.strikers[0] = 1, 64, 64
        strikes.begin(world, rules, today)
        out.append(world.plants.striking)
    assert (out[0] <= out[1]).all()
