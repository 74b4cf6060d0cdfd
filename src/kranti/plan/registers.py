"""Registers: population, births and deaths by year and governorate, and the way from the census back to day zero."""

from __future__ import annotations

from typing import Any

import numpy as np

from kranti.atlas import Atlas
from kranti.calendar import DAY_ZERO, OldStyle
from kranti.evidence import table

CENSUS_DAY = OldStyle(1897, 1, 28)
SILENT_FROM = {"population": 1915, "births": 1914, "deaths": 1914}  # the front cuts governorates off, and rows are lost
CARRIED_BACK = 0.983  # what stands on day zero of each person counted, where no register tells the growth


def yearbook(atlas: Atlas, last: int) -> dict[str, Any]:
    """Lay out population, births and deaths by year and governorate, gaps filled with the last rates known.

    Where the registers are silent (Finland but for Vyborg, and after 1914) the governorate's own last
    rates hold on, or those of the Empire where it has none.
    """
    years = range(DAY_ZERO.year, last + 2)
    found = {name: np.full((len(years), len(atlas.ids)), np.nan) for name in ("population", "births", "deaths")}
    for row in table("population_yearly"):
        year, place = int(row["year"]), atlas.row_of[row["id"]]
        if year in years:
            for name, cells in found.items():
                if row[name] and year < SILENT_FROM[name]:
                    cells[year - DAY_ZERO.year, place] = float(row[name])
    return _filled(found, atlas)


def _filled(found: dict[str, Any], atlas: Atlas) -> dict[str, Any]:
    people, births, deaths = found["population"], found["births"], found["deaths"]
    totals = [np.nansum(np.where(np.isnan(cells), np.nan, people), 1) for cells in (births, deaths)]
    counted = atlas.column("people_1897", "population")
    for place in range(people.shape[1]):
        for year in range(people.shape[0]):
            known = ~np.isnan(people[year, place])
            for cells, total in zip((births, deaths), totals, strict=True):
                if np.isnan(cells[year, place]):
                    cells[year, place] = _last_rate(cells, people, year, place, total) if known or year else 0.0
            if not known:
                people[year, place] = _carried(people, births, deaths, year, place, counted[place])
                for cells, total in zip((births, deaths), totals, strict=True):
                    cells[year, place] = _last_rate(cells, people, year, place, total)
    return {name: np.rint(cells).astype(np.int64) for name, cells in found.items()}


def _last_rate(cells: Any, people: Any, year: int, place: int, total: Any) -> float:
    """Apply the governorate's rate of the year before, or the Empire's of the first year, to its people."""
    if year and people[year - 1, place] > 0 and cells[year - 1, place] > 0:
        rate = cells[year - 1, place] / people[year - 1, place]
    else:
        rate = np.nansum(cells[0]) / total[0]
    return float(rate * (people[year, place] if not np.isnan(people[year, place]) else 0))


def _carried(people: Any, births: Any, deaths: Any, year: int, place: int, counted: int) -> float:
    """Carry a population on by its natural growth; begin with the census, a year before."""
    if year == 0:
        return float(counted) * CARRIED_BACK
    return float(people[year - 1, place] + births[year - 1, place] - deaths[year - 1, place])


def census_factor(book: dict[str, Any], counted: Any) -> Any:
    """Give what each governorate's census count is multiplied by to stand at 1 January 1896."""
    people = book["population"].astype(float)
    part = (CENSUS_DAY.number - OldStyle(CENSUS_DAY.year, 1, 1).number) / 365
    at_census = people[1] + part * (people[2] - people[1])
    return np.where(counted > 0, people[0] / np.maximum(at_census, 1), 0.0)
