"""Measures: what can be seen of a run on the map and in the charts, read from one table."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict

from kranti.record.arrays import declared, labels
from kranti.record.notebook import DAILY, Notebook
from kranti.world.parties import PARTY_NAMES

ROWS = {
    "governorates": "places", "committees": "places", "cities": "cities", "trades": "trades", "empire": "empire",
    "throne": "empire",
}  # fmt: skip
LABELS = {"places": "governorates", "cities": "cities", "trades": "trades"}
FIXED = "Q16.16"


class Words(BaseModel):
    """The same words in both languages."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    en: str
    hi: str


class Measure(BaseModel):
    """One measure: where its numbers stand, how they are turned into what people read, how they look."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    column: str
    parties: tuple[Literal["social_democrats", "bolsheviks", "mensheviks", "socialist_revolutionaries"], ...] = ()
    per: str = ""
    times: float = 1
    total: Literal["sum", "ratio", "mean"]
    whole: float | None = None
    top: float
    middle: float | None = None
    curve: Literal["linear", "root"]
    palette: Literal["red", "ochre", "blue", "green", "grey", "diverging"]
    decimals: int
    every: Literal["", "day", "year"] = ""
    name: Words
    unit: Words
    totals: Words
    says: Words

    @property
    def table(self) -> str:
        """Name the table whose rows it has a value for."""
        return self.column.split(".")[0]

    @property
    def rows(self) -> str:
        """Name what a value stands for each of: places, cities, trades, or the Empire alone."""
        return ROWS[self.table]

    @property
    def labels(self) -> tuple[str, ...]:
        """Name the rows; none where the Empire alone has a value."""
        return labels()[LABELS[self.rows]] if self.rows in LABELS else ()

    @property
    def daily(self) -> bool:
        """Tell whether it has a value a day; else it has one a year."""
        return self.every != "year" and self.column in DAILY

    @property
    def factor(self) -> float:
        """Give what a number of the column is multiplied by."""
        return self.times / 65_536 if declared(self.column).unit.startswith(FIXED) else self.times

    def values(self, notebook: Notebook, rows: slice) -> Any:
        """Give the values of some days or years, a row each; where there is nothing to divide by, not a number."""
        raw = self._kept(notebook, self.column, rows).astype(np.float64) * self.factor
        return raw if not self.per else _over(raw, self._kept(notebook, self.per, rows))

    def totals_of(self, notebook: Notebook, rows: slice) -> Any:
        """Give one number for the whole Empire of some days or years."""
        if self.total == "mean":
            return self.values(notebook, rows).mean(1)
        factor = self.factor if self.whole is None else self.whole
        whole = self._kept(notebook, self.column, rows).sum(1) * factor
        return _over(whole, self._kept(notebook, self.per, rows).sum(1)) if self.total == "ratio" else whole

    def _kept(self, notebook: Notebook, column: str, rows: slice) -> Any:
        """Give a column as it was written down; of committees, those of the parties that are meant, by governorate."""
        kept = (notebook.daily if self.daily else notebook.yearly)[column][rows]
        if not column.startswith("committees."):
            return kept
        by_party = kept.reshape(len(kept), len(PARTY_NAMES), kept.shape[1] // len(PARTY_NAMES))
        return by_party[:, [PARTY_NAMES.index(name) for name in self.parties]].sum(1)

    def shown(self) -> dict[str, Any]:
        """Say of it what the page wants to know."""
        return {
            "id": self.id, "en": self.name.en, "hi": self.name.hi, "unit": self.unit.model_dump(),
            "total": self.totals.model_dump(), "rows": self.rows, "every": "day" if self.daily else "year",
            "palette": self.palette, "top": self.top, "middle": self.middle, "curve": self.curve,
            "decimals": self.decimals, "says": self.says.model_dump(), "headline": self.id == next(iter(measures())),
        }  # fmt: skip


def _over(part: Any, whole: Any) -> Any:
    return np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole != 0)


@cache
def measures() -> dict[str, Measure]:
    """Read the measures in the order in which they are offered."""
    raw = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {name: Measure(id=name, **words) for name, words in raw.items()}
