"""The numbers of the army at home."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed


class Rules(NamedTuple):
    """How many men a rising takes, how many can be spared, and how the people weigh what they see."""

    spared: Annotated[int, Fixed("share", 0, 1)]
    men_a_village: Annotated[int, Count("person", 1, 100_000)]
    strike_weight: Annotated[int, Fixed("act", 0, 10)]
    noticed: Annotated[int, Fixed("act", 0.1, 100_000)]
    noticed_far: Annotated[int, Fixed("act", 0.1, 100_000)]
    news_from_afar: Annotated[int, Fixed("share", 0, 1)]
    repair: Annotated[int, Fixed("share", 0, 1)]
    forgotten: Annotated[int, Fixed("share a week", 0, 1)]
    awe_most: Annotated[int, Fixed("sigma", 0, 10)]
