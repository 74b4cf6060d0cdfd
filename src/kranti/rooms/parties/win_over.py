"""Winning over: organisers and paper reach people, some of whom join; some members drop out, some come back."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import word, words
from kranti.exact import CERTAIN, ONE, logistic, normal
from kranti.mechanism import mechanism
from kranti.participation import acting
from kranti.world import Committees, Districts, Empire, Governorates, Parties
from kranti.world.parties import BOLSHEVIKS, EDUCATED, MENSHEVIKS, SOCIAL_DEMOCRATS, VILLAGERS, WORKERS
from kranti.world.post import COMMITTEE, send
from kranti.world.work import SYMPATHY

CAMP = (0, 0, 0, 1)  # of each party: Social Democrats of every wing, Socialist Revolutionaries
_CLASSES = 3
_TRADES = 3
_OF_LATE = 4  # the part of an act that is still heard of


@njit(cache=True, forceinline=True)
def head_count(members: Any, row: int) -> Any:
    """Count the members of a committee, all classes together."""
    return members[row, WORKERS] + members[row, VILLAGERS] + members[row, EDUCATED]


@njit(cache=True)
def divide(total: int, weights: Any, parts: Any, row: int) -> None:
    """Divide a whole number by three weights into a row of parts; what is left over goes to the heaviest."""
    whole, heaviest, left = weights[0] + weights[1] + weights[2], 0, total
    for kind in range(_CLASSES):
        parts[row, kind] = total * weights[kind] // whole if whole > 0 else 0
        left -= parts[row, kind]
        if weights[kind] > weights[heaviest]:
            heaviest = kind
    parts[row, heaviest] += left


@njit(cache=True)
def organise(rules, committees, governorates):  # type: ignore[no-untyped-def]
    """Give every committee its organisers, one at least, and set them to work among the classes it aims at."""
    weights = np.zeros(_CLASSES, np.int64)
    for row in range(committees.pull.size):
        place, lives = committees.governorate[row], 0
        for kind in range(_CLASSES):
            weights[kind] = committees.aim[row, kind] if governorates.crowd[place, kind] > 0 else 0
            lives += committees.members[row, kind] * rules.organiser[kind]
        some = head_count(committees.members, row) > 0
        divide(max(1, lives >> 16) if some else 0, weights, committees.organisers, row)


@njit(cache=True)
def count_parties(committees, parties, legal):  # type: ignore[no-untyped-def]
    """Add the committees up by party."""
    parties.members[:] = 0
    parties.organisers[:] = 0
    parties.among_workers[:] = 0
    parties.among_villagers[:] = 0
    for row in range(committees.pull.size):
        party = committees.party[row]
        parties.members[party] += head_count(committees.members, row)
        parties.organisers[party] += head_count(committees.organisers, row)
        parties.among_workers[party] += committees.organisers[row, WORKERS]
        parties.among_villagers[party] += committees.organisers[row, VILLAGERS]
    for party in range(parties.members.size):
        parties.secret[party] = 0 if legal[0, party] else parties.members[party]


@njit(cache=True)
def contacts(organisers: Any, each: Any, people: Any, odds: Any) -> Any:
    """Give the people whom organisers reach: all whom each can, less as they near those who would listen at all."""
    ears = people * (odds >> 8) >> 24
    reach = organisers * each
    return reach * ears // (reach + ears) if ears > 0 else 0


@njit(cache=True, forceinline=True)
def _readers(rules, governorates, place):  # type: ignore[no-untyped-def]
    """Count the hands of a governorate, each weighed by how easily his trade is reached."""
    weighed = np.int64(0)
    for trade in range(_TRADES):
        weighed += governorates.by_trade[place, trade] * rules.trade_reach[trade]
    return weighed >> 16


@njit(cache=True, forceinline=True)
def _reach(rules, committees, parties, governorates, legal, row):  # type: ignore[no-untyped-def]
    """Count whom the organisers of a committee and its party's paper reach this month, class by class."""
    party, place = committees.party[row], committees.governorate[row]
    printed = committees.in_touch[row] and parties.founded[party] >= 0
    open_ears = rules.awe * governorates.awe_lost[place] >> 16
    for kind in range(_CLASSES):
        each = np.int64(rules.audience)
        if printed:
            each += rules.paper * rules.reads[kind] >> 16
            parties.copies[party] += committees.organisers[row, kind] * (rules.paper * rules.reads[kind] >> 16)
        if legal[0, party]:
            each += each * rules.breadth[party] >> 16
        listen = open_ears + rules.listens[kind] + (rules.grievance * governorates.discontent[place, kind] >> 16)
        crowd = _readers(rules, governorates, place) if kind == WORKERS else governorates.crowd[place, kind]
        committees.reached[row, kind] = contacts(committees.organisers[row, kind], each, crowd, logistic(listen))


