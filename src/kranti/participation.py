"""Taking part: the one rule by which a worker strikes, a village rises, a student stays away, a sympathiser joins.

A unit leans to act by z = nature + grievance + what neighbours do + organisation - awe of the state - weariness + its
own shock; a person of the unit is willing when his number, drawn once and kept for a while, falls below sigma(z +
temper) (Granovetter: the number is his threshold); the unit acts when the willing reach its quorum (model, E1-E3).
Neighbours are local and seen concavely. There is one belief about authority (E4, E5): disobedience that goes unpunished
wears awe away, punishment repairs what was lost, and nothing else adds to it.
"""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.chance import word
from kranti.exact import CERTAIN, ONE, log_ratio, logistic, normal, root, share, times
from kranti.world.packed import read
from kranti.world.people import TEMPER

_TEMPERS = 16
_SURE = 12  # expected acts above which chance is drawn from the bell curve
_TERMS = 60  # acts counted one by one below that


@njit(cache=True)
def impression(acting: int, of: int, half_seen: int) -> int:
    """Give what a share of others who act looks like from outside: concave, s / (s + half), in Q16.16."""
    if acting == 0:
        return 0
    seen = share(acting, of)
    return share(seen * (ONE + half_seen) >> 16, seen + half_seen)


@njit(cache=True, forceinline=True)
def chance_spread(spread: int, records: int, people: int) -> int:
    """Take from a unit's shock what thin records add of their own, so that every resolution varies alike.

    A share of `k` persons wavers by 1 / (2 sqrt(k)) about one half, which is 2 / sqrt(k) in z; kept records of a
    unit waver more than its people do: variance' = variance - 4 (1 / records - 1 / people), to the first order
    spread' = spread - 2 (1 / records - 1 / people) / spread.
    """
    if records >= people or records == 0 or spread == 0:
        return spread
    return max(0, spread - ((2 * ONE // records - 2 * ONE // people) << 16) // spread)


@njit(cache=True, forceinline=True)
def willing(temper, chance, homes, records, home, leaning, period):  # type: ignore[no-untyped-def]
    """Count the records of a home whose keyed number of the period falls below the threshold of their temper (E2)."""
    count = 0
    for slot in range(homes.first[home], homes.first[home] + homes.count[home]):
        bold = (2 * read(records[slot], TEMPER) - (_TEMPERS - 1)) * temper // (_TEMPERS - 1)
        if word(chance, slot, period) < logistic(leaning + bold):
            count += 1
    return count


@njit(cache=True, forceinline=True)
def hold_lost(rules, governorates, place):  # type: ignore[no-untyped-def]
    """Give how far orders have lost their hold on soldiers (sigma): awe lost, a rival body, an insult that is felt."""
    lost = times(rules.awe, governorates.awe_lost[place]) + times(rules.rival, governorates.rival[place])
    return lost + times(rules.insult, governorates.insult[place])


@njit(cache=True)
def awe_lost(unpunished: int, punished: int, noticed: int, repair: int, most: int) -> int:
    """Give how much awe of the state is lost (Q16.16 sigma, 0 to `most`): ln(1 + I/i0) - repair ln(1 + P/i0) (E5).

    Acts are counted in Q16.16, fading; `noticed` (i0) is how many unpunished acts people take note of.
    """
    lost = log_ratio(noticed + unpunished, noticed)
    mended = repair * log_ratio(noticed + punished, noticed) >> 16
    return max(0, min(most, lost - mended))


@njit(cache=True)
def acting(people: int, odds: int, luck: int) -> int:
    """Draw how many of `people` alike act, each with these odds (of 2**32), from one word.

    Few are counted by the Poisson law, term by term; many by the bell curve with the binomial's variance. Where most
    act, those who do not are counted.
    """
    if odds > CERTAIN >> 1:
        return people - _seldom(people, CERTAIN - odds, CERTAIN - 1 - luck)
    return _seldom(people, odds, luck)


@njit(cache=True)
def _seldom(people: int, odds: int, luck: int) -> int:
    """Draw how many of `people` alike do what at most half of them are likely to do."""
    mean = people * (odds >> 8) >> 8  # Q16.16
    if mean < _SURE * ONE:
        return min(people, _few(mean, luck))
    variance = mean * ((CERTAIN - odds) >> 16) >> 16
    return max(0, min(people, (mean + root(variance << 16) * normal(luck) // ONE + ONE // 2) >> 16))


@njit(cache=True)
def _few(mean: int, luck: int) -> int:
    """Invert the Poisson law of a mean (Q16.16) at a word of 32 bits."""
    term = _exp_less(mean)
    below, count = term, 0
    while luck >= below and count < _TERMS:
        count += 1
        term = term * mean // (count * ONE)
        below += term
    return count


@njit(cache=True)
def _exp_less(mean: int) -> int:
    """Give 2**32 exp(-mean) of a Q16.16 number, by halving and the series of a small one."""
    halvings = 0
    while mean >> halvings > ONE >> 3:
        halvings += 1
    small = (mean << 16) >> halvings  # Q32
    square = small * (small >> 16) >> 16
    cube = square * (small >> 16) >> 16
    power = CERTAIN - small + square // 2 - cube // 6
    for _ in range(halvings):
        power = (power >> 1) * (power >> 1) >> 30
    return power


@njit(cache=True)
def quorum_lean(shares: Any, leans: Any, quorum: int) -> int:
    """Give how far a large unit must lean for its quorum to be willing: sum of share x sigma(z + lean) = quorum.

    `shares` (Q16.16, summing to one) and `leans` tell the parts of the unit apart; found by halving within 8 sigma.
    """
    low, high = -8 * ONE, 8 * ONE
    while high - low > 1:
        middle = (low + high) >> 1
        ready = 0
        for part in range(len(shares)):
            ready += shares[part] * (logistic(middle + leans[part]) >> 16) >> 16
        low, high = (middle, high) if ready < quorum else (low, middle)
    return high


@njit(cache=True)
def risen(units: int, lean: int, spread: int, luck: int) -> int:
    """Draw how many of `units` alike act, each with a shock of its own: P = sigma((z - quorum lean) / spread).

    `lean` is z less the quorum's lean; `spread` the scale of the logistic shock, sqrt(3) / pi for a sigma of one.
    Where a row stands for many units this is the rule of the single unit, summed (E3).
    """
    return acting(units, logistic((lean << 16) // spread), luck)
