"""The ruler's weekly choice: repress, concede a step, or take a step back; by force over demand, and by no date."""

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, share
from kranti.mechanism import mechanism
from kranti.world import Districts, Dumas, Empire, Law, Throne
from kranti.world.post import (
    DUMA_DISMISSED,
    DUMA_PROMISED,
    LIBERTIES_GRANTED,
    MINISTERS_ANSWER,
    NOTHING,
    POLITICS_NARROWED,
    VOTE_LAW_CHANGED,
    send,
)
from kranti.world.state import ANSWERS, LEGISLATES, NARROW, opposition, sitting

_GRANTS = (NOTHING, DUMA_PROMISED, LIBERTIES_GRANTED, MINISTERS_ANSWER)


@njit(cache=True)
def enough(force: int, demand: int, times: int) -> bool:
    """Tell whether force is at least `times` (Q16.16) the demand."""
    return force * ONE >= times * demand


@njit(cache=True)
def feared(throne: Any, credit: int) -> Any:
    """Give the demand to be met after a dismissal: what is, and the worst remembered as far as people heed the Duma."""
    return throne.demand[0] + (throne.peak[0] * credit >> 16)


@njit(cache=True)
def _remember(rules: Any, throne: Any) -> None:
    """Let the worst be slowly forgotten and hope fade; harden while force is enough, soften while it is not."""
    throne.peak[0] = max(throne.demand[0], throne.peak[0] - (throne.peak[0] * rules.forgets >> 16))
    throne.promise[0] -= throne.promise[0] * rules.promise_fades >> 16
    if enough(throne.force[0], throne.demand[0], rules.represses):
        fear = share(throne.peak[0], throne.peak[0] + throne.force[0])
        throne.repression[0] += (fear - throne.repression[0]) * rules.hardens >> 16
    else:
        throne.repression[0] -= throne.repression[0] * rules.softens >> 16


@njit(cache=True)
def _decree(throne: Any, outbox: Any, counter: Any, kind: int, size: int, first: int, second: int) -> None:
    throne.serial[0] = send(outbox, counter, kind, -1, -1, size, first, second, throne.serial[0])


@njit(cache=True)
def _loudest(districts: Any) -> Any:
    """Give the letter of the last strike in the district with most people out, or -1 where nobody is."""
    best = 0
    for district in range(districts.striking.size):
        if districts.striking[district] > districts.striking[best]:
            best = district
    return districts.serial[best] if districts.striking[best] > 0 else -1


