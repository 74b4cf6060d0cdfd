"""January after a dear year: one run is told, judged and explained."""

from itertools import pairwise

import pytest

import kranti
from kranti.judge.capital import CHECKS
from kranti.judge.look import Look


@pytest.fixture(scope="module")
def winter():
    """A run lived until the spring after the dismissals."""
    return kranti.run(seed=2, until="1905-04-30")


@pytest.fixture(scope="module")
def dates(winter):
    """The dates of its events."""
    return {event.id: event.date for event in winter.events}


def test_the_chapter_s_order_is_kept(dates):
    chain = ("assembly-formed", "putilov-strike", "palace-march", "bloody-sunday", "national-strikes")
    assert [(one, two) for one, two in pairwise(chain) if dates[one] > dates[two]] == []
    assert dates["palace-march"] == dates["bloody-sunday"]


def test_every_fact_of_january_has_a_value(winter):
    look = Look(winter.lived)
    values = {fact: check(look) for fact, check in CHECKS.items()}
    assert (values["F070"], values["F071"], values["F073"]) == (4, 1, 3)
    assert (values["F074"], values["F075"]) == (1, 1)
    assert values["F079"] > 0.5
    assert min(values["F072"], values["F076"], values["F077"]) > 0


def test_without_the_men_there_is_nothing_to_judge(winter):
    look = Look(kranti.run(seed=1, until="1896-01-31").lived)
    for check in CHECKS.values():
        with pytest.raises(LookupError):
            check(look)


def test_the_shooting_is_explained_by_the_dismissals(winter):
    told, kinds = winter.why("bloody-sunday"), []

    def follow(branch):
        kinds.append(branch["kind"])
        for cause in branch["because"]:
            follow(cause)

    for branch in told if isinstance(told, list) else [told]:
        follow(branch)
    assert kinds[:2] == ["fired_on", "march"]
    assert "members_dismissed" in kinds
