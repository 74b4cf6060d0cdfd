"""Orders and capacity: what each trade is asked for, and how many hands it could employ."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import DAY_ZERO, Day
from kranti.exact import ONE, log_ratio, share
from kranti.mechanism import mechanism
from kranti.world import Governorates, Trades
from kranti.world.post import BRISK_TRADE, SLACK_TRADE, send

MONTHS = 12


@njit(cache=True)
def orders_of(base: int, people: int, months: int, taste: int, harvest: int, rails: int, rail_weight: int) -> int:
    """Give the hands that orders call for, all ratios in Q16.16.

    orders = base x people x (1 + taste x years) x (1 + harvest) x (1 - w + w x rails), floored at each product.
    """
    asked = base * people >> 16
    asked = asked * (ONE + taste * months // MONTHS) >> 16
    asked = asked * max(ONE // 2, ONE + harvest) >> 16
    return asked * (ONE - rail_weight + (rail_weight * rails >> 16)) >> 16


@njit(cache=True)
def _place_orders(rules, trades, outbox, counter, people, harvest, rails, inflow, months):  # type: ignore[no-untyped-def]
    for trade in range(3):
        base, mood = trades.base[trade], harvest * rules.harvest_weight[trade] >> 16
        asked = orders_of(base, people, months, rules.taste[trade], mood, rails, rules.rail_weight[trade])
        asked += base * (inflow * rules.foreign_weight[trade] >> 16) >> 16
        trades.orders[trade] = asked * rules.conjuncture >> 16
        _invest(rules, trades, trade)
        _tell_mood(rules, trades, outbox, counter, trade)


@njit(cache=True)
def _invest(rules, trades, trade):  # type: ignore[no-untyped-def]
    """Close part of the gap between capacity and orders with some to spare; let idle capacity wear away."""
    gap = trades.orders[trade] + (trades.orders[trade] * rules.spare >> 16) - trades.capital[trade]
    idle = trades.capital[trade] * rules.wear >> 16
    trades.capital[trade] += gap * rules.build >> 16 if gap > 0 else -min(-gap, idle)


@njit(cache=True)
def _tell_mood(rules, trades, outbox, counter, trade):  # type: ignore[no-untyped-def]
    """Write a letter when trade turns brisk, straining its works, or slack, leaving them idle."""
    full = max(1, share(trades.capital[trade], ONE + rules.spare))
    over = share(trades.orders[trade] - full, full)
    mood = 1 if over > rules.brisk else -1 if over < -rules.slack else 0
    if mood != trades.mood[trade]:
        gap = abs(trades.orders[trade] - full)
        trades.serial[trade] = send(outbox, counter, SLACK_TRADE, -1, trade, gap) if mood < 0 else -1
        trades.brisk_serial[trade] = send(outbox, counter, BRISK_TRADE, -1, trade, gap) if mood > 0 else -1
    trades.mood[trade] = mood


@mechanism(
    "economy",
    serves=("M16", "M17"),
    every="month",
    reads=(Governorates.population, Governorates.harvest, Governorates.sown, Trades.base, Trades.people),
    writes=(Trades.capital, Trades.orders, Trades.mood, Trades.serial, Trades.brisk_serial),
)
def order(world: Any, rules: Any, today: Day) -> None:
    """Let each trade's orders follow people, their taste, the harvest and the railways, and capacity follow orders.

    Notes
    -----
    See `orders_of`; works that foreign money is building add orders of their own. Capacity closes a share `build` of
    its gap to orders in a month, and wears away where it is idle. The base is such that on day zero, at the usual
    pace of railways and foreign money, orders equal the hands employed. Taste grows with years, in a straight line; the
    year's conjuncture is what is left between this and the hands that the inspectorate counted (tuned).
    """
    governorates, trades = world.governorates, world.trades
    sown = int(governorates.sown.sum())
    harvest = log_ratio(int(governorates.harvest.sum()), sown) if sown and governorates.harvest.any() else 0
    people = share(int(governorates.population.sum()), int(trades.people[0]))
    rails = min(share(rules.rail_opened, rules.rail_usual), 2 * ONE)
    inflow = min(share(rules.foreign_inflow, rules.foreign_usual), 2 * ONE)
    months = (today.year - DAY_ZERO.year) * MONTHS + today.month - 1
    _place_orders(rules, trades, world.outbox, world.counter, people, harvest, rails, inflow, months)
