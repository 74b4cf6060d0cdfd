"""Members: they join in hardship and by what they see, leave slowly, and only where a society is licensed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.calendar import OldStyle
from kranti.exact import CERTAIN, ONE, logistic
from kranti.founding import rules_on
from kranti.rooms import unions
from kranti.rooms.unions.enrol import odds_of_joining
from kranti.scenario import read
from kranti.world.work import CLOSED


@pytest.fixture(scope="module")
def baseline():
    """The unions room's numbers as they are shipped."""
    return rules_on(read("empire-1896"), OldStyle(1896, 1, 1))["unions"]


def year(shops, rules, month):
    """Live the twelve months of a year in the societies alone; give its growth."""
    before = int(shops.districts.members[0])
    for number in range(1, 13):
        unions.enrol(shops, rules, month(number))
    return int(shops.districts.members[0]) / before - 1


def test_where_nobody_joins_or_leaves_members_stay(shops, rules, month):
    unions.enrol(shops, rules, month(1))
    assert shops.districts.members.tolist() == [1_000, 0]
    assert shops.empire.members[0] == 1_000


def test_a_month_of_joining_agrees_with_a_count_by_hand(shops, rules, month):
    """Odds of one in 256, 4,000 who are no members yet, one standard deviation is four."""
    unions.enrol(shops, rules._replace(join=-5 * ONE - ONE * 54 // 100, join_seen=0), month(1))
    assert shops.districts.members[0] == pytest.approx(1_000 + 4_000 / 256, abs=13)


def test_a_month_of_leaving_agrees_with_a_count_by_hand(shops, rules, month):
    unions.enrol(shops, rules._replace(leaves=CERTAIN // 50), month(1))
    assert shops.districts.members[0] == pytest.approx(980, abs=14)


def test_odds_of_joining_are_those_of_a_threshold(rules):
    assert odds_of_joining(rules._replace(join=0), 0, 0, 100) == logistic(0) == CERTAIN // 2
    assert odds_of_joining(rules._replace(join=0), ONE // 12, 0, 100) == pytest.approx(logistic(ONE), rel=1e-4)
    assert odds_of_joining(rules._replace(join=0), 0, 100, 100) == pytest.approx(logistic(ONE), rel=1e-4)


@given(some.integers(-ONE // 2, ONE), some.integers(0, ONE), some.integers(0, 1_000), some.integers(0, 1_000))
def test_hardship_and_company_never_keep_anybody_away(hardship, more, members, others):
    rules = unions.Rules(*[0] * len(unions.Rules._fields))._replace(
        join=-6 * ONE, join_hardship=12 * ONE, join_seen=ONE, half_seen=ONE // 8
    )
    least = odds_of_joining(rules, hardship, members, 2_000)
    assert 0 < least <= odds_of_joining(rules, hardship + more, members, 2_000) <= CERTAIN
    assert least <= odds_of_joining(rules, hardship, members + others, 2_000)


def test_in_a_year_in_which_real_pay_falls_by_a_fifth_membership_grows_by_half_and_in_ordinary_ones_hardly(
    shops, baseline, month
):
    shops.districts.members[0] = 300
    ordinary = [year(shops, baseline, month) for _ in range(4)]
    shops.empire.food_price[0] = 75_000
    assert max(ordinary) < 0.25
    assert year(shops, baseline, month) > 0.5


def test_in_a_good_year_societies_lose_members(shops, baseline, month):
    shops.empire.food_price[0] = 54_000
    assert year(shops, baseline, month) < 0


def test_without_a_licence_nobody_joins_and_with_one_they_may(shops, rules, month):
    rules = rules._replace(join=-3 * ONE)
    unions.enrol(shops, rules, month(1))
    assert shops.districts.members[1] == 0
    unions.enrol(shops, rules._replace(grants=CERTAIN), month(2))
    assert shops.districts.licensed.tolist() == [1, 1]
    unions.enrol(shops, rules, month(3))
    assert shops.districts.members[1] > 0


def test_members_who_lose_their_place_are_noted(shops, rules, month):
    """A tenth of the district's hands is laid off, and a tenth of its members with them."""
    shops.plants.hands[0] -= 500
    unions.enrol(shops, rules, month(1))
    assert shops.districts.jobless.tolist() == [pytest.approx(100, abs=1), 0]
    shops.districts.hands[0] = 4_500
    unions.enrol(shops, rules, month(2))
    assert shops.districts.jobless[0] == 0


def test_when_all_plants_close_the_society_is_gone(shops, rules, month):
    shops.plants.state[:2] = CLOSED
    unions.enrol(shops, rules, month(1))
    assert shops.districts.members.tolist() == [0, 0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    some.integers(-8 * ONE, 4 * ONE), some.integers(0, CERTAIN - 1), some.integers(0, 5_000), some.integers(1, 4_000),
    some.integers(1, 12),
)  # fmt: skip
def test_members_are_never_more_than_hands_nor_fewer_than_none(shops, rules, month, join, leaves, members, pay, number):
    shops.districts.members[0], shops.plants.pay[:] = members, pay
    unions.enrol(shops, rules._replace(join=join, leaves=leaves, grants=CERTAIN // 2), month(number))
    districts = shops.districts
    assert (districts.members >= 0).all()
    assert (districts.members <= 5_000).all()
    assert shops.empire.members[0] == districts.members.sum()
