"""Complaints: the aggrieved complain, a known inspector may find for them, a stranger never; workshops stay out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import CERTAIN, ONE
from kranti.rooms import inspectorate
from kranti.rooms.inspectorate.hear import complaints_of
from kranti.world.post import COMPLAINT_ANSWERED
from kranti.world.work import CLOSED


@pytest.fixture
def complaining(rules):
    """Rules by which a hand in a hundred complains in a quarter, and one more for a sigma of grievance."""
    return rules._replace(complains=CERTAIN // 100, complains_grieved=CERTAIN // 100)


def hear(works, rules, quarter):
    for today in quarter:
        inspectorate.hear(works, rules, today)


@pytest.mark.parametrize(
    ("hands", "grievance", "luck", "complaints"),
    [(1_000, 0, CERTAIN // 2, 10), (1_000, ONE, CERTAIN // 2, 20), (50, 0, 0, 0), (50, 0, CERTAIN - 1, 1)],
)
def test_complaints_agree_with_a_count_by_hand(complaining, hands, grievance, luck, complaints):
    assert complaints_of(complaining, hands, grievance, luck) == complaints


@given(some.integers(0, 20_000), some.integers(0, 3 * ONE), some.integers(0, ONE), some.integers(0, CERTAIN - 1))
def test_more_hands_or_more_grievance_never_mean_fewer_complaints(hands, grievance, more, luck):
    rules = inspectorate.Rules(*[0] * 14)._replace(complains=CERTAIN // 300, complains_grieved=CERTAIN // 200)
    least = complaints_of(rules, hands, grievance, luck)
    assert least <= complaints_of(rules, hands, grievance + more, luck)
    assert least <= complaints_of(rules, hands + 100, grievance, luck)


def test_complaints_and_complainants_are_counted_and_new_with_the_year(works, complaining, month):
    """A year of four plants of 1,000 hands: ten complaints a quarter each; the small ones bring a few more."""
    for number in range(1, 13):
        inspectorate.hear(works, complaining, month(number))
    assert works.empire.complaints[0] == pytest.approx(160 + 16 + 3, abs=12)
    assert works.empire.complainants[0] == 4 * works.empire.complaints[0]
    works.plants.state[:] = CLOSED
    inspectorate.hear(works, complaining, month(1))
    assert works.empire.complaints[0] == works.empire.complainants[0] == 0


def test_an_inspector_who_called_within_the_year_finds_for_the_hands_and_tells_of_large_plants(
    works, complaining, quarter
):
    works.plants.called_on[2], works.plants.serial[2] = -200, 42
    hear(works, complaining, quarter)
    assert works.plants.heard[2] == 1
    assert (works.plants.heard[[5, 8, 11]] == -1).all()
    assert works.counter.written[0] == 1
    assert (works.outbox.kind[0], works.outbox.sender[0], works.outbox.because[0, 0]) == (COMPLAINT_ANSWERED, 2, 42)


def test_he_turns_away_whom_he_does_not_believe(works, complaining, quarter):
    works.plants.called_on[:] = -200
    hear(works, complaining._replace(grants=0), quarter)
    assert (works.plants.heard[[2, 5, 8, 11]] == -1).all()


def test_no_hands_no_complaint(works, complaining, quarter):
    works.plants.hands[:] = 0
    hear(works, complaining, quarter)
    assert not works.plants.heard.any()
    assert works.empire.complaints[0] == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(some.integers(0, CERTAIN // 4), some.integers(0, CERTAIN // 4), some.integers(0, 5 * ONE // 2))
def test_no_more_complain_than_there_are_hands_and_only_who_complained_is_answered(
    works, rules, month, odds, more, grievance
):
    works.plants.grievance[:], works.plants.heard[:] = grievance, 0
    inspectorate.hear(works, rules._replace(complains=odds, complains_grieved=more), month(1))
    empire = works.empire
    assert (works.plants.heard != 0).sum() <= empire.complaints[0]
    assert 0 <= empire.complainants[0] <= works.plants.hands.sum()


def test_as_many_complain_in_a_year_as_the_inspectorate_counted_give_or_take_a_third(sample_months):
    assert sample_months[12].empire.complaints[0] == pytest.approx(19_200, rel=0.33)
    assert sample_months[12].empire.complainants[0] == pytest.approx(71_800, rel=0.33)


# --- workshops ---


def test_workshops_are_out_of_reach(works, rules, month):
    inspectorate.reach_workshops(works, rules, month(1))
    assert works.workshops.minutes.tolist() == [800, 600]
    assert works.workshops.longest.tolist() == [890, 690]


def test_in_reach_half_of_the_excess_over_the_lawful_day_goes_in_a_year(works, rules, month):
    inspectorate.reach_workshops(works, rules._replace(workshops=ONE), month(1))
    assert works.workshops.minutes.tolist() == [745, 600]
    assert works.workshops.longest.tolist() == [790, 690]
    inspectorate.reach_workshops(works, rules._replace(workshops=ONE // 2), month(1))
    assert works.workshops.longest.tolist() == [765, 690]


def test_while_the_law_sets_no_limit_workshops_work_on(works, rules, month):
    works.empire.lawful_day[0] = 1_440
    inspectorate.reach_workshops(works, rules._replace(workshops=ONE), month(1))
    assert works.workshops.longest.tolist() == [890, 690]
