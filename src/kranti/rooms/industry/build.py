"""Plants open where a trade has capacity to house, and close where it stands idle."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import ONE
from kranti.mechanism import mechanism
from kranti.world import Plants, Trades
from kranti.world.post import PLANT_CLOSED, PLANT_OPENED, send
from kranti.world.work import AT_WORK, CLOSED, NOT_YET


@njit(cache=True)
def _build(rules, chance, plants, trades, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Go through the plants once: open by odds until capacity is housed, close idle ones by odds."""
    for trade in range(3):
        trades.housed[trade] = 0
    for plant in range(plants.size.size):
        if plants.state[plant] < CLOSED:
            trades.housed[plants.trade[plant]] += plants.size[plant]
    for plant in range(plants.size.size):
        trade, state, place = plants.trade[plant], plants.state[plant], plants.governorate[plant]
        empty = trades.capital[trade] - trades.housed[trade]
        if state == NOT_YET and empty >= plants.size[plant] and word(chance, plant, day) < rules.opens:
            plants.state[plant], plants.opened[plant], plants.days[plant] = AT_WORK, day, 0
            trades.housed[trade] += plants.size[plant]
            send(outbox, counter, PLANT_OPENED, place, plant, plants.size[plant], trades.brisk_serial[trade])
        elif state == AT_WORK and trades.mood[trade] < 0 and -empty > plants.size[plant]:
            few = plants.hands[plant] * ONE < plants.size[plant] * rules.idle
            if few and word(chance, plant, day) < rules.closes:
                plants.state[plant], plants.days[plant] = CLOSED, 0
                trades.housed[trade] -= plants.size[plant]
                send(outbox, counter, PLANT_CLOSED, place, plant, plants.hands[plant], trades.serial[trade])


@mechanism(
    "economy",
    serves=("M16", "M17", "M18"),
    every="month",
    reads=(
        Plants.trade,
        Plants.size,
        Plants.hands,
        Plants.governorate,
        Trades.capital,
        Trades.mood,
        Trades.serial,
        Trades.brisk_serial,
    ),
    writes=(Plants.state, Plants.opened, Plants.days, Trades.housed),
)
def build(world: Any, rules: Any, today: Day) -> None:
    """Open new plants while a trade's capacity exceeds what stands, and close idle ones when trade is slack.

    Notes
    -----
    The rows of plants that are yet to open wait in the table with a place and a size; each opens by odds in a month
    in which its trade has capacity for it. A plant is idle when it employs less than a share of its size. The hands
    of a closed plant are sent home by the factory room.
    """
    _build(rules, world.chance, world.plants, world.trades, world.outbox, world.counter, today.number)
