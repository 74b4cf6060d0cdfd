"""A mechanism: one named step of the day, its declared reads and writes, and its binding to one world."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Literal

from kranti.calendar import Day
from kranti.chance import chance
from kranti.world import Column, World

Stage = Literal["environment", "economy", "grievances", "people", "units", "institutions"]
STAGES: tuple[Stage, ...] = ("environment", "economy", "grievances", "people", "units", "institutions")
Every = Literal["day", "week", "month", "year"]
Body = Callable[[Any, Any, Day], None]


@dataclass(frozen=True)
class Mechanism:
    """One named step of the day, not yet tied to a world."""

    stage: Stage
    every: Every
    serves: tuple[str, ...]
    reads: tuple[Column, ...]
    writes: tuple[Column, ...]
    body: Body

    @property
    def room(self) -> str:
        """Name the room it belongs to."""
        return self.body.__module__.split(".")[2]

    @property
    def name(self) -> str:
        """Name it as `room.mechanism`, the name its draws are keyed by."""
        return f"{self.room}.{self.body.__name__}"

    @property
    def says(self) -> str:
        """Give the first line of its docstring: the rule in one sentence."""
        return (self.body.__doc__ or "").strip().split("\n")[0]

    def bind(self, world: World, rules: Any, seed: int) -> Step:
        """Tie the body to one world: its declared columns, read-only where it does not write them."""
        view = SimpleNamespace(
            chance=chance(seed, self.name),
            inbox=_look(self.name, world, [*world.inbox.columns.values()], (), "inbox"),
            outbox=_look(self.name, world, columns := [*world.outbox.columns.values()], columns, "outbox"),
            counter=_look(self.name, world, columns := [*world.counter.columns.values()], columns, "counter"),
        )
        columns = list(dict.fromkeys(self.reads + self.writes))
        for table in dict.fromkeys(column.table for column in columns):
            mine = [column for column in columns if column.table == table]
            setattr(view, table, _look(self.name, world, mine, self.writes, table))
        return Step(self, view, rules)

    def __call__(self, world: World, rules: Any, today: Day, seed: int = 0) -> None:
        """Run once, as tests do."""
        self.bind(world, rules, seed)(today)


class Step:
    """A mechanism bound to one world; calling it costs one function call."""

    __slots__ = ("body", "mechanism", "rules", "view")

    def __init__(self, mechanism: Mechanism, view: SimpleNamespace, rules: Any) -> None:
        """Keep what the body will be handed every time."""
        self.mechanism, self.view, self.rules, self.body = mechanism, view, rules, mechanism.body

    def __call__(self, today: Day) -> None:
        """Live this step of the day."""
        self.body(self.view, self.rules, today)


def mechanism(
    stage: Stage,
    serves: tuple[str, ...],
    every: Every = "day",
    reads: tuple[Any, ...] = (),
    writes: tuple[Any, ...] = (),
) -> Callable[[Body], Mechanism]:
    """Declare a function to be a step of `stage` that serves the chapter's systems `serves`."""
    return lambda body: Mechanism(stage, every, serves, reads, writes, body)


def show(world: World, table: str) -> Any:
    """Show a whole table, all of it to be written: for day zero only."""
    columns = [*getattr(world, table).columns.values()]
    return _look("founding", world, columns, columns, table)


def _look(
    owner: str, world: World, columns: list[Column], writes: tuple[Column, ...] | list[Column], table: str
) -> Any:
    """Show the columns of one table as a named tuple of arrays, which kernels take whole."""
    arrays = {}
    for column in columns:
        arrays[column.field] = array = getattr(world, table).arrays[column.field].view()
        array.flags.writeable = column in writes
    return _type(f"{owner}.{table}".replace(".", "_"), tuple(arrays))(**arrays)


def _type(name: str, fields: tuple[str, ...]) -> Any:
    """Keep each view's type in this module: compiled code is found again on disk only by an importable name."""
    known = globals().get(name)
    if known is None or known._fields != fields:
        known = globals()[name] = namedtuple(name, fields, module=__name__)  # noqa: PYI024
    return known


def __getattr__(name: str) -> Any:
    """Stand in for a view that compiled code on disk remembers and this process has not (or no longer) declared."""
    if name.startswith("__"):
        raise AttributeError(name)
    return namedtuple(name, (), module=__name__)  # noqa: PYI024
