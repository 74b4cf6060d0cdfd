"""Pay: sticky, it follows prices late and trade; hands measure it by the bread it buys."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, share
from kranti.mechanism import mechanism
from kranti.world import Empire, Plants, Trades
from kranti.world.work import CLOSED


@njit(cache=True)
def _pay(rules, plants, trades, basket, usual):  # type: ignore[no-untyped-def]
    """Move every plant's pay by a month, and what its hands are used to."""
    dearer, bread = share(basket - usual, usual), share(100 * ONE, basket)
    for plant in range(plants.pay.size):
        if plants.state[plant] >= CLOSED:
            continue
        trade = plants.trade[plant]
        mood = trades.mood[trade]
        rise = rules.pay_grows + (dearer * rules.pay_follows >> 16)
        rise += rules.pay_brisk if mood > 0 else -rules.pay_slack if mood < 0 else 0
        moved = plants.pay[plant] + ((plants.pay[plant] * rise + (ONE >> 1)) >> 16)
        plants.pay[plant] = max(moved, trades.least_pay[trade] * plants.keeps_law[plant])
        plants.womens_pay[plant] = plants.pay[plant] * plants.womens_share[plant] >> 16
        real = plants.pay[plant] * bread >> 16
        if plants.used_to_pay[plant] == 0:
            plants.used_to_pay[plant] = real
        plants.used_to_pay[plant] += (real - plants.used_to_pay[plant]) * rules.pay_memory >> 16


@njit(cache=True)
def _set_least(rules, plants, trades):  # type: ignore[no-untyped-def]
    """Set the least pay of each trade by the mean of its standing plants."""
    paid, count = np.zeros(3, np.int64), np.zeros(3, np.int64)
    for plant in range(plants.pay.size):
        if plants.state[plant] < CLOSED:
            paid[plants.trade[plant]] += plants.pay[plant]
            count[plants.trade[plant]] += 1
    for trade in range(3):
        trades.least_pay[trade] = (paid[trade] // max(1, count[trade])) * rules.least_pay >> 16


@mechanism(
    "economy",
    serves=("M22", "M25"),
    every="month",
    reads=(
        Plants.trade, Plants.state, Plants.womens_share, Plants.keeps_law, Trades.mood, Empire.food_price,
        Empire.usual_price,
    ),
    writes=(Plants.pay, Plants.womens_pay, Plants.used_to_pay, Trades.least_pay),
)  # fmt: skip
def pay(world: Any, rules: Any, today: Day) -> None:
    """Let pay creep after prices and trade; real pay is pay over the price of a month's necessities.

    d ln(pay) = growth + follows x (price / usual price - 1) + brisk or - slack, a month.
    least pay of a trade = `least_pay` x mean of its plants, each January; owners who keep the law pay no less.

    Notes
    -----
    Slack trade means short weeks and lower piece rates for as long as it lasts. Women's pay keeps its share of men's in
    the same plant: half to three quarters (F026). What hands are used to follows real pay with a memory of about two
    years: relative deprivation is measured against it (model, E8).
    """
    food_price, usual_price = (max(1, int(price[0])) for price in (world.empire.food_price, world.empire.usual_price))
    _pay(rules, world.plants, world.trades, food_price, usual_price)
    if today.month == 1:
        _set_least(rules, world.plants, world.trades)
