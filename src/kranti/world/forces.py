"""Forces: the regiments in garrison."""

from kranti.world.table import Column, Table

OBEYS, MUTINIES = range(2)
REGIMENT_STATES = ("obeys", "in mutiny")


class Regiments(Table):
    """One row a regiment or lesser body in garrison; its soldiers live in its home."""

    home = Column("i4", "row", "the home that its soldiers' records lie in")
    governorate = Column("i2", "row", "the governorate it lies in")
    men = Column("i4", "person", "soldiers in garrison")
    strength = Column("i4", "person", "soldiers in peace, those at the front with them")
    called = Column("i4", "Q16.16", "part of its soldiers that a far war calls away in the end")
    nature = Column("i4", "Q16.16", "what sets it apart from others like it, for good")
    state = Column("u1", "state", "obeys 0, in mutiny 1")
    weeks = Column("i4", "week", "weeks in this state")
    lasts = Column("i4", "week", "how long its mutiny holds out")
    wearied = Column("i4", "Q16.16", "fear after a mutiny")
    serial = Column("i8", "letter", "the letter that tells of its mutiny")
