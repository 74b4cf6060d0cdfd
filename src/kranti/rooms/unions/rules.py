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
    assembly_licensed: Annotated[int, Count("yes or no", 0, 1)]
    assembly_city: Annotated[int, Count("row of the cities", 0, 39)]
    assembly_join: Annotated[int, Fixed("logit", -16, 4)]
    assembly_grievance: Annotated[int, Fixed("logit per sigma", 0, 10)]
    assembly_seen: Annotated[int, Fixed("logit", 0, 10)]
    hurt: Annotated[int, Fixed("share", 0, 1)]
    injury_fades: Annotated[int, Fixed("share a week", 0, 1)]
    injury_least: Annotated[int, Fixed("share", 0, 1)]
    asks: Annotated[int, Count("day", 0, 365)]
    call_base: Annotated[int, Fixed("sigma", -10, 5)]
    call_injury: Annotated[int, Fixed("sigma", 0, 10)]
    call_grievance: Annotated[int, Fixed("share", 0, 5)]
    call_seen: Annotated[int, Fixed("sigma", 0, 5)]
    call_spread: Annotated[int, Fixed("sigma", 0, 3)]
    call_half: Annotated[int, Fixed("share", 0.001, 1)]
    out_base: Annotated[int, Fixed("sigma", -10, 5)]
    out_organised: Annotated[int, Fixed("sigma", 0, 20)]
    out_insult: Annotated[int, Fixed("sigma", 0, 5)]
    out_seen: Annotated[int, Fixed("sigma", 0, 5)]
    out_spent: Annotated[int, Fixed("sigma", 0, 10)]
    out_hope: Annotated[int, Fixed("sigma", 0, 10)]
    out_spread: Annotated[int, Fixed("sigma", 0, 3)]
    out_least: Annotated[int, Fixed("share", 0, 1)]
    out_ends: Annotated[int, Fixed("share a week", 0.01, 1)]
    spent_fades: Annotated[int, Fixed("share a week", 0, 1)]
    built_by_members: Annotated[int, Fixed("share a month", 0, 1)]
    built_by_societies: Annotated[int, Fixed("times", 0, 1)]
    built_openly: Annotated[int, Fixed("share a month", 0, 1)]
    organised_fades: Annotated[int, Fixed("share a month", 0, 1)]
    organised_closed: Annotated[int, Fixed("share a month", 0, 1)]
