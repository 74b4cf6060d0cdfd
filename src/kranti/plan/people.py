"""Where people live: villages, towns, barracks, universities, offices and workshops."""

from __future__ import annotations

from typing import Any

import numpy as np

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.evidence import table
from kranti.exact import ONE
from kranti.plan.homes import HomesOfKind, bodies, one_a_place, spread_by
from kranti.plan.rules import Rules
from kranti.plan.sizes import share_out, spread_out
from kranti.world.homes import COMMUNE, COSSACKS, GARRISON, POLICE, PROFESSION, TOWN, UNIVERSITY, WORKSHOP

DRAWS_A_PLACE = 1_000_000  # each governorate draws its villages' sizes from keys of its own


def communes(rules: Rules, atlas: Atlas, chance: Chance, villagers: Any, growth: Any) -> HomesOfKind:
    """Divide the Empire's communes by villagers, keep some of each governorate, and draw their sizes."""
    scale = atlas.scale
    real = share_out(rules.communes, villagers)
    kept = np.where(villagers >= scale.person, np.maximum(real // scale.villages, 1), 0)
    where = np.repeat(np.arange(len(villagers)), kept)
    drawn = [
        spread_out(int(people // scale.person), int(count), rules.commune_spread, chance, DRAWS_A_PLACE * place)
        for place, (people, count) in enumerate(zip(villagers, kept, strict=True))
        if count
    ]
    sizes = np.maximum(np.concatenate(drawn), 1)
    room = np.ceil(sizes * growth[where]).astype(np.int64)
    ones = np.ones(len(sizes), np.int64)
    return HomesOfKind(COMMUNE, where, sizes, ones * scale.kin, ones * scale.villages, room)


def towns(atlas: Atlas, rules: Rules, rest: Any) -> tuple[HomesOfKind, Any]:
    """House the townspeople: each city, the other towns, and one home for the odd persons left over.

    Gives the homes, and the row among them of each city.
    """
    person = atlas.scale.person
    left = rest.copy()
    told: list[tuple[int, int, int]] = []  # governorate, records, persons a record stands for
    for row in table("cities"):
        place = atlas.row_of[row["governorate"]]
        in_homes = min(int(row["population_1897"]) * 3 // 4, left[place] * 9 // 10)
        told.append((place, max(1, int(in_homes) // person), person))
        left[place] -= told[-1][1] * person
    city_home = np.arange(len(told))
    for place, count in enumerate(left):
        records, odd = divmod(max(int(count), 0), person)
        told += [(place, kept, each) for kept, each in ((records, person), (1 if odd else 0, odd)) if kept]
    where, kept, stands = np.array(told, np.int64).T.copy()
    room = np.where(stands == person, np.ceil(kept * rules.room_town / ONE), 1).astype(np.int64)
    return HomesOfKind(TOWN, where, kept, stands, np.ones_like(kept), room), city_home


def workshops(atlas: Atlas, rules: Rules, population: Any, hands: Any) -> HomesOfKind:
    """Count the artisans: those active in manufacture less the plants' hands."""
    makers = atlas.decimals("livelihoods_1897", "manufacturing")
    share = makers / np.maximum(atlas.column("people_1897", "population"), 1)
    active = np.rint(share * population * rules.crafts_active / ONE).astype(np.int64)
    return one_a_place(atlas, WORKSHOP, np.maximum(active - hands, active // 8))


def garrisons(atlas: Atlas, rules: Rules) -> HomesOfKind:
    """Divide each governorate's soldiers into regiments of about the usual strength."""
    regiments = []
    for row in table("garrisons"):
        soldiers = int(row["soldiers"])
        count = max(1, round(soldiers / rules.regiment))
        regiments += [(row["id"], int(size)) for size in share_out(soldiers, np.ones(count))]
    return bodies(atlas, GARRISON, regiments)


def universities(atlas: Atlas) -> HomesOfKind:
    """Give every school of higher learning its students."""
    return bodies(atlas, UNIVERSITY, [(row["id"], int(row["people"])) for row in table("learning")])


def professions(atlas: Atlas) -> HomesOfKind:
    """Spread each profession over the governorates by their townspeople."""
    totals = [int(row["people"]) for row in table("professions")]
    return spread_by(atlas, PROFESSION, totals, atlas.column("people_1897", "urban"))


def police(atlas: Atlas, rules: Rules, population: Any) -> HomesOfKind:
    """Spread the police by population."""
    return spread_by(atlas, POLICE, [rules.police], population)


def cossacks(atlas: Atlas, rules: Rules) -> HomesOfKind:
    """Spread the Cossacks under arms by where their estate lives."""
    return spread_by(atlas, COSSACKS, [rules.cossacks], atlas.column("estates_1897", "cossacks"))
