"""Scenarios: the numbers of the rooms, each with its proof, read from TOML and checked at the door."""

from kranti.scenario.files import complaints, names, read
from kranti.scenario.levers import switches, with_levers
from kranti.scenario.measures import Count, Fixed, Odds
from kranti.scenario.numbers import Change, Dated, Expectation, Head, Number, Switch
from kranti.scenario.refusal import ScenarioError
from kranti.scenario.standing import Scenario

__all__ = [
    "Change",
    "Count",
    "Dated",
    "Expectation",
    "Fixed",
    "Head",
    "Number",
    "Odds",
    "Scenario",
    "ScenarioError",
    "Switch",
    "complaints",
    "names",
    "read",
    "switches",
    "with_levers",
]
