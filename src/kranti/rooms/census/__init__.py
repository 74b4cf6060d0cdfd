"""Census: lands and faiths of the realm; births, deaths and moves."""

from kranti.rooms.census.births import register
from kranti.rooms.census.founding import found
from kranti.rooms.census.moves import move, open_registers
from kranti.rooms.census.rules import Rules

__all__ = ["Rules", "found", "move", "open_registers", "register"]
