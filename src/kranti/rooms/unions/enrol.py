"""Enrolling: hands join a mutual-aid society in hardship and by what they see, and leave it in good years."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import words
from kranti.exact import ONE, logistic, share
from kranti.mechanism import mechanism
from kranti.participation import acting, impression
from kranti.world import Districts, Empire, Plants
from kranti.world.work import CLOSED


@njit(cache=True)
def odds_of_joining(rules: Any, hardship: int, members: int, hands: int) -> int:
    """Give the odds (of 2**32) that a hand joins this month: sigma(join + hardship + what is seen of the society)."""
    seen = rules.join_seen * impression(members, hands, rules.half_seen) >> 16
    return logistic(rules.join + (hardship * rules.join_hardship >> 16) + seen)


@njit(cache=True)
def _three(chance: Any, who: int, day: int) -> Any:
    """Draw three words: for a licence, for those who come, for those who go."""
    first, second, third, _ = words(chance, who, day, 0)
    return np.int64(first), np.int64(second), np.int64(third)


@njit(cache=True)
def _hands_and_hardship(plants, first, last, bread):  # type: ignore[no-untyped-def]
    """Give the hands of a stretch of plants, and the share (Q16.16) that they lack of the pay they are used to."""
    hands = used_to = real = 0
    for plant in range(first, last):
        if plants.state[plant] < CLOSED:
            people = plants.hands[plant]
            hands += people
            used_to += people * plants.used_to_pay[plant]
            real += people * (plants.pay[plant] * bread >> 16)
    return hands, share(used_to - real, used_to)


@njit(cache=True)
def _enrol(rules, chance, plants, districts, basket, day):  # type: ignore[no-untyped-def]
    """Let licences be granted, and members come and go; give the members of all societies."""
    bread, total = share(100 * ONE, basket), 0
    for district in range(districts.members.size):
        allowed, come, go = _three(chance, district, day)
        if districts.licensed[district] == 0:
            districts.licensed[district] = 1 if allowed < rules.grants else 0
            continue
        first = districts.first_plant[district]
        people, hardship = _hands_and_hardship(plants, first, first + districts.plants[district], bread)
        members = min(districts.members[district], people)
        lost = share(max(0, districts.hands[district] - people), districts.hands[district])
        districts.jobless[district] = members * lost >> 16
        odds = odds_of_joining(rules, hardship, members, people)
        joins = acting(people - members, odds, come)
        districts.members[district] = members + joins - acting(members, rules.leaves, go)
        total += districts.members[district]
    return total


@mechanism(
    "people",
    serves=("M24",),
    every="month",
    reads=(
        Plants.state, Plants.hands, Plants.pay, Plants.used_to_pay, Districts.first_plant, Districts.plants,
        Districts.hands, Empire.food_price,
    ),
    writes=(Districts.licensed, Districts.members, Districts.jobless, Empire.members),
)  # fmt: skip
def enrol(world: Any, rules: Any, today: Day) -> None:
    """Let hands join a society where one is licensed, more in hardship and where more are in it; some leave.

    odds of joining = sigma(join + weight x (1 - real pay / pay used to) + what is seen of members)

    Notes
    -----
    The rule of taking part for joiners (model, E1 and E2, JOIN): each hand by himself, no quorum. Hardship is below
    zero in good years, when fewer join than leave. A licence is the governor's to give. Members whose plants laid
    off more than they took on are noted as out of work for `help_out`.
    """
    basket = max(1, int(world.empire.food_price[0]))
    world.empire.members[0] = _enrol(rules, world.chance, world.plants, world.districts, basket, today.number)