@njit(cache=True)
def _yield(rules, throne, districts, empire, outbox, counter, step, day):  # type: ignore[no-untyped-def]
    """Grant up to a step, and call a Duma; the further the step, the more is hoped for from it."""
    throne.granted[0], throne.pressed[0], throne.called_on[0] = step, 0, day
    throne.promise[0] = min(ONE, step * ONE // LEGISLATES)
    cause = _loudest(districts)
    _decree(throne, outbox, counter, _GRANTS[step], throne.demand[0], cause, empire.society_serial[0])
    throne.called_serial[0] = throne.serial[0]


@njit(cache=True)
def _concede(rules, throne, districts, empire, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Concede one step when force has fallen short for some weeks on end; bind oneself where that is willed."""
    if rules.answers and throne.granted[0] < ANSWERS:
        _yield(rules, throne, districts, empire, outbox, counter, ANSWERS, day)
        return
    short = throne.demand[0] * ONE > throne.force[0] * rules.yields
    throne.pressed[0] = throne.pressed[0] + 1 if short else 0
    if throne.pressed[0] >= rules.patience and throne.granted[0] < rules.most:
        _yield(rules, throne, districts, empire, outbox, counter, throne.granted[0] + 1, day)


@njit(cache=True)
def _is_borne(rules: Any, law: Any, dumas: Any, row: int) -> bool:
    """Tell whether the throne bears with a Duma: where bound, where not outvoted, or where it minds not."""
    against = opposition(dumas, row)
    return (
        bool(law.binding[0])
        or 2 * against <= dumas.members[row]
        or against * ONE <= rules.tolerance * dumas.members[row]
    )


@njit(cache=True)
def _take_back(rules, throne, law, dumas, outbox, counter, day):  # type: ignore[no-untyped-def]
    """Send a Duma home once force has been enough for what is feared, for longer at each step; then change the vote."""
    row = sitting(dumas)
    if row < 0 or _is_borne(rules, law, dumas, row):
        throne.at_ease[0] = 0
        return
    demand = feared(throne, dumas.credit[row])
    clash = dumas.motions[row] > 0 and enough(throne.force[0], demand, rules.represses)
    calm = enough(throne.force[0], demand, rules.retracts)
    throne.at_ease[0] = throne.at_ease[0] + 1 if clash or calm else 0
    if throne.at_ease[0] < rules.stubborn * (throne.taken_back[0] + 1):
        return
    dumas.dismissed[row], throne.called_on[0], throne.at_ease[0] = day, day, 0
    throne.taken_back[0] = min(throne.taken_back[0] + 1, 100)
    _decree(throne, outbox, counter, DUMA_DISMISSED, row + 1, dumas.serial[row], -1)
    throne.called_serial[0] = throne.serial[0]
    if throne.taken_back[0] > 1 and law.vote[0] < NARROW and not rules.keeps_vote_law:
        _decree(throne, outbox, counter, VOTE_LAW_CHANGED, row + 1, dumas.serial[row], -1)


@njit(cache=True)
def _narrow(rules, throne, law, dumas, outbox, counter):  # type: ignore[no-untyped-def]
    """Narrow the liberties granted, once, when force is enough for what is feared and the throne has hardened."""
    free = throne.granted[0] >= LEGISLATES and throne.narrowed[0] == 0 and not law.binding[0]
    hard = throne.repression[0] > 0 and throne.repression[0] >= rules.narrows
    row = sitting(dumas)
    demand = feared(throne, dumas.credit[row] if row >= 0 else throne.promise[0])
    if free and hard and enough(throne.force[0], demand, rules.represses):
        throne.narrowed[0] = 1
        _decree(throne, outbox, counter, POLITICS_NARROWED, throne.peak[0], -1, -1)


@njit(cache=True)
def _decide(rules, throne, law, dumas, districts, empire, outbox, counter, day):  # type: ignore[no-untyped-def]
    _remember(rules, throne)
    _concede(rules, throne, districts, empire, outbox, counter, day)
    _take_back(rules, throne, law, dumas, outbox, counter, day)
    _narrow(rules, throne, law, dumas, outbox, counter)


@mechanism(
    "institutions",
    serves=("M03", "M49"),
    every="week",
    reads=(
        Throne.demand, Throne.force, Law.vote, Law.binding, Dumas.opened, Dumas.ended, Dumas.members, Dumas.seats,
        Dumas.motions, Dumas.credit, Dumas.serial, Districts.striking, Districts.serial, Empire.society_serial,
    ),
    writes=(
        Throne.peak, Throne.pressed, Throne.at_ease, Throne.granted, Throne.taken_back, Throne.narrowed,
        Throne.promise, Throne.repression, Throne.called_on, Throne.serial, Throne.called_serial,
        Dumas.dismissed,
    ),
)  # fmt: skip
def decide(world: Any, rules: Any, today: Day) -> None:
    """Repress while force covers demand; concede a step when it has not for some weeks; take steps back when it does.

    h = S' / D'.  Concede when h < 1 / `yields` for `patience` weeks on end, up to step `most`.
    h* = S' / (D' + credit peak).  With an opposition Duma sitting: after a motion, dismiss when h* >= `represses`;
    without, when h* >= `retracts`; either for `stubborn` weeks on end the first time, twice as many the second.
    The second dismissal changes the vote law.

    Notes
    -----
    E16 of the model. What the throne fears of a dismissal is the worst demand that it remembers, as far as people
    still heed the Duma, or hope for one; that memory fades by `forgets`.
    It fears the same of narrowing liberties. Repression moves to peak / (peak + S') while h >= `represses`.
    A ruler whose `tolerance` is one, or whom a parliament binds, dismisses nobody. None of these numbers is identified
    by the few decisions history made (model 2.16): all are assumed.
    """
    _decide(
        rules, world.throne, world.law, world.dumas, world.districts, world.empire, world.outbox, world.counter,
        today.number,
    )  # fmt: skip
