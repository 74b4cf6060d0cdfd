"""How a strike begins: readiness from grievance, neighbours and chance; a quorum of persons decides."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from kranti.calendar import Day
from kranti.chance import many, words
from kranti.exact import CERTAIN, ONE, log_ratio, normal, share, times
from kranti.mechanism import mechanism
from kranti.participation import chance_spread, impression, willing
from kranti.world import Assembly, Districts, Empire, Governorates, Homes, People, Plants, Trades
from kranti.world.post import LONG_DAY, PAY_CUT, STRIKE_BEGUN, send
from kranti.world.work import AT_WORK, CONDITIONS, DISMISSED, HOURS, LIBERTY, NOTHING, PAY, STRIKING, SYMPATHY, TOKEN


@njit(cache=True, forceinline=True)
def local_news(rules, plants, districts, governorates, plant):  # type: ignore[no-untyped-def]
    """Weigh what a plant sees nearby: its district, its trade in the governorate, the governorate."""
    district, place, trade = plants.district[plant], plants.governorate[plant], plants.trade[plant]
    near, half = rules.near, rules.half_seen
    out = districts.striking[district] + (districts.locked[district] * rules.locked_seen >> 16)
    seen = near[0] * impression(out, districts.hands[district], half)
    seen += near[1] * impression(governorates.striking[place, trade], governorates.by_trade[place, trade], half)
    seen += near[2] * impression(governorates.strikers[place], governorates.hands[place], half)
    return seen // max(1, near[0] + near[1] + near[2] + near[3]) * rules.neighbours >> 16


@njit(cache=True)
def national_news(rules: Any, out: int, hands: int, linked: int = 0) -> int:
    """Weigh what is known of a trade in the whole Empire: from papers, or from unions that link its cities."""
    near = rules.near
    seen = (near[3] + linked * rules.linked) * impression(out, hands, rules.half_seen)
    return seen // max(1, near[0] + near[1] + near[2] + near[3]) * rules.neighbours >> 16


@njit(cache=True)
def _stirred(rules, governorates):  # type: ignore[no-untyped-def]
    """Give what moves the plants of each governorate alike: awe gone and an insult, less the fear after a shooting."""
    moved = np.empty(governorates.awe_lost.size, np.int64)
    for place in range(moved.size):
        gone = governorates.awe_lost[place] + governorates.rival[place]
        moved[place] = times(rules.awe, gone) + times(rules.insult, governorates.insult[place])
        moved[place] -= times(rules.fear, governorates.fear[place])
    return moved


@njit(cache=True, forceinline=True)
def called_by(rules, plants, districts, governorates, plant):  # type: ignore[no-untyped-def]
    """Give how far a call reaches a plant: the Assembly's in its district, or other bodies' as far as it has any."""
    others = times(governorates.summoned[plants.governorate[plant]], times(rules.others, plants.organised[plant]))
    return max(districts.summoned[plants.district[plant]], min(ONE, others))


@njit(cache=True)
def answer(rules: Any, summoned: int, grievance: int) -> int:
    """Give what a call moves hands by (sigma): as far as it reaches them and they have something to complain of."""
    return times(times(rules.summoned, summoned), impression(min(grievance, ONE), ONE, rules.answer_half))


@njit(cache=True, forceinline=True)
def strata(grievance: int, apart: int, slope: int) -> int:
    """Give how far grades keep hands apart: wholly in quiet days, less as grievance grows, not at all in the end."""
    return max(0, apart - (grievance * slope >> 16))


@njit(cache=True)
def _restless(  # type: ignore[no-untyped-def]
    rules, chance, plants, homes, districts, governorates, news, stirred, first, last, quiet, day, found, lean_of
):
    """List the plants from `first` to `last` where the boldest murmur today, how each leans and what it saw.

    Of a quiet stretch those are skipped whose district is astir: they are asked with their district. Gives the
    number found.
    """
    slope, period = share(rules.strata, rules.strata_opened), day // rules.payday
    limit = rules.murmur - rules.temper
    state, nature, weariness, organised = plants.state, plants.nature, plants.weariness, plants.organised
    grievance, hands, active, summoned = plants.grievance, plants.hands, districts.active, districts.summoned
    of_others = governorates.summoned
    count, luck = 0, many(chance, first, last - first, period, 1)
    for plant in range(first, last):
        district, place = plants.district[plant], plants.governorate[plant]
        if state[plant] != AT_WORK or (quiet and active[district] | summoned[district] != 0):
            continue
        seen = news[plants.trade[plant]] + districts.cheer[district]
        if governorates.strikers[place] > 0:
            seen += local_news(rules, plants, districts, governorates, plant)
        lean = nature[plant] + (grievance[plant] * rules.grievance >> 16) + seen - weariness[plant]
        lean += stirred[place] + (rules.organised * organised[plant] >> 16)
        if summoned[district] | of_others[place] != 0:
            lean += answer(rules, called_by(rules, plants, districts, governorates, plant), grievance[plant])
        lean -= strata(grievance[plant], rules.strata, slope)
        lean += rules.call * governorates.called[place, plants.trade[plant]] >> 16
        if lean < limit - 4 * rules.chance_spread:
            continue
        spread = chance_spread(rules.chance_spread, homes.count[plants.home[plant]], hands[plant])
        lean += normal(luck[plant - first]) * spread >> 16
        if lean >= limit:
            found[count], lean_of[count, 0], lean_of[count, 1] = plant, lean, seen
            count += 1
    return count


@njit(cache=True)
def _decide(  # type: ignore[no-untyped-def]
    rules, chance, plants, homes, records, districts, governorates, trades, empire, assembly, outbox, counter, plant,
    lean, seen, day,
):  # fmt: skip
    """Count the willing of a plant, and let it come out at the quorum."""
    home = plants.home[plant]
    out = willing(rules.temper, chance, homes, records, home, lean, day // rules.refresh)
    if out > 0 and out * ONE >= rules.quorum * homes.count[home]:
        part = share(out, homes.count[home])
        _come_out(
            rules, chance, plants, districts, governorates, trades, empire, assembly, outbox, counter, plant, part,
            seen, day,
        )  # fmt: skip


@njit(cache=True)
def demand_of(rules: Any, cause: int, follows: bool, called: Any, luck: Any) -> int:
    """Name what a strike is for: liberty, where a party's call or an insult reaches; others' sake; its own cause."""
    if not rules.kinds:
        return NOTHING
    if luck < called * rules.political:
        return LIBERTY
    return SYMPATHY if follows else cause


@njit(cache=True)
def programme(rules: Any, cause: int, call: int, luck: Any) -> int:
    """Name what a called plant asks for: one point of the Assembly's programme, drawn by its weights."""
    if call == 0:
        return cause
    left = np.int64(luck) * (rules.programme[0] + rules.programme[1] + rules.programme[2]) >> 32
    if left < rules.programme[0]:
        return HOURS
    return PAY if left < rules.programme[0] + rules.programme[1] else CONDITIONS


