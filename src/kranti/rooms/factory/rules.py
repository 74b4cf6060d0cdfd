"""The numbers of the factory room."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds

Trades = tuple[int, int, int]


class Rules(NamedTuple):
    """Hours, pay, dormitories, hiring and dismissal, and what hands hold against their owner."""

    minutes: Annotated[Trades, Count("minute", 240, 1_200)]
    minutes_spread: Annotated[int, Count("minute", 0, 240)]
    shortest: Annotated[int, Count("minute", 60, 1_200)]
    longest_day: Annotated[int, Count("minute", 60, 1_440)]
    just_day: Annotated[int, Count("minute", 60, 1_440)]
    law_kept: Annotated[int, Odds()]
    law_kept_large: Annotated[int, Odds()]
    law_spread: Annotated[int, Fixed("sigma", 0.1, 5)]
    weighs: Annotated[int, Fixed("sigma per log", 0, 10)]
    worth: Annotated[int, Fixed("share", 0, 2)]
    fines_forgotten: Annotated[int, Fixed("share a month", 0, 1)]
    overtime: Annotated[int, Count("minute", 0, 240)]
    large: Annotated[int, Count("person", 1, 100_000)]
    private_share: Annotated[int, Odds()]
    barracks_share: Annotated[int, Odds()]
    pay: Annotated[Trades, Count("kopeck a month", 1, 100_000)]
    pay_town: Annotated[int, Fixed("share", 0, 2)]
    womens_pay: Annotated[tuple[int, int], Fixed("share", 0, 1)]
    pay_follows: Annotated[int, Fixed("share a month", 0, 1)]
    pay_grows: Annotated[int, Fixed("share a month", 0, 0.02)]
    pay_brisk: Annotated[int, Fixed("share a month", 0, 0.1)]
    pay_slack: Annotated[int, Fixed("share a month", 0, 0.1)]
    pay_memory: Annotated[int, Fixed("share a month", 0, 1)]
    least_pay: Annotated[int, Fixed("share", 0, 1)]
    hiring_speed: Annotated[int, Fixed("share a month", 0, 1)]
    women_share: Annotated[Trades, Odds()]
    working_from: Annotated[int, Count("year", 5, 30)]
    working_years: Annotated[int, Count("year", 5, 60)]
    sacks: Annotated[int, Odds()]
    sacked: Annotated[int, Fixed("share", 0, 0.2)]
    layoff: Annotated[int, Fixed("share", 0, 1)]
    complaint_sack: Annotated[int, Fixed("per sacking", 0, 10)]
    complaint_layoff: Annotated[int, Fixed("per share", 0, 50)]
    complaint_fades: Annotated[int, Fixed("share a month", 0, 1)]
    complaint_most: Annotated[int, Fixed("sigma", 0, 10)]
    complaint_heard: Annotated[int, Fixed("share", 0, 1)]
    complaint_unheard: Annotated[int, Fixed("sigma", 0, 2)]
    weight_pay: Annotated[int, Fixed("sigma per log", 0, 50)]
    weight_hours: Annotated[int, Fixed("sigma per share", 0, 50)]
    heavy: Annotated[int, Fixed("sigma", 0, 5)]
    grievance_most: Annotated[int, Fixed("sigma", 0, 10)]
    members_dismissed: Annotated[int, Count("person", 0, 10_000)]
    dismissing_city: Annotated[int, Count("row of the cities", 0, 39)]
    dismissing_trade: Annotated[int, Count("row of the trades", 0, 2)]
    takes_back: Annotated[int, Count("yes or no", 0, 1)]
