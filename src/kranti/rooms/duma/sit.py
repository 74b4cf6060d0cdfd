"""Sittings: motions against the government, and how far people look to the Duma instead of it."""

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import ONE, share, times
from kranti.mechanism import mechanism
from kranti.world import Dumas, Empire, Governorates, Law, Throne
from kranti.world.post import DUMA_MOTION, send
from kranti.world.state import MODERATE, MOTIONS, NO_VOTE, RIGHT, opposition, sitting


@njit(cache=True)
def odds_of_a_motion(rules: Any, against: int, members: int, sent_home: int) -> Any:
    """Give the odds (of 2**32) that a motion is carried in a week: none without a majority, more with more seats.

    Once a Duma has been sent home its liberals spare the next one in a part of the weeks.
    """
    if 2 * against <= members:
        return 0
    told = rules.motion * against // members
    return told - (told * rules.spares >> 16) if sent_home else told


@njit(cache=True)
def _move(rules, chance, dumas, row, sent_home, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Carry a motion or none; the government refuses it, and people look to the Duma a little less."""
    against = opposition(dumas, row)
    if word(chance, row, day) >= odds_of_a_motion(rules, against, dumas.members[row], sent_home):
        return
    about = dumas.motions[row] % len(MOTIONS)
    dumas.motions[row] += 1
    dumas.credit[row] -= dumas.credit[row] * rules.refused >> 16
    dumas.serial[row] = send(outbox, counter, DUMA_MOTION, -1, row, against, dumas.serial[row], about=about)


@njit(cache=True)
def outnumber(dumas: Any, row: int) -> Any:
    """Give by what share of all seats opponents outnumber the government's friends; nothing where they do not."""
    return share(max(0, 2 * opposition(dumas, row) - dumas.members[row]), dumas.members[row])


@njit(cache=True)
def _look_to(rules, governorates, empire, dumas, row, promise):  # type: ignore[no-untyped-def]
    """Say how far each governorate looks to the Duma: by its opposition deputies and the Duma's credit, or by hope.

    Only a Duma that stands against the government is looked to instead of it: by so much as opponents outnumber
    friends.
    """
    hope = promise * rules.rival_promise >> 16
    credit = times(dumas.credit[row], times(rules.rival, outnumber(dumas, row))) if row >= 0 else 0
    whole = deputies = 0
    for place in range(governorates.rival.size):
        members = against = 0
        for bloc in range(governorates.deputies.shape[1]):
            members += governorates.deputies[place, bloc]
            against += governorates.deputies[place, bloc] if bloc not in (RIGHT, MODERATE) else 0
        governorates.rival[place] = min(ONE, hope + (credit * share(against, members) >> 16))
        whole += governorates.rival[place] * members
        deputies += members
    empire.rival[0] = whole // deputies if deputies else hope


@mechanism(
    "institutions",
    serves=("M09",),
    every="week",
    reads=(
        Law.binding, Law.vote, Throne.promise, Throne.taken_back, Governorates.deputies, Dumas.opened, Dumas.dismissed,
        Dumas.ended, Dumas.members, Dumas.seats,
    ),
    writes=(Dumas.motions, Dumas.credit, Dumas.serial, Governorates.rival, Empire.rival),
)  # fmt: skip
def sit(world: Any, rules: Any, today: Day) -> None:
    """Let an opposition Duma carry motions on amnesty, ministers and land, week by week, and people look to it.

    odds of a motion = `motion` x opposition share, where the opposition has the majority
    V = `rival` credit x (opponents - friends) x opposition share of the deputies + `rival_promise` promise
    a motion refused costs credit

    Notes
    -----
    V is rival authority (E5, 2.12). Where ministers answer to the Duma it needs no motions, and is no rival.
    """
    if world.law.vote[0] == NO_VOTE:
        return
    dumas = world.dumas
    row = sitting(dumas)
    if row >= 0 and dumas.opened[row] < today.number and not world.law.binding[0]:
        sent_home = int(world.throne.taken_back[0])
        _move(rules, world.chance, dumas, row, sent_home, world.outbox, world.counter, today.number)
    apart = -1 if world.law.binding[0] else row
    _look_to(rules, world.governorates, world.empire, dumas, apart, int(world.throne.promise[0]))
