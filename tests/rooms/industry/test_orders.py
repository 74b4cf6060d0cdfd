"""Orders: what a trade is asked for, what it builds for it, and what is said of its mood."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms import industry
from kranti.rooms.industry.order import orders_of
from kranti.world.post import BRISK_TRADE, SLACK_TRADE

ratios = some.integers(0, 2 * ONE)
shares = some.integers(0, ONE)


@pytest.mark.parametrize(
    ("given_", "orders"),
    [
        ((1_000, ONE, 0, 0, 0, ONE, 0), 1_000),
        ((1_000, ONE * 3 // 2, 0, 0, 0, ONE, 0), 1_500),  # half as many people again
        ((1_000, ONE, 126, ONE // 32, 0, ONE, 0), 1_328),  # ten years and a half of a taste that grows by 1/32 a year
        ((1_000, ONE, 0, 0, ONE // 8, ONE, 0), 1_125),  # a good harvest
        ((1_000, ONE, 0, 0, -3 * ONE, ONE, 0), 500),  # no harvest takes more than half
        ((1_000, ONE, 0, 0, 0, 0, ONE // 4), 750),  # no rails laid
        ((1_000, ONE, 0, 0, 0, 2 * ONE, ONE // 4), 1_250),  # twice as many as usual
    ],
)
def test_orders_agree_with_a_count_by_hand(given_, orders):
    assert orders_of(*given_) == orders


@given(some.integers(0, 10**7), ratios, ratios, some.integers(0, 264), shares, some.integers(-ONE, ONE), ratios, shares)
def test_orders_never_fall_when_people_grow(base, people, more, months, taste, harvest, rails, weight):
    fewer = orders_of(base, people, months, taste, harvest, rails, weight)
    assert fewer <= orders_of(base, people + more, months, taste, harvest, rails, weight)


@given(some.integers(0, 10**7), ratios, shares, some.integers(-ONE, ONE), some.integers(0, ONE), ratios, shares)
def test_orders_never_fall_with_a_better_harvest_or_more_rails(base, people, taste, harvest, more, rails, weight):
    orders = orders_of(base, people, 36, taste, harvest, rails, weight)
    assert orders <= orders_of(base, people, 36, taste, harvest + more, rails, weight)
    assert orders <= orders_of(base, people, 36, taste, harvest, rails + more, weight)


def test_where_nothing_changes_orders_and_mood_stay_and_no_letter_goes_out(works, rules, month):
    industry.order(works, rules, month(1))
    assert works.trades.orders.tolist() == [1_000, 1_000, 1_000]
    assert works.trades.mood.tolist() == [0, 0, 0]
    assert works.counter.written[0] == 0


def test_foreign_works_order_more_while_money_flows_in(works, rules, month):
    industry.order(works, rules._replace(foreign_weight=(0, ONE // 4, 0)), month(1))
    assert works.trades.orders.tolist() == [1_000, 1_250, 1_000]


def test_capacity_closes_half_of_its_gap_to_orders_with_some_to_spare(works, rules, month):
    """Orders of 1,000 ask for 1,125 places; half of the 125 that lack is built."""
    industry.order(works, rules, month(1))
    assert works.trades.capital.tolist() == [1_062, 1_062, 1_062]


def test_idle_capacity_wears_away_slowly_and_never_below_what_is_wanted(works, rules, month):
    works.trades.capital[:] = [6_400, 1_126, 1_125]
    industry.order(works, rules, month(1))
    assert works.trades.capital.tolist() == [6_300, 1_125, 1_125]


def test_a_trade_tells_once_that_it_turns_brisk_or_slack(works, rules, month):
    """Works for 1,625 and 985 hands, an eighth of them to spare, are asked for 2,000 and 500: 556 over, 375 under."""
    works.trades.base[:] = [2_000, 500, 1_000]
    for number in (1, 2):
        industry.order(works, rules, month(number))
        assert works.trades.mood.tolist() == [1, -1, 0]
    assert works.counter.written[0] == 2
    assert works.outbox.kind[:2].tolist() == [BRISK_TRADE, SLACK_TRADE]
    assert works.outbox.size[:2].tolist() == pytest.approx([556, 375], abs=1)
    assert works.trades.serial.tolist() == [-1, 1, -1]
    assert works.trades.brisk_serial.tolist() == [0, -1, -1]


def test_brisk_trade_calms_down_when_works_for_it_stand(works, rules, month):
    works.trades.base[0] = 2_000
    for number in range(1, 9):
        industry.order(works, rules, month(number))
    assert (works.trades.mood[0], works.trades.brisk_serial[0]) == (0, -1)


def test_slack_trade_lasts_until_what_stood_idle_has_worn_away(works, rules, month):
    works.trades.base[0] = 900
    moods = []
    for turn in range(24):
        industry.order(works, rules, month(1 + turn % 12))
        moods.append(int(works.trades.mood[0]))
    assert moods[0] == 0, "an eighth of the works is to spare"
    works.trades.base[0] = 750
    for turn in range(24):
        industry.order(works, rules, month(1 + turn % 12))
        moods.append(int(works.trades.mood[0]))
    slack = [turn for turn, mood in enumerate(moods) if mood < 0]
    assert slack[0] == 24
    assert 5 <= len(slack) <= 12
    assert slack == list(range(24, 24 + len(slack)))
