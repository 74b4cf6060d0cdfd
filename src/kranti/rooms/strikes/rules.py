"""The numbers of the strikes room."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds


class Rules(NamedTuple):
    """How a strike begins, spreads, lasts and ends."""

    base: Annotated[int, Fixed("sigma", -10, 5)]
    size: Annotated[int, Fixed("sigma per log", 0, 2)]
    size_middle: Annotated[int, Count("person", 1, 10_000)]
    nature_spread: Annotated[int, Fixed("sigma", 0, 3)]
    chance_spread: Annotated[int, Fixed("sigma", 0, 3)]
    barracks: Annotated[int, Fixed("sigma", 0, 3)]
    strata: Annotated[int, Fixed("sigma", 0, 3)]
    strata_opened: Annotated[int, Fixed("sigma", 0.1, 10)]
    grievance: Annotated[int, Fixed("share", 0, 5)]
    neighbours: Annotated[int, Fixed("sigma", 0, 5)]
    near: Annotated[tuple[int, int, int, int], Count("weight", 0, 1_000)]
    half_seen: Annotated[int, Fixed("share", 0.001, 1)]
    cheer: Annotated[int, Fixed("sigma", 0, 3)]
    cheer_fades: Annotated[int, Fixed("share a day", 0, 1)]
    weariness: Annotated[int, Fixed("sigma", 0, 5)]
    weariness_lost: Annotated[int, Fixed("sigma", 0, 5)]
    weariness_fades: Annotated[int, Fixed("share a payday", 0, 1)]
    call: Annotated[int, Fixed("sigma", 0, 3)]
    political: Annotated[int, Fixed("share", 0, 1)]
    kinds: Annotated[int, Count("yes or no", 0, 1)]
    temper: Annotated[int, Fixed("sigma", 0, 3)]
    quorum: Annotated[int, Fixed("share", 0.01, 1)]
    murmur: Annotated[int, Fixed("sigma", -10, 10)]
    payday: Annotated[int, Count("day", 1, 365)]
    refresh: Annotated[int, Count("day", 1, 365)]
    token: Annotated[int, Odds()]
    lasts: Annotated[int, Count("day", 1, 365)]
    lasts_grieved: Annotated[int, Fixed("day per sigma", 0, 100)]
    concedes: Annotated[int, Odds()]
    concedes_brisk: Annotated[int, Odds()]
    raise_pay: Annotated[int, Fixed("share", 0, 1)]
    shorter: Annotated[int, Count("minute", 0, 240)]
    relief: Annotated[int, Fixed("share", 0, 1)]
