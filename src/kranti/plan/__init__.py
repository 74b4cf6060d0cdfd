"""The plan of a founding: how many people live where, and how many units and records that takes.

Everything here is counted before any memory is taken, so that a world too large is refused first.
"""

from kranti.plan.draw import Plan, draw_plan
from kranti.plan.homes import HomesOfKind
from kranti.plan.registers import census_factor, yearbook
from kranti.plan.rules import Rules
from kranti.plan.sizes import share_out

__all__ = ["HomesOfKind", "Plan", "Rules", "census_factor", "draw_plan", "share_out", "yearbook"]
