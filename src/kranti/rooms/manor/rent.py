"""Rent: what a village owes for a year, by the owner of the estate."""

from typing import Any

from numba import njit

from kranti.exact import ONE, times
from kranti.world.homes import CHURCH, NOBLE

TENTHS = 10
_HUNDRED = 100


@njit(cache=True)
def rent(rules: Any, owner: int, price: int, rented: int) -> Any:
    """Give a year's rent (kopecks) of land (tenths of a desyatina), at the owner's rate on the price of land."""
    rate = rules.noble_rate if owner == NOBLE else rules.church_rate if owner == CHURCH else rules.crown_rate
    return rented * times(price, rate) // TENTHS


@njit(cache=True)
def let_go(rules: Any, year_rent: int, rose: int, villages: int) -> Any:
    """Give the rent (kopecks) that an owner does not ask of a row of villages, by the part that rose last year."""
    return times(year_rent, rules.gives_way) * min(rose, villages) // villages


@njit(cache=True)
def withheld(rules: Any, owner: int, respect: int, awe_lost: int, year_rent: int) -> Any:
    """Give the rent (kopecks) that a village keeps back: from nobles whom it does not respect, more as awe is lost."""
    return times(times(year_rent, times(rules.withheld, ONE - respect)), ONE + awe_lost) if owner == NOBLE else 0


@njit(cache=True)
def spare(rules: Any, purse: int, heads: int, hunger: int, price: int) -> Any:
    """Give the money (kopecks) left over a reserve and the bread that is lacking.

    `hunger` is the share of bread that is lacking (Q16.16), `price` a pood's in hundredths of a kopeck.
    """
    bread = times(heads * times(rules.bread, hunger), price) // _HUNDRED
    return max(0, purse - heads * rules.cash_kept - bread)
