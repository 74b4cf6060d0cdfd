"""The capital: the workers' legal body in it, and what becomes of a march on the palace."""

from kranti.world.table import Column, Table


class Assembly(Table):
    """The Assembly of Russian Workers, in one row: a lawful body of workers in one city."""

    city = Column("i2", "row", "the city that it is licensed in, or -1")
    licensed = Column("u1", "yes or no", "it may meet")
    founded = Column("i4", "day", "the day it was founded, 0 before")
    members = Column("i8", "person", "its members")
    injury = Column("i4", "Q16.16", "what its members hold against those who dismissed some of them")
    injured_on = Column("i4", "day", "the day that members were last dismissed, 0 before")
    called_on = Column("i4", "day", "the day it last called for action, 0 before")
    closed = Column("i4", "day", "the day the police closed it, 0 before")
    serial = Column("i8", "letter", "its last letter")


class March(Table):
    """The march on the palace, in one row: the last one, if there was any."""

    day = Column("i4", "day", "the day of it, 0 before")
    people = Column("i8", "person", "who marched")
    streams = Column("i4", "column", "columns that they came in")
    companies = Column("i4", "company", "companies that were ordered to fire")
    fired = Column("i4", "company", "of them, those that fired")
    dead = Column("i8", "person", "killed")
    wounded = Column("i8", "person", "wounded")
