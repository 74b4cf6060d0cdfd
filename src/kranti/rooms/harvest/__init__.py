"""Harvest: sowing, weather, yield."""

from kranti.rooms.harvest.books import open_books
from kranti.rooms.harvest.founding import found
from kranti.rooms.harvest.reap import reap
from kranti.rooms.harvest.rules import Rules
from kranti.rooms.harvest.weather import weather

__all__ = ["Rules", "found", "open_books", "reap", "weather"]
