"""News of war: its outbreak rallies people to the state, and every great defeat costs it prestige."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import times
from kranti.mechanism import mechanism
from kranti.world.places import Empire
from kranti.world.post import DEFEAT, FAR_WAR, send


@njit(cache=True)
def _report(rules: Any, empire: Any, outbox: Any, counter: Any, week: bool) -> None:
    if week:
        empire.prestige[0] -= times(empire.prestige[0], rules.prestige_fades)
    if rules.wars > empire.wars[0]:
        empire.war_serial[0] = send(outbox, counter, FAR_WAR, -1, -1, rules.wars)
        empire.prestige[0] += rules.rally
    if rules.defeats > empire.defeats[0]:
        empire.war_serial[0] = send(outbox, counter, DEFEAT, -1, -1, rules.defeats, empire.war_serial[0])
        empire.prestige[0] -= rules.defeat_costs
    empire.wars[0], empire.defeats[0] = rules.wars, rules.defeats
    empire.prestige[0] = min(max(empire.prestige[0], -rules.awe_most), rules.awe_most)


@mechanism(
    "grievances",
    serves=("M07",),
    writes=(Empire.prestige, Empire.wars, Empire.defeats, Empire.war_serial),
)
def report(world: Any, rules: Any, today: Day) -> None:
    """Tell the people of war and of defeats: the state gains awe by an outbreak, and loses some by each defeat.

    prestige <- prestige (1 - fades a week) + rally at an outbreak - cost of a defeat, within the bounds of awe

    Notes
    -----
    Wars and great defeats are counts by date, put in from outside (model, 3.8); what people make of them is not.
    `weigh` takes prestige off the awe that is lost.
    """
    if rules.far_war:
        _report(rules, world.empire, world.outbox, world.counter, today.weekday == 0)
