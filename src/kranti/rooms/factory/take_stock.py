"""Stock-taking in the plants: women, hours, pay, and how many break the law."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.world import Empire, Homes, People, Plants
from kranti.world.packed import read
from kranti.world.people import WOMAN
from kranti.world.work import CLOSED

_MILLION = 1_000_000
_TEN_YEARS = 3_652


@njit(cache=True)
def _women(homes, records, home):  # type: ignore[no-untyped-def]
    """Count the women among the hands of a plant, as persons."""
    count = 0
    for slot in range(homes.first[home], homes.first[home] + homes.count[home]):
        count += read(records[slot], WOMAN)
    return count * homes.stands_for[home]


@njit(cache=True)
def _take_stock(rules, plants, homes, records, empire, day):  # type: ignore[no-untyped-def]
    """Go through the standing plants once and average."""
    standing = hands = kept = women = minutes = pay = beyond = young = 0
    for plant in range(plants.state.size):
        if plants.state[plant] >= CLOSED:
            continue
        home = plants.home[plant]
        standing += 1
        hands += plants.hands[plant]
        kept += homes.count[home] * homes.stands_for[home]
        women += _women(homes, records, home)
        minutes += plants.minutes[plant] * plants.hands[plant]
        pay += plants.pay[plant] * plants.hands[plant]
        beyond += 1 if plants.minutes[plant] > rules.longest_day else 0
        young += 1 if plants.opened[plant] > day - _TEN_YEARS else 0
    empire.women_hands[0] = women * _MILLION // max(1, kept)
    empire.day_minutes[0] = minutes // max(1, hands)
    empire.mean_pay[0] = pay // max(1, hands)
    empire.beyond_law[0] = beyond * _MILLION // max(1, standing)
    empire.young[0] = young * _MILLION // max(1, standing)


@mechanism(
    "institutions",
    serves=("M18", "M20", "M22"),
    every="year",
    reads=(
        Plants.state, Plants.home, Plants.hands, Plants.minutes, Plants.pay, Plants.opened, Homes.first, Homes.count,
        Homes.stands_for, People.record,
    ),
    writes=(Empire.women_hands, Empire.beyond_law, Empire.day_minutes, Empire.mean_pay, Empire.young),
)  # fmt: skip
def take_stock(world: Any, rules: Any, today: Day) -> None:
    """Measure hours, pay, women's share, the plants' youth and the breaking of the law on New Year's Day.

    Notes
    -----
    Measures, not causes: nothing in the world reads them.
    """
    _take_stock(rules, world.plants, world.homes, world.people.record, world.empire, today.number)
