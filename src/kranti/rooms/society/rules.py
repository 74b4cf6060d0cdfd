"""The numbers of educated society."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds

Sigmas = Annotated[tuple[int, int], Fixed("sigma, students and professions", -10, 10)]


class Rules(NamedTuple):
    """How loudly liberals speak, when students stay away, when professions unite."""

    voice: Annotated[int, Fixed("share", 0, 1)]
    voice_weak: Annotated[int, Fixed("share", 0, 5)]
    voice_news: Annotated[int, Fixed("share", 0, 5)]
    voice_content: Annotated[int, Fixed("share", 0, 1)]
    pace: Annotated[int, Fixed("share a month", 0, 1)]
    heard: Annotated[int, Fixed("share", 0, 1)]
    base: Sigmas
    nature_spread: Sigmas
    chance_spread: Sigmas
    liberty: Sigmas
    weakness: Sigmas
    news: Sigmas
    awe: Sigmas
    insult: Sigmas
    campaign: Annotated[int, Fixed("sigma", 0, 5)]
    content: Annotated[int, Fixed("sigma", 0, 10)]
    near: Annotated[tuple[int, int, int], Count("weight", 0, 1_000)]
    half_seen: Annotated[int, Fixed("share", 0.001, 1)]
    temper: Annotated[int, Fixed("sigma", 0, 3)]
    quorum: Annotated[int, Fixed("share", 0.01, 1)]
    murmur: Annotated[int, Fixed("sigma", -10, 10)]
    refresh: Annotated[int, Count("day", 7, 365)]
    term_from: Annotated[int, Count("month", 1, 12)]
    term_until: Annotated[int, Count("month", 1, 12)]
    lasts: Annotated[int, Count("day", 1, 365)]
    lasts_insulted: Annotated[int, Count("day", 0, 365)]
    bears: Annotated[int, Count("day", 1, 3_650)]
    shut: Annotated[int, Count("day", 1, 3_650)]
    weariness: Annotated[int, Fixed("sigma", 0, 5)]
    weariness_fades: Annotated[int, Fixed("share a week", 0, 1)]
    dissolves: Annotated[int, Odds()]
    links: Annotated[int, Fixed("share", 0.01, 1)]
    unlinks: Annotated[int, Fixed("share", 0, 1)]
