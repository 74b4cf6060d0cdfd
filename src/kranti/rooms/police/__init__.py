"""Police: the political police, whom they watch, arrest and send away."""

from kranti.rooms.police.arrest import arrest, release
from kranti.rooms.police.founding import found
from kranti.rooms.police.rules import Rules
from kranti.rooms.police.watch import watch

__all__ = ["Rules", "arrest", "found", "release", "watch"]
