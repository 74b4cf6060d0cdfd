"""The nouns: tables of the Empire, without behaviour."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from kranti.world.capital import Assembly, March
from kranti.world.forces import Regiments
from kranti.world.homes import Communes, Homes, Households, Manors
from kranti.world.parties import Committees, Parties
from kranti.world.people import People
from kranti.world.places import Cities, Districts, Empire, Governorates, Lines, Registers
from kranti.world.post import Counter, Inbox, Outbox
from kranti.world.state import Bodies, Dumas, Law, Throne
from kranti.world.table import Column, Table
from kranti.world.work import Plants, Trades, Workshops

TABLES: tuple[type[Table], ...] = (
    People, Homes, Communes, Households, Manors, Governorates, Cities, Districts, Lines, Registers, Empire,
    Trades, Plants, Workshops, Regiments, Parties, Committees, Law, Throne, Dumas, Bodies, Assembly, March, Outbox,
    Inbox, Counter,
)  # fmt: skip


class World:
    """All tables of one Empire, by name; it has no behaviour."""

    def __init__(self, **rows: int) -> None:
        """Allocate every table for the rows given."""
        self.tables = {kind.__name__.lower(): kind(rows[kind.__name__.lower()]) for kind in TABLES}

    def __getattr__(self, name: str) -> Any:
        """Give a table by its name."""
        try:
            return self.__dict__["tables"][name]
        except KeyError:
            raise AttributeError(f"the world has no table {name!r}.") from None

    def columns(self) -> Iterator[tuple[str, Any]]:
        """Go through every array of the state, named `table.column`, in one fixed order."""
        for name, table in self.tables.items():
            for field, array in table:
                yield f"{name}.{field}", array


def digest(world: World) -> str:
    """Name the whole state by its SHA-256."""
    total = hashlib.sha256()
    for name, array in world.columns():
        total.update(name.encode())
        total.update(memoryview(array).cast("B") if array.size else b"")
    return total.hexdigest()


__all__ = [
    "Assembly",
    "Bodies",
    "Cities",
    "Column",
    "Committees",
    "Communes",
    "Counter",
    "Districts",
    "Dumas",
    "Empire",
    "Governorates",
    "Homes",
    "Households",
    "Inbox",
    "Law",
    "Lines",
    "Manors",
    "March",
    "Outbox",
    "Parties",
    "People",
    "Plants",
    "Regiments",
    "Registers",
    "Table",
    "Throne",
    "Trades",
    "Workshops",
    "World",
    "digest",
]