@njit(cache=True)
def _come_out(  # type: ignore[no-untyped-def]
    rules, chance, plants, districts, governorates, trades, empire, assembly, outbox, counter, plant, part, seen, day,
):  # fmt: skip
    """Begin a strike: what it is for, how long it means to last, and the letter that tells why."""
    district, place, trade = plants.district[plant], plants.governorate[plant], plants.trade[plant]
    token, length, third, fourth = words(chance, plant, day, 2)
    follows, called = seen > plants.grievance[plant], np.int64(governorates.called[place, trade])
    call = answer(rules, called_by(rules, plants, districts, governorates, plant), plants.grievance[plant])
    insult = governorates.insult[place]
    own = programme(rules, plants.cause[plant], call, fourth)
    plants.demand[plant] = demand_of(rules, own, follows and call == 0, called + insult, np.int64(third))
    anger = plants.grievance[plant] + times(rules.insult, insult) + call
    brief = np.int64(token) < rules.token and anger < ONE
    brief = brief or plants.demand[plant] == LIBERTY
    drawn = log_ratio(CERTAIN, length + 1)
    mean = rules.lasts * ONE + districts.endurance[district] + anger * rules.lasts_grieved // ONE
    plants.lasts[plant] = 1 if brief else 1 + (mean * drawn >> 32)
    plants.state[plant] = TOKEN if brief else STRIKING
    plants.days[plant] = 0
    plants.striking[plant] = max(1, plants.hands[plant] * part >> 16)
    districts.called[district] += 1
    governorates.reached[place] += plants.striking[plant] * called >> 16
    hurt = _complain(plants, trades.serial[trade], outbox, counter, empire.serial[0], plant)
    near = districts.striking[district] > 0 or districts.cheer[district] > 0
    others = districts.serial[district] if near else -1
    first, second = (others, hurt) if follows else (hurt, others)
    out, demand = plants.striking[plant], plants.demand[plant]
    heard = -1
    if call > 0:
        heard = assembly.serial[0] if districts.summoned[district] > 0 else governorates.out_serial[place]
    elif insult > called:
        heard = empire.shot_serial[0]
    elif called > 0:
        heard = governorates.call_serial[place]
    plants.strike_serial[plant] = send(outbox, counter, STRIKE_BEGUN, place, plant, out, first, second, heard, demand)


