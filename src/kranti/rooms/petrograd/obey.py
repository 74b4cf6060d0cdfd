"""Obedience: whether a company fires on a crowd when it is ordered to."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.chance import word
from kranti.exact import normal, times
from kranti.participation import chance_spread, hold_lost, willing
from kranti.world.forces import OBEYS

_SHOCK = 8  # the question of a company's own shock


@njit(cache=True)
def ready(regiments: Any, place: int) -> Any:
    """List the regiments of a governorate that obey."""
    rows = np.empty(regiments.state.size, np.int64)
    count = 0
    for row in range(regiments.state.size):
        if regiments.governorate[row] == place and regiments.state[row] == OBEYS:
            rows[count] = row
            count += 1
    return rows[:count]


@njit(cache=True)
def fires(rules, chance, regiments, homes, records, governorates, row, company, day):  # type: ignore[no-untyped-def]
    """Tell whether a company of a regiment fires: it does unless half of its men are willing to refuse.

    z = refuse + nature of the regiment + awe lost + a rival body + insult - fear after a mutiny + its own shock
    """
    place, home = regiments.governorate[row], regiments.home[row]
    lean = rules.refuse + regiments.nature[row] - regiments.wearied[row] + hold_lost(rules, governorates, place)
    spread = chance_spread(rules.chance_spread, homes.count[home], rules.company)
    lean += times(normal(word(chance, company, day, _SHOCK)), spread)
    return 2 * willing(rules.temper, chance, homes, records, home, lean, day) < homes.count[home]
