"""Factory: owner and hands: hours, pay, housing, hiring, dismissals, grievance."""

from kranti.rooms.factory.dismiss import dismiss
from kranti.rooms.factory.feel import feel
from kranti.rooms.factory.founding import found
from kranti.rooms.factory.hire import hire
from kranti.rooms.factory.hours import set_hours
from kranti.rooms.factory.pay import pay
from kranti.rooms.factory.rules import Rules
from kranti.rooms.factory.take_stock import take_stock

__all__ = ["Rules", "dismiss", "feel", "found", "hire", "pay", "set_hours", "take_stock"]
