"""The numbers of the market: what they are and how far they may go."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed


class Rules(NamedTuple):
    """Rations, trade and prices; values stand in the scenario."""

    food: Annotated[int, Fixed("pood a head a year", 0, 30)]
    fodder: Annotated[int, Fixed("pood a head a year", 0, 30)]
    fodder_least: Annotated[int, Fixed("times the ordinary", 0, 1)]
    fodder_most: Annotated[int, Fixed("times the ordinary", 1, 3)]
    least_custom: Annotated[int, Fixed("share of the full ration", 0, 1)]
    town_ration: Annotated[int, Fixed("pood a head a year", 0, 40)]
    hunger_memory: Annotated[int, Count("week", 1, 520)]
    asked_memory: Annotated[int, Count("week", 1, 104)]
    towns_first: Annotated[int, Count("week", 0, 26)]
    spare_income: Annotated[int, Fixed("share of income beside grain", 0, 1)]
    grain_value: Annotated[int, Fixed("ruble a pood", 0, 5)]
    purse_kept: Annotated[int, Count("kopeck a head", 0, 100_000)]
    spending: Annotated[int, Fixed("share a week", 0, 1)]
    sell_share: Annotated[int, Fixed("share a week", 0, 1)]
    estate_share: Annotated[int, Fixed("share a week", 0, 1)]
    autumn_weeks: Annotated[int, Count("week", 0, 52)]
    autumn_haste: Annotated[int, Fixed("times the ordinary", 0, 5)]
    price_pull: Annotated[int, Fixed("share for a log unit of price", 0, 3)]
    village_price: Annotated[int, Fixed("share of the town price", 0, 1)]
    cover: Annotated[int, Count("week", 1, 52)]
    rail_share: Annotated[int, Fixed("share a week", 0, 1)]
    cart_share: Annotated[int, Fixed("share a week", 0, 1)]
    cart_pull: Annotated[int, Fixed("share of the pull by rail", 0, 1)]
    abroad_price: Annotated[int, Fixed("kopeck a pood", 0, 5_000)]
    freight: Annotated[int, Fixed("kopeck a pood", 0, 500)]
    ports_open: Annotated[int, Fixed("share of trade in peace", 0, 1)]
    export_share: Annotated[int, Fixed("share a week", 0, 1)]
    export_pull: Annotated[int, Fixed("share for a log unit of price", 0, 20)]
    spoils: Annotated[int, Fixed("share a week", 0, 0.1)]
    price_pace: Annotated[int, Fixed("share a week", 0, 1)]
    scarcity_bite: Annotated[int, Fixed("log price for a log unit of stock", 0, 3)]
    scarcity_most: Annotated[int, Fixed("log unit of stock", 0, 5)]
    price_step: Annotated[int, Fixed("share a week", 0, 1)]
    bread_in_basket: Annotated[int, Fixed("pood a month", 0, 20)]
    baking: Annotated[int, Fixed("times the price of grain", 1, 5)]
    other_goods: Annotated[int, Fixed("kopeck a month", 0, 10_000)]
    dearness: Annotated[int, Fixed("share over the ordinary", -0.9, 5)]
    dear_part: Annotated[int, Fixed("share of the rise", 0, 2)]
    habit: Annotated[int, Count("week", 1, 1_040)]
    dear: Annotated[int, Fixed("share over the usual", 0, 1)]
