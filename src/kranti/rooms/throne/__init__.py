"""The throne: what it hears, and how it represses, concedes and takes back."""

from kranti.rooms.throne.decide import decide
from kranti.rooms.throne.founding import found
from kranti.rooms.throne.hear import hear
from kranti.rooms.throne.rules import Rules

__all__ = ["Rules", "decide", "found", "hear"]
