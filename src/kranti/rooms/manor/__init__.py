"""The manor: estates of nobles, crown and church; land let to villages, rent and arrears."""

from kranti.rooms.manor.collect import collect
from kranti.rooms.manor.founding import found
from kranti.rooms.manor.let_land import let_land
from kranti.rooms.manor.rules import Rules

__all__ = ["Rules", "collect", "found", "let_land"]
