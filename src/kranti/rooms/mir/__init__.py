"""The mir: peasant households, their commune and its land, and what the village believes."""

from kranti.rooms.mir.calm import calm
from kranti.rooms.mir.count_land import count_land
from kranti.rooms.mir.founding import found
from kranti.rooms.mir.pray import pray
from kranti.rooms.mir.repartition import repartition
from kranti.rooms.mir.rise import open_year, rise
from kranti.rooms.mir.rules import Rules
from kranti.rooms.mir.take_stock import take_stock

__all__ = ["Rules", "calm", "count_land", "found", "open_year", "pray", "repartition", "rise", "take_stock"]
