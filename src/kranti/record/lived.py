"""A world that has lived some days, with its record."""

from __future__ import annotations

from dataclasses import dataclass, field

from kranti.calendar import OldStyle
from kranti.record.notebook import Notebook
from kranti.scenario import Scenario
from kranti.world import World, digest


@dataclass
class Lived:
    """A world, what was written down while it lived, and what that took."""

    scenario: Scenario
    seed: int
    resolution: str
    world: World
    notebook: Notebook
    books: dict[str, float]
    until: OldStyle
    seconds: dict[str, float] = field(default_factory=dict)
    interrupted: bool = False

    @property
    def digest(self) -> str:
        """Name the state by its hash."""
        return digest(self.world)

    @property
    def tomorrow(self) -> OldStyle:
        """Give the first day not yet lived."""
        return OldStyle.from_number(self.until.number + 1)
