"""The numbers of the industry room."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds


class Rules(NamedTuple):
    """Railways, foreign money, orders and capacity."""

    rail_length: Annotated[int, Count("km", 0, 1_000_000)]
    rail_opened: Annotated[int, Count("km a year", 0, 20_000)]
    rail_usual: Annotated[int, Count("km a year", 1, 20_000)]
    foreign_capital: Annotated[int, Count("thousand ruble", 1, 100_000_000)]
    foreign_inflow: Annotated[int, Count("thousand ruble a year", 0, 10_000_000)]
    foreign_usual: Annotated[int, Count("thousand ruble a year", 1, 10_000_000)]
    iron: Annotated[int, Count("thousand pood a year", 1, 10_000_000)]
    iron_elasticity: Annotated[int, Fixed("log per log", 0, 2)]
    iron_for_rails: Annotated[int, Fixed("share", 0, 1)]
    coal: Annotated[int, Count("thousand pood a year", 1, 100_000_000)]
    coal_for_iron: Annotated[int, Fixed("share", 0, 1)]
    coal_for_trains: Annotated[int, Fixed("share", 0, 1)]
    conjuncture: Annotated[int, Fixed("times", 0.2, 3)]
    taste: Annotated[tuple[int, int, int], Fixed("share a year", 0, 0.2)]
    harvest_weight: Annotated[tuple[int, int, int], Fixed("log per log", 0, 2)]
    rail_weight: Annotated[tuple[int, int, int], Fixed("share", 0, 1)]
    foreign_weight: Annotated[tuple[int, int, int], Fixed("share of the inflow", 0, 2)]
    build: Annotated[int, Fixed("share a month", 0, 1)]
    wear: Annotated[int, Fixed("share a month", 0, 0.2)]
    spare: Annotated[int, Fixed("share", 0, 1)]
    first_hands: Annotated[int, Count("person", 1, 10_000_000)]
    brisk: Annotated[int, Fixed("share", 0, 1)]
    slack: Annotated[int, Fixed("share", 0, 1)]
    opens: Annotated[int, Odds()]
    closes: Annotated[int, Odds()]
    idle: Annotated[int, Fixed("share", 0, 1)]
    age: Annotated[int, Count("year", 1, 200)]
    age_spread: Annotated[int, Fixed("log age", 0, 3)]
    craft_output: Annotated[int, Count("ruble a year", 1, 100_000)]
    plant_output: Annotated[int, Count("ruble a year", 1, 100_000)]
    hours_craft: Annotated[int, Count("minute", 240, 1_200)]
    hours_craft_longest: Annotated[int, Count("minute", 240, 1_200)]
