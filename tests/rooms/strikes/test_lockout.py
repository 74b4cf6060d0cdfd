"""Lock-outs: in slack trade an owner shuts his gates on a strike; and ringleaders are sent away after a lost one."""

import numpy as np
import pytest

from kranti.exact import CERTAIN, ONE
from kranti.mechanism import show
from kranti.rooms.strikes.begin import local_news
from kranti.world.post import DISMISSAL, LOCKOUT, STRIKE_BEGUN, STRIKE_LOST
from kranti.world.work import AT_WORK, LOCKED_OUT, PAY, STRIKING

FURIOUS = 8 * ONE


@pytest.fixture
def shutting(rules):
    """Rules by which every owner shuts his gates when trade is slack."""
    return rules._replace(locks_out=CERTAIN)


@pytest.fixture
def slack(district):
    """The district in slack trade, with one plant, the first, whose hands would all come out on day 0."""
    district.plants.nature[0], district.plants.cause[0], district.plants.grievance[0] = FURIOUS, PAY, ONE
    district.trades.mood[0] = -1
    return district


def rows(world, kind):
    return np.flatnonzero(world.outbox.kind[: world.counter.written[0]] == kind)


def test_in_slack_trade_an_owner_locks_out_all_his_hands_and_the_letter_answers_the_strikes(
    slack, shutting, live, counts_agree
):
    slack.plants.nature[0] = -ONE // 2
    assert live(slack, shutting._replace(chance_spread=0), 1) == [64]
    assert slack.plants.state[0] == LOCKED_OUT
    assert slack.districts.locked[0] == 64
    (begun,), (shut,) = rows(slack, STRIKE_BEGUN), rows(slack, LOCKOUT)
    assert 32 <= slack.outbox.size[begun] < slack.outbox.size[shut] == 64
    assert (slack.outbox.sender[shut], slack.outbox.because[shut, 0]) == (0, begun)
    counts_agree(slack)


@pytest.mark.parametrize("mood", [0, 1])
def test_when_there_is_work_no_gate_is_shut(slack, shutting, live, mood):
    slack.trades.mood[0] = mood
    live(slack, shutting, 1)
    assert slack.plants.state[0] == STRIKING


def test_a_token_strike_is_not_locked_out(slack, shutting, live):
    slack.plants.grievance[0] = ONE - 1
    live(slack, shutting._replace(token=CERTAIN), 2)
    assert not rows(slack, LOCKOUT).any()
    assert slack.plants.state[0] == AT_WORK


def test_a_lock_out_ends_with_nothing_won_and_is_counted_once(slack, shutting, live, counts_agree):
    assert live(slack, shutting, 1) == [64]
    slack.plants.nature[0] = -10 * ONE
    strikers = live(slack, shutting, 200, first=1, each_evening=counts_agree)
    assert strikers[-1] == 0
    assert slack.trades.strikes[0] == 1
    assert slack.trades.strikers[0] == 64
    assert slack.districts.locked[0] == 0
    assert slack.plants.pay[0] == 1_600


def test_only_an_inspector_who_is_known_opens_shut_gates_again(slack, shutting, live):
    live(slack, shutting._replace(concedes=0), 1)
    assert live(slack, shutting._replace(concedes=CERTAIN), 1, first=1) == [64]
    slack.plants.called_on[0] = 0
    assert live(slack, shutting._replace(mediated=CERTAIN), 1, first=2) == [0]


def test_those_locked_out_are_seen_as_twice_as_many(district, rules):
    news = []
    for locked in (0, 256):
        district.districts.striking[0], district.districts.locked[0] = 256, locked
        tables = [show(district, name) for name in ("plants", "districts", "governorates")]
        news.append(local_news(rules, *tables, 0))
    assert news[0] < news[1] < 2 * news[0]


def test_who_led_a_lost_strike_is_sent_away_and_the_district_holds_it_against_its_owners(slack, rules, live):
    live(slack, rules, 1)
    live(slack, rules._replace(leaders_sent=CERTAIN), int(slack.plants.lasts[0]), first=1)
    (lost,), (sent,) = rows(slack, STRIKE_LOST), rows(slack, DISMISSAL)
    first = int(slack.counter.before[0])
    assert slack.outbox.because[sent, 0] == first + lost
    assert slack.plants.serial[0] == first + sent
    assert 1 <= slack.outbox.size[sent] <= 3
    assert slack.plants.complaint.tolist() == [ONE // 2 + ONE // 16] + [ONE // 16] * 39


def test_after_a_strike_that_was_won_nobody_is_sent_away(slack, rules, live):
    live(slack, rules._replace(leaders_sent=CERTAIN, concedes=CERTAIN), 1)
    assert not rows(slack, DISMISSAL).any()
    assert not slack.plants.complaint.any()
