"""Rising: villages act against the estate beside them, and what some dare their neighbours dare the sooner."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import CERTAIN, ONE, logistic, times
from kranti.mechanism import mechanism
from kranti.participation import acting, impression, risen
from kranti.rooms.mir.founding import UEZDS
from kranti.rooms.mir.seize import seize, villages_beside
from kranti.world.homes import POOR, RICH, Communes, Homes, Manors
from kranti.world.places import Empire, Governorates
from kranti.world.post import LANDLORD_KILLED, RISING, send
from kranti.world.work import LAND, NOTHING, RENT

_DRIVING_OUT, _SEIZING, _BURNING, _KILLING = range(4)
PER_MILLE = 1_000


@njit(cache=True, forceinline=True)
def grievance(rules, want, land_hunger, beside, owed, heads):  # type: ignore[no-untyped-def]
    """Give what a village holds against its lot (sigma): want of land in sight of an estate, of bread, and rent."""
    land = times(rules.weight_land, times(max(0, land_hunger), beside))
    bread = times(rules.weight_bread, want)
    rent = owed * ONE // max(1, heads * rules.rent_heavy)
    return min(rules.grievance_most, land + bread + rent)


@njit(cache=True, forceinline=True)
def _for_land(rules, communes, commune, heads):  # type: ignore[no-untyped-def]
    """Tell whether a village holds want of land against its lot rather than rent: what it rises for."""
    land = times(rules.weight_land, times(max(0, communes.land_hunger[commune]), communes.beside[commune]))
    return land >= communes.owed[commune] * ONE // max(1, heads * rules.rent_heavy)


@njit(cache=True)
def _seen(rules, homes, communes, governorates):  # type: ignore[no-untyped-def]
    """Weigh what the villages of every district see: their district, their governorate, the governorates beside."""
    uezds = governorates.rising.size * UEZDS
    in_uezd, of_uezd, seen = np.zeros(uezds, np.int64), np.zeros(uezds, np.int64), np.zeros(uezds, np.int64)
    for commune in range(communes.rising.size):
        in_uezd[communes.uezd[commune]] += communes.rising[commune]
        of_uezd[communes.uezd[commune]] += homes.like[commune]
    for uezd in range(uezds):
        place, weights, half = uezd // UEZDS, rules.near_villages, rules.half_seen
        near = villages = 0
        for other in governorates.near[place]:
            near += governorates.rising[other]
            villages += governorates.villages[other]
        look = weights[0] * impression(in_uezd[uezd], of_uezd[uezd], half)
        look += weights[1] * impression(governorates.rising[place], governorates.villages[place], half)
        look += weights[2] * impression(near, villages, half)
        seen[uezd] = times(look // max(1, weights[0] + weights[1] + weights[2]), rules.neighbours)
    return seen


@njit(cache=True)
def _climb(rules, chance, governorates, commune, place, count, lean, day):  # type: ignore[no-untyped-def]
    """Let those who rose climb the ladder: a rung is reached by the share of shocks that pass its cut as well.

    Gives the villages that seize, and those that kill.
    """
    odds, reached, seized = logistic((lean << 16) // rules.shock), count, 0
    for rung in range(len(rules.rungs)):
        steeper = logistic(((lean - rules.rungs[rung]) << 16) // rules.shock)
        reached = acting(
            reached, min((steeper << 32) // max(1, odds), CERTAIN - 1), word(chance, commune, day, 1 + rung)
        )
        if rung == _SEIZING:
            governorates.seizures[place] += reached
            seized = reached
        elif rung == _BURNING:
            governorates.burnings[place] += reached
        elif rung == _KILLING:
            governorates.killings[place] += reached
        odds = steeper
    return seized, reached


@njit(cache=True, forceinline=True)
def _part(lean):  # type: ignore[no-untyped-def]
    """Give the share of households of a rank that take part (per mille) when their village just reaches its quorum."""
    return (logistic(lean) >> 16) * PER_MILLE >> 16


@njit(cache=True)
def _rise(rules, chance, homes, communes, manors, governorates, killed, for_land, season, day):  # type: ignore[no-untyped-def]
    seen, beside = _seen(rules, homes, communes, governorates), villages_beside(homes, communes, manors.grain.size)
    governorates.roused[:] = 0
    poor_harvest = np.maximum(0, ONE - governorates.harvest * ONE // np.maximum(1, governorates.sown))
    for commune in range(communes.rising.size):
        place = homes.governorate[commune]
        communes.wearied[commune] -= times(communes.wearied[commune], rules.wearied_fades)
        lean = rules.base + season + seen[communes.uezd[commune]] + times(rules.agitated, governorates.agitation[place])
        lean += times(rules.town_news, governorates.town_news[place])
        lean += grievance(
            rules, communes.hunger[commune] + poor_harvest[place], communes.land_hunger[commune],
            communes.beside[commune], communes.owed[commune], homes.count[commune],
        ) - communes.wearied[commune]  # fmt: skip
        lean += times(rules.awe, governorates.awe_lost[place] + governorates.rival[place])
        lean -= times(rules.held_by_respect, communes.respect_for_nobles[commune])
        excess = lean - communes.quorum_lean[commune]
        count = risen(homes.like[commune] - communes.rising[commune], excess, rules.shock, word(chance, commune, day))
        if count == 0:
            continue
        communes.rising[commune] += count
        communes.wearied[commune] += rules.wearied * count // homes.like[commune]
        governorates.roused[place] += count
        governorates.rural_acts[place] += count
        governorates.poor_part[place] += count * _part(communes.quorum_lean[commune] + rules.rank_leans[POOR])
        governorates.rich_part[place] += count * _part(communes.quorum_lean[commune] + rules.rank_leans[RICH])
        communes.rose[commune] += count
        for_land[place] += count * _for_land(rules, communes, commune, homes.count[commune])
        seized, dead = _climb(rules, chance, governorates, commune, place, count, excess, day)
        killed[place] += dead
        if seized > 0:
            governorates.seized[place] += seize(rules.takes, homes, communes, manors, beside, commune, seized)


@njit(cache=True)
def _tell(rules, governorates, killed, for_land, defeat, outbox, counter):  # type: ignore[no-untyped-def]
    """Write one letter for every governorate where villages rose.

    It answers its dearth, the rising seen nearest and the defeat that cost the state prestige; it is about land where
    most of the villages want land, and about rent elsewhere.
    """
    for place in range(governorates.roused.size):
        if governorates.roused[place] == 0:
            continue
        before = governorates.rising_serial[place]
        if governorates.rising[place] == 0:
            before = np.int64(-1)
            for other in governorates.near[place]:
                if governorates.rising[other] > 0:
                    before = max(before, governorates.rising_serial[other])
        about = (LAND if 2 * for_land[place] >= governorates.roused[place] else RENT) if rules.kinds else NOTHING
        serial = send(
            outbox,
            counter,
            RISING,
            place,
            -1,
            governorates.roused[place],
            governorates.serial[place],
            before,
            defeat,
            about,
        )
        governorates.rising_serial[place] = serial
        if killed[place]:
            send(outbox, counter, LANDLORD_KILLED, place, -1, killed[place], serial)


@mechanism(
    "units",
    serves=("M31", "M32", "M37", "M92"),
    every="week",
    reads=(
        Empire.prestige, Empire.war_serial,
        Homes.governorate, Homes.like, Homes.count, Homes.stands_for, Communes.manor, Communes.land_hunger,
        Communes.hunger, Communes.beside, Communes.owed, Communes.quorum_lean, Communes.uezd,
        Communes.respect_for_nobles, Manors.like, Governorates.near, Governorates.villages, Governorates.rising,
        Governorates.agitation, Governorates.town_news, Governorates.awe_lost, Governorates.rival, Governorates.serial,
        Governorates.harvest, Governorates.sown,
    ),
    writes=(
        Communes.rising, Communes.wearied, Communes.rose, Communes.grain, Manors.grain, Governorates.seized,
        Governorates.roused, Governorates.rural_acts, Governorates.seizures,
        Governorates.burnings, Governorates.killings, Governorates.poor_part, Governorates.rich_part,
        Governorates.rising_serial,
    ),
)  # fmt: skip
def rise(world: Any, rules: Any, today: Day) -> None:
    """Let villages rise against the estate beside them, more in want and where neighbours have risen unpunished.

    z = base + season + land + bread + rent + neighbours + agitation + news of towns + awe lost - weariness - respect
    P(a village rises this week) = sigma((z - lean of its quorum) / shock);  a rung of the ladder is reached by the
    share of shocks that pass its cut: wood and rent, driving hired men out, seizing, burning, killing.

    Notes
    -----
    The rule of taking part (E1-E3), with the quorum's lean from the ranks of the village's households. Want of land
    counts as far as an estate lies in sight (Finkel, Gehlbach and Kofanov 2017). The evening before is read. Who
    seizes takes a share (`takes`) of the barn before it, pood for pood.
    """
    killed, for_land = np.zeros((2, len(world.governorates.rising)), np.int64)
    _rise(
        rules, world.chance, world.homes, world.communes, world.manors, world.governorates, killed, for_land,
        rules.season[today.month - 1], today.number,
    )  # fmt: skip
    defeat = int(world.empire.war_serial[0]) if world.empire.prestige[0] < 0 else -1
    _tell(rules, world.governorates, killed, for_land, defeat, world.outbox, world.counter)


@mechanism(
    "environment",
    serves=("M32",),
    every="year",
    writes=(
        Governorates.rural_acts, Governorates.seizures, Governorates.burnings, Governorates.killings,
        Governorates.poor_part, Governorates.rich_part, Governorates.seized,
    ),
)  # fmt: skip
def open_year(world: Any, rules: Any, today: Day) -> None:
    """Begin new yearly counts of what villages did."""
    for count in world.governorates:
        count[:] = 0
