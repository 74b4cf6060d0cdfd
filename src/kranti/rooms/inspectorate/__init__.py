"""The factory inspectorate: visits, findings and fines; complaints of hands and their answers."""

from kranti.rooms.inspectorate.founding import found
from kranti.rooms.inspectorate.hear import hear
from kranti.rooms.inspectorate.reach import reach_workshops
from kranti.rooms.inspectorate.rules import Rules
from kranti.rooms.inspectorate.visit import visit

__all__ = ["Rules", "found", "hear", "reach_workshops", "visit"]
