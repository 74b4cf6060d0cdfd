"""Press: what is known and said: what is demanded, and who was shot."""

from kranti.rooms.press.demands import count, remember
from kranti.rooms.press.founding import found
from kranti.rooms.press.news import tell
from kranti.rooms.press.rules import Rules

__all__ = ["Rules", "count", "found", "remember", "tell"]
