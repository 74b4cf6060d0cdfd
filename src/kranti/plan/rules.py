"""The numbers of the plan (room `founding`)."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed


class Rules(NamedTuple):
    """How many communes, plants and bodies there are, how their sizes spread, and how much room they keep."""

    in_villages: Annotated[int, Fixed("share", 0.05, 1)]
    communes: Annotated[int, Count("commune", 1, 1_000_000)]
    plants: Annotated[int, Count("plant", 100, 100_000)]
    first_hands: Annotated[int, Count("person", 1, 10_000_000)]
    crafts_active: Annotated[int, Fixed("share", 0, 1)]
    hands_elsewhere: Annotated[int, Fixed("share", 0, 1)]
    trade_hands: Annotated[tuple[int, int, int], Fixed("share", 0, 1)]
    trade_plants: Annotated[tuple[int, int, int], Fixed("share", 0, 1)]
    trade_spread: Annotated[tuple[int, int, int], Fixed("log size", 0, 3)]
    commune_spread: Annotated[int, Fixed("log size", 0, 2)]
    in_city_base: Annotated[int, Fixed("share", 0, 1)]
    in_city_urban: Annotated[int, Fixed("share", 0, 2)]
    district_plants: Annotated[int, Count("plant", 5, 500)]
    regiment: Annotated[int, Count("person", 100, 10_000)]
    police: Annotated[int, Count("person", 0, 1_000_000)]
    cossacks: Annotated[int, Count("person", 0, 1_000_000)]
    household: Annotated[int, Fixed("person", 1, 20)]
    villages_a_manor: Annotated[int, Count("village", 1, 20)]
    room_to_grow: Annotated[int, Fixed("times", 1, 4)]
    room_town: Annotated[int, Fixed("times", 1, 6)]
    room_plant: Annotated[int, Fixed("times", 1, 6)]
    new_plants: Annotated[int, Fixed("share", 0, 2)]
    julian: Annotated[int, Count("yes or no", 0, 1)]
    one_industry: Annotated[int, Count("yes or no", 0, 1)]
