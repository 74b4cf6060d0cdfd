"""Measures: what can be seen of a run on the map and in the charts, read from one table."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict

from kranti.record.arrays import declared
from kranti.record.notebook import DAILY, Notebook

ROWS = {"governorates": "places", "cities": "cities", "empire": "empire", "trades": "trades"}
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
    def daily(self) -> bool:
        """Tell whether it has a value a day; else it has one a year."""
        return self.every != "year" and self.column in DAILY

    @property
    def factor(self) -> float:
        """Give what a number of the column is multiplied by."""
        return self.times / 65_536 if declared(self.column).unit.startswith(FIXED) else self.times

    def values(self, notebook: Notebook, rows: slice) -> Any:
        """Give the values of some days or years, a row each; where there is nothing to divide by, not a number."""
        kept = notebook.daily if self.daily else notebook.yearly
        raw = kept[self.column][rows].astype(np.float64) * self.factor
        return raw if not self.per else _over(raw, kept[self.per][rows])

    def totals_of(self, notebook: Notebook, rows: slice) -> Any:
        """Give one number for the whole Empire of some days or years."""
        kept = notebook.daily if self.daily else notebook.yearly
        if self.total == "mean":
            return self.values(notebook, rows).mean(1)
        whole = kept[self.column][rows].sum(1) * (self.factor if self.whole is None else self.whole)
        return _over(whole, kept[self.per][rows].sum(1)) if self.total == "ratio" else whole

    def shown(self) -> dict[str, Any]:
        """Say of it what the page wants to know."""
        return {
            "id": self.id, "en": self.name.en, "hi": self.name.hi, "unit": self.unit.model_dump(),
            "total": self.totals.model_dump(), "rows": ROWS[self.table], "every": "day" if self.daily else "year",
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
