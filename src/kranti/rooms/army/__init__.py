"""The army at home: garrisons and Cossacks sent against the people, and the awe that this keeps up."""

from kranti.rooms.army.entrain import entrain
from kranti.rooms.army.founding import found
from kranti.rooms.army.march import march
from kranti.rooms.army.report import report
from kranti.rooms.army.rules import Rules
from kranti.rooms.army.waver import open_year, waver
from kranti.rooms.army.weigh import weigh

__all__ = ["Rules", "entrain", "found", "march", "open_year", "report", "waver", "weigh"]
