"""Press: what is known and said; for now, what is demanded."""

from kranti.rooms.press.demands import count, remember
from kranti.rooms.press.rules import Rules

__all__ = ["Rules", "count", "remember"]
