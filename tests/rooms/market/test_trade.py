"""Trade: haulage, the towns' bread, export, spoiling and the price of grain."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kranti.rooms import market
from kranti.rooms.market.haul import _deal

COVER = 6_000  # six weeks after harvest of 1,000 poods


@pytest.fixture
def two_places(small_world):
    """Two governorates with a railway, each asking 1,000 poods a week; the first has ten weeks more than the second."""
    world = small_world(governorates=2)
    world.governorates.asked[:], world.governorates.rail[:] = 1_000, 1
    world.governorates.town_grain[:] = [COVER + 5_000, COVER - 5_000]
    world.governorates.grain_price[:] = 8_000
    world.empire.abroad_price[:] = 10_000
    return world


def test_grain_goes_from_plenty_to_want(two_places, rules, monday):
    market.haul(two_places, rules, monday)
    assert two_places.governorates.town_grain.tolist() == [COVER, COVER]


def test_carts_carry_less_than_wagons(two_places, rules, monday):
    two_places.governorates.rail[:] = 0
    market.haul(two_places, rules, monday)
    assert two_places.governorates.town_grain.tolist() == [COVER + 3_750, COVER - 3_750]


def test_nobody_gives_below_the_cover(two_places, rules, monday):
    two_places.governorates.town_grain[:] = [COVER - 1, 0]
    market.haul(two_places, rules, monday)
    assert two_places.governorates.town_grain.tolist() == [COVER - 1, 0]


@settings(deadline=None)  # the first call compiles
@given(some.lists(some.integers(0, 10**9), min_size=1, max_size=99), some.integers(0, 10**6))
def test_what_is_dealt_out_adds_up_to_the_pood(parts, moved):
    parts, stores = np.array(parts), np.zeros(len(parts), np.int64)
    moved = min(moved, int(parts.sum()))
    _deal(stores, parts, moved, 1)
    assert stores.sum() == moved
    assert (stores <= parts + 1).all()


def test_townspeople_eat_their_ration_from_the_stores(place, rules, monday):
    stores = place.governorates
    stores.town_grain[:] = 1_500
    market.feed_towns(place, rules, monday)
    assert (stores.town_grain[0], stores.eaten[0], stores.short[0]) == (500, 1_000, 0)
    market.feed_towns(place, rules, monday)
    assert (stores.town_grain[0], stores.eaten[0], stores.short[0]) == (0, 1_500, 500)


def test_only_those_outside_the_communes_live_on_bought_bread(place, rules, monday):
    place.governorates.town_mouths[:] = 0
    market.feed_towns(place, rules, monday)
    assert place.governorates.town_mouths.tolist() == [1_000]


def test_what_lies_above_the_cover_goes_abroad(two_places, rules, monday):
    market.export(two_places, rules, monday)
    assert two_places.governorates.exported.tolist() == [1_250, 0]
    assert two_places.empire.exported[0] == 1_250


def test_nothing_goes_abroad_from_closed_ports_or_without_a_way_to_them(two_places, rules, monday):
    market.export(two_places, rules._replace(ports_open=0), monday)
    two_places.governorates.rail[:] = 0
    market.export(two_places, rules, monday)
    assert two_places.empire.exported[0] == 0


def test_a_better_price_abroad_never_ships_less(two_places, rules, monday):
    shipped = []
    for abroad in range(3_000, 30_000, 3_000):
        two_places.empire.abroad_price[:], two_places.empire.exported[:] = abroad, 0
        two_places.governorates.town_grain[:] = COVER + 5_000
        market.export(two_places, rules, monday)
        shipped.append(int(two_places.empire.exported[0]))
    assert shipped == sorted(shipped)
    assert shipped[0] == 0 < shipped[-1]


def test_only_grain_above_the_cover_spoils(two_places, rules, monday):
    market.spoil(two_places, rules, monday)
    assert two_places.governorates.spoilt.tolist() == [5_000 // 64, 0]


def weeks_of_prices(world, rules, monday, weeks):
    """Let prices move for some weeks while stores stay as they are."""
    for _ in range(weeks):
        market.set_prices(world, rules, monday)
    return world.governorates.grain_price.tolist()


def test_with_stores_at_their_cover_the_price_comes_back_to_what_grain_brings_abroad(two_places, rules, monday):
    two_places.governorates.town_grain[:] = COVER
    for begin in (2_000, 30_000):
        two_places.governorates.grain_price[:] = begin
        assert weeks_of_prices(two_places, rules, monday, 100) == pytest.approx([8_000, 8_000], rel=0.02)


def test_a_port_pays_no_freight_inland(two_places, rules, monday):
    two_places.governorates.town_grain[:] = COVER
    two_places.governorates.port[0] = 1
    assert weeks_of_prices(two_places, rules, monday, 100) == pytest.approx([10_000, 8_000], rel=0.02)


def test_empty_stores_raise_the_price_within_bounds(two_places, rules, monday):
    two_places.governorates.town_grain[:] = [10**9, 0]
    low, high = weeks_of_prices(two_places, rules, monday, 200)
    assert [low, high] == pytest.approx([8_000 / np.e, 8_000 * np.e], rel=0.02)


def test_a_price_moves_no_more_than_a_step_a_week(two_places, rules, monday):
    two_places.governorates.grain_price[:] = 1_000
    assert max(weeks_of_prices(two_places, rules, monday, 1)) <= 1_125


def test_where_no_railway_runs_scarcity_bites_harder(two_places, rules, monday):
    two_places.governorates.town_grain[:] = COVER // 2
    two_places.governorates.rail[1] = 0
    near, far = weeks_of_prices(two_places, rules, monday, 300)
    assert 8_000 < near < far
