"""Strikes: how a strike begins, spreads, lasts and ends."""

from kranti.rooms.strikes.begin import begin
from kranti.rooms.strikes.counts import count_hands, open_year
from kranti.rooms.strikes.founding import found
from kranti.rooms.strikes.go_on import go_on
from kranti.rooms.strikes.rules import Rules

__all__ = ["Rules", "begin", "count_hands", "found", "go_on", "open_year"]
