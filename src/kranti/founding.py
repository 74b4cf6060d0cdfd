"""Day zero: which room founds what, in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kranti import plan
from kranti.atlas import SCALES, Atlas
from kranti.calendar import OldStyle
from kranti.chance import Chance, chance
from kranti.rooms import (
    army,
    census,
    duma,
    factory,
    harvest,
    industry,
    inspectorate,
    manor,
    market,
    mir,
    parties,
    petrograd,
    police,
    press,
    society,
    statutes,
    strikes,
    throne,
    unions,
)
from kranti.scenario import Scenario
from kranti.world import TABLES, World

RULES: dict[str, type[Any]] = {
    "founding": plan.Rules,
    "census": census.Rules,
    "mir": mir.Rules,
    "manor": manor.Rules,
    "industry": industry.Rules,
    "harvest": harvest.Rules,
    "market": market.Rules,
    "factory": factory.Rules,
    "strikes": strikes.Rules,
    "army": army.Rules,
    "inspectorate": inspectorate.Rules,
    "unions": unions.Rules,
    "parties": parties.Rules,
    "police": police.Rules,
    "press": press.Rules,
    "society": society.Rules,
    "statutes": statutes.Rules,
    "duma": duma.Rules,
    "throne": throne.Rules,
    "petrograd": petrograd.Rules,
}

FOUNDING: dict[str, Callable[[World, Any, Atlas, Chance], None]] = {
    "mir": mir.found,
    "manor": manor.found,
    "industry": industry.found,
    "harvest": harvest.found,
    "market": market.found,
    "factory": factory.found,
    "strikes": strikes.found,
    "army": army.found,
    "inspectorate": inspectorate.found,
    "unions": unions.found,
    "parties": parties.found,
    "police": police.found,
    "press": press.found,
    "society": society.found,
    "statutes": statutes.found,
    "duma": duma.found,
    "throne": throne.found,
    "petrograd": petrograd.found,
}


@dataclass(frozen=True)
class Foundation:
    """A world planned but not yet made: what it will hold and take."""

    atlas: Atlas
    plan: plan.Plan
    rules: Mapping[str, Any]
    seed: int

    @property
    def bytes(self) -> int:
        """Say how much memory the tables will take."""
        rows = self.plan.rows()
        return sum(table.bytes_for(rows[table.__name__.lower()]) for table in TABLES)


def rules_on(scenario: Scenario, date: OldStyle) -> dict[str, Any]:
    """Give every room's numbers as they stand on a day."""
    return {room: scenario.rules(room, kind, date) for room, kind in RULES.items()}


def survey(scenario: Scenario, seed: int, resolution: str) -> Foundation:
    """Plan a world: count before any memory is taken."""
    atlas = Atlas(SCALES[resolution])
    rules = rules_on(scenario, scenario.begins)
    drawn = plan.draw_plan(atlas, rules["founding"], chance(seed, "founding.plan"), scenario.ends.year)
    return Foundation(atlas, drawn, rules, seed)


def found(ground: Foundation) -> tuple[World, dict[str, float]]:
    """Make the world of day zero; give it with its books: how far each total is from its source."""
    world = World(**ground.plan.rows())
    books = census.found(world, ground.rules["census"], ground.atlas, ground.plan, chance(ground.seed, "census.found"))
    for room, found_room in FOUNDING.items():
        found_room(world, ground.rules[room], ground.atlas, chance(ground.seed, f"{room}.found"))
    return world, books
