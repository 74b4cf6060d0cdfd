"""The numbers of the press room: what is demanded, and how news of a shooting is carried."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed


class Rules(NamedTuple):
    """How long a demand is remembered; how deeply, how far and how long a shooting is felt."""

    fades: Annotated[int, Fixed("share a month", 0, 1)]
    dead_half: Annotated[int, Count("person", 1, 100_000)]
    by_organised: Annotated[int, Fixed("times", 0, 50)]
    by_parties: Annotated[int, Fixed("times", 0, 100)]
    by_campaign: Annotated[int, Fixed("times", 0, 10)]
    news_pace: Annotated[int, Fixed("share a week", 0, 1)]
    insult_fades: Annotated[int, Fixed("share a week", 0, 1)]
    told_fades: Annotated[int, Fixed("share a week", 0, 1)]
    fear_fades: Annotated[int, Fixed("share a week", 0, 1)]
    belief: Annotated[int, Fixed("share", 0, 1)]
    belief_hurt: Annotated[int, Fixed("share", 0, 1)]
    belief_falls: Annotated[int, Fixed("share a week", 0, 1)]
    belief_heals: Annotated[int, Fixed("share a week", 0, 1)]
    received: Annotated[int, Fixed("share", 0, 1)]
    town_half: Annotated[int, Fixed("share", 0.001, 1)]
    town_pace: Annotated[int, Fixed("share a week", 0, 1)]
