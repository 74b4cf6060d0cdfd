"""The numbers of the inspectorate."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds


class Rules(NamedTuple):
    """How many inspectors there are, where they call, what they find and fine, whom they hear."""

    inspectors: Annotated[int, Count("person", 0, 1_000_000)]
    visits: Annotated[int, Count("visit a year", 0, 10_000)]
    middle: Annotated[int, Count("person", 1, 100_000)]
    large: Annotated[int, Count("person", 1, 100_000)]
    calls: Annotated[tuple[int, int, int], Count("weight", 0, 1_000)]
    finds: Annotated[int, Odds()]
    fine: Annotated[int, Count("kopeck", 0, 100_000_000)]
    complains: Annotated[int, Odds()]
    complains_grieved: Annotated[int, Odds()]
    together: Annotated[int, Fixed("person", 1, 1_000)]
    known: Annotated[int, Count("day", 0, 3_650)]
    grants: Annotated[int, Odds()]
    workshops: Annotated[int, Fixed("share", 0, 1)]
    workshops_yield: Annotated[int, Fixed("share a year", 0, 1)]
