"""Day zero of the Duma: how many deputies each governorate would send, under the wide and the narrow vote law."""

from __future__ import annotations

import numpy as np

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.evidence import table
from kranti.plan import share_out
from kranti.rooms.duma.rules import Rules
from kranti.world import World


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Divide the seats of each part of the Empire among its governorates by people."""
    regions, kinds = np.array(atlas.words("places", "region")), np.array(atlas.words("places", "kind"))
    people = atlas.column("people_1897", "population")
    for row in table("duma_seats"):
        mine = np.isin(regions, row["regions"].split())
        if row["only"]:
            mine &= kinds == row["only"]
        for law, name in enumerate(("wide", "narrow")):
            world.governorates.mandates[:, law] += share_out(int(row[name]), people * mine).astype(np.int16)
    world.dumas.serial[:] = -1
