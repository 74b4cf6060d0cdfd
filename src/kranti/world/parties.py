"""Parties: their rules and rolls, and their committees in the governorates."""

from kranti.world.table import Column, Table

PARTY_NAMES = ("social_democrats", "bolsheviks", "mensheviks", "socialist_revolutionaries")
SOCIAL_DEMOCRATS, BOLSHEVIKS, MENSHEVIKS, SOCIALIST_REVOLUTIONARIES = range(len(PARTY_NAMES))
WINGS = (BOLSHEVIKS, MENSHEVIKS)
CLASSES = ("workers", "villagers", "educated")
WORKERS, VILLAGERS, EDUCATED = range(len(CLASSES))


class Parties(Table):
    """One row a party: the Social Democrats undivided, their two wings, the Socialist Revolutionaries."""

    founded = Column("i4", "day", "the day of the congress that founded it, -1 before")
    open_entry = Column("u1", "yes or no", "whoever applies is a member")
    discipline = Column("i4", "Q16.16", "odds that a member carries out what the party decides")
    land_now = Column("i4", "Q16.16", "how far it stands for handing noble land to peasants at once")
    copies = Column("i8", "person", "readers that its paper finds in a month")
    members = Column("i8", "person", "members at large")
    organisers = Column("i8", "person", "members who live for the party")
    among_workers = Column("i8", "person", "organisers who work among workers")
    among_villagers = Column("i8", "person", "organisers who work among peasants")
    began_in_villages = Column("i8", "person", "organisers among peasants on day zero")
    secret = Column("i8", "person", "members of a party that the law forbids")
    applied = Column("i8", "person", "applicants since day zero")
    admitted = Column("i8", "person", "applicants taken in since day zero")
    calls = Column("i8", "call", "strikes that committees called for since day zero")
    asked = Column("i8", "person", "members whom a call asked to act, since day zero")
    acted = Column("i8", "person", "members who did, since day zero")
    arrested = Column("i8", "person", "members arrested since day zero")
    fled = Column("i8", "person", "of them, who fled from exile")
    released = Column("i8", "person", "free again, not yet back in a committee")
    gone = Column("i8", "person", "free again, who gave up, since day zero")
    serial = Column("i8", "letter", "the letter of its last congress, -1 for none")


class Committees(Table):
    """One row a party and governorate, party by party: its members there, by class, and what the police know of it."""

    party = Column("u1", "row", "the party")
    governorate = Column("i2", "row", "the governorate")
    pull = Column("i8", "weight", "how it draws those who look for a place to work in")
    aim = Column("i4", "Q16.16", "weight that its party gives to work among each class", len(CLASSES))
    began = Column("i8", "person", "members on day zero")
    members = Column("i8", "person", "members at large, by class", len(CLASSES))
    organisers = Column("i8", "person", "organisers, by the class they work among", len(CLASSES))
    reached = Column("i8", "person", "people whom organisers and paper reach in a month, by class", len(CLASSES))
    months = Column("i8", "person month", "months that its members have been in the movement, all together")
    joined = Column("i8", "person", "joined since day zero")
    fresh = Column("i8", "person", "joined this month")
    returned = Column("i8", "person", "came from prison and exile since day zero")
    left = Column("i8", "person", "dropped out since day zero")
    moved = Column("i8", "person", "came from another party when it split (below zero: went to others)")
    arrested = Column("i8", "person", "arrested since day zero")
    cells = Column("i8", "cell", "circles that its members meet in")
    known = Column("i8", "cell", "of them, those the police have found")
    informers = Column("i8", "person", "agents of the police in it, beside its members")
    hurt = Column("i4", "Q16.16", "share lost to arrests, slowly forgotten")
    in_touch = Column("u1", "yes or no", "has ties to the party's other committees")
    told = Column("i8", "person", "members when its growth was last told")
    serial = Column("i8", "letter", "the letter of its growth, -1 for none")
    betrayed = Column("i8", "letter", "the letter of the informer in it, -1 for none")
