"""Day zero of the parties: circles of Social Democrats where plants stand, of peasant socialists where communes lie."""

from __future__ import annotations

from typing import Any

import numpy as np

from kranti.atlas import Atlas
from kranti.chance import Chance
from kranti.exact import ONE
from kranti.mechanism import show
from kranti.plan import share_out
from kranti.rooms.parties.rules import Rules
from kranti.rooms.parties.win_over import CAMP, count_parties, organise
from kranti.world import World
from kranti.world.homes import LANDLESS, PROFESSION, RICH, UNIVERSITY
from kranti.world.parties import EDUCATED, PARTY_NAMES, SOCIAL_DEMOCRATS, SOCIALIST_REVOLUTIONARIES, VILLAGERS, WORKERS

_CAMPS = (SOCIAL_DEMOCRATS, SOCIALIST_REVOLUTIONARIES)
_MAIN = (WORKERS, VILLAGERS)


def found(world: World, rules: Rules, atlas: Atlas, chance: Chance) -> None:
    """Give parties their rules, committees their aims, and each governorate its first circles."""
    _write_rules(world, rules)
    committees, places = world.committees, len(world.governorates)
    committees.party[:] = np.repeat(np.arange(len(PARTY_NAMES)), places)
    committees.governorate[:] = np.tile(np.arange(places), len(PARTY_NAMES))
    committees.serial[:], committees.betrayed[:] = -1, -1
    world.governorates.call_serial[:] = -1
    communal, divided = _communal(world), _divided(world)
    world.governorates.crowd[:] = _crowd(world)
    _aim(world, rules, communal, divided)
    _begin(world, rules, communal, atlas.column("places", "inspected"))
    shown = show(world, "committees")
    organise(rules, shown, show(world, "governorates"))
    count_parties(shown, show(world, "parties"), world.empire.parties_legal)
    world.parties.began_in_villages[:] = world.parties.among_villagers


def _write_rules(world: World, rules: Rules) -> None:
    """Write down what each party is like; none has been founded."""
    parties = world.parties
    parties.founded[:], parties.serial[:] = -1, -1
    parties.open_entry[:], parties.discipline[:] = rules.open_entry, rules.discipline
    parties.land_now[:] = rules.land_now


def _by_place(world: World, rows: Any, weights: Any) -> Any:
    homes = world.homes
    return np.bincount(homes.governorate[rows], weights, len(world.governorates)).astype(np.int64)


def _crowd(world: World) -> Any:
    """Count workers, villagers and educated people (students and the learned professions) by governorate."""
    homes = world.homes
    people = homes.count.astype(np.int64) * homes.stands_for * homes.like
    learned = np.flatnonzero((homes.kind == UNIVERSITY) | (homes.kind == PROFESSION))
    villages = np.arange(len(world.communes))
    crowds = (
        _by_place(world, world.plants.home, world.plants.hands),
        _by_place(world, villages, people[villages]),
        _by_place(world, learned, people[learned]),
    )
    return np.stack(crowds, 1)


def _communal(world: World) -> Any:
    """Give the share of each governorate's communes whose mir may divide the land anew (Q16.16)."""
    villages, like = np.arange(len(world.communes)), world.homes.like[: len(world.communes)].astype(np.int64)
    communal = _by_place(world, villages, like * world.communes.repartitional)
    return communal * ONE // np.maximum(_by_place(world, villages, like), 1)


def _divided(world: World) -> Any:
    """Give the share of each governorate's households that hire or are hired: the rich and the landless (Q16.16)."""
    rank, communes = world.households.rank, world.communes
    apart = np.add.reduceat(((rank == LANDLESS) | (rank == RICH)).astype(np.int64), communes.first_household)
    villages, like = np.arange(len(communes)), world.homes.like[: len(communes)].astype(np.int64)
    whole = _by_place(world, villages, like * communes.households)
    return _by_place(world, villages, like * apart) * ONE // np.maximum(whole, 1)


def _aim(world: World, rules: Rules, communal: Any, divided: Any) -> None:
    """Weigh, for each committee, workers, villagers and educated people as its party sees them."""
    committees = world.committees
    by_camp = {
        SOCIAL_DEMOCRATS: np.maximum(0, ONE - rules.view * divided // ONE),
        SOCIALIST_REVOLUTIONARIES: rules.belief * communal // ONE,
    }
    for party in range(len(PARTY_NAMES)):
        mine, camp = committees.party == party, CAMP[party]
        committees.aim[mine, WORKERS], committees.aim[mine, EDUCATED] = rules.to_workers[camp], rules.to_educated[camp]
        committees.aim[mine, VILLAGERS] = by_camp[_CAMPS[camp]]


def _begin(world: World, rules: Rules, communal: Any, ruled: Any) -> None:
    """Share the first circles out over the governorates under the Empire's own laws, by whom each camp draws on."""
    committees, crowd = world.committees, world.governorates.crowd.copy()
    crowd[:, VILLAGERS] = crowd[:, VILLAGERS] * communal // ONE
    pulls = (rules.pull_democrats, rules.pull_revolutionaries)
    for party in range(len(PARTY_NAMES)):
        committees.pull[committees.party == party] = ruled * (crowd @ np.array(pulls[CAMP[party]], np.int64))
    for camp, party in enumerate(_CAMPS):
        mine = committees.party == party
        people = share_out(rules.circles[camp] * rules.present[camp], committees.pull[mine])
        educated = people * rules.first_educated[camp] // ONE
        committees.members[mine, EDUCATED], committees.members[mine, _MAIN[camp]] = educated, people - educated
    committees.began[:] = committees.members.sum(1)
    committees.months[:] = committees.began * rules.first_months
    committees.cells[:] = -(-committees.began // rules.cell)
