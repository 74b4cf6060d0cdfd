"""Professions form unions; a third of them makes a Union of Unions."""

import pytest

from kranti.exact import CERTAIN, ONE
from kranti.rooms import society
from kranti.world.post import PROFESSION_UNITES, UNIONS_LINKED
from kranti.world.state import AT_STUDY, FREE, LEGISLATES, LIBERALS, UNITED

READY = 5 * ONE


def kinds(world):
    return world.outbox.kind[: world.counter.written[0]].tolist()


def test_calm_professions_form_no_unions(circle, rules, weeks):
    weeks(society.unite, circle, rules, 150)
    assert kinds(circle) == []
    assert (circle.empire.united[0], circle.empire.unions_linked[0]) == (0, 0)


def test_two_of_six_are_a_third_and_not_more_so_nothing_is_linked(circle, rules, weeks):
    circle.bodies.nature[4:6] = READY
    weeks(society.unite, circle, rules._replace(dissolves=0), 3)
    assert circle.bodies.state[4:].tolist() == [UNITED, UNITED, AT_STUDY, AT_STUDY, AT_STUDY, AT_STUDY]
    assert kinds(circle) == [PROFESSION_UNITES] * 2
    assert (circle.empire.united[0], circle.empire.unions_linked[0]) == (333_333, 0)


def test_three_of_six_found_a_union_of_unions_that_answers_the_last_of_them(circle, rules, weeks):
    circle.bodies.nature[4:7] = READY
    weeks(society.unite, circle, rules._replace(dissolves=0), 2)
    assert kinds(circle) == [PROFESSION_UNITES] * 3 + [UNIONS_LINKED]
    assert (circle.empire.unions_linked[0], circle.outbox.size[3]) == (1, 300)
    assert circle.outbox.because[3, 0] == 2
    weeks(society.unite, circle, rules._replace(dissolves=0), 5, first=7_000)
    assert kinds(circle).count(UNIONS_LINKED) == 1


def test_a_law_making_duma_contents_them_and_parts_them(circle, rules, weeks):
    circle.bodies.nature[4:] = READY
    weeks(society.unite, circle, rules._replace(dissolves=0), 2)
    circle.throne.granted[0] = LEGISLATES
    weeks(society.unite, circle, rules._replace(dissolves=0), 1, first=7_000)
    assert (circle.empire.unions_linked[0], circle.empire.united[0]) == (0, 1_000_000)


def test_a_contented_profession_needs_more_to_unite(circle, rules, weeks):
    circle.bodies.nature[4:], circle.throne.granted[0] = ONE, LEGISLATES
    weeks(society.unite, circle, rules, 4)
    assert kinds(circle) == []
    circle.throne.granted[0] = 0
    weeks(society.unite, circle, rules, 2)
    assert set(kinds(circle)) == {PROFESSION_UNITES, UNIONS_LINKED}


@pytest.mark.parametrize(("unions", "demand", "left"), [(0, 0, 0), (FREE, 0, 6), (0, 9_000, 6)])
def test_unions_are_dissolved_where_forbidden_but_not_where_free_nor_by_a_weak_throne(
    circle, rules, weeks, unions, demand, left
):
    circle.bodies.nature[4:], circle.law.unions[0], circle.throne.demand[0] = READY, unions, demand
    weeks(society.unite, circle, rules._replace(dissolves=0), 1)
    weeks(society.unite, circle, rules._replace(dissolves=CERTAIN), 1, first=7_000)
    assert (circle.bodies.state[4:] == UNITED).sum() == left


def test_repression_dissolves_even_free_unions(circle, rules, weeks):
    circle.bodies.nature[4:], circle.law.unions[0], circle.throne.repression[0] = READY, FREE, ONE
    weeks(society.unite, circle, rules._replace(dissolves=0), 1)
    weeks(society.unite, circle, rules._replace(dissolves=CERTAIN), 1, first=7_000)
    assert not circle.bodies.state[4:].any()
    assert circle.bodies.weariness[4:].tolist() == [ONE] * 6
    assert circle.empire.united[0] == 1_000_000
    weeks(society.unite, circle, rules._replace(murmur=9 * ONE), 1, first=7_007)
    assert (circle.empire.united[0], circle.empire.unions_linked[0]) == (0, 0)


def test_a_loud_campaign_and_students_out_of_class_bring_professions_together(circle, rules, weeks):
    circle.bodies.nature[4:], circle.governorates.campaign[:, LIBERALS] = -2 * ONE, ONE
    weeks(society.unite, circle, rules, 4)
    assert kinds(circle) == []
    weeks(society.unite, circle, rules._replace(campaign=4 * ONE), 1)
    assert PROFESSION_UNITES in kinds(circle)


def test_students_out_of_class_are_news_to_professions(circle, rules, weeks):
    circle.bodies.nature[4:] = -3 * ONE // 2
    seeing = rules._replace(news=(0, 8 * ONE), near=(8, 4, 12))
    weeks(society.unite, circle, seeing, 4)
    assert kinds(circle) == []
    circle.bodies.state[:4] = 1
    weeks(society.unite, circle, seeing, 1)
    assert kinds(circle).count(PROFESSION_UNITES) == 6


def test_a_body_gathers_once_in_four_weeks_until_another_of_its_city_has_united(circle, rules, weeks):
    circle.bodies.nature[4:] = READY
    monthly, united = rules._replace(refresh=28, dissolves=0), []
    for week in range(5):
        weeks(society.unite, circle, monthly, 1, first=28 * 300 + 7 * week)
        united.append((circle.bodies.state[4:] == UNITED).sum())
    assert united[0] in (1, 2)
    assert united[-1] == 6


def test_professions_that_feel_a_shooting_unite(circle, rules, weeks):
    circle.governorates.insult[0] = ONE
    weeks(society.unite, circle, rules._replace(insult=(0, 12 * ONE)), 4)
    states = circle.bodies.state[4:].tolist()
    assert [state == UNITED for state in states] == [True, False] * 3
