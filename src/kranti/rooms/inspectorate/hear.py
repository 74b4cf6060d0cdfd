"""Complaints: hands bring what they hold against their owner to the inspector, who grants it or turns them away."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import many, word
from kranti.mechanism import mechanism
from kranti.world import Empire, Plants
from kranti.world.post import COMPLAINT_ANSWERED, send
from kranti.world.work import CLOSED

_ROUND = 3  # months in which every plant has its turn once


@njit(cache=True)
def complaints_of(rules: Any, hands: int, grievance: int, luck: Any) -> int:
    """Give the complaints of a plant's hands in a quarter: hands x (odds + odds x grievance), rounded by luck."""
    return (hands * (rules.complains + (rules.complains_grieved * grievance >> 16)) + luck) >> 32


@njit(cache=True)
def _hear(rules, chance, plants, outbox, counter, turn, day):  # type: ignore[no-untyped-def]
    """Take the complaints of a month's turn of plants and answer them; give complaints and complainants."""
    count, brought, persons = plants.state.size, 0, 0
    first, last = turn * count // _ROUND, (turn + 1) * count // _ROUND
    luck = many(chance, first, last - first, day, 0)
    for plant in range(first, last):
        if plants.state[plant] >= CLOSED:
            continue
        complaints = complaints_of(rules, plants.hands[plant], plants.grievance[plant], luck[plant - first])
        if complaints == 0:
            continue
        people = min(plants.hands[plant], complaints * rules.together >> 16)
        brought += complaints
        persons += people
        known = day - plants.called_on[plant] < rules.known
        plants.heard[plant] = 1 if known and word(chance, plant, day, 1) < rules.grants else -1
        if plants.heard[plant] > 0 and plants.hands[plant] >= rules.large:
            send(outbox, counter, COMPLAINT_ANSWERED, plants.governorate[plant], plant, people, plants.serial[plant])
    return brought, persons


@mechanism(
    "institutions",
    serves=("M06",),
    every="month",
    reads=(
        Plants.state, Plants.governorate, Plants.hands, Plants.grievance, Plants.called_on, Plants.serial,
    ),
    writes=(Plants.heard, Empire.complaints, Empire.complainants),
)  # fmt: skip
def hear(world: Any, rules: Any, today: Day) -> None:
    """Let hands complain to the inspector, the more the more they are aggrieved; he grants it or turns them away.

    complaints in a quarter = hands x (odds + odds more x grievance)

    Notes
    -----
    Only an inspector who called within the year looks into a matter; from others no answer comes. What the answer does
    to the hands' anger is felt next month (`factory.feel`). Numbers of complaints are those the inspectorate
    counted (`mironov2012`), and tuned on them. Complaints granted in large plants are told by letter.
    """
    empire = world.empire
    if today.month == 1:
        empire.complaints[0] = empire.complainants[0] = 0
    brought, persons = _hear(
        rules, world.chance, world.plants, world.outbox, world.counter, (today.month + 1) % _ROUND, today.number
    )
    empire.complaints[0] += brought
    empire.complainants[0] += persons
