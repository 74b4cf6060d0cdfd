"""Reaping: what lands in the barns, what goes back as seed, and who writes of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kranti.exact import ONE
from kranti.rooms import harvest
from kranti.world import post


def test_a_village_and_an_estate_reap_what_their_land_bears_less_seed(fields, rules, on):
    harvest.reap(fields, rules, on("1896-08-01"))
    assert fields.communes.grain.tolist() == [300]  # 100 tenths, 4 poods each, a quarter kept for seed
    assert fields.manors.grain.tolist() == [1_200]  # half of 400 tenths tilled, 8 poods each


def test_the_governorate_counts_every_village_and_estate_like_those_kept(fields, rules, on):
    harvest.reap(fields, rules, on("1896-08-01"))
    assert fields.governorates.harvest.tolist() == [400 * 30 + 1_600 * 2, 0]
    assert fields.governorates.seed.tolist() == [100 * 30 + 400 * 2, 0]


def test_nothing_is_reaped_in_other_months(fields, rules, on):
    harvest.reap(fields, rules, on("1896-07-01"))
    assert fields.governorates.harvest.sum() == fields.communes.grain.sum() == 0


def test_seed_is_not_less_in_a_bad_year(fields, rules, on):
    fields.governorates.weather[:] = ONE // 2
    harvest.reap(fields, rules, on("1896-08-01"))
    assert fields.communes.grain.tolist() == [100]  # half of 400, and still 100 for seed


def test_yields_grow_with_the_years(fields, rules, on):
    harvest.reap(fields, rules._replace(progress=ONE // 10), on("1905-08-01"))
    assert fields.governorates.harvest[0] > 15_200 * 19 // 10


@pytest.mark.parametrize(("weather", "kind"), [(ONE // 2, post.DEARTH), (3 * ONE // 2, post.PLENTY)])
def test_a_bad_or_good_harvest_is_written_of_in_thousandths(fields, rules, on, weather, kind):
    fields.governorates.weather[:] = weather
    fields.counter.before[0] = 40
    harvest.reap(fields, rules, on("1896-08-01"))
    assert fields.counter.written[0] == 1
    assert (fields.outbox.kind[0], fields.outbox.place[0], fields.outbox.size[0]) == (kind, 0, weather * 1_000 // ONE)
    assert fields.governorates.serial[0] == (40 if kind == post.DEARTH else -1)


def test_an_ordinary_harvest_is_not_written_of_and_ends_the_dearth_before_it(fields, rules, on):
    fields.governorates.serial[0] = 7
    harvest.reap(fields, rules, on("1896-08-01"))
    assert fields.counter.written[0] == 0
    assert fields.governorates.serial[0] == -1


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.integers(0, 2 * ONE), some.integers(0, 2**40))
def test_what_is_reaped_is_seed_or_lies_in_barns(fields, rules, on, weather, seed):
    fields.communes.grain[:] = fields.manors.grain[:] = 0
    fields.governorates.weather[:] = weather
    harvest.open_books(fields, rules, on("1896-08-01"))
    harvest.reap(fields, rules._replace(village_luck=ONE // 10), on("1896-08-01"), seed)
    barns = fields.communes.grain[0] * 30 + fields.manors.grain[0] * 2
    assert fields.governorates.harvest.sum() == fields.governorates.seed.sum() + barns
    assert barns >= 0


def test_a_farm_year_begins_with_empty_books(fields, rules, on):
    counters = ("harvest", "sown", "seed", "marketed", "exported", "eaten", "short", "spoilt")
    for name in counters:
        getattr(fields.governorates, name)[:] = 7
    fields.empire.exported[:] = 7
    harvest.open_books(fields, rules, on("1896-07-01"))
    assert fields.governorates.exported.tolist() == [7, 7]
    harvest.open_books(fields, rules, today := on("1896-08-01"))
    assert all(not getattr(fields.governorates, name).any() for name in counters)
    assert (fields.empire.exported[0], fields.empire.reaped[0]) == (0, today.number)
