"""Terms of the grain trade that several of its mechanisms share."""

from __future__ import annotations

from numba import njit

from kranti.exact import ONE, times

WEEK = 7
YEAR = 52  # weeks
HUNDRED = 100  # hundredths of a kopeck in a kopeck


@njit(cache=True)
def weeks_left(reaped: int, today: int) -> int:
    """Count the weeks to the next harvest, one at least."""
    return max(1, YEAR - (today - reaped) // WEEK)


@njit(cache=True)
def weeks_covered(cover: int, left: int) -> int:
    """Give the weeks of trade that dealers want in store: half as much again after harvest, half before the next."""
    return cover // 2 + cover * left // YEAR


@njit(cache=True)
def due(rate: int, week: int) -> int:
    """Give this week's whole units of a Q16.16 weekly rate, so that over the weeks nothing is lost to rounding."""
    return times(rate, week + 1) - times(rate, week)


@njit(cache=True)
def parity(abroad: int, freight: int, port: int) -> int:
    """Give what a pood sold abroad brings at home: the price at the ports, less freight inland."""
    return max(1, abroad - (0 if port else times(freight, HUNDRED)))


@njit(cache=True)
def eagerness(log_price: int, pull: int) -> int:
    """Give the share of usual trade that a price calls out: one and `pull` times its log, from none to double."""
    return min(max(ONE + times(pull, log_price), 0), 2 * ONE)
