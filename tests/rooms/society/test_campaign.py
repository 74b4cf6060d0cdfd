"""The campaign for a constitution, and those who back it."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms import society
from kranti.rooms.society.campaign import voice
from kranti.world.state import AWAY, FREE, JADIDS, LEGISLATES, LIBERALS, NATIONALISTS

share = some.integers(0, ONE)


def test_liberals_always_speak_where_liberties_are_lacking(circle, rules, weeks):
    weeks(society.campaign, circle, rules, 30)
    assert circle.governorates.campaign[:, LIBERALS].tolist() == pytest.approx([ONE // 4] * 2, abs=2)
    assert circle.empire.campaign[0] == pytest.approx(250_000, abs=50)


def test_where_all_is_free_they_have_nothing_to_ask_for(circle, rules, weeks):
    circle.law.press[0] = circle.law.meetings[0] = circle.law.unions[0] = FREE
    weeks(society.campaign, circle, rules, 5)
    assert not circle.governorates.campaign.any()


def test_a_weak_throne_and_news_make_them_louder(circle, rules, weeks):
    circle.throne.demand[0] = 1_000
    circle.bodies.state[:5] = AWAY
    weeks(society.campaign, circle, rules, 1)
    assert circle.governorates.campaign[0, LIBERALS] == ONE // 2  # half of the way to a quarter, a half and a quarter


def test_nationalists_and_jadids_speak_where_their_people_live(circle, rules, weeks):
    places = circle.governorates
    places.foreign[:], places.muslim[:] = (ONE, 0), (0, ONE // 2)
    circle.throne.demand[0] = 3_000
    weeks(society.campaign, circle, rules, 40)
    loud = int(places.campaign[0, LIBERALS])
    assert places.campaign[:, NATIONALISTS].tolist() == [loud, 0]
    assert places.campaign[:, JADIDS].tolist() == pytest.approx([0, loud // 2], abs=2)
    assert circle.empire.allies[0] == 3


def test_who_is_not_heard_is_no_ally(circle, rules, weeks):
    circle.governorates.foreign[:] = ONE // 8
    weeks(society.campaign, circle, rules._replace(voice=ONE), 40)
    assert circle.empire.allies[0] == 1


def test_a_law_making_duma_contents_half_of_them(circle, rules, weeks):
    weeks(society.campaign, circle, rules, 30)
    before = int(circle.governorates.campaign[0, LIBERALS])
    circle.throne.granted[0] = LEGISLATES
    weeks(society.campaign, circle, rules, 30)
    assert circle.governorates.campaign[0, LIBERALS] == pytest.approx(before // 2, abs=3)


@given(share, share, share, some.booleans())
def test_the_voice_is_a_share_and_grows_with_weakness_and_news(weak, news, without, content):
    rules = society.Rules(**dict.fromkeys(society.Rules._fields, ONE // 2))
    loud = voice(rules, weak, news, without, content)
    assert 0 <= loud <= ONE
    assert loud <= voice(rules, weak + 1, news + 1, without, content)
