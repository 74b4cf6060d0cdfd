"""Railways and foreign money: lines open by the year, capital flows in by the month."""

from __future__ import annotations

from typing import Any

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.world import Empire, Governorates, Lines

_MONTHS = 12


@mechanism(
    "economy",
    serves=("M17",),
    every="month",
    reads=(Lines.ends, Lines.opened),
    writes=(Empire.rail_length, Empire.foreign_capital, Governorates.rail),
)
def extend(world: Any, rules: Any, today: Day) -> None:
    """Lengthen the railways and let foreign money in, a twelfth of the year's figure each month.

    Notes
    -----
    Both are inputs: kilometres opened (Ministry of Transport, `mitchell`) and foreign capital in Russian companies
    (Ol', recalled). A governorate has a railway from the day its first line opens; no line opens where none is laid
    in a year (`rail_opened` of zero).
    """
    world.empire.rail_length[0] += rules.rail_opened // _MONTHS
    world.empire.foreign_capital[0] += rules.foreign_inflow // _MONTHS
    if rules.rail_opened:
        world.governorates.rail[world.lines.ends[world.lines.opened <= today.number].ravel()] = 1
