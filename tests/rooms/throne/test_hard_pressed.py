"""A throne hard pressed by hand, in the whole sample Empire: what E16 makes of it, and what peace does not."""

from pathlib import Path

import numpy as np
import pytest

from kranti import life
from kranti.calendar import OldStyle
from kranti.record import chronicle
from kranti.scenario import read
from kranti.world.state import FREE, LIBERAL, LICENSED, MODERATE, NARROW, RIGHT, SOCIALIST, WIDE

SCENARIO = str(Path(__file__).with_name("hard-pressed.toml"))
SEEDS = (1, 2, 3)
ORDER = (
    "duma-conceded", "liberties-granted", "duma-1-opened", "duma-1-dismissed", "duma-2-opened", "duma-2-dismissed",
    "vote-law-changed", "duma-3-opened",
)  # fmt: skip


@pytest.fixture(scope="module")
def pressed():
    """Three lives under pressure, up to the third Duma."""
    return [life.live_on(life.begin(read(SCENARIO), seed, "sample"), OldStyle(1899, 12, 31)) for seed in SEEDS]


@pytest.fixture(scope="module")
def dates(pressed):
    """The events of each life, by id."""
    return [{event.id: event.date for event in chronicle.events(lived)} for lived in pressed]


def test_a_duma_is_granted_and_two_are_sent_home_before_the_vote_law_changes(dates):
    for found in dates:
        told = [found[name].number for name in ORDER]
        assert told == sorted(told)
        assert found["duma-2-dismissed"] == found["vote-law-changed"]


def test_no_duma_lasts_its_term_and_none_goes_within_a_month(dates):
    for found in dates:
        for number in (1, 2):
            lasted = found[f"duma-{number}-dismissed"].number - found[f"duma-{number}-opened"].number
            assert 30 < lasted < 365


def test_seats_add_up_for_every_duma_and_with_the_governorates(pressed):
    for lived in pressed:
        dumas, elected = lived.world.dumas, int((lived.world.dumas.opened > 0).sum())
        assert elected >= 3
        assert (dumas.seats[:elected].sum(1) == dumas.members[:elected]).all()
        assert dumas.members[:3].tolist() == [524, 524, 442]
        assert dumas.law[:3].tolist() == [WIDE, WIDE, NARROW]
        assert lived.world.governorates.deputies.sum(0).tolist() == dumas.seats[elected - 1].tolist()


def test_the_third_duma_is_conservative_and_the_first_two_are_not(pressed):
    for lived in pressed:
        share = lived.world.dumas.seats[:3, [RIGHT, MODERATE]].sum(1) / lived.world.dumas.members[:3]
        assert share[:2].max() < 0.35
        assert share[2] > 0.5


def test_after_the_ebb_unions_and_meetings_need_a_licence_and_socialists_stay_forbidden(pressed):
    for lived in pressed:
        law = lived.world.law
        assert (law.unions[0], law.press[0], law.meetings[0]) == (LICENSED, LICENSED, LICENSED)
        assert (law.parties[0, LIBERAL], law.parties[0, SOCIALIST]) == (LICENSED, 0)


def test_repression_is_harder_after_than_before(pressed):
    for lived in pressed:
        before, *_, after = lived.notebook.yearly["throne.repression"][:4, 0].tolist()
        assert after > before


def test_every_event_rests_on_letters_that_lead_back_to_the_grant(pressed):
    told = {event.id: event for event in chronicle.events(pressed[0])}
    tree = chronicle.explain(pressed[0], told["vote-law-changed"].because[0])
    kinds, open_ = set(), [tree]
    while open_:
        letter = open_.pop()
        kinds.add(letter["kind"])
        open_ += letter["because"]
    assert {"duma_motion", "duma_dismissed", "duma_opened"} <= kinds


@pytest.mark.campaign
def test_before_the_dear_year_nothing_is_granted():
    for seed in range(1, 11):
        lived = life.live_on(life.begin(read("empire-1896"), seed, "sample"), OldStyle(1903, 12, 31))
        assert lived.world.throne.granted[0] == 0
        assert not np.any(lived.world.law.vote)


def test_in_the_first_years_of_peace_nothing_is_granted(sample_months):
    for world in sample_months:
        assert (world.throne.granted[0], world.throne.taken_back[0], world.law.vote[0]) == (0, 0, 0)
        assert world.law.press[0] < FREE
        assert world.throne.peak[0] < world.throne.force[0] // 10
