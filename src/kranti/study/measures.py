"""Measures: how what a system is said to change is taken of a run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from kranti.exact import ONE
from kranti.founding import rules_on
from kranti.record.lived import Lived
from kranti.scenario.numbers import Dated
from kranti.study.spread import gini
from kranti.world import World
from kranti.world.homes import NOBLE
from kranti.world.packed import Field
from kranti.world.parties import MENSHEVIKS, SOCIAL_DEMOCRATS, WINGS
from kranti.world.people import FAITH, FAITHS, TONGUE, TONGUES, TRADE, TRADES
from kranti.world.post import QUELLED, STRIKE_BEGUN, UNIVERSITY_SHUT
from kranti.world.state import FORBIDDEN, UNITED
from kranti.world.work import CLOSED, NOTHING

Measure = Callable[[Lived], float]

_CHIEF_AREAS = 2  # the governorates of the two largest cities, the first of their table
_TROUBLED = 10  # risings within a year that trouble a governorate
_LATER = 4  # years after the first
_TENTHS, _KOPECKS, _PER_MILLE = 10, 100, 1000
_NO_MINORITY = [FAITHS.index(name) for name in ("orthodox", "old_believer")]

# --- people ----------------------------------------------------------------------------------------


def _weights(world: World) -> Any:
    """Give the persons that each place of the people's table stands for; 0 where it is free."""
    homes = world.homes
    each = homes.stands_for.astype(np.int64) * homes.like
    return np.repeat(each[homes.by_slot], homes.room_for[homes.by_slot]) * (world.people.record > 0)


def _field(world: World, field: Field) -> Any:
    return world.people.record >> field[0] & field[1]


def unlike_governorates(lived: Lived) -> float:
    """Count the governorates whose commonest tongue and livelihood are not those of the Empire."""
    world, homes = lived.world, lived.world.homes
    places = np.repeat(homes.governorate[homes.by_slot], homes.room_for[homes.by_slot]).astype(np.int64)
    kinds = len(TONGUES) * len(TRADES)
    kind = _field(world, TONGUE) * len(TRADES) + _field(world, TRADE)
    at_work = _weights(world) * (_field(world, TRADE) > 0)
    counts = np.bincount(places * kinds + kind, at_work, len(world.governorates) * kinds).reshape(-1, kinds)
    return float((counts.argmax(1) != counts.sum(0).argmax())[counts.any(1)].sum())


def minority_share(lived: Lived) -> float:
    """Give the share of people who are neither Orthodox nor Old Believers."""
    weights = _weights(lived.world)
    return float(weights[~np.isin(_field(lived.world, FAITH), _NO_MINORITY)].sum() / weights.sum())


# --- village and estate ----------------------------------------------------------------------------


def noble_rent(lived: Lived) -> float:
    """Add up the rent (rubles) that nobles were paid since New Year."""
    manors = lived.world.manors
    return float((manors.paid * manors.like)[manors.owner == NOBLE].sum() / _KOPECKS)


def crown_and_church_land(lived: Lived) -> float:
    """Add up the land (desyatinas) of crown and church."""
    manors = lived.world.manors
    return float((manors.land * manors.like)[manors.owner != NOBLE].sum() / _TENTHS)


def arrears(lived: Lived) -> float:
    """Add up the rent (rubles) left unpaid at the last collection."""
    return float(lived.world.governorates.rent_arrears.sum() / _KOPECKS)


def land_inequality(lived: Lived) -> float:
    """Give the Gini of households' land, each over the mean of its village."""
    communes, homes = lived.world.communes, lived.world.homes
    village = np.repeat(np.arange(len(communes)), communes.households)
    even = communes.land / communes.households
    like = homes.like[: len(communes)].astype(np.int64) * homes.stands_for[: len(communes)]
    return gini(lived.world.households.land / np.maximum(even, 1)[village], like[village])


def land_per_mouth_inequality(lived: Lived) -> float:
    """Give the Gini of land per mouth inside a village, the mean of villages by their people."""
    return _village_mean(lived, "gini") / _PER_MILLE


