"""The numbers of the harvest: what they are and how far they may go."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed


class Rules(NamedTuple):
    """Weather, yields and seed; values stand in the scenario."""

    reaping_month: Annotated[int, Count("month", 1, 12)]
    poor_year_share: Annotated[int, Fixed("share of an ordinary harvest", 0.5, 1.5)]
    progress: Annotated[int, Fixed("share a year", -0.05, 0.05)]
    seed_most: Annotated[int, Fixed("share of an ordinary harvest", 0, 1)]
    manor_tilled: Annotated[int, Fixed("share of land not let", 0, 1)]
    manor_bonus: Annotated[int, Fixed("times a peasant's yield", 0.5, 3)]
    empire_luck: Annotated[int, Fixed("standard deviation of a yield", 0, 0.5)]
    region_luck: Annotated[int, Fixed("standard deviation of a yield", 0, 0.5)]
    local_luck: Annotated[int, Fixed("standard deviation of a yield", 0, 0.5)]
    village_luck: Annotated[int, Fixed("standard deviation of a yield", 0, 0.2)]
    bad_tail: Annotated[int, Fixed("times the square", 0, 3)]
    season: Annotated[int, Fixed("times the season drawn", 0, 2)]
    worst_weather: Annotated[int, Fixed("share of an ordinary harvest", 0, 1)]
    best_weather: Annotated[int, Fixed("share of an ordinary harvest", 1, 3)]
    dearth: Annotated[int, Fixed("share of an ordinary harvest", 0, 1)]
    plenty: Annotated[int, Fixed("share of an ordinary harvest", 1, 3)]
    in_barns: Annotated[int, Fixed("share of a harvest", 0, 1)]
