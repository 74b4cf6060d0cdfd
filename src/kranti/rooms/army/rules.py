"""The numbers of the army at home."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed


class Rules(NamedTuple):
    """How many men a rising takes, how many can be spared, and how the people weigh what they see."""

    capacity: Annotated[int, Fixed("person a man", 0, 100)]
    spared: Annotated[int, Fixed("share", 0, 1)]
    men_a_village: Annotated[int, Count("person", 1, 100_000)]
    away: Annotated[int, Fixed("share", 0, 1)]
    far_war: Annotated[int, Count("yes or no", 0, 1)]
    at_front: Annotated[int, Fixed("share of those called", 0, 1)]
    wars: Annotated[int, Count("war", 0, 100)]
    defeats: Annotated[int, Count("defeat", 0, 1_000)]
    rally: Annotated[int, Fixed("sigma", 0, 5)]
    defeat_costs: Annotated[int, Fixed("sigma", 0, 5)]
    prestige_fades: Annotated[int, Fixed("share a week", 0, 1)]
    base: Annotated[int, Fixed("sigma", -20, 5)]
    nature_spread: Annotated[int, Fixed("sigma", 0, 3)]
    chance_spread: Annotated[int, Fixed("sigma", 0, 3)]
    garrison: Annotated[int, Fixed("sigma", 0, 10)]
    from_home: Annotated[int, Fixed("sigma", 0, 10)]
    half_seen: Annotated[int, Fixed("share", 0.0001, 1)]
    awe: Annotated[int, Fixed("share", 0, 5)]
    insult: Annotated[int, Fixed("sigma", 0, 5)]
    rival: Annotated[int, Fixed("sigma", 0, 10)]
    temper: Annotated[int, Fixed("sigma", 0, 3)]
    murmur: Annotated[int, Fixed("sigma", -10, 10)]
    lasts: Annotated[int, Count("week", 1, 52)]
    wearied: Annotated[int, Fixed("sigma", 0, 10)]
    wearied_fades: Annotated[int, Fixed("share a week", 0, 1)]
    mutiny_weight: Annotated[int, Fixed("act", 0, 1000)]
    strike_weight: Annotated[int, Fixed("act", 0, 10)]
    march_weight: Annotated[int, Fixed("act", 0, 1000)]
    noticed: Annotated[int, Fixed("act", 0.1, 100_000)]
    noticed_far: Annotated[int, Fixed("act", 0.1, 100_000)]
    news_from_afar: Annotated[int, Fixed("share", 0, 1)]
    repair: Annotated[int, Fixed("share", 0, 1)]
    forgotten: Annotated[int, Fixed("share a week", 0, 1)]
    awe_most: Annotated[int, Fixed("sigma", 0, 10)]
