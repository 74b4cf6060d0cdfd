"""The campaign for a constitution: liberals, and with them nationalists and Jadids where their people live."""

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE
from kranti.mechanism import mechanism
from kranti.rooms.society.leaning import lacking, weakness
from kranti.world import Bodies, Empire, Governorates, Law, Throne
from kranti.world.state import AT_STUDY, CIRCLES, JADIDS, LEGISLATES, LIBERALS, NATIONALISTS

_MILLION = 1_000_000


@njit(cache=True)
def voice(rules: Any, weak: int, news: int, without: int, content: bool) -> Any:
    """Give how loudly liberals mean to speak (Q16.16, 0 to 1); less when a law-making Duma is granted.

    `weak`: how weak the throne looks; `news`: students and professional people who act, of all; `without`: liberties
    that the law lacks.
    """
    said = rules.voice * without + rules.voice_weak * weak + rules.voice_news * news >> 16
    said = min(ONE, said)
    return said * rules.voice_content >> 16 if content else said


@njit(cache=True)
def _acting(bodies: Any) -> Any:
    """Give the share of students and professional people whose body acts (Q16.16)."""
    out = of = 0
    for body in range(bodies.state.size):
        of += bodies.people[body]
        out += bodies.people[body] if bodies.state[body] != AT_STUDY else 0
    return (np.int64(out) << 16) // max(1, of)


@njit(cache=True)
def _campaign(rules: Any, bodies: Any, governorates: Any, law: Any, throne: Any, empire: Any) -> None:
    content = throne.granted[0] >= LEGISLATES
    loud = voice(rules, weakness(throne), _acting(bodies), lacking(law), content)
    circles, places = len(CIRCLES), governorates.foreign.size
    most, total = np.zeros(circles, np.int64), 0
    for place in range(places):
        for circle in range(circles):
            share = governorates.foreign[place] if circle == NATIONALISTS else governorates.muslim[place]
            aim = loud if circle == LIBERALS else loud * share >> 16
            now = np.int64(governorates.campaign[place, circle])
            governorates.campaign[place, circle] = now + ((aim - now) * rules.pace >> 16)
            most[circle] = max(most[circle], governorates.campaign[place, circle])
        total += governorates.campaign[place, LIBERALS]
    empire.campaign[0] = (total // places) * _MILLION >> 16
    empire.allies[0] = 0
    for circle in (LIBERALS, NATIONALISTS, JADIDS):
        empire.allies[0] += most[circle] >= rules.heard


@mechanism(
    "people",
    serves=("M41",),
    every="month",
    reads=(
        Bodies.people, Bodies.state, Governorates.foreign, Governorates.muslim, Law.press, Law.meetings, Law.unions,
        Throne.demand, Throne.force, Throne.granted,
    ),
    writes=(Governorates.campaign, Empire.campaign, Empire.allies),
)  # fmt: skip
def campaign(world: Any, rules: Any, today: Day) -> None:
    """Move the liberals' campaign to what lacking liberties, a weak throne and news call for; allies speak with them.

    aim = `voice` liberties lacking + `voice_weak` weakness + `voice_news` acting;  campaign moves to it by `pace`.
    Nationalists speak as loudly as liberals times the share of people of another tongue, Jadids times that of Muslims.

    Notes
    -----
    By tongue and faith, never by name. The position against autocracy is the rule itself: without a law-making Duma
    they speak, with one they speak `voice_content` of it.
    """
    _campaign(rules, world.bodies, world.governorates, world.law, world.throne, world.empire)
