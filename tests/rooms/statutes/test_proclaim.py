"""What is decreed today is law tomorrow."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.calendar import OldStyle, days
from kranti.rooms import statutes
from kranti.world.post import (
    DUMA_DISMISSED,
    DUMA_PROMISED,
    LAW,
    LIBERTIES_GRANTED,
    MINISTERS_ANSWER,
    POLITICS_NARROWED,
    STRIKE_BEGUN,
    VOTE_LAW_CHANGED,
    deliver,
)
from kranti.world.state import FORBIDDEN, FREE, LIBERAL, LICENSED, NARROW, NO_VOTE, SOCIALIST, WIDE

DECREES = (DUMA_PROMISED, LIBERTIES_GRANTED, MINISTERS_ANSWER, DUMA_DISMISSED, VOTE_LAW_CHANGED, POLITICS_NARROWED)


@pytest.fixture
def rules():
    """The rules of the statutes as they are shipped."""
    return statutes.Rules(bans=1, press=1, strict_chapter=0)


@pytest.fixture
def new_law(small_world):
    """Found the law by some rules."""

    def founded(rules):
        world = small_world(outbox=64, inbox=64)
        statutes.found(world, rules, None, None)
        return world

    return founded


@pytest.fixture
def decree():
    """Write decrees on one day, and let the next morning and its proclaiming come."""

    def decreed(world, rules, *kinds):
        for kind in kinds:
            row = world.counter.written[0]
            world.outbox.kind[row], world.outbox.because[row] = kind, -1
            world.counter.written[0] += 1
        deliver(world.outbox, world.inbox, world.counter)
        date = OldStyle.from_number(5)
        statutes.proclaim(world, rules, days(date, date)[0])
        return world.law

    return decreed


def legal(law):
    return (law.unions[0], law.press[0], law.meetings[0])


def test_before_any_decree_parties_unions_and_meetings_are_forbidden_and_the_press_is_licensed(new_law, rules):
    law = new_law(rules).law
    assert legal(law) == (FORBIDDEN, LICENSED, FORBIDDEN)
    assert (law.parties.max(), law.open_parties[0], law.vote[0], law.binding[0]) == (FORBIDDEN, 0, NO_VOTE, 0)


def test_a_duma_that_advises_brings_a_vote_and_licences_to_meet_print_and_combine_but_no_party(new_law, rules, decree):
    world = new_law(rules)
    law = decree(world, rules, DUMA_PROMISED)
    assert (law.vote[0], legal(law), law.open_parties[0]) == (WIDE, (LICENSED, LICENSED, LICENSED), 0)
    assert (world.outbox.kind[0], world.outbox.because[0, 0], law.serial[0]) == (LAW, 0, 1)


def test_liberties_free_unions_press_and_meetings_and_license_all_parties_but_the_socialists(new_law, rules, decree):
    law = decree(new_law(rules), rules, LIBERTIES_GRANTED)
    assert legal(law) == (FREE, FREE, FREE)
    assert (law.parties[0, LIBERAL], law.parties[0, SOCIALIST], law.open_parties[0]) == (LICENSED, FORBIDDEN, 5)


def test_in_the_chapters_strict_words_parties_stay_forbidden_and_unions_are_again(new_law, rules, decree):
    strict = rules._replace(strict_chapter=1)
    world = new_law(strict)
    law = decree(world, strict, LIBERTIES_GRANTED)
    assert (law.open_parties[0], legal(law)) == (0, (FREE, FREE, FREE))
    assert legal(decree(world, strict, POLITICS_NARROWED)) == (FORBIDDEN, LICENSED, LICENSED)


def test_narrowing_licenses_what_was_free_and_leaves_parties(new_law, rules, decree):
    world = new_law(rules)
    decree(world, rules, LIBERTIES_GRANTED)
    law = decree(world, rules, POLITICS_NARROWED)
    assert (legal(law), law.open_parties[0]) == ((LICENSED, LICENSED, LICENSED), 5)


def test_two_decrees_of_one_day_are_both_law_the_next(new_law, rules, decree):
    world = new_law(rules)
    decree(world, rules, DUMA_PROMISED)
    law = decree(world, rules, DUMA_DISMISSED, VOTE_LAW_CHANGED)
    assert law.vote[0] == NARROW


def test_ministers_who_answer_bind_the_tsar_and_free_everybody(new_law, rules, decree):
    law = decree(new_law(rules), rules, MINISTERS_ANSWER)
    assert (law.binding[0], law.vote[0], law.open_parties[0], law.parties.min()) == (1, WIDE, 6, FREE)


def test_the_socialists_parties_are_legal_only_where_the_law_frees_them(new_law, rules, decree):
    world = new_law(rules)
    assert not world.empire.parties_legal.any()
    decree(world, rules, LIBERTIES_GRANTED)
    assert not world.empire.parties_legal.any()
    decree(world, rules, MINISTERS_ANSWER)
    assert world.empire.parties_legal.all()
    assert new_law(rules._replace(bans=0)).empire.parties_legal.all()


def test_without_bans_nothing_is_ever_forbidden(new_law, rules, decree):
    open_rules = rules._replace(bans=0)
    world = new_law(open_rules)
    for kind in DECREES:
        law = decree(world, open_rules, kind)
        assert (legal(law), law.open_parties[0], law.parties.min()) == ((FREE, FREE, FREE), 6, FREE)


def test_other_letters_change_no_law(new_law, rules, decree):
    world = new_law(rules)
    decree(world, rules, STRIKE_BEGUN, DUMA_DISMISSED)
    assert (world.law.vote[0], world.counter.written[0]) == (NO_VOTE, 0)


@given(some.lists(some.sampled_from(DECREES), max_size=12), some.integers(0, 1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_decreed_the_law_is_one_of_three_kinds_and_no_vote_is_taken_away(
    new_law, rules, decree, kinds, strict
):
    told = rules._replace(strict_chapter=strict)
    world = new_law(told)
    voted = 0
    for kind in kinds:
        law = decree(world, told, kind)
        assert max(*legal(law), law.parties.max()) <= FREE
        assert law.open_parties[0] == (law.parties[0] > FORBIDDEN).sum()
        assert law.vote[0] >= min(voted, WIDE)
        voted = law.vote[0]
