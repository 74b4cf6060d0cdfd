"""The Duma: elections by curia, seats by bloc, motions against the government."""

from kranti.rooms.duma.elect import elect
from kranti.rooms.duma.founding import found
from kranti.rooms.duma.rules import Rules
from kranti.rooms.duma.sit import sit

__all__ = ["Rules", "elect", "found", "sit"]
