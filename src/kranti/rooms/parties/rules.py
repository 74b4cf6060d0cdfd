"""The numbers of the parties room."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds

ByClass = tuple[int, int, int]
ByCamp = tuple[int, int]  # Social Democrats of every wing, Socialist Revolutionaries
ByParty = tuple[int, int, int, int]


class Rules(NamedTuple):
    """How circles begin, whom they win, how they call, how a party is founded and divides."""

    present: Annotated[ByCamp, Count("yes or no", 0, 1)]
    circles: Annotated[ByCamp, Count("person", 0, 100_000)]
    first_educated: Annotated[ByCamp, Fixed("share", 0, 1)]
    first_months: Annotated[int, Count("month", 0, 240)]
    pull_democrats: Annotated[ByClass, Count("weight", 0, 10_000)]
    pull_revolutionaries: Annotated[ByClass, Count("weight", 0, 10_000)]
    open_entry: Annotated[ByParty, Count("yes or no", 0, 1)]
    discipline: Annotated[ByParty, Fixed("share", 0, 1)]
    land_now: Annotated[ByParty, Fixed("share", 0, 1)]
    breadth: Annotated[ByParty, Fixed("share", 0, 5)]
    belief: Annotated[int, Fixed("weight", 0, 5)]
    view: Annotated[int, Fixed("weight per share", 0, 20)]
    to_workers: Annotated[ByCamp, Fixed("weight", 0, 5)]
    to_educated: Annotated[ByCamp, Fixed("weight", 0, 5)]
    cell: Annotated[int, Count("person", 1, 1_000)]
    committee: Annotated[int, Count("person", 1, 10_000)]
    organiser: Annotated[ByClass, Fixed("share", 0, 1)]
    audience: Annotated[int, Count("person", 0, 10_000)]
    paper: Annotated[int, Count("person", 0, 10_000)]
    reads: Annotated[ByClass, Fixed("share", 0, 1)]
    listens: Annotated[ByClass, Fixed("share", 0, 1)]
    land_hunger: Annotated[int, Fixed("sigma per log", 0, 5)]
    hunger: Annotated[int, Fixed("sigma per share", 0, 20)]
    arrears: Annotated[int, Fixed("sigma per share", 0, 20)]
    educated: Annotated[int, Fixed("sigma", 0, 5)]
    join: Annotated[ByClass, Fixed("sigma", -10, 5)]
    grievance: Annotated[int, Fixed("share", 0, 5)]
    awe: Annotated[int, Fixed("share", 0, 5)]
    fear: Annotated[int, Fixed("sigma", 0, 10)]
    chance_spread: Annotated[int, Fixed("sigma", 0, 3)]
    vetted: Annotated[tuple[int, int], Fixed("share a month", 0, 5)]
    passes: Annotated[int, Odds()]
    leaves: Annotated[int, Odds()]
    dropped: Annotated[int, Odds()]
    forgets: Annotated[int, Fixed("share a month", 0, 1)]
    rejoins: Annotated[int, Odds()]
    touch: Annotated[int, Odds()]
    lapse: Annotated[int, Odds()]
    broken: Annotated[int, Fixed("share", 0, 1)]
    congress: Annotated[ByCamp, Count("committee", 1, 99)]
    next_congress: Annotated[int, Count("committee", 1, 99)]
    closed: Annotated[int, Fixed("sigma", -10, 10)]
    closed_hurt: Annotated[int, Fixed("sigma per share", 0, 50)]
    closed_spread: Annotated[int, Fixed("sigma", 0, 5)]
    dispute: Annotated[int, Fixed("share", 0, 0.5)]
    call_at: Annotated[int, Fixed("sigma", -10, 10)]
    call_near: Annotated[int, Fixed("sigma", 0, 10)]
    half_seen: Annotated[int, Fixed("share", 0.0001, 1)]
    mates: Annotated[int, Count("person", 0, 1_000)]
    trade_reach: Annotated[tuple[int, int, int], Fixed("times the mean", 0, 5)]
