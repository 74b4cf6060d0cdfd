"""Votes: what each class of a governorate leans to, whom its electors choose, and how seats fall."""

from typing import Any

import numpy as np
from numba import njit

from kranti.chance import word
from kranti.exact import CERTAIN, ONE, logistic, normal
from kranti.shares import divide
from kranti.world.state import (
    BLOCS,
    CURIAE,
    LABOUR,
    LANDOWNERS,
    MODERATE,
    NARROW,
    NATIONAL,
    PEASANTS,
    RIGHT,
    SOCIALIST,
    TOWNSMEN,
    WEALTHY,
    WORKERS,
)

_BLOCS, _CURIAE = len(BLOCS), len(CURIAE)
_HALF = ONE // 2
_BOUND = 10 * ONE
MOODS = (
    "land hunger",
    "arrears",
    "belief",
    "dear bread",
    "fear",
    "alien",
    "awe lost",
    "landowners",
    "peasants",
    "hands",
)
HUNGER, UNPAID, BELIEF, DEAR, FEAR, ALIEN, LOST, HAS_LANDOWNERS, HAS_PEASANTS, HAS_HANDS = range(len(MOODS))


@njit(cache=True)
def odds(leaning: int) -> Any:
    """Give e to the power of a leaning (Q16.16, bounded at 10 either way), in 2**-24ths."""
    below = np.int64(logistic(max(-_BOUND, min(_BOUND, leaning))))
    return (below << 24) // (CERTAIN - below)


@njit(cache=True)
def _tastes(rules: Any, leaning: Any) -> None:
    """Begin with what each class is inclined to."""
    for bloc in range(_BLOCS):
        leaning[LANDOWNERS, bloc], leaning[WEALTHY, bloc] = rules.landowners[bloc], rules.wealthy[bloc]
        leaning[TOWNSMEN, bloc], leaning[PEASANTS, bloc] = rules.townsmen[bloc], rules.peasants[bloc]
        leaning[WORKERS, bloc] = rules.workers[bloc]


@njit(cache=True)
def lean(rules: Any, mood: Any, leaning: Any) -> None:
    """Let measured state move each class.

    Land hunger, arrears and belief move peasants, dear bread townsmen and workers, fear the propertied, tongue and
    faith everybody; trust in a rising keeps socialists from the polls.
    """
    _tastes(rules, leaning)
    leaning[PEASANTS, LABOUR] += (rules.land_vote * mood[HUNGER] >> 16) + (rules.arrears_vote * mood[UNPAID] >> 16)
    leaning[PEASANTS, SOCIALIST] += rules.land_vote * mood[HUNGER] >> 17
    leaning[PEASANTS, RIGHT] += rules.faith_vote * mood[BELIEF] >> 16
    leaning[TOWNSMEN, SOCIALIST] += rules.dear_vote * mood[DEAR] >> 16
    leaning[WORKERS, SOCIALIST] += rules.dear_vote * mood[DEAR] >> 16
    for curia in (LANDOWNERS, WEALTHY):
        leaning[curia, RIGHT] += rules.fear_vote * mood[FEAR] >> 16
        leaning[curia, MODERATE] += rules.fear_vote * mood[FEAR] >> 16
    for curia in range(_CURIAE):
        leaning[curia, NATIONAL] += rules.nation_vote * mood[ALIEN] >> 16
        leaning[curia, SOCIALIST] -= rules.boycott_vote * mood[LOST] >> 16


@njit(cache=True)
def _electors(rules: Any, mood: Any, law: int, count: int, by_curia: Any) -> None:
    """Divide a governorate's electors among the curiae that exist in it."""
    weights = np.zeros(_CURIAE, np.int64)
    for curia in range(_CURIAE):
        weights[curia] = rules.narrow[curia] if law == NARROW else rules.wide[curia]
    weights[LANDOWNERS] *= mood[HAS_LANDOWNERS]
    weights[PEASANTS] *= mood[HAS_PEASANTS]
    weights[WORKERS] *= mood[HAS_HANDS]
    divide(count, weights, by_curia)


@njit(cache=True)
def seat(rules: Any, assembly: Any, members: int, seats: Any) -> None:
    """Give an assembly's seats: a part wholly to the camp with most electors, the rest by electors."""
    weights = np.zeros(_BLOCS, np.int64)
    whole = government = 0
    for bloc in range(_BLOCS):
        whole += assembly[bloc]
        government += assembly[bloc] if bloc in (RIGHT, MODERATE) else 0
    right_wins = 2 * government > whole
    camp = max(1, government if right_wins else whole - government)
    for bloc in range(_BLOCS):
        wins = (bloc in (RIGHT, MODERATE)) == right_wins
        extra = rules.prevails * whole // camp if wins else 0
        weights[bloc] = assembly[bloc] * (ONE - rules.prevails + extra)
    divide(members, weights, seats)


@njit(cache=True)
def choose(rules, chance, mood, place, number, law, members, seats):  # type: ignore[no-untyped-def]
    """Hold the election of one governorate: classes choose electors, electors deputies.

    Parameters
    ----------
    mood : what is measured of the governorate, in the order of `MOODS`.
    number : of the Duma, from 0.
    members : seats to be filled; `seats` is filled with them by bloc.
    """
    leaning = np.zeros((_CURIAE, _BLOCS), np.int64)
    assembly, by_curia = np.zeros(_BLOCS, np.int64), np.zeros(_CURIAE, np.int64)
    weights, chosen = np.zeros(_BLOCS, np.int64), np.zeros(_BLOCS, np.int64)
    lean(rules, mood, leaning)
    _electors(rules, mood, law, members * rules.electors, by_curia)
    for curia in range(_CURIAE):
        for bloc in range(_BLOCS):
            shock = normal(word(chance, place, number, curia * _BLOCS + bloc)) * rules.local >> 16
            weights[bloc] = odds(leaning[curia, bloc] + shock)
        divide(by_curia[curia], weights, chosen)
        assembly += chosen
    seat(rules, assembly, members, seats)
