"""Perfect quiet and utmost want: without cause the Empire stays calm; with every cause it does not burn for ever."""

import pytest

import kranti

YEARS = "1903-12-31"
NO_CAUSE = (
    "factory.sacks=0", "factory.layoff=1", "factory.weight_pay=0", "factory.weight_hours=0", "mir.weight_bread=0",
    "manor.noble_rate=0", "manor.crown_rate=0", "manor.church_rate=0", "harvest.empire_luck=0", "harvest.region_luck=0",
    "harvest.local_luck=0",
)  # fmt: skip
EVERY_CAUSE = (
    "factory.sacks=1", "factory.just_day=480", "factory.pay_follows=0", "manor.noble_rate=0.3", "mir.weight_bread=6",
    "harvest.region_luck=0.3", "harvest.worst_weather=0.1",
)  # fmt: skip


def yearly(settings):
    """Live eight years and give strikes and risings of each."""
    book = kranti.run(seed=5, until=YEARS, settings=settings).lived.notebook
    years = slice(0, 8)
    return book.yearly["trades.strikes"][years].sum(1), book.yearly["governorates.rural_acts"][years].sum(1)


@pytest.fixture(scope="module")
def as_it_was():
    """Strikes and risings of the baseline."""
    return yearly(())


def test_without_hunger_dismissals_and_rents_the_empire_stays_calm(as_it_was):
    strikes, risings = yearly(NO_CAUSE)
    assert strikes.sum() < as_it_was[0].sum() / 3
    assert risings.sum() < as_it_was[1].sum() / 3


def test_with_all_of_them_extreme_it_is_restless_but_every_outburst_burns_down_again(as_it_was):
    strikes, risings = yearly(EVERY_CAUSE)
    assert strikes.sum() > 2 * as_it_was[0].sum()
    assert risings.sum() > 2 * as_it_was[1].sum()
    for wave in (strikes, risings):
        assert wave[wave.argmax() :].min() < wave.max() / 2
