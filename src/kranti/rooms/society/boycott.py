"""Students: they stay away from classes over liberties, and a school that is long empty is shut."""

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import CERTAIN, log_ratio
from kranti.mechanism import mechanism
from kranti.participation import impression
from kranti.rooms.society.leaning import called_for, carries, lean
from kranti.world import Bodies, Empire, Governorates, Homes, Law, People, Throne
from kranti.world.post import STUDENTS_AWAY, UNIVERSITY_SHUT, send
from kranti.world.state import AT_STUDY, AWAY, SHUT, STUDENTS

_WEEK = 7
_LAST = 2  # the question of how long a boycott lasts


@njit(cache=True)
def schools(bodies: Any) -> int:
    """Count the schools, which stand before the professions."""
    count = 0
    while count < bodies.profession.size and bodies.profession[count] == STUDENTS:
        count += 1
    return count


@njit(cache=True)
def _tally(bodies: Any, places: int) -> Any:
    """Count students out of their classes, and all students, by governorate; the last row is the Empire."""
    out, of = np.zeros(places + 1, np.int64), np.zeros(places + 1, np.int64)
    for body in range(schools(bodies)):
        gone = bodies.people[body] if bodies.state[body] != AT_STUDY else 0
        for row in (np.int64(bodies.governorate[body]), places):
            out[row] += gone
            of[row] += bodies.people[body]
    return out, of


@njit(cache=True)
def _seen(rules: Any, governorates: Any, out: Any, of: Any, place: int) -> Any:
    """Weigh what students see: their own city, students of the Empire, strikers around them."""
    near, half = rules.near, rules.half_seen
    seen = near[0] * impression(out[place], of[place], half) + near[1] * impression(out[-1], of[-1], half)
    seen += near[2] * impression(governorates.strikers[place], governorates.hands[place], half)
    return seen // max(1, near[0] + near[1] + near[2])


@njit(cache=True)
def _go_back(rules: Any, bodies: Any, body: int) -> None:
    bodies.state[body], bodies.days[body] = AT_STUDY, 0
    bodies.weariness[body] += rules.weariness


@njit(cache=True)
def _stay_away(rules, chance, bodies, empire, outbox, counter, body, others, insult, day):  # type: ignore[no-untyped-def]
    """Begin a boycott; how long it means to last is drawn now."""
    drawn = log_ratio(CERTAIN, word(chance, body, day, _LAST) + 1)
    mean = rules.lasts + (rules.lasts_insulted * insult >> 16)
    bodies.state[body], bodies.days[body], bodies.lasts[body] = AWAY, 0, 1 + (mean * drawn >> 16)
    cause = empire.society_serial[0] if others else -1
    place, people = bodies.governorate[body], bodies.people[body]
    shot = empire.shot_serial[0] if empire.insult[0] > 0 else -1
    bodies.serial[body] = send(outbox, counter, STUDENTS_AWAY, place, body, people, cause, shot)
    empire.society_serial[0] = bodies.serial[body]


@njit(cache=True)
def _live_on(rules, bodies, empire, outbox, counter, body):  # type: ignore[no-untyped-def]
    """Let a week of a boycott or of a closure pass: authorities shut what is empty too long, and open it again."""
    bodies.days[body] += _WEEK
    if bodies.state[body] == SHUT:
        if bodies.days[body] >= rules.shut:
            _go_back(rules, bodies, body)
    elif bodies.days[body] >= rules.bears:
        place, people = bodies.governorate[body], bodies.people[body]
        serial = send(outbox, counter, UNIVERSITY_SHUT, place, body, people, bodies.serial[body])
        bodies.state[body], bodies.days[body], bodies.serial[body] = SHUT, 0, serial
        empire.society_serial[0] = serial
    elif bodies.days[body] >= bodies.lasts[body]:
        _go_back(rules, bodies, body)


@njit(cache=True)
def _boycott(rules, chance, bodies, homes, records, governorates, law, throne, empire, outbox, counter, term, day):  # type: ignore[no-untyped-def]
    out, of = _tally(bodies, governorates.strikers.size)
    asked = called_for(rules, law, throne, 0)
    for body in range(schools(bodies)):
        if bodies.state[body] != AT_STUDY:
            _live_on(rules, bodies, empire, outbox, counter, body)
            continue
        bodies.weariness[body] -= bodies.weariness[body] * rules.weariness_fades >> 16
        if term:
            place = bodies.governorate[body]
            seen = _seen(rules, governorates, out, of, place)
            asked_here = asked + (rules.insult[0] * governorates.insult[place] >> 16)
            leaning = lean(rules, chance, homes, bodies, body, 0, asked_here, seen, governorates.awe_lost[place], day)
            if carries(rules, chance, homes, records, bodies, body, leaning, day):
                insult = governorates.insult[place]
                _stay_away(rules, chance, bodies, empire, outbox, counter, body, out[-1] > 0, insult, day)


@mechanism(
    "units",
    serves=("M46",),
    every="week",
    reads=(
        Bodies.home, Bodies.governorate, Bodies.profession, Bodies.people, Bodies.nature, Homes.first, Homes.count,
        People.record, Governorates.strikers, Governorates.hands, Governorates.awe_lost, Governorates.insult, Law.press,
        Law.meetings, Law.unions, Throne.demand, Throne.force, Empire.insult,
        Empire.shot_serial,
    ),
    writes=(Bodies.state, Bodies.days, Bodies.lasts, Bodies.weariness, Bodies.serial, Empire.society_serial),
)  # fmt: skip
def boycott(world: Any, rules: Any, today: Day) -> None:
    """Let students of a school stay away, in term, when half of them are willing; shut a school that stays empty.

    z = nature + `liberty` liberties lacking + `weakness` of the throne + `news` + `awe` lost + `insult` - weariness +
    the month's chance; news are students of the city, of the Empire, and strikers around.

    Notes
    -----
    The rule of taking part (E1-E3); a person's readiness and a school's shock hold for `refresh` days. A boycott lasts
    a drawn time, longer where a shooting is felt; after `bears` days the authorities shut the school for `shut` days.
    The week before is read.
    """
    term = not rules.term_until < today.month < rules.term_from
    _boycott(
        rules, world.chance, world.bodies, world.homes, world.people.record, world.governorates, world.law,
        world.throne, world.empire, world.outbox, world.counter, term, today.number,
    )  # fmt: skip
