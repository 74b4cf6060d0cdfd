"""Parties: circles, committees and parties in hiding: whom they win, what they call for, how they divide."""

from kranti.rooms.parties.call import call
from kranti.rooms.parties.founding import found
from kranti.rooms.parties.listen import listen
from kranti.rooms.parties.meet import meet
from kranti.rooms.parties.rules import Rules
from kranti.rooms.parties.win_over import win_over

__all__ = ["Rules", "call", "found", "listen", "meet", "win_over"]
