"""The numbers of the census room."""

from typing import Annotated, NamedTuple

from kranti.scenario import Count, Fixed, Odds


class Rules(NamedTuple):
    """Who the people of 1896 are, and how they are born, die and move."""

    ages: Annotated[tuple[int, int, int, int, int, int, int, int, int], Fixed("share", 0, 1)]
    death_odds: Annotated[tuple[int, int, int, int, int, int, int, int, int, int], Odds()]
    mother_from: Annotated[int, Count("year", 10, 40)]
    mother_to: Annotated[int, Count("year", 20, 60)]
    letters_town: Annotated[tuple[int, int], Odds()]
    letters_village: Annotated[tuple[int, int], Odds()]
    learning_from: Annotated[int, Count("year", 0, 30)]
    working_from: Annotated[int, Count("year", 5, 30)]
    working_years: Annotated[int, Count("year", 5, 60)]
    women_hands: Annotated[tuple[int, int, int], Odds()]
    women_crafts: Annotated[int, Odds()]
    peasant_hands: Annotated[int, Odds()]
    noble_learned: Annotated[int, Odds()]
    to_town: Annotated[int, Fixed("share a year", 0, 0.2)]
    mover_to: Annotated[int, Count("year", 15, 99)]
    one_land: Annotated[int, Count("yes or no", 0, 1)]
    one_faith: Annotated[int, Count("yes or no", 0, 1)]