@njit(cache=True)
def _complain(plants, trade_serial, outbox, counter, price_serial, plant):  # type: ignore[no-untyped-def]
    """Write down what the hands hold against their plant, and give the letter; a dismissal was written when it fell."""
    cause, place = plants.cause[plant], plants.governorate[plant]
    if cause == DISMISSED:
        return plants.serial[plant]
    if cause == PAY:
        return send(outbox, counter, PAY_CUT, place, plant, plants.pay[plant], price_serial, trade_serial)
    if cause == HOURS:
        return send(outbox, counter, LONG_DAY, place, plant, plants.minutes[plant])
    return np.int64(-1)


@njit(cache=True)
def _tire_less(rules, plants, first, last):  # type: ignore[no-untyped-def]
    """Let weariness fade at the plants whose payday it is."""
    for plant in range(first, last):
        plants.weariness[plant] = max(0, plants.weariness[plant] - rules.weariness_fades)


@njit(cache=True)
def _begin(  # type: ignore[no-untyped-def]
    rules, chance, plants, homes, records, districts, governorates, trades, empire, assembly, outbox, counter, day
):
    """Ask the plants whose payday it is, and every plant of a district where somebody is out."""
    news = np.zeros(3, np.int64)
    for trade in range(3):
        news[trade] = national_news(rules, trades.out[trade], trades.hands[trade], empire.unions_linked[0])
    stirred = _stirred(rules, governorates)
    turn, plants_in_all = day % rules.payday, plants.state.size
    first, last = turn * plants_in_all // rules.payday, (turn + 1) * plants_in_all // rules.payday
    most = max(last - first, districts.plants.max())
    found, lean_of = np.empty(most, np.int64), np.empty((most, 2), np.int64)
    _tire_less(rules, plants, first, last)
    active, summoned = districts.active, districts.summoned
    for district in range(-1, active.size):
        if district >= 0:
            if active[district] | summoned[district] == 0:
                continue
            first = districts.first_plant[district]
            last = first + districts.plants[district]
        count = _restless(
            rules, chance, plants, homes, districts, governorates, news, stirred, first, last, district < 0, day,
            found, lean_of,
        )  # fmt: skip
        for row in range(count):
            _decide(
                rules, chance, plants, homes, records, districts, governorates, trades, empire, assembly, outbox,
                counter, found[row], lean_of[row, 0], lean_of[row, 1], day,
            )  # fmt: skip


@mechanism(
    "units",
    serves=("M20", "M21", "M23", "M26", "M27", "M35", "M44", "M92"),
    reads=(
        Plants.home, Plants.governorate, Plants.district, Plants.trade, Plants.grievance, Plants.nature, Plants.cause,
        Plants.hands, Plants.serial, Plants.pay, Plants.minutes, Homes.first, Homes.count, People.record,
        Districts.active, Districts.striking, Districts.hands, Districts.locked, Districts.cheer, Districts.endurance,
        Districts.serial, Districts.first_plant, Districts.plants, Governorates.awe_lost, Governorates.rival,
        Governorates.striking,
        Governorates.strikers, Governorates.by_trade, Governorates.hands, Governorates.called,
        Governorates.call_serial, Governorates.insult, Governorates.fear, Governorates.summoned,
        Governorates.out_serial, Districts.summoned, Plants.organised, Assembly.serial, Empire.shot_serial,
        Trades.hands, Trades.out, Trades.serial, Empire.serial, Empire.unions_linked,
    ),
    writes=(
        Plants.state, Plants.days, Plants.lasts, Plants.striking, Plants.demand, Plants.weariness, Plants.strike_serial,
        Districts.called, Governorates.reached,
    ),
)  # fmt: skip
def begin(world: Any, rules: Any, today: Day) -> None:
    """Let plants come out: on payday, or on any day while their district is on strike, if enough hands are willing.

    z = nature + grievance + neighbours + cheer + awe lost or given to a rival body + insult - fear + organisation
    + calls - weariness - strata + the month's chance; a person is willing when his number of the week falls below
    sigma(z + temper); the plant stops when the willing reach the quorum.

    Notes
    -----
    The participation rule of the model (E1-E3) in sigmas of a plant. What neighbours do is weighed locally and is
    concave (`impression`); the evening before is read, so that the order of plants does not matter. Where not even
    the boldest reach `murmur`, nobody gathers and nobody is counted. A party's call counts by the share of the trade's
    hands that it reaches; some of these strike for liberty, for one day, since no owner can grant it.
    """
    _begin(
        rules, world.chance, world.plants, world.homes, world.people.record, world.districts, world.governorates,
        world.trades, world.empire, world.assembly, world.outbox, world.counter, today.number,
    )  # fmt: skip
