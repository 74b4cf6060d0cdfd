"""The numbers of the unions room."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds


class Rules(NamedTuple):
    """Where societies are allowed, who joins and leaves them, what is paid in and out."""

    licensed: Annotated[int, Odds()]
    grants: Annotated[int, Odds()]
    first: Annotated[int, Fixed("share", 0, 1)]
    join: Annotated[int, Fixed("logit", -16, 4)]
    join_hardship: Annotated[int, Fixed("logit per share", 0, 100)]
    join_seen: Annotated[int, Fixed("logit", 0, 10)]
    half_seen: Annotated[int, Fixed("share", 0.001, 1)]
    leaves: Annotated[int, Odds()]
    dues: Annotated[int, Count("kopeck a month", 0, 10_000)]
    reserve: Annotated[int, Count("kopeck a member", 0, 1_000_000)]
    benefit: Annotated[int, Count("kopeck a month", 1, 100_000)]
    sick: Annotated[int, Odds()]
    loses_place: Annotated[int, Odds()]
    holds_out: Annotated[int, Count("day", 0, 365)]
