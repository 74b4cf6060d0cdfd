"""Facts about parties in hiding: what a run has to say of them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from kranti.calendar import OldStyle
from kranti.evidence import facts
from kranti.exact import ONE
from kranti.judge.look import Look
from kranti.world.homes import LANDLESS, RICH
from kranti.world.parties import BOLSHEVIKS, MENSHEVIKS, SOCIAL_DEMOCRATS, SOCIALIST_REVOLUTIONARIES, WINGS

_DEMOCRATS = [SOCIAL_DEMOCRATS, *WINGS]
_LAST_BEFORE_LAW = 1904  # the last whole year before parties could be lawful


def _founded(party: int, fact: str) -> Callable[[Look], float]:
    """Give the day a party was founded; never, where the whole of the fact's band was lived without it."""

    def day(look: Look) -> float:
        founded = int(look.world.parties.founded[party])
        if founded >= 0:
            return float(founded)
        if look.lived.until < OldStyle.parse(facts()[fact].high):
            raise LookupError(fact)
        return float("inf")

    return day


def _lawful(look: Look) -> float:
    members, secret = (look.year(f"parties.{name}", _LAST_BEFORE_LAW) for name in ("members", "secret"))
    return float((secret < members).sum())


def _in_secret(look: Look) -> float:
    members, secret = (
        look.year(f"parties.{name}", _LAST_BEFORE_LAW)[_DEMOCRATS].sum() for name in ("members", "secret")
    )
    if members == 0:
        raise LookupError("there are no Social Democrats")
    return float(secret / members)


def _activities(look: Look) -> float:
    """Count the kinds of activity ever seen: a paper that is read, organisers among workers, calls to strike."""
    parties = look.world.parties
    return float(
        sum(bool(column[_DEMOCRATS].any()) for column in (parties.copies, parties.among_workers, parties.calls))
    )


def _among_peasants(look: Look) -> float:
    party = SOCIALIST_REVOLUTIONARIES
    return float(
        look.year("parties.among_villagers", 1900)[party] / max(1, look.year("parties.organisers", 1900)[party])
    )


def _hire_or_are_hired(look: Look) -> float:
    communes, homes, rank = look.world.communes, look.world.homes, look.world.households.rank
    like = np.repeat(homes.like[: len(communes)].astype(np.int64), communes.households)
    return float(np.average(np.isin(rank, (LANDLESS, RICH)), weights=like))


def _divided(look: Look) -> None:
    if look.world.parties.founded[BOLSHEVIKS] < 0:
        raise LookupError("the party is not divided")


def _rules_of_entry(look: Look) -> float:
    _divided(look)
    return float(len(np.unique(look.world.parties.open_entry[list(WINGS)])))


def _admits(party: int) -> Callable[[Look], float]:
    def share(look: Look) -> float:
        _divided(look)
        return float(look.world.parties.admitted[party] / max(1, look.world.parties.applied[party]))

    return share


CHECKS: dict[str, Callable[[Look], float]] = {
    "F047": _lawful,
    "F048": _founded(SOCIAL_DEMOCRATS, "F048"),
    "F049": _in_secret,
    "F050": _activities,
    "F052": _among_peasants,
    "F053": lambda look: float(look.world.parties.began_in_villages.sum()),
    "F054": _founded(SOCIALIST_REVOLUTIONARIES, "F054"),
    "F055": lambda look: float(look.world.parties.land_now[SOCIALIST_REVOLUTIONARIES] / ONE),
    "F056": _hire_or_are_hired,
    "F058": _rules_of_entry,
    "F059": lambda look: _admits(BOLSHEVIKS)(look) / max(1e-9, _admits(MENSHEVIKS)(look)),
    "F060": _admits(MENSHEVIKS),
}
