"""The numbers of the mir."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds

Months = tuple[int, int, int, int, int, int, int, int, int, int, int, int]


class Rules(NamedTuple):
    """How households differ, how the commune divides its land, how the village believes."""

    landless: Annotated[int, Fixed("share of households", 0, 1)]
    poor: Annotated[int, Fixed("share of households", 0, 1)]
    rich: Annotated[int, Fixed("share of households", 0, 1)]
    rank_weight: Annotated[tuple[int, int, int, int], Fixed("times the middle", 0, 10)]
    rank_tilt: Annotated[int, Fixed("share", 0, 1)]
    one_rank: Annotated[int, Count("yes or no", 0, 1)]
    village_spread: Annotated[int, Fixed("share", 0, 1)]
    drift: Annotated[int, Fixed("share a year", 0, 0.2)]
    years_between: Annotated[int, Count("year", 1, 50)]
    month: Annotated[int, Count("month", 1, 12)]
    worker_from: Annotated[int, Count("year", 5, 30)]
    worker_until: Annotated[int, Count("year", 30, 99)]
    by_workers: Annotated[int, Fixed("share", 0, 1)]
    bears: Annotated[int, Fixed("share", 0, 1)]
    carried: Annotated[int, Fixed("share", 0, 1)]
    living: Annotated[int, Fixed("desyatina", 0.1, 50)]
    estate_beside: Annotated[int, Fixed("weight", 0, 5)]
    hunger_bound: Annotated[int, Fixed("log", 0.1, 8)]
    piety: Annotated[int, Fixed("share", 0, 1)]
    other_faiths: Annotated[int, Fixed("share", 0, 1)]
    trust: Annotated[int, Fixed("share", 0, 1)]
    bond: Annotated[int, Fixed("share", 0, 1)]
    hunger_hurts: Annotated[int, Fixed("share", 0, 5)]
    falls: Annotated[int, Fixed("share a month", 0, 1)]
    heals: Annotated[int, Fixed("share a month", 0, 1)]
    respect: Annotated[int, Fixed("share", 0, 1)]
    base: Annotated[int, Fixed("sigma", -20, 5)]
    season: Annotated[Months, Fixed("sigma by month", -5, 5)]
    weight_land: Annotated[int, Fixed("sigma per log", 0, 10)]
    dear_land: Annotated[int, Count("kopeck a desyatina", 1, 1_000_000)]
    sight_bound: Annotated[int, Fixed("log", 0, 10)]
    weight_bread: Annotated[int, Fixed("sigma", 0, 50)]
    rent_heavy: Annotated[int, Count("kopeck a head", 1, 1_000_000)]
    grievance_most: Annotated[int, Fixed("sigma", 0, 10)]
    neighbours: Annotated[int, Fixed("sigma", 0, 10)]
    near_villages: Annotated[tuple[int, int, int], Count("weight", 0, 1_000)]
    half_seen: Annotated[int, Fixed("share", 0.0001, 1)]
    awe: Annotated[int, Fixed("share", 0, 5)]
    wearied: Annotated[int, Fixed("sigma", 0, 20)]
    wearied_fades: Annotated[int, Fixed("share a week", 0, 1)]
    held_by_respect: Annotated[int, Fixed("sigma", 0, 20)]
    shock: Annotated[int, Fixed("sigma", 0.01, 5)]
    quorum: Annotated[int, Fixed("share", 0.01, 1)]
    solidarity: Annotated[int, Fixed("share", 0, 0.5)]
    rank_leans: Annotated[tuple[int, int, int, int], Fixed("logit", -5, 5)]
    rungs: Annotated[tuple[int, int, int, int], Fixed("sigma", 0, 20)]
    fades: Annotated[int, Odds()]
