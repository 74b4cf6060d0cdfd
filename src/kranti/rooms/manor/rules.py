"""The numbers of the manor."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed


class Rules(NamedTuple):
    """Who owns the estates, how much land is let and at what rent, and what is paid."""

    crown_land: Annotated[int, Fixed("times the table", 0, 2)]
    church_land: Annotated[int, Fixed("times the table", 0, 2)]
    let: Annotated[int, Fixed("share of the estate", 0, 1)]
    lets_more: Annotated[int, Fixed("share a log unit", 0, 1)]
    most_let: Annotated[int, Fixed("share of the estate", 0, 1)]
    noble_rate: Annotated[int, Fixed("share of price a year", 0, 1)]
    crown_rate: Annotated[int, Fixed("share of price a year", 0, 1)]
    church_rate: Annotated[int, Fixed("share of price a year", 0, 1)]
    collect_from: Annotated[int, Count("month", 1, 12)]
    collect_until: Annotated[int, Count("month", 1, 12)]
    cash_kept: Annotated[int, Count("kopeck a head", 0, 100_000)]
    bread: Annotated[int, Fixed("pood a head", 0, 50)]
    pays: Annotated[int, Fixed("share of spare money", 0, 1)]
    withheld: Annotated[int, Fixed("share of a year's rent", 0, 1)]
    forgiven: Annotated[int, Fixed("share a year", 0, 1)]
    gives_way: Annotated[int, Fixed("share of a year's rent", 0, 1)]
    alarm: Annotated[int, Fixed("share of a year's rent", 0, 10)]
