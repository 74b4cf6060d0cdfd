"""The numbers of the statutes."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count


class Rules(NamedTuple):
    """What the law of day zero allows, and how far decrees reach."""

    bans: Annotated[int, Count("yes or no", 0, 1)]
    press: Annotated[int, Count("legality", 0, 2)]
    strict_chapter: Annotated[int, Count("yes or no", 0, 1)]
