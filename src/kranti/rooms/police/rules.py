"""The numbers of the police room: its political half."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds

Pair = tuple[int, int]  # of a closed party, of an open one


class Rules(NamedTuple):
    """How hard the political police watch, whom they arrest, where they send them and for how long."""

    effort_country: Annotated[int, Fixed("share", 0, 5)]
    effort_city: Annotated[int, Fixed("share per million", 0, 5)]
    city_most: Annotated[int, Count("person", 1, 10_000_000)]
    awe_wears: Annotated[int, Fixed("share per sigma", 0, 5)]
    legal_spared: Annotated[int, Fixed("share", 0, 1)]
    watches: Annotated[int, Fixed("share a month", 0, 1)]
    informed: Annotated[int, Fixed("share a month", 0, 1)]
    practice: Annotated[int, Fixed("month", 1, 240)]
    caution: Annotated[int, Fixed("share", 0, 1)]
    first_informers: Annotated[int, Fixed("share", 0, 1)]
    plants: Annotated[Pair, Odds()]
    turned: Annotated[int, Odds()]
    exposed: Annotated[Pair, Odds()]
    raids: Annotated[int, Odds()]
    raids_known: Annotated[int, Odds("probability a circle")]
    taken: Annotated[Pair, Count("person", 1, 1_000)]
    exiled: Annotated[int, Odds()]
    prison: Annotated[int, Odds()]
    exile: Annotated[int, Odds()]
    flight: Annotated[int, Odds()]
    told_from: Annotated[int, Count("person", 1, 100_000)]
