"""The judge: holds a run against the chapter's facts; says inside, near, outside or absent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from kranti.evidence import Fact, facts, table
from kranti.record.lived import Lived
from kranti.world.people import FAITH, FAITHS
from kranti.world.post import STRIKE_BEGUN
from kranti.world.work import DISMISSED, HOURS, METAL, PAY, TEXTILE

NEAR = 0.15  # a value this share of the bound away from it is near
MILLION = 1_000_000
LARGE = 500  # hands of a large plant


@dataclass(frozen=True)
class Verdict:
    """What a run makes of one fact."""

    id: str
    class_: str
    value: float | None
    low: float | None
    high: float | None
    verdict: str
    use: str


class HasLived(Protocol):
    """Anything that shows the world it lived in."""

    @property
    def lived(self) -> Lived:
        """Give the lived world."""


class Look:
    """One run, as the checks look at it."""

    def __init__(self, lived: Lived) -> None:
        """Keep the run at hand."""
        self.lived, self.world, self.notebook = lived, lived.world, lived.notebook

    def year(self, name: str, year: int) -> Any:
        """Give a yearly table's row; raises where that year was not lived to its end."""
        if year not in self.notebook.years or self.lived.until.year < year + (0 if self.lived.until.month == 12 else 1):
            raise LookupError(year)
        return self.notebook.yearly[name][year - self.notebook.begins.year]

    def total(self, name: str, year: int) -> float:
        """Give a yearly total over all places."""
        return float(self.year(name, year).sum())

    def mean(self, name: str, first: int, last: int) -> float:
        """Give the mean of yearly totals from one year to another."""
        return float(np.mean([self.total(name, year) for year in range(first, last + 1)]))

    def faiths(self) -> Any:
        """Give the share of people of each faith."""
        homes, record = self.world.homes, self.world.people.record
        weight = np.repeat((homes.stands_for * homes.like).astype(np.int64), homes.count)
        slots = np.concatenate(
            [np.arange(first, first + count) for first, count in zip(homes.first, homes.count, strict=True)]
        )
        counts = np.bincount((record[slots] >> FAITH[0]) & FAITH[1], weight, len(FAITHS))
        return counts / counts.sum()


def _lands(fact: str) -> Callable[[Look], float]:
    def count(look: Look) -> float:
        ids = [row["id"] for row in table("places")]
        people = look.world.governorates.population
        return float(sum(people[ids.index(row["id"])] > 0 for row in table("lands") if row["fact"] == fact))

    return count


def _farming(look: Look) -> float:
    return look.total("empire.villagers", 1900) / look.total("governorates.population", 1899)  # both on New Year's Day


def _contrast() -> float:
    return max(float(row["farming_share"]) for row in table("contrasts"))


def _minor_faiths(look: Look) -> float:
    shares = look.faiths()
    return float(sum(0 < shares[FAITHS.index(name)] < 0.5 for name in ("catholic", "protestant", "muslim", "buddhist")))


def _exported(look: Look) -> float:
    years = range(1901, 1914)
    return float(
        np.median(
            [look.total("governorates.exported", year) / look.total("governorates.harvest", year) for year in years]
        )
    )


def _chief_areas(look: Look) -> float:
    hands = look.year("governorates.hands", 1900)
    ranks = np.argsort(np.argsort(-hands, kind="stable"), kind="stable") + 1
    capitals = [row["governorate"] for row in table("cities")[:2]]
    ids = [row["id"] for row in table("places")]
    return float(max(ranks[ids.index(place)] for place in capitals))


def _crafts(look: Look) -> float:
    crafts, plants = look.total("empire.craft_goods", 1900), look.total("empire.plant_goods", 1900)
    return crafts / (crafts + plants)


def _over_1890(name: str) -> Callable[[Look], float]:
    def ratio(look: Look) -> float:
        base = next(float(row["value"]) for row in table("industry_1890") if row["series"] == name)
        return look.total(f"empire.{name}", 1900) / base

    return ratio


def _nearest_to_equal(look: Look) -> float:
    hands, artisans = look.year("governorates.hands", 1900), look.year("governorates.artisans", 1900)
    ratios = hands[artisans > 0] / artisans[artisans > 0]
    return float(ratios[np.argmin(np.abs(np.log(np.maximum(ratios, 1e-9))))])


def _inspected(look: Look) -> float:
    plants = look.world.plants
    inspected = np.array([int(row["inspected"]) for row in table("places")])
    large = plants.hands >= LARGE
    return float(inspected[plants.governorate[large]].mean())


def _beyond_law(look: Look) -> float:
    years = [year for year in look.notebook.years if 1898 < year <= look.lived.until.year]
    if not years:
        raise LookupError("the law was not yet in force")
    return min(look.total("empire.beyond_law", year) for year in years) / MILLION


def _about(look: Look) -> float:
    letters = look.notebook.all_letters()
    about = letters["about"][letters["kind"] == STRIKE_BEGUN]
    if not about.size:
        raise LookupError("nobody struck")
    return float(np.isin(about, (PAY, HOURS, DISMISSED)).mean())


def _strikers(trade: int, year: int) -> Callable[[Look], float]:
    return lambda look: float(look.year("trades.strikers", year)[trade])


def _textile_wave(look: Look) -> float:
    wave = [_strikers(TEXTILE, year)(look) for year in (1896, 1897)]
    return float(np.mean(wave)) / max(1.0, _strikers(TEXTILE, 1898)(look))


def _metal_wave(look: Look) -> float:
    before = [_strikers(METAL, year)(look) for year in range(1898, 1902)]
    return _strikers(METAL, 1902)(look) / max(1.0, float(np.mean(before)))


