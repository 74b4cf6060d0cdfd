"""Leaning: what moves a school or a profession, in sigmas of a body."""

from typing import Any

from numba import njit

from kranti.chance import word
from kranti.exact import ONE, normal, share
from kranti.participation import chance_spread, willing
from kranti.world.state import FREE


@njit(cache=True)
def lacking(law: Any) -> Any:
    """Give the share of liberties that the law lacks (Q16.16): of press, meetings and unions."""
    given = int(law.press[0]) + int(law.meetings[0]) + int(law.unions[0])
    return share(3 * FREE - given, 3 * FREE)


@njit(cache=True)
def weakness(throne: Any) -> Any:
    """Give how weak the throne looks (Q16.16): the demand on its force over demand and force together."""
    return share(throne.demand[0], throne.demand[0] + throne.force[0])


@njit(cache=True)
def called_for(rules: Any, law: Any, throne: Any, kind: int) -> Any:
    """Give what liberties lacking and a weak throne move every body of a kind by (Q16.16 sigma)."""
    return (rules.liberty[kind] * lacking(law) + rules.weakness[kind] * weakness(throne)) >> 16


@njit(cache=True)
def lean(rules, chance, homes, bodies, body, kind, asked, seen, lost, day):  # type: ignore[no-untyped-def]
    """Give how a body leans: nature + what all such bodies are moved by + what is seen + lost awe - weariness.

    `asked` is what liberties lacking and a weak throne come to; the shock of the period is the body's own.
    """
    z = bodies.nature[body] + asked - bodies.weariness[body]
    z += (rules.news[kind] * seen + rules.awe[kind] * lost) >> 16
    spread = chance_spread(rules.chance_spread[kind], homes.count[bodies.home[body]], bodies.people[body])
    return z + (normal(word(chance, body, day // rules.refresh, 1)) * spread >> 16)


@njit(cache=True)
def carries(rules, chance, homes, records, bodies, body, leaning, day):  # type: ignore[no-untyped-def]
    """Tell whether a body acts: enough of its people are willing; where not even the boldest would, nobody is asked."""
    home = bodies.home[body]
    if leaning < rules.murmur or homes.count[home] == 0:
        return False
    out = willing(rules.temper, chance, homes, records, home, leaning, day // rules.refresh)
    return out > 0 and out * ONE >= rules.quorum * homes.count[home]
