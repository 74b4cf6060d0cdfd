"""Help: dues in, benefits out; the chest balances to the kopeck, and nobody is helped twice in a month."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import CERTAIN, ONE
from kranti.rooms import unions
from kranti.rooms.unions.help_out import endurance, in_need


def test_members_pay_dues_until_the_chest_holds_its_reserve(shops, rules, month):
    shops.districts.chest[0] = 299_999
    unions.help_out(shops, rules, month(1))
    assert shops.districts.chest.tolist() == [319_999, 0]
    unions.help_out(shops, rules, month(2))
    assert shops.districts.chest.tolist() == [319_999, 0]
    assert shops.empire.dues[0] == 20_000


def test_a_month_of_sickness_agrees_with_a_count_by_hand(shops, rules, month):
    """A member in twenty is laid up: 50 times four roubles."""
    unions.help_out(shops, rules._replace(sick=CERTAIN // 20), month(1))
    assert shops.empire.helped[0] == pytest.approx(50, abs=1)
    assert shops.empire.benefits[0] == 400 * shops.empire.helped[0]
    assert shops.districts.chest[0] == 300_000 - shops.empire.benefits[0]


def test_the_laid_off_and_strikers_are_helped(shops, rules, month):
    """A hundred members are laid off; a fifth of the hands is on strike, and a fifth of the members with them."""
    shops.districts.jobless[0], shops.districts.striking[0] = 100, 1_000
    unions.help_out(shops, rules, month(1))
    assert shops.empire.helped[0] == pytest.approx(300, abs=1)


def test_help_ends_with_the_chest(shops, rules, month):
    shops.districts.chest[0], shops.districts.striking[0] = 3_900, 5_000
    unions.help_out(shops, rules._replace(dues=0), month(1))
    assert shops.empire.helped[0] == 9
    assert shops.districts.chest[0] == 300


def test_a_new_year_opens_new_books(shops, rules, month):
    shops.districts.jobless[0] = 100
    unions.help_out(shops, rules, month(12))
    assert shops.empire.helped[0] == 100
    shops.districts.jobless[0] = 0
    unions.help_out(shops, rules, month(1))
    assert shops.empire.helped[0] == shops.empire.benefits[0] == 0


@given(
    some.integers(0, 10_000), some.integers(0, 10_000), some.integers(0, 10_000), some.integers(0, CERTAIN - 1),
    some.integers(0, CERTAIN // 2), some.integers(0, CERTAIN // 2),
)  # fmt: skip
def test_nobody_is_helped_twice(members, jobless, striking, luck, sick, loses):
    rules = unions.Rules(*[0] * len(unions.Rules._fields))._replace(sick=sick, loses_place=loses)
    need = in_need(rules, members, jobless, striking, luck)
    assert 0 <= need <= members
    assert need >= min(members, jobless + striking)


def test_a_full_chest_feeds_a_strike_by_the_share_of_its_members(rules):
    """Enough for 15 days of 1,000 members, who are a fifth of the hands: three days for all."""
    assert endurance(rules, 200_000, 1_000, 5_000) == pytest.approx(3 * ONE, abs=16)
    assert endurance(rules, 10**9, 1_000, 1_000) == 20 * ONE
    assert endurance(rules, 0, 1_000, 5_000) == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    some.integers(0, 10**6), some.integers(0, 3_000), some.integers(0, 5_000), some.integers(0, CERTAIN // 4),
    some.integers(0, 100),
)  # fmt: skip
def test_chests_balance_to_the_kopeck(shops, rules, month, chest, jobless, striking, sick, dues):
    districts, empire = shops.districts, shops.empire
    districts.chest[0], districts.jobless[0], districts.striking[0] = chest, jobless, striking
    for column in (empire.dues, empire.benefits, empire.helped):
        column[:] = 0
    for number in range(2, 8):
        unions.help_out(shops, rules._replace(sick=sick, dues=dues), month(number))
        assert districts.chest.sum() == chest + empire.dues[0] - empire.benefits[0]
        assert (districts.chest >= 0).all()
        assert empire.benefits[0] == empire.helped[0] * rules.benefit


def test_societies_are_few_on_day_zero_and_stand_in_some_districts_only(sample_world):
    districts = sample_world.districts
    assert 0.2 < districts.licensed.mean() < 0.5
    assert not districts.members[districts.licensed == 0].any()
    assert 0.005 < districts.members.sum() / sample_world.plants.hands.sum() <= 0.05
    assert (districts.chest[districts.members > 0] > 0).all()


def test_the_chests_of_the_sample_world_balance_from_month_to_month(sample_months):
    before = sample_months[0]
    for world in sample_months[1:13]:
        paid_in, paid_out = (
            int(getattr(world.empire, name)[0]) - int(getattr(before.empire, name)[0]) for name in ("dues", "benefits")
        )
        assert world.districts.chest.sum() == before.districts.chest.sum() + paid_in - paid_out
        assert (world.districts.members <= world.districts.hands).all()
        before = world
    assert before.empire.helped[0] > 0
