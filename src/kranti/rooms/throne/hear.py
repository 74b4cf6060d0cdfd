"""Reports: what the throne hears of unrest and of its force, late and coloured."""

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE
from kranti.mechanism import mechanism
from kranti.world import Governorates, Throne


@njit(cache=True)
def _hear(rules: Any, governorates: Any, throne: Any) -> None:
    out = can = 0
    for place in range(governorates.force.size):
        out += governorates.strikers[place] + governorates.rising[place] * rules.village + governorates.mutinous[place]
        can += governorates.force[place]
    told = (out * (ONE - rules.bias) >> 16) + rules.rumour
    throne.demand[0] += (told - throne.demand[0]) * rules.hears >> 16
    throne.force[0] += (can - throne.force[0]) * rules.hears >> 16


@mechanism(
    "institutions",
    serves=("M03",),
    reads=(Governorates.strikers, Governorates.rising, Governorates.mutinous, Governorates.force),
    writes=(Throne.demand, Throne.force),
)
def hear(world: Any, rules: Any, today: Day) -> None:
    """Bring the throne's picture nearer to what is: people to be dispersed, and people that force can disperse.

    D' = D' + `hears` ((1 - bias) (strikers + villagers in action + mutinous soldiers) + rumour - D'), and S' likewise.

    Notes
    -----
    Persons. Subordinates overstate order by `bias`; a report is on the mean 1 / `hears` days old (model 2.12, E16).
    `rumour` is nobody in the baseline: a scenario may add people whom the reports only speak of.
    """
    _hear(rules, world.governorates, world.throne)
