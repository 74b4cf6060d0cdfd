"""Crafts: artisans make goods in small shops, beside the plants' goods."""

from __future__ import annotations

from typing import Any

from kranti.calendar import Day
from kranti.mechanism import mechanism
from kranti.world import Empire, Governorates, Trades, Workshops


@mechanism(
    "economy",
    serves=("M19",),
    every="year",
    reads=(Workshops.artisans, Workshops.governorate, Trades.hands),
    writes=(Workshops.goods, Empire.craft_goods, Governorates.artisans),
)
def craft(world: Any, rules: Any, today: Day) -> None:
    """Count the artisans and value their goods of a year: artisans x output of one."""
    shops = world.workshops
    shops.goods[:] = shops.artisans * rules.craft_output // 1000
    world.governorates.artisans[shops.governorate] = shops.artisans
    world.empire.craft_goods[0] = int(shops.goods.sum())


@mechanism("economy", serves=("M16",), every="year", reads=(Trades.hands,), writes=(Empire.plant_goods,))
def manufacture(world: Any, rules: Any, today: Day) -> None:
    """Value the plants' goods of a year: hands x output of one."""
    world.empire.plant_goods[0] = int(world.trades.hands.sum()) * rules.plant_output // 1000
