"""Export: grain leaves for abroad as far as it brings more there than at home."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import log_ratio, times
from kranti.mechanism import mechanism
from kranti.rooms.market.terms import eagerness, parity, weeks_covered, weeks_left
from kranti.world import Empire, Governorates


@njit(cache=True)
def _export(rules: Any, governorates: Any, empire: Any, weeks: int) -> None:
    rate = times(rules.export_share, rules.ports_open)
    for place in range(governorates.town_grain.size):
        over = governorates.town_grain[place] - governorates.asked[place] * weeks
        abroad = parity(empire.abroad_price[0], rules.freight, governorates.port[place])
        reaches = governorates.port[place] or governorates.rail[place]
        if reaches and over > 0:
            gain = log_ratio(abroad, governorates.grain_price[place])
            sent = times(over, times(rate, eagerness(gain, rules.export_pull)))
            governorates.town_grain[place] -= sent
            governorates.exported[place] += sent
            empire.exported[0] += sent


@mechanism(
    "economy",
    serves=("M15",),
    every="week",
    reads=(
        Governorates.port, Governorates.rail, Governorates.asked, Governorates.grain_price,
        Empire.abroad_price, Empire.reaped,
    ),
    writes=(Governorates.town_grain, Governorates.exported, Empire.exported),
)  # fmt: skip
def export(world: Any, rules: Any, today: Day) -> None:
    """Send abroad a weekly share of what stores hold above their cover, more where the price abroad is better.

    Notes
    -----
    ``sent = (stores - cover) * share * open ports * (1 + pull * ln(price abroad less freight / price at home))``. Only
    governorates with a port or a railway reach the sea. How far the ports are open is an input: one in peace, nearly
    nought when straits and borders are shut. Assumption A9.
    """
    weeks = weeks_covered(rules.cover, weeks_left(int(world.empire.reaped[0]), today.number))
    _export(rules, world.governorates, world.empire, weeks)
