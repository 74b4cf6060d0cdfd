"""Helping out: members pay dues into a chest; who is sick, out of work or on strike is helped while it lasts."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import words
from kranti.exact import ONE, share
from kranti.mechanism import mechanism
from kranti.world import Districts, Empire

_DAYS_A_MONTH = 30


@njit(cache=True)
def in_need(rules: Any, members: int, jobless: int, striking: int, luck: Any) -> int:
    """Count members in need this month, each once: on strike, laid off, and of the others the sick and the sacked."""
    others = max(0, members - striking - jobless)
    fallen = (others * (rules.sick + rules.loses_place) + luck) >> 32
    return min(members, striking + jobless + fallen)


@njit(cache=True)
def endurance(rules: Any, chest: int, members: int, hands: int) -> int:
    """Give the days (Q16.16) that a chest lengthens a strike of all hands: days it feeds the members x their share."""
    days = min(rules.holds_out, chest * _DAYS_A_MONTH // max(1, members * rules.benefit))
    return days * min(ONE, share(members, hands))


@njit(cache=True)
def _help_out(rules, chance, districts, day):  # type: ignore[no-untyped-def]
    """Go through the societies once: dues in, help out; give dues, benefits and persons helped."""
    paid_in = paid_out = helped = 0
    for district in range(districts.members.size):
        members = districts.members[district]
        if members == 0:
            districts.endurance[district] = 0
            continue
        dues = members * rules.dues if districts.chest[district] < members * rules.reserve else 0
        out = members * min(ONE, share(districts.striking[district], districts.hands[district])) >> 16
        luck, _, _, _ = words(chance, district, day, 0)
        need = in_need(rules, members, districts.jobless[district], out, np.int64(luck))
        given = min(need, (districts.chest[district] + dues) // rules.benefit)
        districts.chest[district] += dues - given * rules.benefit
        districts.endurance[district] = endurance(rules, districts.chest[district], members, districts.hands[district])
        paid_in += dues
        paid_out += given * rules.benefit
        helped += given
    return paid_in, paid_out, helped


@mechanism(
    "institutions",
    serves=("M24",),
    every="month",
    reads=(Districts.members, Districts.jobless, Districts.striking, Districts.hands),
    writes=(Districts.chest, Districts.endurance, Empire.dues, Empire.benefits, Empire.helped),
)
def help_out(world: Any, rules: Any, today: Day) -> None:
    """Collect dues until a chest holds its reserve, and help members in need one month's benefit each while it lasts.

    need = members on strike + laid off + of the others, those who fall sick or are sacked

    Notes
    -----
    Kopecks: what is paid in and not paid out lies in the chest. Nobody is helped twice in a month. A chest lengthens
    the next strike of its district by the days that it would feed its members, times their share of the hands.
    """
    empire = world.empire
    if today.month == 1:
        empire.dues[0] = empire.benefits[0] = empire.helped[0] = 0
    paid_in, paid_out, helped = _help_out(rules, world.chance, world.districts, today.number)
    empire.dues[0] += paid_in
    empire.benefits[0] += paid_out
    empire.helped[0] += helped
