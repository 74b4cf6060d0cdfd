"""Reaping: once a year the fields fill the barns, and the seed goes back into the ground."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import ONE, normal, share, times
from kranti.mechanism import mechanism
from kranti.world import Communes, Governorates, Homes, Manors, post

_PER_MILLE = 1_000
_DAYS_IN_YEAR = 365


@njit(cache=True)
def _bring_in(governorates: Any, place: int, ordinary: int, luck: int, weight: int) -> int:
    """Book one unit's harvest with its governorate and give what is left for the barn."""
    grown = times(ordinary, luck)
    seed = min(grown, times(ordinary, governorates.seed_share[place]))
    governorates.sown[place] += ordinary * weight
    governorates.harvest[place] += grown * weight
    governorates.seed[place] += seed * weight
    return grown - seed


@njit(cache=True)
def _reap(rules: Any, homes: Any, communes: Any, manors: Any, governorates: Any, chance: Any, today: int) -> None:
    growth = ONE + rules.progress * today // _DAYS_IN_YEAR
    for village in range(communes.grain.size):
        place = homes.governorate[village]
        weight = homes.stands_for[village] * homes.like[village]
        fields = communes.land[village] + communes.rented[village]
        ordinary = times(fields, times(governorates.yield_ordinary[place], growth))
        luck = max(0, ONE + times(rules.village_luck, normal(word(chance, village, today))))
        luck = times(luck, governorates.weather[place])
        communes.grain[village] += _bring_in(governorates, place, ordinary, luck, weight)
    for manor in range(manors.grain.size):
        place = manors.governorate[manor]
        fields = times(manors.land[manor] - manors.let[manor], rules.manor_tilled)
        ordinary = times(times(fields, rules.manor_bonus), times(governorates.yield_ordinary[place], growth))
        luck = governorates.weather[place]
        manors.grain[manor] += _bring_in(governorates, place, ordinary, luck, manors.like[manor])


@njit(cache=True)
def _tell(rules: Any, governorates: Any, outbox: Any, counter: Any) -> None:
    for place in range(governorates.harvest.size):
        ordinary, harvest = governorates.sown[place], governorates.harvest[place]
        outcome = share(harvest, ordinary)
        governorates.serial[place] = -1
        if ordinary > 0 and (outcome < rules.dearth or outcome > rules.plenty):
            kind = post.DEARTH if outcome < rules.dearth else post.PLENTY
            size = harvest * _PER_MILLE // ordinary
            told = post.send(outbox, counter, kind, place, -1, size)
            governorates.serial[place] = told if kind == post.DEARTH else -1


@mechanism(
    "environment",
    serves=("M14",),
    every="month",
    reads=(
        Homes.governorate, Homes.stands_for, Homes.like, Communes.land, Communes.rented,
        Manors.governorate, Manors.like, Manors.land, Manors.let,
        Governorates.weather, Governorates.yield_ordinary, Governorates.seed_share,
    ),
    writes=(
        Communes.grain, Manors.grain, Governorates.sown, Governorates.harvest, Governorates.seed, Governorates.serial,
    ),
)  # fmt: skip
def reap(world: Any, rules: Any, today: Day) -> None:
    """Bring in the year's grain and keep the seed back.

    Notes
    -----
    ``harvest = land * ordinary yield * (1 + progress * years) * weather * luck of the village``; seed is the same in
    good and bad years: the ordinary harvest over the yield ratio, so a bad year costs the barn more than the field.
    Estates reap what they till themselves, at a better yield. A governorate that reaps far less or far more than
    usual writes a letter (dearth, plenty; size in thousandths of the ordinary); that of a
    dearth is what hunger, arrears and risings of the farm year are laid to.
    Acts on the first of the reaping month.
    """
    if today.month == rules.reaping_month:
        _reap(rules, world.homes, world.communes, world.manors, world.governorates, world.chance, today.number)
        _tell(rules, world.governorates, world.outbox, world.counter)
