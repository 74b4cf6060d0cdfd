"""Educated society: liberals and their allies, students, the professions' unions."""

from kranti.rooms.society.boycott import boycott
from kranti.rooms.society.campaign import campaign
from kranti.rooms.society.founding import found
from kranti.rooms.society.rules import Rules
from kranti.rooms.society.unite import unite

__all__ = ["Rules", "boycott", "campaign", "found", "unite"]