def belief(lived: Lived) -> float:
    """Give the belief in the Tsar (0 to 1), the mean of villages by their people."""
    return _village_mean(lived, "faith_in_tsar") / ONE


def _village_mean(lived: Lived, name: str) -> float:
    homes, column = lived.world.homes, getattr(lived.world.communes, name)
    people = (homes.count.astype(np.int64) * homes.stands_for * homes.like)[: len(column)]
    return float(np.average(column, weights=people))


def troubled_in_the_worst_year(lived: Lived) -> float:
    """Count the governorates where at least ten villages rose, in the year when that was most."""
    return float((lived.notebook.yearly["governorates.rural_acts"] >= _TROUBLED).sum(1).max())


def dispersed(lived: Lived) -> float:
    """Count the crowds and villages that troops brought to order."""
    letters = lived.notebook.all_letters()
    return float(letters["size"][letters["kind"] == QUELLED].sum())


# --- grain and prices ------------------------------------------------------------------------------


def total(name: str) -> Measure:
    """Make the measure that adds up a yearly column over all years written down."""
    return lambda lived: float(lived.notebook.yearly[name].sum())


def dear_over_cheap(lived: Lived) -> float:
    """Give real pay in the dearest year over that in the cheapest, by the price of necessities alone: pay is slow."""
    notebook = lived.notebook
    prices = notebook.daily["empire.food_price"][: notebook.written, 0]
    years = np.array([date.year for date in notebook.dates()])
    means = [prices[years == year].mean() for year in np.unique(years)]
    return float(min(means) / max(means))


# --- plants ----------------------------------------------------------------------------------------


def chief_areas_share(lived: Lived) -> float:
    """Give the share of plant hands in the governorates of the two largest cities."""
    plants = lived.world.plants
    chief = np.isin(plants.governorate, lived.world.cities.governorate[:_CHIEF_AREAS])
    return float(plants.hands[chief].sum() / plants.hands.sum())


def growth_of_coal_and_iron(lived: Lived) -> float:
    """Give coal and iron of the fifth year over those of the first."""
    output = (lived.notebook.yearly["empire.coal"] + lived.notebook.yearly["empire.iron"])[:, 0]
    return float(output[_LATER] / output[0])


def plants_beyond_the_law(lived: Lived) -> float:
    """Count the plants that work longer than the law in force allows."""
    plants, law = lived.world.plants, rules_on(lived.scenario, lived.until)["factory"].longest_day
    return float(((plants.state < CLOSED) & (plants.minutes > law)).sum())


def womens_pay_over_mens(lived: Lived) -> float:
    """Give a woman's pay over a man's, the mean of standing plants."""
    plants = lived.world.plants
    stands = plants.state < CLOSED
    return float((plants.womens_pay[stands] / plants.pay[stands]).mean())


def leading_share(lived: Lived) -> float:
    """Give the share of the leading trade in the strikers of the year with most of them."""
    strikers = lived.notebook.yearly["trades.strikers"]
    wave = strikers[strikers.sum(1).argmax()]
    return float(wave.max() / max(1, wave.sum()))


# --- parties and their demands ---------------------------------------------------------------------

_DEMOCRATS = [SOCIAL_DEMOCRATS, *WINGS]


def party_members(lived: Lived) -> float:
    """Add up the members of the socialist parties who are at large."""
    return float(lived.world.parties.members.sum())


def organisers_in_villages(lived: Lived) -> float:
    """Add up the organisers of all parties who work among peasants."""
    return float(lived.world.parties.among_villagers.sum())


def democrats_among_workers(lived: Lived) -> float:
    """Give the share of Social Democratic organisers, of every wing, who work among workers."""
    parties = lived.world.parties
    return float(parties.among_workers[_DEMOCRATS].sum() / max(1, parties.organisers[_DEMOCRATS].sum()))


def decisions_carried_out(lived: Lived) -> float:
    """Give the share of the members asked to act on a party's decision who did, since day zero."""
    parties = lived.world.parties
    return float(parties.acted.sum() / max(1, parties.asked.sum()))


