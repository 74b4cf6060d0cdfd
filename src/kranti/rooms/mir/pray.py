"""Belief in the Tsar: held up by piety, worn by hunger."""

from typing import Any

import numpy as np

from kranti.calendar import Day
from kranti.exact import ONE
from kranti.mechanism import mechanism
from kranti.world.homes import Communes, Homes
from kranti.world.places import Governorates


def belief(rules: Any, faith: Any, devotion: Any, hunger: Any, insult: Any = 0) -> Any:
    """Give next month's belief (Q16.16): it falls fast to what it should be, and rises slowly."""
    worn = (rules.bond * devotion - rules.hunger_hurts * hunger - rules.shooting_hurts * insult) >> 16
    gap = np.clip(rules.trust + worn, 0, ONE) - faith
    return faith + (np.where(gap < 0, rules.falls, rules.heals) * gap >> 16)


@mechanism(
    "grievances",
    serves=("M29",),
    every="month",
    reads=(Communes.devotion, Communes.hunger, Homes.governorate, Governorates.insult),
    writes=(Communes.faith_in_tsar,),
)
def pray(world: Any, rules: Any, today: Day) -> None:
    """Move a village's belief in the Tsar to what its piety holds up and hunger and shootings wear down.

    target = trust + bond devotion - hunger_hurts hunger - shooting_hurts insult;
     belief moves to it by `falls` or `heals` a month.

    Notes
    -----
    Respect for nobles is not touched: the chapter's peasants are devout and yet think nothing of their
    lords. All rates are assumptions (A8, A9).
    """
    communes = world.communes
    devotion, hunger = communes.devotion.astype(np.int64), communes.hunger.astype(np.int64)
    insult = world.governorates.insult.astype(np.int64)[world.homes.governorate[: len(hunger)]]
    communes.faith_in_tsar[:] = belief(rules, communes.faith_in_tsar.astype(np.int64), devotion, hunger, insult)
