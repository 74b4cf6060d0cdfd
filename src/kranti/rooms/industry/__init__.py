"""Industry: railways, foreign money, orders, plants that open and close, coal and iron, and the crafts."""

from kranti.rooms.industry.build import build
from kranti.rooms.industry.craft import craft, manufacture
from kranti.rooms.industry.extend import extend
from kranti.rooms.industry.founding import found
from kranti.rooms.industry.order import order
from kranti.rooms.industry.rules import Rules
from kranti.rooms.industry.smelt import smelt

__all__ = ["Rules", "build", "craft", "extend", "found", "manufacture", "order", "smelt"]