@njit(cache=True, forceinline=True)
def _enrol(rules, chance, committees, parties, governorates, legal, row, day):  # type: ignore[no-untyped-def]
    """Let those who are reached apply, and take them in as the party's rule says; give how many came."""
    party, place = committees.party[row], committees.governorate[row]
    is_open, members = parties.open_entry[party], head_count(committees.members, row)
    room = max(1, members * rules.vetted[1 if legal[0, party] else 0] >> 16)
    luck, passing = words(chance, row, day, 0), words(chance, row, day, 1)
    lean = normal(np.int64(luck[3])) * rules.chance_spread >> 16
    lean += (rules.awe * governorates.awe_lost[place] >> 16) - (rules.fear * committees.hurt[row] >> 16)
    came = 0
    for kind in range(_CLASSES):
        if committees.reached[row, kind] == 0:
            continue
        felt = rules.join[kind] + (rules.grievance * governorates.discontent[place, kind] >> 16)
        applied = acting(committees.reached[row, kind], logistic(lean + felt), int(np.int64(luck[kind])))
        taken = applied
        if not is_open:
            taken = min(room - came, acting(applied, rules.passes, int(np.int64(passing[kind]))))
        parties.applied[party] += applied
        parties.admitted[party] += taken
        committees.members[row, kind] += taken
        came += taken
    return came


@njit(cache=True, forceinline=True)
def _drop(rules, chance, committees, parties, governorates, row, day):  # type: ignore[no-untyped-def]
    """Let members drop out, more in fear; a closed party also strikes off the inactive. Give how many went."""
    lost = rules.awe * governorates.awe_lost[committees.governorate[row]] >> 16
    luck = words(chance, row, day, 2)
    went, odds = 0, logistic(rules.leaves + (rules.fear * committees.hurt[row] >> 16) - lost)
    if not parties.open_entry[committees.party[row]]:
        odds += rules.dropped
    for kind in range(_CLASSES):
        if committees.members[row, kind] > 0:
            gone = acting(committees.members[row, kind], odds, int(np.int64(luck[kind])))
            committees.members[row, kind] -= gone
            went += gone
    return went