def menshevik_members(lived: Lived) -> float:
    """Count the Mensheviks who are at large."""
    return float(lived.world.parties.members[MENSHEVIKS])


def kinds_of_demand(lived: Lived) -> float:
    """Count the kinds of demand that any act of the run raised."""
    return float((lived.world.empire.demanded[0, NOTHING + 1 :] > 0).sum())


# --- state and society -----------------------------------------------------------------------------


def dumas_dismissed(lived: Lived) -> float:
    """Count the Dumas that the throne sent home."""
    return float((lived.world.dumas.dismissed > 0).sum())


def clashes(lived: Lived) -> float:
    """Count the motions that Dumas carried against the government."""
    return float(lived.world.dumas.motions.sum())


def unofficial(lived: Lived) -> float:
    """Give the share of the blocs' parties, and of unions, that the law forbids."""
    law = lived.world.law
    return float(np.append(law.parties[0] == FORBIDDEN, law.unions[0] == FORBIDDEN).mean())


def liberties(lived: Lived) -> float:
    """Add up how far the law allows meetings and unions: 0 forbidden to 4 free."""
    law = lived.world.law
    return float(law.meetings[0]) + float(law.unions[0])


def days_between_styles(lived: Lived) -> float:
    """Count the days from the last day lived, as it is dated, to the same date in New Style."""
    julian = rules_on(lived.scenario, lived.until)["founding"].julian
    return float(lived.until.behind) if julian else 0.0


def circles_heard(lived: Lived) -> float:
    """Count the circles, governorate by governorate, that speak aloud for a constitution."""
    heard = rules_on(lived.scenario, lived.until)["society"].heard
    return float((lived.world.governorates.campaign >= heard).sum())


def schools_shut(lived: Lived) -> float:
    """Count how often authorities shut a school of higher learning."""
    return float((lived.notebook.all_letters()["kind"] == UNIVERSITY_SHUT).sum())


def bodies_linked(lived: Lived) -> float:
    """Count the professional bodies that a Union of Unions links."""
    return float((lived.world.bodies.state == UNITED).sum() * lived.world.empire.unions_linked[0])


# --- the capital, after its workers' delegates were dismissed --------------------------------------

_ASKED, _TEN_DAYS, _MONTH, _QUARTER = 14, 10, 31, 92  # days: of asking to have the men back, and after these


def _after_asking(lived: Lived) -> int:
    """Give the row of the day by which delegates, dismissed as the scenario says, have asked in vain."""
    told = lived.scenario.numbers["factory"]["members_dismissed"].value
    dated = told if isinstance(told, list) else []
    days = [item.from_.number for item in dated if isinstance(item, Dated) and item.is_]
    return (days[0] if days else lived.until.number) - lived.notebook.begins.number + _ASKED


def _most_out(days: int) -> Measure:
    """Make the measure of the most strikers in the capital within some days after delegates have asked in vain."""

    def taken(lived: Lived) -> float:
        first = _after_asking(lived)
        out = lived.notebook.daily["governorates.strikers"][: lived.notebook.written]
        return float(out[first : first + days + 1, lived.world.cities.governorate[0]].max(initial=0))

    return taken


out_within_ten_days = _most_out(_TEN_DAYS)
out_at_most = _most_out(_MONTH)


def out_in_three_months(lived: Lived) -> float:
    """Add up who began a strike in the Empire in the quarter after the ten days in which a march may come."""
    first = _after_asking(lived) + _TEN_DAYS + lived.notebook.begins.number
    letters = lived.notebook.all_letters()
    within = (letters["day"] >= first) & (letters["day"] < first + _QUARTER)
    return float(letters["size"][within & (letters["kind"] == STRIKE_BEGUN)].sum())


def organised_at_most(lived: Lived) -> float:
    """Give the share of hands organised, mean of the governorates by hands, at the year's end when it is most."""
    organised, hands = (lived.notebook.yearly[f"governorates.{name}"] for name in ("organised", "hands"))
    return float(((organised * hands).sum(1) / np.maximum(1, hands.sum(1))).max() / ONE)
