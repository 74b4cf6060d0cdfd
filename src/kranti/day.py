"""One day of the Empire. This list is the model; everything else explains it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kranti.calendar import Day
from kranti.mechanism import Mechanism, Step
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
from kranti.world import World

DAY: tuple[Mechanism, ...] = (
    # environment
    census.open_registers,
    census.register,
    census.move,
    strikes.open_year,
    mir.open_year,
    army.open_year,
    press.count,
    harvest.weather,
    harvest.open_books,
    harvest.reap,
    # economy
    industry.extend,
    industry.smelt,
    industry.order,
    industry.build,
    industry.craft,
    industry.manufacture,
    army.entrain,
    army.march,
    manor.let_land,
    market.earn,
    market.eat,
    market.sell,
    market.haul,
    market.feed_towns,
    market.export,
    market.spoil,
    market.set_prices,
    market.price_basket,
    manor.collect,
    factory.set_hours,
    factory.pay,
    # grievances
    army.report,
    army.weigh,
    mir.count_land,
    mir.pray,
    factory.feel,
    press.remember,
    press.tell,
    parties.listen,
    # people
    factory.hire,
    factory.dismiss,
    unions.enrol,
    unions.assemble,
    unions.organise,
    unions.convene,
    unions.call_out,
    strikes.count_hands,
    parties.win_over,
    society.campaign,
    # units
    parties.call,
    strikes.begin,
    mir.rise,
    army.waver,
    petrograd.march,
    police.watch,
    police.arrest,
    society.boycott,
    society.unite,
    # institutions
    strikes.go_on,
    unions.help_out,
    inspectorate.visit,
    inspectorate.hear,
    inspectorate.reach_workshops,
    factory.take_stock,
    mir.calm,
    mir.repartition,
    mir.take_stock,
    police.release,
    parties.meet,
    statutes.proclaim,
    duma.elect,
    duma.sit,
    throne.hear,
    throne.decide,
)

Steps = Mapping[tuple[bool, bool, bool], tuple[Callable[[Day], None], ...]]


def bind(world: World, rules: Mapping[str, Any], seed: int, removed: frozenset[str] = frozenset()) -> list[Step]:
    """Tie every step that is not switched off to this world, once."""
    return [step.bind(world, rules[step.room], seed) for step in DAY if step.name not in removed]


def renew(steps: list[Step], rules: Mapping[str, Any]) -> None:
    """Hand every step its room's numbers as they stand from today on; the arrays stay bound."""
    for step in steps:
        step.rules = rules[step.mechanism.room]


def timetable(steps: list[Step]) -> Steps:
    """Sort the steps out for the eight kinds of day: Monday or not, first of a month or not, New Year's Day or not."""
    kinds = [(week, month, year) for week in (False, True) for month in (False, True) for year in (False, True)]
    return {kind: tuple(step for step in steps if _due(step, *kind)) for kind in kinds}


def _due(step: Step, week: bool, month: bool, year: bool) -> bool:
    return {"day": True, "week": week, "month": month, "year": year}[step.mechanism.every]


def live(steps: Steps, today: Day) -> None:
    """Carry the world from this morning to the next."""
    for step in steps[today.weekday == 0, today.day == 1, today.day_of_year == 0]:
        step(today)
