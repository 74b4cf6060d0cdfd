"""The numbers of the capital's streets."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds


class Rules(NamedTuple):
    """Who marches, who is posted in the way, who fires, and what a volley does."""

    holds_palace: Annotated[int, Count("yes or no", 0, 1)]
    enough: Annotated[int, Fixed("share", 0, 1)]
    rest: Annotated[int, Count("day", 1, 3_650)]
    base: Annotated[int, Fixed("sigma", -10, 5)]
    belief: Annotated[int, Fixed("sigma", 0, 10)]
    seen: Annotated[int, Fixed("sigma", 0, 5)]
    half_seen: Annotated[int, Fixed("share", 0.001, 1)]
    fear: Annotated[int, Fixed("sigma", 0, 10)]
    districts_a_column: Annotated[int, Count("district", 1, 100)]
    posted: Annotated[int, Fixed("share", 0, 1)]
    company: Annotated[int, Count("person", 1, 1_000)]
    abreast: Annotated[int, Count("company", 1, 100)]
    holds: Annotated[int, Count("person", 0, 10_000)]
    resolve: Annotated[int, Fixed("sigma", -5, 10)]
    whips: Annotated[int, Fixed("sigma", 0, 10)]
    volley: Annotated[int, Fixed("sigma", 0, 10)]
    volleys: Annotated[int, Count("volley", 0, 100)]
    reach: Annotated[int, Count("person", 0, 10_000)]
    hit: Annotated[int, Odds()]
    killed: Annotated[int, Odds()]
    ridden_down: Annotated[int, Odds()]
    refuse: Annotated[int, Fixed("sigma", -20, 5)]
    chance_spread: Annotated[int, Fixed("sigma", 0, 3)]
    awe: Annotated[int, Fixed("share", 0, 5)]
    rival: Annotated[int, Fixed("sigma", 0, 10)]
    insult: Annotated[int, Fixed("sigma", 0, 5)]
    temper: Annotated[int, Fixed("sigma", 0, 3)]