@njit(cache=True)
def _come_back(rules, chance, committees, parties, day):  # type: ignore[no-untyped-def]
    """Let those who are free again look for a committee to work for; some give up. After a split they choose a wing."""
    for party in range(parties.members.size):
        free = parties.released[party]
        back = acting(free, rules.rejoins, word(chance, party, day, 3))
        parties.gone[party] += free - back
        parties.released[party] = 0
        if party == SOCIAL_DEMOCRATS and parties.founded[BOLSHEVIKS] >= 0:
            both = max(1, parties.members[BOLSHEVIKS] + parties.members[MENSHEVIKS])
            hard = acting(back, parties.members[BOLSHEVIKS] * CERTAIN // both, word(chance, party, day, 4))
            parties.gone[party] += _settle(rules, chance, committees, BOLSHEVIKS, hard, day)
            parties.gone[party] += _settle(rules, chance, committees, MENSHEVIKS, back - hard, day)
        else:
            parties.gone[party] += _settle(rules, chance, committees, party, back, day)


@njit(cache=True)
def _settle(rules, chance, committees, party, people, day):  # type: ignore[no-untyped-def]
    """Draw how many of those who are free again come to each committee of a party, by its pull; give who finds none."""
    left = np.int64(0)
    for row in range(committees.pull.size):
        left += committees.pull[row] if committees.party[row] == party else 0
    for row in range(committees.pull.size):
        if people > 0 and committees.party[row] == party and committees.pull[row] > 0:
            came = acting(people, committees.pull[row] * CERTAIN // left, word(chance, row, day, 5))
            people -= came
            left -= committees.pull[row]
            committees.members[row, EDUCATED] += came
            committees.returned[row] += came
            committees.months[row] += came * rules.first_months
    return people


@njit(cache=True)
def heard_strikes(heard: Any, place: int) -> Any:
    """Add up the strikes that are heard of late in a governorate (Q16.16), those for liberty apart."""
    strikes = 0
    for demand in range(SYMPATHY + 1):
        strikes += heard[place, demand]
    return strikes


@njit(cache=True, forceinline=True)
def _tell(rules, committees, districts, governorates, outbox, counter, row):  # type: ignore[no-untyped-def]
    """Write a letter when a committee first stands, and whenever it has grown by half since it was last told of.

    It answers the last strike here, where one is still heard of, and the last word about bread, where bread lacks.
    """
    members, place = head_count(committees.members, row), committees.governorate[row]
    committees.told[row] = min(committees.told[row], 2 * members)
    if members < rules.committee or 2 * members < 3 * committees.told[row]:
        return
    strike, party = -1, committees.party[row]
    if heard_strikes(governorates.heard, place) * _OF_LATE >= ONE:
        for district in range(districts.serial.size):
            if districts.governorate[district] == place:
                strike = max(strike, districts.serial[district])
    bread = governorates.serial[place] if governorates.short[place] > 0 else -1
    committees.serial[row] = send(
        outbox, counter, COMMITTEE, place, party, members, strike, bread, committees.serial[row]
    )
    committees.told[row] = members


@njit(cache=True)
def _win_over(rules, chance, committees, parties, governorates, districts, legal, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Live a month of every committee."""
    _come_back(rules, chance, committees, parties, day)
    organise(rules, committees, governorates)
    parties.copies[:] = 0
    for row in range(committees.pull.size):
        before = head_count(committees.members, row)
        committees.hurt[row] -= committees.hurt[row] * rules.forgets >> 16
        if before == 0:
            committees.fresh[row], committees.cells[row], committees.reached[row] = 0, 0, 0
            continue
        _reach(rules, committees, parties, governorates, legal, row)
        came = _enrol(rules, chance, committees, parties, governorates, legal, row, day)
        went = _drop(rules, chance, committees, parties, governorates, row, day)
        committees.joined[row] += came
        committees.fresh[row] = came
        committees.left[row] += went
        after = head_count(committees.members, row)
        committees.months[row] += after - committees.months[row] * went // max(1, before + came)
        committees.cells[row] = -(-after // rules.cell)
        _tell(rules, committees, districts, governorates, outbox, counter, row)
    count_parties(committees, parties, legal)


@mechanism(
    "people",
    serves=("M35", "M36", "M38", "M39", "M40"),
    every="month",
    reads=(
        Committees.party, Committees.governorate, Committees.pull, Committees.aim, Committees.in_touch,
        Parties.founded, Parties.open_entry, Governorates.crowd, Governorates.by_trade, Governorates.discontent,
        Governorates.awe_lost,
        Governorates.heard, Governorates.short, Governorates.serial, Districts.governorate, Districts.serial,
        Empire.parties_legal,
    ),
    writes=(
        Committees.members, Committees.organisers, Committees.reached, Committees.months, Committees.joined,
        Committees.fresh, Committees.returned, Committees.left, Committees.cells, Committees.hurt, Committees.told,
        Committees.serial, Parties.copies, Parties.members, Parties.organisers, Parties.among_workers,
        Parties.among_villagers, Parties.secret, Parties.applied, Parties.admitted, Parties.released, Parties.gone,
    ),
)  # fmt: skip
def win_over(world: Any, rules: Any, today: Day) -> None:
    """Let organisers win people over: of those whom they and the paper reach some join, and of the members some go.

    z = join + w discontent + w_awe awe lost - w_fear hurt + the month's chance; of the people reached, a share
    sigma(z) applies. An open party takes in all of them. A closed one takes in those who pass, no more than a share of
    its members a month, and strikes the inactive from its rolls.

    Notes
    -----
    The rule of taking part in the form JOIN (model, E1 and 2.11). What organisers reach is concave: o r e / (o r + e),
    where r is whom each can reach and e are the people who would listen at all: a share sigma(listens + w discontent
    + w_awe awe lost) of their class. A member drops out with odds sigma(leaves + w_fear hurt - w_awe awe lost). The
    paper is read by those who can read, once the party is founded and where the committee is in touch with the rest.
    """
    _win_over(
        rules, world.chance, world.committees, world.parties, world.governorates, world.districts,
        world.empire.parties_legal, world.outbox, world.counter, today.number,
    )  # fmt: skip
