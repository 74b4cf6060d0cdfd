"""The state: the law in force, the throne, the Dumas, and the bodies of educated society."""

from typing import Any

import numpy as np
from numba import njit

from kranti.world.table import Column, Table

BLOCS = ("right", "moderate", "liberal", "labour", "socialist", "national")
RIGHT, MODERATE, LIBERAL, LABOUR, SOCIALIST, NATIONAL = range(len(BLOCS))
CURIAE = ("landowners", "wealthy townsmen", "townsmen", "peasants", "workers")
LANDOWNERS, WEALTHY, TOWNSMEN, PEASANTS, WORKERS = range(len(CURIAE))
LEGALITY = ("forbidden", "licensed", "free")
FORBIDDEN, LICENSED, FREE = range(len(LEGALITY))
VOTE_LAWS = ("none", "wide", "narrow")
NO_VOTE, WIDE, NARROW = range(len(VOTE_LAWS))
GRANTS = ("nothing", "a Duma that advises", "a Duma that makes laws", "ministers who answer to it")
NOTHING_GRANTED, CONSULTED, LEGISLATES, ANSWERS = range(len(GRANTS))
MOTIONS = ("amnesty", "ministers", "land")
AT_STUDY, AWAY, SHUT, UNITED = range(4)
BODY_STATES = ("at work", "staying away", "shut by the authorities", "in a union")
CIRCLES = ("liberals", "nationalists", "Jadids")
LIBERALS, NATIONALISTS, JADIDS = range(len(CIRCLES))
STUDENTS = -1  # the profession of a school's body
MOST_DUMAS = 48  # rows kept for Dumas


class Law(Table):
    """The law in force, in one row; the statutes room alone writes it, from decrees."""

    parties = Column("u1", "legality", "of each bloc's parties: forbidden 0, licensed 1, free 2", len(BLOCS))
    unions = Column("u1", "legality", "of workers' unions")
    press = Column("u1", "legality", "of the press")
    meetings = Column("u1", "legality", "of public meetings")
    vote = Column("u1", "law", "the vote for a Duma: none 0, wide 1, narrow 2")
    binding = Column("u1", "yes or no", "a parliament binds the Tsar")
    open_parties = Column("i8", "bloc", "blocs whose parties the law allows")
    serial = Column("i8", "letter", "the last law proclaimed")


class Throne(Table):
    """The throne, in one row: what it hears, what it has granted and taken back."""

    reigns = Column("u1", "yes or no", "a Tsar reigns")
    demand = Column("i8", "person", "people to be dispersed, as reports tell of them")
    force = Column("i8", "person", "people that obeying force can disperse in a day, as reports tell of it")
    peak = Column("i8", "person", "the greatest demand that is remembered")
    pressed = Column("i4", "week", "weeks on end in which force fell short")
    at_ease = Column("i4", "week", "weeks on end in which force was enough to send the Duma home")
    granted = Column("u1", "step", "nothing 0, a Duma that advises 1, one that makes laws 2, ministers who answer 3")
    taken_back = Column("u1", "step", "Dumas sent home")
    narrowed = Column("u1", "step", "times that liberties once granted were narrowed")
    promise = Column("i4", "Q16.16", "what people still hope for from the last grant")
    repression = Column("i4", "Q16.16", "how hard politics is held down")
    called_on = Column("i4", "day", "the day on which a Duma was last called, or called anew")
    serial = Column("i8", "letter", "the last decree")
    called_serial = Column("i8", "letter", "the decree by which a Duma was last called, or called anew")


class Dumas(Table):
    """One row a Duma, in the order of their elections; a row not yet used holds zeros."""

    opened = Column("i4", "day", "the day it opened")
    dismissed = Column("i4", "day", "the day the throne sent it home")
    ended = Column("i4", "day", "the day its term ended")
    law = Column("u1", "law", "the vote law it was elected by")
    members = Column("i4", "seat", "all its seats")
    seats = Column("i4", "seat", "seats by bloc", len(BLOCS))
    motions = Column("i4", "motion", "motions carried against the government")
    credit = Column("i4", "Q16.16", "how far people still look to it")
    serial = Column("i8", "letter", "its last motion, or its opening")


class Bodies(Table):
    """One row a school of higher learning, or a profession in a governorate; schools stand first."""

    home = Column("i4", "row", "the home that its people's records lie in")
    governorate = Column("i2", "row", "the governorate it lies in")
    profession = Column("i1", "profession", "row of the table of professions, or -1 for students")
    people = Column("i4", "person", "students or members")
    nature = Column("i4", "Q16.16", "what sets it apart from others like it, for good")
    state = Column("u1", "state", "at work 0, staying away 1, shut by the authorities 2, in a union 3")
    days = Column("i4", "day", "days in this state")
    lasts = Column("i4", "day", "how long its boycott means to hold out")
    weariness = Column("i4", "Q16.16", "tiredness after a boycott")
    serial = Column("i8", "letter", "its last letter")


@njit(cache=True)
def sitting(dumas: Any) -> int:
    """Give the row of the Duma that sits, or -1."""
    for row in range(dumas.opened.size):
        if dumas.opened[row] > 0 and dumas.dismissed[row] == 0 and dumas.ended[row] == 0:
            return row
    return -1


@njit(cache=True)
def opposition(dumas: Any, row: int) -> Any:
    """Count the seats of a Duma that stand against the government: all but the right and the moderates."""
    seats = dumas.members[row] - dumas.seats[row, RIGHT] - dumas.seats[row, MODERATE]
    return np.int64(seats)
