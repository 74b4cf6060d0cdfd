"""The post: letters that institutions write today and read tomorrow; they are also the chronicle's causes."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.world.table import Column, Table

LETTERS = (
    "nothing", "dearth", "plenty", "dear_bread", "dismissal", "pay_cut", "long_day", "slack_trade", "brisk_trade",
    "strike_begun", "strike_won", "strike_lost", "strike_faded", "plant_opened", "plant_closed", "repartition",
    "arrears", "line_opened", "law", "rising", "landlord_killed", "quelled", "faded", "mutiny",
    "mutiny_over", "lockout", "fined", "complaint_answered",
    "committee", "party_founded", "party_split", "party_call", "informer", "arrest",
    "duma_promised", "liberties_granted", "ministers_answer", "duma_dismissed", "vote_law_changed", "politics_narrowed",
    "duma_opened", "duma_motion", "students_away", "university_shut", "profession_unites", "unions_linked",
    "far_war", "defeat",
    "assembly_formed", "members_dismissed", "taken_back", "assembly_call", "assembly_closed", "march", "fired_on",
    "wounded", "petition_received", "workers_call",
)  # fmt: skip
(
    NOTHING, DEARTH, PLENTY, DEAR_BREAD, DISMISSAL, PAY_CUT, LONG_DAY, SLACK_TRADE, BRISK_TRADE,
    STRIKE_BEGUN, STRIKE_WON, STRIKE_LOST, STRIKE_FADED, PLANT_OPENED, PLANT_CLOSED, REPARTITION,
    ARREARS, LINE_OPENED, LAW, RISING, LANDLORD_KILLED, QUELLED, FADED, MUTINY,
    MUTINY_OVER, LOCKOUT, FINED, COMPLAINT_ANSWERED,
    COMMITTEE, PARTY_FOUNDED, PARTY_SPLIT, PARTY_CALL, INFORMER, ARREST,
    DUMA_PROMISED, LIBERTIES_GRANTED, MINISTERS_ANSWER, DUMA_DISMISSED, VOTE_LAW_CHANGED, POLITICS_NARROWED,
    DUMA_OPENED, DUMA_MOTION, STUDENTS_AWAY, UNIVERSITY_SHUT, PROFESSION_UNITES, UNIONS_LINKED,
    FAR_WAR, DEFEAT,
    ASSEMBLY_FORMED, MEMBERS_DISMISSED, TAKEN_BACK, ASSEMBLY_CALL, ASSEMBLY_CLOSED, MARCH, FIRED_ON, WOUNDED,
    PETITION_RECEIVED, WORKERS_CALL,
) = range(len(LETTERS))  # fmt: skip
ACTS = (STRIKE_BEGUN, RISING)  # letters of acts, which raise the demand they are about
OF_PARTIES = (COMMITTEE, PARTY_FOUNDED, PARTY_SPLIT, PARTY_CALL, INFORMER, ARREST)  # the sender is the party's row
ROOM_FOR = 65_536  # letters a day
REASONS = 3


class Letters(Table):
    """One row a letter."""

    kind = Column("u1", "kind", "what it tells")
    place = Column("i2", "row", "governorate it comes from, or -1 for the Empire")
    sender = Column("i4", "row", "who writes: a plant, a manor, a village, ... by kind")
    size = Column("i8", "number", "how many or how much, by kind")
    about = Column("u1", "demand", "of an act, what it demands")
    because = Column("i8", "letter", "serial numbers of the letters it answers, -1 for none", REASONS)


class Outbox(Letters):
    """What was written today."""


class Inbox(Letters):
    """What was written yesterday."""


class Counter(Table):
    """How many letters lie in the two boxes, and how many went before."""

    written = Column("i8", "letter", "letters in the outbox")
    received = Column("i8", "letter", "letters in the inbox")
    before = Column("i8", "letter", "letters of all earlier days")


@njit(cache=True)
def send(
    outbox: Any,
    counter: Any,
    kind: int,
    place: int,
    sender: int,
    size: int,
    a: int = -1,
    b: int = -1,
    c: int = -1,
    about: int = 0,
) -> int:
    """Write a letter and give its serial number.

    `a`, `b`, `c` are the letters it answers, `about` is what an act demands. When the day's post is full
    the letter is lost and -1 is given.
    """
    row = counter.written[0]
    if row >= outbox.kind.size:
        return -1
    outbox.kind[row], outbox.place[row], outbox.sender[row], outbox.size[row] = kind, place, sender, size
    outbox.about[row] = about
    outbox.because[row, 0], outbox.because[row, 1], outbox.because[row, 2] = a, b, c
    counter.written[0] = row + 1
    return counter.before[0] + row


def deliver(outbox: Outbox, inbox: Inbox, counter: Counter) -> int:
    """Carry yesterday's outbox to this morning's inbox; give the number of letters."""
    count = int(counter.written[0])
    if count:
        for name, array in outbox:
            inbox.arrays[name][:count] = array[:count]
        counter.before[0] += count
        counter.written[0] = 0
    counter.received[0] = count
    return count
