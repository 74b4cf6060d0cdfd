"""Coal and iron: blast furnaces follow foreign capital, their work follows the rails, and mines follow both."""

from __future__ import annotations

from typing import Any

from kranti.calendar import Day
from kranti.exact import ONE, share
from kranti.mechanism import mechanism
from kranti.world import Empire, Trades

_MONTHS = 12


def iron_output(capacity: int, for_rails: int, rail_opened: int, rail_usual: int) -> int:
    """Give a year's iron: capacity x (1 - w + w x rails laid / usual), never above capacity by more than w.

    Parameters
    ----------
    capacity : thousand poods a year.
    for_rails : w, the share of iron that railways take (Q16.16).
    rail_opened, rail_usual : km a year.
    """
    laid = min(share(rail_opened, rail_usual), 2 * ONE)
    return capacity * (ONE - for_rails + (for_rails * laid >> 16)) >> 16


def coal_output(base: int, weights: tuple[int, int], iron: int, trains: int, mills: int) -> int:
    """Give a year's coal: base x (w1 iron + w2 railway length + rest hands), all over those of day zero (Q16.16)."""
    first, second = weights
    return base * ((first * iron >> 16) + (second * trains >> 16) + ((ONE - first - second) * mills >> 16)) >> 16


@mechanism(
    "economy",
    serves=("M17",),
    every="month",
    reads=(Empire.rail_length, Empire.foreign_capital, Trades.hands),
    writes=(Empire.iron_capacity, Empire.iron, Empire.coal),
)
def smelt(world: Any, rules: Any, today: Day) -> None:
    """Let furnaces grow with foreign capital, and coal with iron, railways and plants.

    d ln(capacity) = elasticity x d ln(foreign capital); see `iron_output` and `coal_output`.

    Notes
    -----
    Iron stands for iron and steel: pig iron is the series at hand. Sources: `pykhalov` (1890, 1900), `liashchenko`.
    """
    empire = world.empire
    inflow = rules.foreign_inflow // _MONTHS
    before = max(1, int(empire.foreign_capital[0]) - inflow)
    empire.iron_capacity[0] += int(empire.iron_capacity[0]) * (rules.iron_elasticity * inflow // before) >> 16
    pace = iron_output(int(empire.iron_capacity[0]), rules.iron_for_rails, rules.rail_opened, rules.rail_usual)
    iron = share(pace, rules.iron)
    trains = share(int(empire.rail_length[0]), rules.rail_length)
    mills = share(int(world.trades.hands.sum()), rules.first_hands)
    weights = (rules.coal_for_iron, rules.coal_for_trains)
    if today.month == 1:
        empire.iron[0] = empire.coal[0] = 0
    empire.iron[0] += pace // _MONTHS
    empire.coal[0] += coal_output(rules.coal, weights, iron, trains, mills) // _MONTHS
