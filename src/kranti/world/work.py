"""Work: trades, plants and workshops."""

from kranti.world.table import Column, Table

TEXTILE, METAL, OTHER = range(3)
TRADE_NAMES = ("textile", "metal", "other")
AT_WORK, STRIKING, TOKEN, LOCKED_OUT, CLOSED, NOT_YET = range(6)
DEMANDS = (
    "nothing", "pay", "hours", "taking back", "sympathy", "liberty", "constitution", "land", "rent",
    "conditions",
)  # fmt: skip
NOTHING, PAY, HOURS, DISMISSED, SYMPATHY, LIBERTY, CONSTITUTION, LAND, RENT, CONDITIONS = range(len(DEMANDS))
PLANT_STATES = ("at work", "on strike", "one-day strike", "locked out", "closed", "not yet")


class Trades(Table):
    """One row a trade: textile, metal and other."""

    capital = Column("i8", "person", "hands that it has capital to employ")
    housed = Column("i8", "person", "hands that its standing plants could employ")
    orders = Column("i8", "person", "hands that its orders call for")
    base = Column("i8", "person", "hands that one people of day zero, with its tastes, gives orders for")
    people = Column("i8", "person", "people of the Empire on day zero")
    mood = Column("i1", "sign", "brisk 1, as usual 0, slack -1")
    hands = Column("i8", "person", "people working in its plants")
    out = Column("i8", "person", "on strike, yesterday evening")
    strikers = Column("i8", "person", "strikers begun this year")
    strikes = Column("i8", "plant", "strikes begun this year")
    serial = Column("i8", "letter", "the letter of slack trade, -1 where it is not slack")
    brisk_serial = Column("i8", "letter", "the letter of brisk trade, -1 where it is not brisk")
    least_pay = Column("i4", "kopeck", "the least that the rules of the inspectorate let a man be paid for a month")


class Plants(Table):
    """One row a plant under the factory inspectorate; its hands live in its home."""

    home = Column("i4", "row", "the home that its hands' records lie in")
    governorate = Column("i2", "row", "the governorate it stands in")
    city = Column("i2", "row", "the city it stands in, or -1")
    district = Column("i4", "row", "its factory district")
    trade = Column("u1", "trade", "textile 0, metal 1, other 2")
    opened = Column("i4", "day", "the day it opened")
    state = Column("u1", "state", "at work, on strike, one-day strike, locked out, closed, not yet")
    days = Column("i4", "day", "days in this state")
    size = Column("i4", "person", "hands it employs when trade is as usual")
    hands = Column("i4", "person", "hands it employs")
    barracks = Column("u1", "yes or no", "its hands sleep in the plant's dormitories")
    private = Column("u1", "yes or no", "privately owned")
    heeds = Column("i4", "Q16.16", "its owner's respect for the law; at zero and above he keeps it unasked")
    keeps_law = Column("u1", "yes or no", "its owner keeps the law on hours and pay")
    fined = Column("i4", "kopeck", "fines that its owner paid, fading from his memory")
    called_on = Column("i4", "day", "the day an inspector last called")
    heard = Column("i1", "sign", "the inspector's answer to complaints: granted 1, none made 0, turned away -1")
    minutes = Column("i4", "minute", "length of the working day")
    pay = Column("i4", "kopeck", "a man's pay for a month")
    womens_share = Column("i4", "Q16.16", "a woman's pay over a man's")
    womens_pay = Column("i4", "kopeck", "a woman's pay for a month")
    used_to_pay = Column("i8", "Q16.16 basket", "real pay its hands are used to, in months' necessities")
    complaint = Column("i4", "Q16.16", "anger at dismissals, fines and long hours")
    grievance = Column("i4", "Q16.16", "the whole of what its hands hold against it")
    nature = Column("i4", "Q16.16", "what sets it apart from others like it, for good")
    cause = Column("u1", "demand", "the heaviest part of its grievance")
    weariness = Column("i4", "Q16.16", "tiredness and fear after a strike")
    members = Column("i4", "person", "hands who are in the Assembly of Russian Workers")
    organised = Column("i4", "Q16.16", "how well its hands are organised, 0 to 1: it grows and goes over months")
    lasts = Column("i4", "day", "how long its strike means to hold out")
    striking = Column("i4", "person", "hands on strike")
    demand = Column("u1", "demand", "what the strike is for: pay, hours, taking back, sympathy, liberty")
    serial = Column("i8", "letter", "the last letter that hurt its hands")
    strike_serial = Column("i8", "letter", "the letter that began its strike")


class Workshops(Table):
    """One row the crafts of one governorate; the artisans live in its home."""

    home = Column("i4", "row", "the home that its artisans' records lie in")
    governorate = Column("i2", "row", "the governorate")
    minutes = Column("i4", "minute", "usual length of the day")
    longest = Column("i4", "minute", "length of the day in one workshop in ten")
    artisans = Column("i8", "person", "people working in crafts")
    goods = Column("i8", "thousand ruble", "value of goods made this year")
