"""How fair a share is: inequality and fit, in whole numbers."""

from typing import Any

import numpy as np
from numba import njit

from kranti.exact import ONE, root

PER_MILLE = 1_000


@njit(cache=True)
def _poorest_first(land: Any, mouths: Any, order: Any) -> int:
    """List the households with mouths by land per mouth (Shell's sort), and give their number."""
    count = 0
    for household in range(land.size):
        if mouths[household]:
            order[count] = household
            count += 1
    gap = count // 2
    while gap:
        for begin in range(gap, count):
            place, moved = begin, order[begin]
            while place >= gap and land[moved] * mouths[order[place - gap]] < land[order[place - gap]] * mouths[moved]:
                order[place] = order[place - gap]
                place -= gap
            order[place] = moved
        gap //= 2
    return count


@njit(cache=True)
def gini(land: Any, mouths: Any) -> Any:
    """Give the Gini coefficient of land per mouth, each mouth counted once, in per mille.

    G = 1 - sum m_h (S_h + S_h-1) / (M S), households from the poorest on, S the running sum of land;
    times n / (n - 1), so that a village kept by few households is not taken for an equal one.
    Households without mouths do not count. 0 where fewer than two are left or there is no land.
    """
    order = np.zeros(land.size, np.int64)
    count = _poorest_first(land, mouths, order)
    eaters = below = under = 0
    for household in order[:count]:
        under += mouths[household] * (2 * below + land[household])
        below += land[household]
        eaters += mouths[household]
    whole = eaters * below
    if count <= 1 or whole == 0:
        return 0
    return min(PER_MILLE, PER_MILLE * (whole - under) * count // (whole * (count - 1)))


@njit(cache=True)
def fit(land: Any, mouths: Any) -> Any:
    """Give Pearson's correlation of households' land and mouths, in per mille.

    0 where one of the two is the same everywhere. Both roots are taken of 65,536 times the number, for a
    floored root of the small spread of a few families' mouths would raise the fit by some per cent.
    """
    acres = eaters = acres_twice = eaters_twice = both = 0
    for household in range(land.size):
        acres += land[household]
        eaters += mouths[household]
        acres_twice += land[household] * land[household]
        eaters_twice += mouths[household] * mouths[household]
        both += land[household] * mouths[household]
    count = land.size
    spread = root((count * acres_twice - acres * acres) * ONE) * root((count * eaters_twice - eaters * eaters) * ONE)
    if spread == 0:
        return 0
    return max(-PER_MILLE, min(PER_MILLE, (count * both - acres * eaters) * PER_MILLE * ONE // spread))
