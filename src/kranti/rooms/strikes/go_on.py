"""How a strike lasts and ends: the owner gives way, or shuts his gates, or hunger ends it; all are remembered."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import words
from kranti.exact import CERTAIN, ONE, log_ratio
from kranti.mechanism import mechanism
from kranti.rooms.strikes.aftermath import end, tally
from kranti.world import Cities, Districts, Governorates, Plants, Trades
from kranti.world.post import LOCKOUT, send
from kranti.world.work import LOCKED_OUT, STRIKING, TOKEN


@njit(cache=True)
def odds_of_yielding(rules: Any, state: int, mood: int, calm: bool) -> int:
    """Give the odds that an owner gives way today: more in brisk trade, a little more where an inspector mediates."""
    if state == TOKEN:
        return 0
    mediated = rules.mediated if calm else 0
    if state == LOCKED_OUT:
        return mediated
    return rules.concedes + (rules.concedes_brisk if mood > 0 else 0) + mediated


@njit(cache=True)
def _lock_out(rules, plants, districts, governorates, cities, trades, outbox, counter, plant, drawn):  # type: ignore[no-untyped-def]
    """Shut the gates on all hands, for a time drawn by chance."""
    rest = plants.hands[plant] - plants.striking[plant]
    tally(plants, districts, governorates, cities, trades, plant, rest, 0)
    plants.state[plant], plants.striking[plant] = LOCKED_OUT, plants.hands[plant]
    districts.locked[plants.district[plant]] += plants.hands[plant]
    plants.lasts[plant] = plants.days[plant] + 1 + (rules.locked_days * log_ratio(CERTAIN, drawn + 1) >> 16)
    send(outbox, counter, LOCKOUT, plants.governorate[plant], plant, plants.hands[plant], plants.strike_serial[plant])


@njit(cache=True, forceinline=True)
def _live_through(rules, chance, plants, districts, governorates, cities, trades, outbox, counter, plant, day):  # type: ignore[no-untyped-def]
    """Let one day of a strike pass: counted when new; the owner yields or shuts his gates, or its time is out."""
    trade = plants.trade[plant]
    if plants.days[plant] == 0:
        tally(plants, districts, governorates, cities, trades, plant, plants.striking[plant], 1)
        trades.strikers[trade] += plants.striking[plant]
        trades.strikes[trade] += 1
        districts.serial[plants.district[plant]] = plants.strike_serial[plant]
    plants.days[plant] += 1
    yields, shuts, drawn, _ = words(chance, plant, day, 0)
    known = day - plants.called_on[plant] < rules.inspector_known
    won = np.int64(yields) < odds_of_yielding(rules, plants.state[plant], trades.mood[trade], known)
    if won or plants.days[plant] > plants.lasts[plant]:
        tally(plants, districts, governorates, cities, trades, plant, -plants.striking[plant], -1)
        end(rules, chance, plants, districts, outbox, counter, plant, won, day)
    elif plants.state[plant] == STRIKING and trades.mood[trade] < 0 and np.int64(shuts) < rules.locks_out:
        _lock_out(rules, plants, districts, governorates, cities, trades, outbox, counter, plant, np.int64(drawn))


@njit(cache=True)
def _go_on(rules, chance, plants, districts, governorates, cities, trades, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Live a day in every district where somebody is out."""
    for district in range(districts.active.size):
        if districts.cheer[district] != 0:
            districts.cheer[district] -= (districts.cheer[district] * rules.cheer_fades + ONE - 1) >> 16
        if districts.active[district] + districts.called[district] == 0:
            continue
        districts.called[district] = 0
        first = districts.first_plant[district]
        for plant in range(first, first + districts.plants[district]):
            if STRIKING <= plants.state[plant] <= LOCKED_OUT:
                _live_through(
                    rules, chance, plants, districts, governorates, cities, trades, outbox, counter, plant, day
                )


@mechanism(
    "institutions",
    serves=("M26", "M27"),
    reads=(
        Plants.womens_share, Plants.governorate, Plants.city, Plants.district, Plants.trade, Plants.hands,
        Plants.demand, Plants.called_on, Plants.strike_serial, Trades.mood, Districts.first_plant, Districts.plants,
    ),
    writes=(
        Plants.state, Plants.days, Plants.lasts, Plants.striking, Plants.weariness, Plants.complaint, Plants.pay,
        Plants.womens_pay, Plants.minutes, Plants.organised,
        Plants.serial, Districts.striking, Districts.locked, Districts.active,
        Districts.called, Districts.cheer, Districts.serial, Governorates.striking, Governorates.strikers,
        Governorates.struck, Cities.strikers, Cities.struck, Trades.out, Trades.strikers, Trades.strikes,
    ),
)  # fmt: skip
def go_on(world: Any, rules: Any, today: Day) -> None:
    """Let strikes last a day longer: owners yield by odds, more in brisk trade, or lock out in slack; hunger ends them.

    Notes
    -----
    A one-day strike fades; an open-ended one is won on the day the owner gives way, or lost when its means are at an
    end. In slack trade an owner has little to lose: he may shut his gates on all hands for weeks (model 2.9). Victory
    raises pay or shortens the day and is remembered in the district (Conell and Cohn: victories spread); defeat tires
    for years (prototypes: without fatigue the revolt never ends), the more the longer it lasted, and those who led are
    sent away. Who struck together is better organised afterwards.
    """
    _go_on(
        rules, world.chance, world.plants, world.districts, world.governorates, world.cities, world.trades,
        world.outbox, world.counter, today.number,
    )  # fmt: skip
