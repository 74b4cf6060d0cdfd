"""The visit: few inspectors call at many plants, at large ones most often; who breaks the law may be fined."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import many, word
from kranti.exact import CERTAIN
from kranti.mechanism import mechanism
from kranti.world import Empire, Plants, Trades
from kranti.world.post import FINED, send
from kranti.world.work import CLOSED

_ROUND = 3  # months in which every plant has its turn once
_MONTHS = 12  # a year


@njit(cache=True)
def weight(rules: Any, hands: int) -> int:
    """Give how many calls a plant of this size is worth, beside a small one."""
    return rules.calls[2 if hands >= rules.large else 1 if hands >= rules.middle else 0]


@njit(cache=True)
def _odds_of_a_call(rules, plants, first, last):  # type: ignore[no-untyped-def]
    """Share a month's visits out among the standing plants of its turn: give the odds of a call for each weight."""
    total = 0
    for plant in range(first, last):
        if plants.state[plant] < CLOSED:
            total += weight(rules, plants.hands[plant])
    return rules.inspectors * rules.visits // _MONTHS * (CERTAIN // max(1, total))


@njit(cache=True)
def breaks_law(minutes: int, lawful: int, pay: int, least: int) -> bool:
    """Tell whether a plant's day is longer than the law allows, or its pay less."""
    return bool(minutes > lawful or pay < least)


@njit(cache=True)
def _visit(rules, chance, plants, trades, outbox, counter, lawful, turn, day):  # type: ignore[no-untyped-def]
    """Call at the plants of a month's turn, and fine owners who are found to break the law."""
    count = plants.state.size
    first, last = turn * count // _ROUND, (turn + 1) * count // _ROUND
    odds, calls = _odds_of_a_call(rules, plants, first, last), many(chance, first, last - first, day, 0)
    for plant in range(first, last):
        if plants.state[plant] >= CLOSED or calls[plant - first] >= odds * weight(rules, plants.hands[plant]):
            continue
        plants.called_on[plant] = day
        least = trades.least_pay[plants.trade[plant]]
        if not breaks_law(plants.minutes[plant], lawful, plants.pay[plant], least):
            continue
        if word(chance, plant, day, 1) < rules.finds:
            plants.fined[plant] += rules.fine
            if plants.hands[plant] >= rules.large:
                send(outbox, counter, FINED, plants.governorate[plant], plant, rules.fine)


@mechanism(
    "institutions",
    serves=("M06",),
    every="month",
    reads=(
        Plants.state, Plants.governorate, Plants.trade, Plants.hands, Plants.minutes, Plants.pay, Trades.least_pay,
        Empire.lawful_day,
    ),
    writes=(Plants.called_on, Plants.fined),
)  # fmt: skip
def visit(world: Any, rules: Any, today: Day) -> None:
    """Let inspectors call, large plants first, and fine owners found to break the law on hours or pay.

    odds of a call in a month = visits of all inspectors x weight of the plant's size / weights of all plants whose turn
    it is

    Notes
    -----
    Each plant has its turn once in three months, so that nobody is called upon oftener than four times a year. Force is
    finite: the visits are what the inspectors can make, shared out by size. What a fine does is the owner's
    affair (`factory.set_hours`). Fines of large plants are told by letter.
    """
    _visit(
        rules, world.chance, world.plants, world.trades, world.outbox, world.counter,
        int(world.empire.lawful_day[0]), today.month % _ROUND, today.number,
    )  # fmt: skip
