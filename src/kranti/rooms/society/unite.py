"""The professions: bodies that form unions, and the Union of Unions that links them."""

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import ONE
from kranti.mechanism import mechanism
from kranti.participation import impression
from kranti.rooms.society.leaning import called_for, carries, lean, weakness
from kranti.world import Bodies, Empire, Governorates, Homes, Law, People, Throne
from kranti.world.post import PROFESSION_UNITES, UNIONS_LINKED, send
from kranti.world.state import AT_STUDY, FORBIDDEN, LEGISLATES, LIBERALS, STUDENTS, UNITED

_MILLION = 1_000_000
_WEEK = 7
_DISSOLVE = 3  # the question whether a union is dissolved


@njit(cache=True)
def _tally(bodies: Any, places: int) -> Any:
    """Count united people and all, by governorate and then by profession; students come last, out and all."""
    rows = places + np.int64(bodies.profession.max()) + 2
    out, of = np.zeros(rows, np.int64), np.zeros(rows, np.int64)
    for body in range(bodies.profession.size):
        gone = bodies.people[body] if bodies.state[body] != AT_STUDY else 0
        student = bodies.profession[body] == STUDENTS
        first = rows - 1 if student else np.int64(bodies.governorate[body])
        out[first] += gone
        of[first] += bodies.people[body]
        if not student:
            out[places + bodies.profession[body]] += gone
            of[places + bodies.profession[body]] += bodies.people[body]
    return out, of


@njit(cache=True)
def _seen(rules: Any, out: Any, of: Any, place: int, profession: int) -> Any:
    """Weigh what a profession sees: others of its city, its own elsewhere, students out of their classes."""
    near, half = rules.near, rules.half_seen
    seen = near[0] * impression(out[place], of[place], half) + near[2] * impression(out[-1], of[-1], half)
    seen += near[1] * impression(out[profession], of[profession], half)
    return seen // max(1, near[0] + near[1] + near[2])


@njit(cache=True)
def _form(bodies, empire, outbox, counter, body):  # type: ignore[no-untyped-def]
    bodies.state[body], bodies.days[body] = UNITED, 0
    place, people, before = bodies.governorate[body], bodies.people[body], empire.society_serial[0]
    shot = empire.shot_serial[0] if empire.insult[0] > 0 else -1
    bodies.serial[body] = send(outbox, counter, PROFESSION_UNITES, place, body, people, before, shot)
    empire.society_serial[0] = bodies.serial[body]


@njit(cache=True)
def hold(law: Any, throne: Any) -> Any:
    """Give how hard unions are held down (Q16.16): by repression; where forbidden, wholly, but for a weak throne."""
    forbidden = max(0, ONE - 2 * weakness(throne)) if law.unions[0] == FORBIDDEN else 0
    return max(np.int64(throne.repression[0]), np.int64(forbidden))


@njit(cache=True)
def _dissolve(rules, chance, bodies, held, body, day):  # type: ignore[no-untyped-def]
    """Let the authorities dissolve a union: the likelier, the harder unions are held down."""
    bodies.days[body] += _WEEK
    if word(chance, body, day, _DISSOLVE) < rules.dissolves * held >> 16:
        bodies.state[body], bodies.days[body] = AT_STUDY, 0
        bodies.weariness[body] += rules.weariness


@njit(cache=True)
def _link(rules, empire, throne, out, of, places, outbox, counter):  # type: ignore[no-untyped-def]
    """Link the professions' unions once a part of all has united; part when a law-making Duma is granted."""
    united = whole = 0
    for place in range(places):
        united += out[place]
        whole += of[place]
    empire.united[0] = united * _MILLION // max(1, whole)
    content = throne.granted[0] >= LEGISLATES
    if empire.unions_linked[0]:
        empire.unions_linked[0] = not content and united * ONE >= rules.unlinks * whole
    elif not content and united * ONE > rules.links * whole:
        empire.unions_linked[0] = 1
        empire.society_serial[0] = send(outbox, counter, UNIONS_LINKED, -1, -1, united, empire.society_serial[0])


@njit(cache=True)
def _gathers(rules: Any, body: int, day: int) -> bool:
    """Tell whether it is the week of the period in which a body gathers."""
    return (day + _WEEK * body) % rules.refresh < _WEEK


@njit(cache=True)
def _unite(rules, chance, bodies, homes, records, governorates, law, throne, empire, outbox, counter, day):  # type: ignore[no-untyped-def]
    places = governorates.awe_lost.size
    out, of = _tally(bodies, places)
    content = rules.content if throne.granted[0] >= LEGISLATES else 0
    held = hold(law, throne)
    asked = called_for(rules, law, throne, 1) - content
    for body in range(bodies.profession.size):
        if bodies.profession[body] == STUDENTS:
            continue
        if bodies.state[body] == UNITED:
            _dissolve(rules, chance, bodies, held, body, day)
            continue
        place = bodies.governorate[body]
        bodies.weariness[body] -= bodies.weariness[body] * rules.weariness_fades >> 16
        if out[place] == 0 and not _gathers(rules, body, day):
            continue
        seen = _seen(rules, out, of, place, places + bodies.profession[body])
        leaning = lean(rules, chance, homes, bodies, body, 1, asked, seen, governorates.awe_lost[place], day)
        leaning += rules.insult[1] * governorates.insult[place] >> 16
        leaning += rules.campaign * governorates.campaign[place, LIBERALS] >> 16
        if carries(rules, chance, homes, records, bodies, body, leaning, day):
            _form(bodies, empire, outbox, counter, body)
    _link(rules, empire, throne, out, of, places, outbox, counter)


@mechanism(
    "units",
    serves=("M47",),
    every="week",
    reads=(
        Bodies.home, Bodies.governorate, Bodies.profession, Bodies.people, Bodies.nature, Homes.first, Homes.count,
        People.record, Governorates.awe_lost, Governorates.campaign, Governorates.insult, Law.press,
        Law.meetings, Law.unions,
        Throne.demand, Throne.force, Throne.granted, Throne.repression,
        Empire.insult, Empire.shot_serial,
    ),
    writes=(
        Bodies.state, Bodies.days, Bodies.weariness, Bodies.serial, Empire.united, Empire.unions_linked,
        Empire.society_serial,
    ),
)  # fmt: skip
def unite(world: Any, rules: Any, today: Day) -> None:
    """Let a profession of a governorate form a union when half of it is willing; link all once a third has united.

    z = nature + `liberty` liberties lacking + `weakness` of the throne + `news` + `awe` lost + `insult` + `campaign` -
    content - weariness + the month's chance; news are professions of the city, the profession elsewhere, students out
    of class.

    Notes
    -----
    A body gathers once in `refresh` days, and every week once another of its city has united.
    The rule of taking part (E1-E3) and the Union of Unions of 2.12: liberals leave once a Duma that makes laws is
    granted. `empire.unions_linked` is for other rooms to read: linked unions carry news between cities.
    """
    _unite(
        rules, world.chance, world.bodies, world.homes, world.people.record, world.governorates, world.law,
        world.throne, world.empire, world.outbox, world.counter, today.number,
    )  # fmt: skip
