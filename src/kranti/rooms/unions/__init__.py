"""Unions: the workers' mutual-aid societies, their members, dues and help."""

from kranti.rooms.unions.enrol import enrol
from kranti.rooms.unions.founding import found
from kranti.rooms.unions.help_out import help_out
from kranti.rooms.unions.rules import Rules

__all__ = ["Rules", "enrol", "found", "help_out"]