def _own_land(look: Look) -> float:
    homes, communes = look.world.homes, look.world.communes
    like = (homes.stands_for * homes.like).astype(np.int64)[: len(communes)]
    return float((communes.land * like).sum())


def _estates(look: Look) -> float:
    manors = look.world.manors
    return float((manors.land * manors.like).sum())


def _worked_by_peasants(look: Look) -> float:
    manors = look.world.manors
    own, estates = _own_land(look), _estates(look)
    return (own + float((manors.let * manors.like).sum())) / (own + estates)


def _communes(name: str, least: int = 0) -> Callable[[Look], float]:
    """Average a column of the communes where it stands above `least`."""

    def mean(look: Look) -> float:
        column = look.world.communes.arrays[name]
        return float(column[column > least].mean()) if (column > least).any() else 0.0

    return mean


def _years_between(look: Look) -> float:
    homes, communes = look.world.homes, look.world.communes
    like = (homes.like[: len(communes)] * communes.repartitional).sum()
    done = sum(look.total("governorates.repartitions", year) for year in range(1897, 1914))
    return float(17 * like / max(1.0, done))


def _arrears(year: int) -> Callable[[Look], float]:
    return lambda look: (
        look.total("governorates.rent_arrears", year) / max(1.0, look.total("governorates.rent_due", year))
    )


def _arrears_rise(look: Look) -> float:
    quiet = float(np.mean([_arrears(year)(look) for year in (1899, 1900, 1903, 1904)]))
    return min(_arrears(1902)(look), _arrears(1905)(look)) / max(1e-9, quiet)


def _real_pay(look: Look, year: int) -> float:
    first = (year - look.notebook.begins.year) * 365
    return look.total("empire.mean_pay", year) / float(
        look.notebook.daily["empire.food_price"][first : first + 365].mean()
    )


CHECKS: dict[str, Callable[[Look], float]] = {
    "F002": _lands("F002"),
    "F003": _lands("F003"),
    "F004": lambda look: float(look.faiths()[FAITHS.index("orthodox")]),
    "F005": _minor_faiths,
    "F006": _farming,
    "F007": lambda look: _farming(look) / _contrast(),
    "F008": lambda _: _contrast(),
    "F009": lambda look: look.total("governorates.marketed", 1900) / look.total("governorates.harvest", 1900),
    "F010": _exported,
    "F011": lambda look: look.total("governorates.hands", 1900) / look.total("governorates.population", 1900),
    "F012": _chief_areas,
    "F013": _crafts,
    "F014": lambda look: look.total("empire.young", 1900) / MILLION,
    "F015": lambda look: look.total("empire.foreign_capital", 1900) - look.total("empire.foreign_capital", 1896),
    "F016": _over_1890("coal"),
    "F017": _over_1890("iron"),
    "F018": _nearest_to_equal,
    "F019": lambda look: float(look.world.plants.private.mean()),
    "F020": _inspected,
    "F021": _beyond_law,
    "F022": lambda look: float(look.world.workshops.longest.max()) / 60,
    "F023": lambda look: look.mean("empire.day_minutes", 1896, 1904) / 60,
    "F024": lambda look: float(len(np.unique(look.world.plants.barracks))),
    "F025": lambda look: look.total("empire.women_hands", 1914) / MILLION,
    "F026": lambda look: float(look.world.plants.womens_pay.sum() / look.world.plants.pay.sum()),
    "F029": _about,
    "F030": _textile_wave,
    "F031": _metal_wave,
    "F032": _worked_by_peasants,
    "F033": lambda look: _estates(look) / (_own_land(look) + _estates(look)),
    "F034": lambda look: _communes("gini")(look) / 1000,
    "F035": lambda look: float((look.world.communes.devotion > 1 << 15).mean()),
    "F036": lambda look: float(look.world.communes.respect_for_nobles.mean()) / 65_536,
    "F040": _arrears_rise,
    "F044": _years_between,
    "F045": lambda look: _communes("fit_after")(look) / 1000,
    "F046": lambda look: float(look.world.communes.repartitional.mean()),
    "F067": lambda look: _real_pay(look, 1905) / _real_pay(look, 1904) - 1,
}


def verdicts(run: HasLived) -> list[Verdict]:
    """Hold every fact against a run; a fact without a check, or whose years were not lived, is absent."""
    look = Look(run.lived)
    return [verdict(fact, _value(fact.id, look)) for fact in facts().values()]


def _value(fact: str, look: Look) -> float | None:
    check = CHECKS.get(fact)
    try:
        return check(look) if check else None
    except (LookupError, ZeroDivisionError):  # a share of nothing says nothing
        return None


def verdict(fact: Fact, value: float | None) -> Verdict:
    """Hold one fact against a value."""
    band = fact.bounds or ((0.0, float("inf")) if fact.unit == "direction" else None)
    low, high = band or (None, None)
    return Verdict(
        fact.id, fact.class_, value, _finite(low), _finite(high), _word(value, low, high, fact.unit), fact.use
    )


def _finite(bound: float | None) -> float | None:
    return None if bound is None or not np.isfinite(bound) else bound


def _word(value: float | None, low: float | None, high: float | None, unit: str) -> str:
    """Say where a value lies: a direction must be above zero; near is within 15 % of the bound that is missed."""
    if value is None or low is None or high is None:
        return "absent"
    if unit == "direction":
        return "inside" if value > 0 else "outside"
    if low <= value <= high:
        return "inside"
    bound = low if value < low else high
    return "near" if abs(value - bound) <= NEAR * abs(bound) else "outside"
