"""Petrograd: the streets of the capital: for now the march on the palace, and who fires on it."""

from kranti.rooms.petrograd.founding import found
from kranti.rooms.petrograd.march import march
from kranti.rooms.petrograd.rules import Rules

__all__ = ["Rules", "found", "march"]
