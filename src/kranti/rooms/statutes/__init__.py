"""The statutes: the law in force, written from decrees."""

from kranti.rooms.statutes.founding import found
from kranti.rooms.statutes.proclaim import proclaim
from kranti.rooms.statutes.rules import Rules

__all__ = ["Rules", "found", "proclaim"]
