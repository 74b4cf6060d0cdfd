"""What a strike leaves behind: a grant or a defeat, cheer or weariness, and ringleaders sent away."""

from __future__ import annotations

import numpy as np
from numba import njit

from kranti.chance import words
from kranti.exact import ONE, times
from kranti.world.post import DISMISSAL, STRIKE_FADED, STRIKE_LOST, STRIKE_WON, send
from kranti.world.work import AT_WORK, HOURS, LOCKED_OUT, TOKEN

_LEADERS = 1  # block of draws about who led


@njit(cache=True, forceinline=True)
def tally(plants, districts, governorates, cities, trades, plant, people, works):  # type: ignore[no-untyped-def]
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
def _send_away(rules, chance, plants, districts, outbox, counter, plant, lost, day):  # type: ignore[no-untyped-def]
    """Let the owner send away who led a lost strike, by odds; mates and the plants beside hold it against him."""
    sent, many, _, _ = words(chance, plant, day, _LEADERS)
    if np.int64(sent) >= rules.leaders_sent:
        return
    few = 1 + (plants.striking[plant] * rules.leaders >> 16) * np.int64(many >> np.uint64(16)) // ONE
    plants.serial[plant] = send(outbox, counter, DISMISSAL, plants.governorate[plant], plant, few, lost)
    plants.complaint[plant] += rules.complaint_leaders
    district = plants.district[plant]
    for mate in range(districts.first_plant[district], districts.first_plant[district] + districts.plants[district]):
        plants.complaint[mate] += rules.complaint_near


@njit(cache=True)
def wearied(most: int, days: int, half: int) -> int:
    """Give how much a strike tires a plant: by the days of pay lost, half of the most at `half` days."""
    return most * days // max(1, days + half)


@njit(cache=True)
def end(rules, chance, plants, districts, outbox, counter, plant, won, day):  # type: ignore[no-untyped-def]
    """End a strike: victory cheers the district, defeat tires the plant, a letter answers the one that began it."""
    kind = STRIKE_WON if won else STRIKE_FADED if plants.state[plant] == TOKEN else STRIKE_LOST
    place, strikers, district = plants.governorate[plant], plants.striking[plant], plants.district[plant]
    told = send(outbox, counter, kind, place, plant, strikers, plants.strike_serial[plant], about=plants.demand[plant])
    plants.weariness[plant] += wearied(rules.weariness, plants.days[plant], rules.weariness_half)
    plants.organised[plant] += times(ONE - plants.organised[plant], rules.organises)
    if plants.state[plant] == LOCKED_OUT:
        districts.locked[district] -= strikers
    if won:
        _grant(rules, plants, plant)
        districts.cheer[district] = rules.cheer
    elif kind == STRIKE_LOST:
        plants.weariness[plant] += rules.weariness_lost
        _send_away(rules, chance, plants, districts, outbox, counter, plant, told, day)
    plants.state[plant], plants.days[plant], plants.striking[plant] = AT_WORK, 0, 0
