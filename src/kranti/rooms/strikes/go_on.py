"""How a strike lasts and ends: the owner gives way, or hunger ends it; both are remembered."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import ONE
from kranti.mechanism import mechanism
from kranti.world import Cities, Districts, Governorates, Plants, Trades
from kranti.world.post import STRIKE_FADED, STRIKE_LOST, STRIKE_WON, send
from kranti.world.work import AT_WORK, HOURS, STRIKING, TOKEN


@njit(cache=True)
def _grant(rules, plants, plant):  # type: ignore[no-untyped-def]
    """Give the hands what they came out for: a shorter day, or better pay."""
    if plants.demand[plant] == HOURS:
        plants.minutes[plant] -= rules.shorter
    else:
        plants.pay[plant] += plants.pay[plant] * rules.raise_pay >> 16
        plants.womens_pay[plant] = plants.pay[plant] * plants.womens_share[plant] >> 16
    plants.complaint[plant] -= plants.complaint[plant] * rules.relief >> 16


@njit(cache=True)
def _end(rules, plants, districts, outbox, counter, plant, won):  # type: ignore[no-untyped-def]
    """End a strike: victory cheers the district, defeat tires the plant, a letter answers the one that began it."""
    kind = STRIKE_WON if won else STRIKE_FADED if plants.state[plant] == TOKEN else STRIKE_LOST
    place, strikers = plants.governorate[plant], plants.striking[plant]
    send(outbox, counter, kind, place, plant, strikers, plants.strike_serial[plant], about=plants.demand[plant])
    plants.weariness[plant] += rules.weariness
    if won:
        _grant(rules, plants, plant)
        districts.cheer[plants.district[plant]] = rules.cheer
    elif kind == STRIKE_LOST:
        plants.weariness[plant] += rules.weariness_lost
    plants.state[plant], plants.days[plant], plants.striking[plant] = AT_WORK, 0, 0


@njit(cache=True, forceinline=True)
def _tally(plants, districts, governorates, cities, trades, plant, people, works):  # type: ignore[no-untyped-def]
    """Add a plant's strikers to, or take them from, every count they belong to."""
    place, city = plants.governorate[plant], plants.city[plant]
    trade, district = plants.trade[plant], plants.district[plant]
    districts.striking[district] += people
    districts.active[district] += works
    governorates.striking[place, trade] += people
    governorates.strikers[place] += people
    governorates.struck[place] += works
    trades.out[trade] += people
    if city >= 0:
        cities.strikers[city] += people
        cities.struck[city] += works


@njit(cache=True, forceinline=True)
def _live_through(rules, chance, plants, districts, governorates, cities, trades, outbox, counter, plant, day):  # type: ignore[no-untyped-def]
    """Let one day of a strike pass: it is counted when new, and ends when the owner gives way or its time is out."""
    if plants.days[plant] == 0:
        _tally(plants, districts, governorates, cities, trades, plant, plants.striking[plant], 1)
        trades.strikers[plants.trade[plant]] += plants.striking[plant]
        trades.strikes[plants.trade[plant]] += 1
        districts.serial[plants.district[plant]] = plants.strike_serial[plant]
    plants.days[plant] += 1
    odds = rules.concedes + (rules.concedes_brisk if trades.mood[plants.trade[plant]] > 0 else 0)
    won = plants.state[plant] == STRIKING and word(chance, plant, day) < odds
    if won or plants.days[plant] > plants.lasts[plant]:
        _tally(plants, districts, governorates, cities, trades, plant, -plants.striking[plant], -1)
        _end(rules, plants, districts, outbox, counter, plant, won)


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
            if plants.state[plant] == STRIKING or plants.state[plant] == TOKEN:
                _live_through(
                    rules, chance, plants, districts, governorates, cities, trades, outbox, counter, plant, day
                )


@mechanism(
    "institutions",
    serves=("M26", "M27"),
    reads=(
        Plants.womens_share, Plants.governorate, Plants.city, Plants.district, Plants.trade, Plants.lasts,
        Plants.demand, Plants.strike_serial, Trades.mood, Districts.first_plant, Districts.plants,
    ),
    writes=(
        Plants.state, Plants.days, Plants.striking, Plants.weariness, Plants.complaint, Plants.pay,
        Plants.womens_pay, Plants.minutes, Districts.striking, Districts.active, Districts.called, Districts.cheer,
        Districts.serial, Governorates.striking, Governorates.strikers, Governorates.struck, Cities.strikers,
        Cities.struck, Trades.out, Trades.strikers, Trades.strikes,
    ),
)  # fmt: skip
def go_on(world: Any, rules: Any, today: Day) -> None:
    """Let strikes last a day longer: owners concede by odds, more in brisk trade; hunger ends the rest.

    Notes
    -----
    A one-day strike fades; an open-ended one is won on the day the owner gives way, or lost when its means are at an
    end. Victory raises pay or shortens the day and is remembered in the district (Conell and Cohn: victories spread);
    defeat tires for years (model 2.9; prototypes: without fatigue the revolt never ends).
    """
    _go_on(
        rules, world.chance, world.plants, world.districts, world.governorates, world.cities, world.trades,
        world.outbox, world.counter, today.number,
    )  # fmt: skip


@mechanism(
    "environment",
    serves=("M26", "M27", "M35"),
    every="year",
    writes=(Trades.strikers, Trades.strikes, Governorates.reached),
)
def open_year(world: Any, rules: Any, today: Day) -> None:
    """Begin new yearly counts of strikes and strikers on the first of January."""
    world.trades.strikers[:] = 0
    world.trades.strikes[:] = 0
    world.governorates.reached[:] = 0


@mechanism(
    "people",
    serves=("M26",),
    every="month",
    reads=(Plants.district, Plants.city, Plants.hands),
    writes=(Districts.hands, Cities.hands),
)
def count_hands(world: Any, rules: Any, today: Day) -> None:
    """Count the hands of every district and city anew."""
    _count_hands(world.plants, world.districts, world.cities)


@njit(cache=True)
def _count_hands(plants, districts, cities):  # type: ignore[no-untyped-def]
    districts.hands[:] = 0
    cities.hands[:] = 0
    for plant in range(plants.hands.size):
        districts.hands[plants.district[plant]] += plants.hands[plant]
        if plants.city[plant] >= 0:
            cities.hands[plants.city[plant]] += plants.hands[plant]
