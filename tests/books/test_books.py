"""Books: what leaves one column enters another, to the person, the pood, the kopeck and the tenth of a desyatina."""

from itertools import pairwise

import numpy as np
import pytest

from kranti.exact import times
from kranti.founding import rules_on
from kranti.world.homes import COMMUNE
from kranti.world.work import LOCKED_OUT, STRIKING

YEARS = ("1895-12-31", "1896-12-31", "1897-12-31", "1898-12-31")
FARM_YEARS = ("1897-07-31", "1898-07-31")


def by_place(world, places, amounts):
    """Add whole numbers up by governorate."""
    totals = np.zeros(len(world.governorates), np.int64)
    np.add.at(totals, places, amounts)
    return totals.tolist()


# --- people ---


def test_a_years_people_are_last_years_and_the_born_less_the_dead_and_gone(stood, yearly):
    for row, (before, after) in enumerate(pairwise(YEARS)):
        born, dead, moved = (yearly[f"governorates.{name}"][row] for name in ("births", "deaths", "moved"))
        people = stood[before].governorates.population + born - dead + moved
        assert stood[after].governorates.population.tolist() == people.tolist()


def test_who_leaves_a_governorate_comes_to_another_or_goes_abroad(stood, yearly):
    gone = -yearly["governorates.moved"][: len(YEARS) - 1].sum()
    assert stood[YEARS[-1]].empire.emigrants[0] == gone


@pytest.mark.parametrize("what", ["births", "deaths"])
def test_no_birth_and_no_death_of_the_registers_is_lost(stood, yearly, what):
    world, years = stood[YEARS[-1]], len(YEARS) - 1
    settled = yearly[f"governorates.{what}"][:years].sum(0) + getattr(world.governorates, f"{what}_due")
    peopled = world.governorates.slots > 0
    assert settled[peopled].tolist() == getattr(world.registers, what)[:years].sum(0)[peopled].tolist()


def test_records_and_those_hired_but_not_yet_moved_add_up_to_the_people(stood):
    for world in stood.values():
        homes = world.homes
        people = homes.count.astype(np.int64) * homes.stands_for * homes.like
        counted = world.governorates.population + world.governorates.hired_due
        assert by_place(world, homes.governorate, people) == counted.tolist()


def test_every_record_lies_in_a_home(stood):
    for world in stood.values():
        homes, taken = world.homes, np.zeros(len(world.people), bool)
        for first, count in zip(homes.first, homes.count, strict=True):
            taken[first : first + count] = True
        assert (taken == (world.people.record > 0)).all()


# --- grain ---


def test_grain_reaped_is_sown_eaten_spoilt_shipped_or_stored(stood, for_all):
    def stored(world):
        estates, towns = world.manors.grain * world.manors.like, world.governorates.town_grain
        return int(for_all(world, "grain").sum() + estates.sum() + towns.sum())

    before, after = (stood[day] for day in FARM_YEARS)
    book = after.governorates
    used = book.seed + book.eaten + book.exported + book.spoilt
    assert book.harvest.sum() > 0
    assert stored(after) - stored(before) == int((book.harvest - used).sum())


def test_what_is_shipped_from_governorates_is_what_the_empire_exports(stood):
    for world in stood.values():
        assert world.governorates.exported.sum() == world.empire.exported[0]


# --- rent ---


@pytest.mark.parametrize("year", [1897, 1898])
def test_rent_owed_is_paid_or_in_arrears(stood, for_all, year):
    opened, closed = stood[f"{year}-01-01"].governorates, stood[f"{year}-12-31"]
    unpaid = opened.rent_arrears + closed.governorates.rent_due - closed.governorates.rent_paid
    villages = closed.homes.governorate[: len(closed.communes)]
    assert by_place(closed, villages, for_all(closed, "owed")) == unpaid.tolist()
    assert closed.governorates.rent_arrears.tolist() == unpaid.tolist()
    assert closed.governorates.rent_paid.sum() > 0


@pytest.mark.parametrize("year", [1897, 1898])
def test_estates_and_villages_keep_the_same_books(stood, for_all, year):
    world = stood[f"{year}-12-31"]
    manors = world.manors
    assert ((manors.arrears + manors.due - manors.paid) * manors.like).sum() == for_all(world, "owed").sum()


@pytest.mark.parametrize("year", [1897, 1898])
def test_arrears_are_carried_over_less_what_is_forgiven(lived, for_all, year):
    run, stood = lived
    before, after = stood[f"{year - 1}-12-31"], stood[f"{year}-01-01"]
    share = rules_on(run.scenario, run.until)["manor"].forgiven
    forgiven = np.array([times(int(owed), share) for owed in before.communes.owed])
    weight = before.homes.stands_for.astype(np.int64) * before.homes.like
    left = (before.communes.owed - forgiven) * weight[: len(before.communes)]
    assert left.sum() == after.governorates.rent_arrears.sum()


# --- land ---


def test_land_is_divided_anew_and_none_is_lost(stood):
    for world in stood.values():
        held = np.add.reduceat(world.households.land.astype(np.int64), world.communes.first_household)
        assert held.tolist() == world.communes.land.tolist()
    first, last = stood[YEARS[0]], stood[YEARS[-1]]
    assert last.communes.land.tolist() == first.communes.land.tolist()
    assert (last.households.land != first.households.land).any()


def test_estates_keep_their_land_and_let_no_more(stood):
    first, last = stood[YEARS[0]], stood[YEARS[-1]]
    assert last.manors.land.tolist() == first.manors.land.tolist()
    assert (last.manors.let <= last.manors.land).all()


def test_villages_rent_what_estates_let(stood, for_all):
    world = stood[YEARS[-1]]
    assert for_all(world, "rented").sum() == (world.manors.let * world.manors.like).sum()


# --- hands and strikers ---


def test_hands_are_counted_alike_by_plant_trade_place_and_district(stood):
    for world in list(stood.values())[1:]:
        plants = world.plants
        hands = by_place(world, plants.governorate, plants.hands)
        assert hands == world.governorates.hands.tolist() == world.governorates.by_trade.sum(1).tolist()
        assert plants.hands.sum() == world.trades.hands.sum() == world.districts.hands.sum()


def test_strikers_are_counted_alike_by_plant_trade_place_and_district(stood):
    for world in stood.values():
        plants = world.plants
        out = (plants.state >= STRIKING) & (plants.state <= LOCKED_OUT)
        assert by_place(world, plants.governorate, plants.striking) == world.governorates.strikers.tolist()
        assert plants.striking.sum() == world.trades.out.sum() == world.districts.striking.sum()
        assert out.sum() == world.governorates.struck.sum() == world.districts.active.sum()


# --- members of parties ---


def test_every_member_has_joined_and_is_at_large_or_has_left_or_was_arrested(stood):
    for world in stood.values():
        book = world.committees
        came = book.began + book.joined + book.returned + book.moved
        assert book.members.sum(1).tolist() == (came - book.left - book.arrested).tolist()
        assert book.moved.sum() == 0


def test_everybody_arrested_is_in_prison_in_exile_or_free_again(stood):
    for world in stood.values():
        parties, places = world.parties, world.governorates
        free = parties.released + parties.gone
        assert (places.prisoners + places.exiles).sum() + free.sum() + world.committees.returned.sum() == (
            parties.arrested.sum()
        )
    assert parties.arrested.sum() > 0


def test_villages_are_the_first_homes(stood):
    world = stood[YEARS[0]]
    assert (world.homes.kind[: len(world.communes)] == COMMUNE).all()
    assert (world.homes.kind[len(world.communes) :] != COMMUNE).all()
