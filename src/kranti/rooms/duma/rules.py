"""The numbers of the Duma."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds

Taste = Annotated[tuple[int, int, int, int, int, int], Fixed("log odds", -10, 10)]
Curiae = Annotated[tuple[int, int, int, int, int], Fixed("share of electors", 0, 1)]


class Rules(NamedTuple):
    """When people vote, whose votes weigh what, what they lean to, and what deputies do."""

    wait: Annotated[int, Count("day", 1, 3_650)]
    term: Annotated[int, Count("day", 1, 36_500)]
    wide: Curiae
    narrow: Curiae
    electors: Annotated[int, Count("elector a seat", 1, 100)]
    prevails: Annotated[int, Fixed("share", 0, 1)]
    landowners: Taste
    wealthy: Taste
    townsmen: Taste
    peasants: Taste
    workers: Taste
    land_vote: Annotated[int, Fixed("log odds per log", -5, 5)]
    arrears_vote: Annotated[int, Fixed("log odds", -10, 10)]
    faith_vote: Annotated[int, Fixed("log odds", -10, 10)]
    dear_vote: Annotated[int, Fixed("log odds per log", -50, 50)]
    fear_vote: Annotated[int, Fixed("log odds", -10, 10)]
    half_feared: Annotated[int, Fixed("share of force", 0, 10)]
    nation_vote: Annotated[int, Fixed("log odds", 0, 20)]
    boycott_vote: Annotated[int, Fixed("log odds per sigma", 0, 10)]
    local: Annotated[int, Fixed("log odds", 0, 3)]
    motion: Annotated[int, Odds()]
    spares: Annotated[int, Fixed("share", 0, 1)]
    refused: Annotated[int, Fixed("share", 0, 1)]
    rival: Annotated[int, Fixed("share", 0, 1)]
    rival_promise: Annotated[int, Fixed("share", 0, 1)]
