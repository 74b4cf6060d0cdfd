"""Grievance: pay below what hands are used to, a day longer than just, mates sacked."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms import factory
from kranti.rooms.factory.feel import heaviest
from kranti.world.work import CLOSED, DISMISSED, HOURS, NOTHING, PAY

TICK = 8  # what floors may take away
EIGHTH = ONE // 8


@pytest.mark.parametrize(
    ("pay", "hours", "sacked", "cause"),
    [
        (EIGHTH, EIGHTH, EIGHTH, NOTHING),
        (EIGHTH + 1, 0, 0, PAY),
        (0, EIGHTH + 1, 0, HOURS),
        (0, 0, EIGHTH + 1, DISMISSED),
        (ONE, ONE, ONE, DISMISSED),
        (ONE, ONE, 0, PAY),
        (ONE, ONE + 1, ONE, HOURS),
    ],
)
def test_the_heaviest_part_gives_the_cause_and_light_ones_give_none(pay, hours, sacked, cause):
    assert heaviest(pay, hours, sacked, EIGHTH) == cause


def test_hands_paid_as_usual_for_a_just_day_hold_nothing_against_their_plant(works, rules, month):
    factory.feel(works, rules, month(1))
    assert works.plants.grievance.max() <= TICK
    assert works.plants.cause.tolist() == [NOTHING] * 3


def test_grievance_agrees_with_a_count_by_hand(works, rules, month):
    """Pay an eighth too low: half a sigma; a day a quarter too long: one sigma; a sacking: three quarters."""
    works.plants.pay[0], works.plants.minutes[1], works.plants.complaint[2] = 1_050, 825, 3 * ONE // 4
    factory.feel(works, rules, month(1))
    assert works.plants.grievance.tolist() == pytest.approx([ONE // 2, ONE, 3 * ONE // 4], abs=TICK)
    assert works.plants.cause.tolist() == [PAY, HOURS, DISMISSED]


def test_dear_bread_hurts_as_lower_pay_does(works, rules, month):
    works.empire.food_price[0] = 60_000 * 8 // 7
    factory.feel(works, rules, month(1))
    assert works.plants.grievance.tolist() == pytest.approx([ONE // 2] * 3, abs=4 * TICK)


def test_a_sacking_is_forgotten_by_a_quarter_a_month(works, rules, month):
    works.plants.complaint[:] = ONE
    for number in (1, 2):
        factory.feel(works, rules, month(number))
    assert works.plants.complaint.tolist() == [ONE * 9 // 16] * 3


def test_an_inspector_who_finds_for_the_hands_takes_half_of_their_anger_and_one_who_does_not_adds_a_little(
    works, rules, month
):
    works.plants.complaint[:], works.plants.heard[:] = ONE // 2, [1, 0, -1]
    factory.feel(works, rules._replace(complaint_fades=0), month(1))
    assert works.plants.complaint.tolist() == [ONE // 4, ONE // 2, 9 * ONE // 16]
    assert not works.plants.heard.any()


def test_anger_is_bounded_whoever_adds_to_it(works, rules, month):
    works.plants.complaint[:] = 5 * ONE
    factory.feel(works, rules, month(1))
    assert works.plants.grievance.tolist() == [rules.complaint_most] * 3


def test_closed_plants_feel_nothing(works, rules, month):
    works.plants.state[:], works.plants.minutes[:] = CLOSED, 900
    factory.feel(works, rules, month(1))
    assert not works.plants.grievance.any()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    some.integers(1, 4_000), some.integers(0, 400), some.integers(480, 900), some.integers(0, 120),
    some.integers(0, ONE), some.integers(0, ONE), some.integers(20_000, 90_000), some.integers(0, 30_000),
)  # fmt: skip
def test_less_pay_a_longer_day_a_sacking_or_dearer_bread_never_lessen_grievance(
    works, rules, month, pay, lower, minutes, longer, sacked, more, price, dearer
):
    plants = works.plants

    def grievance(pay, minutes, sacked, price):
        plants.pay[:], plants.minutes[:], plants.complaint[:] = max(1, pay), minutes, sacked
        works.empire.food_price[0] = price
        factory.feel(works, rules, month(1))
        assert 0 <= plants.grievance[0] <= rules.grievance_most
        return int(plants.grievance[0])

    least = grievance(pay, minutes, sacked, price)
    assert least <= grievance(pay - lower, minutes, sacked, price)
    assert least <= grievance(pay, minutes + longer, sacked, price)
    assert least <= grievance(pay, minutes, sacked + more, price)
    assert least <= grievance(pay, minutes, sacked, price + dearer)
