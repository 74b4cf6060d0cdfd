"""The numbers of the throne."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed


class Rules(NamedTuple):
    """What a ruler hears, when he yields, and when he takes back."""

    answers: Annotated[int, Count("yes or no", 0, 1)]
    tolerance: Annotated[int, Fixed("share", 0, 1)]
    most: Annotated[int, Count("step", 0, 3)]
    village: Annotated[int, Count("person", 1, 10_000)]
    bias: Annotated[int, Fixed("share", 0, 0.9)]
    hears: Annotated[int, Fixed("share a day", 0.01, 1)]
    rumour: Annotated[int, Count("person", 0, 100_000_000)]
    represses: Annotated[int, Fixed("force over demand", 0.1, 20)]
    yields: Annotated[int, Fixed("demand over force", 0.1, 20)]
    retracts: Annotated[int, Fixed("force over demand", 0.1, 100)]
    patience: Annotated[int, Count("week", 1, 520)]
    stubborn: Annotated[int, Count("week", 1, 520)]
    forgets: Annotated[int, Fixed("share a week", 0, 1)]
    promise_fades: Annotated[int, Fixed("share a week", 0, 1)]
    hardens: Annotated[int, Fixed("share a week", 0, 1)]
    softens: Annotated[int, Fixed("share a week", 0, 1)]
    narrows: Annotated[int, Fixed("share", 0, 1)]
    keeps_vote_law: Annotated[int, Count("yes or no", 0, 1)]
