"""Unions: mutual-aid societies and the Assembly of Russian Workers; how well plants are organised."""

from kranti.rooms.unions.assemble import assemble
from kranti.rooms.unions.call_out import call_out
from kranti.rooms.unions.convene import convene
from kranti.rooms.unions.enrol import enrol
from kranti.rooms.unions.founding import found
from kranti.rooms.unions.help_out import help_out
from kranti.rooms.unions.organise import organise
from kranti.rooms.unions.rules import Rules

__all__ = ["Rules", "assemble", "call_out", "convene", "enrol", "found", "help_out", "organise"]
