"""The march: strikers go to the palace with a petition; troops stand in the way; companies fire or do not."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import word
from kranti.exact import logistic, share, times
from kranti.mechanism import mechanism
from kranti.participation import acting, impression
from kranti.rooms.petrograd.obey import fires, ready
from kranti.world import Assembly, Cities, Districts, Governorates, Homes, Law, March, People, Regiments
from kranti.world.post import FIRED_ON, MARCH, PETITION_RECEIVED, WOUNDED, send

_SUNDAY = 6
_COME, _CHARGE, _STAY, _HITS, _DEAD, _DOWN = range(6)  # questions of one column
_ROUNDS = 100  # keys of one column for its volleys


@njit(cache=True)
def odds_of_marching(rules: Any, belief: int, seen: int, fear: int) -> int:
    """Give the odds that a striker goes along: those who believe that the Tsar will hear them, and see many out."""
    return logistic(rules.base + times(rules.belief, belief) + times(rules.seen, seen) - times(rules.fear, fear))


@njit(cache=True)
def _columns(rules, chance, districts, governorates, place, seen, day):  # type: ignore[no-untyped-def]
    """Let strikers of the districts that were called gather in columns, each of some districts side by side."""
    odds = odds_of_marching(rules, governorates.belief[place], seen, governorates.fear[place])
    people = np.zeros(districts.governorate.size // rules.districts_a_column + 1, np.int64)
    met = 0
    for district in range(districts.governorate.size):
        if districts.governorate[district] == place:
            if districts.summoned[district] > 0:
                come = acting(districts.striking[district], odds, word(chance, district, day, _COME))
                people[met // rules.districts_a_column] += come
            met += 1
    return people[people > 0]


@njit(cache=True)
def shoot(rules, chance, people, firing, column, day):  # type: ignore[no-untyped-def]
    """Let companies fire volley after volley until few enough stand before them; give dead and wounded.

    Each volley finds whoever stands within reach of the companies that fire, and sends a part of the crowd away.
    """
    dead = hit = 0
    left = people
    for volley in range(rules.volleys):
        if left <= firing * rules.holds:
            break
        key = column * _ROUNDS + volley
        hits = acting(min(left, firing * rules.reach), rules.hit, word(chance, key, day, _HITS))
        hit += hits
        dead += acting(hits, rules.killed, word(chance, key, day, _DEAD))
        left = acting(left - hits, logistic(rules.resolve - rules.volley), word(chance, key, day, _STAY))
    return dead, hit - dead


@njit(cache=True)
def _meet(rules, chance, regiments, homes, records, governorates, rows, people, posted, column, march, day):  # type: ignore[no-untyped-def]
    """Let one column meet the troops in its way: horsemen first, then the companies that obey."""
    down = acting(min(people, posted * rules.reach), rules.ridden_down, word(chance, column, day, _DOWN))
    left = acting(people - down, logistic(rules.resolve - rules.whips), word(chance, column, day, _CHARGE))
    march.wounded[0] += down
    if left <= posted * rules.holds:
        return
    firing = 0
    for company in range(posted):
        row = rows[(column * posted + company) % rows.size]
        key = column * _ROUNDS + company
        firing += fires(rules, chance, regiments, homes, records, governorates, row, key, day)
    dead, wounded = shoot(rules, chance, left, firing, column, day)
    march.companies[0] += posted
    march.fired[0] += firing
    march.dead[0] += dead
    march.wounded[0] += wounded


@njit(cache=True)
def _stand_in_the_way(rules, chance, regiments, homes, records, governorates, place, people, march, day):  # type: ignore[no-untyped-def]
    """Post the companies that can be spared, as many to a column as fit into a street."""
    rows = ready(regiments, place)
    men = 0
    for row in rows:
        men += regiments.men[row]
    companies = times(men, rules.posted) // rules.company
    posted = min(rules.abreast, companies // max(1, people.size))
    if posted == 0:
        return
    for column in range(people.size):
        _meet(rules, chance, regiments, homes, records, governorates, rows, people[column], posted, column, march, day)


@njit(cache=True)
def _tell(march, assembly, place, outbox, counter):  # type: ignore[no-untyped-def]
    """Write what became of the march: people killed and wounded, or a petition handed in."""
    went = send(outbox, counter, MARCH, place, -1, march.people[0], assembly.serial[0])
    if march.dead[0] > 0:
        shot = send(outbox, counter, FIRED_ON, place, -1, march.dead[0], went)
        send(outbox, counter, WOUNDED, place, -1, march.wounded[0], shot)
    else:
        send(outbox, counter, PETITION_RECEIVED, place, -1, march.people[0], went)


@njit(cache=True)
def _march(  # type: ignore[no-untyped-def]
    rules, chance, regiments, homes, records, districts, governorates, cities, assembly, march, held, outbox, counter,
    day,
):  # fmt: skip
    place = cities.governorate[assembly.city[0]]
    out = share(governorates.strikers[place], governorates.hands[place])
    seen = impression(governorates.strikers[place], governorates.hands[place], rules.half_seen)
    if out < rules.enough or (march.day[0] > 0 and day - march.day[0] < rules.rest):
        return
    people = _columns(rules, chance, districts, governorates, place, seen, day)
    if people.size == 0:
        return
    march.day[0], march.people[0], march.streams[0] = day, people.sum(), people.size
    march.companies[0], march.fired[0], march.dead[0], march.wounded[0] = 0, 0, 0, 0
    if held:
        _stand_in_the_way(rules, chance, regiments, homes, records, governorates, place, people, march, day)
    _tell(march, assembly, place, outbox, counter)


@mechanism(
    "units",
    serves=("M45",),
    reads=(
        Regiments.home, Regiments.governorate, Regiments.men, Regiments.nature, Regiments.state, Regiments.wearied,
        Homes.first, Homes.count, People.record, Districts.governorate, Districts.striking, Districts.summoned,
        Governorates.belief, Governorates.fear, Governorates.awe_lost, Governorates.rival, Governorates.insult,
        Governorates.strikers, Governorates.hands, Cities.governorate, Assembly.city,
        Assembly.members, Assembly.called_on,
        Assembly.serial, Law.binding,
    ),
    writes=(March.day, March.people, March.streams, March.companies, March.fired, March.dead, March.wounded),
)  # fmt: skip
def march(world: Any, rules: Any, today: Day) -> None:
    """Let strikers whom the Assembly called march to the palace on a Sunday; the state holds it; companies fire or not.

    odds that a striker goes = sigma(base + `belief` belief in the Tsar + `seen` strikers seen - fear)

    Notes
    -----
    It begins on the first Sunday on which enough of the city is out after a call. The palace is held where
    `holds_palace` and no parliament binds the ruler; a company fires unless half of its men are willing to refuse
    (model E6, the rule of `army.waver`). Dead and wounded come from the companies that fire, the crowd within their
    reach, and how soon it runs; there is no ratio between them. Who is not fired on hands his petition in.
    """
    if today.weekday == _SUNDAY and world.assembly.called_on[0] and world.assembly.members[0]:
        held = bool(rules.holds_palace) and not world.law.binding[0]
        _march(
            rules, world.chance, world.regiments, world.homes, world.people.record, world.districts,
            world.governorates, world.cities, world.assembly, world.march, held, world.outbox, world.counter,
            today.number,
        )  # fmt: skip
