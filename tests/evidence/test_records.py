"""Counted figures beside the model's series: they exist, in its units, and none is both fitted and tested on."""

import pytest

from kranti.evidence import sources
from kranti.observed import counted, dated, records
from kranti.study.ensemble import names

RECORDS = [pytest.param(record, id=record.id) for record in records().values()]


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_has_figures_in_its_years_and_words_in_both_languages(record):
    figures = counted(record)
    assert figures
    assert all(record.first <= figure.year - record.shift <= record.last and figure.value > 0 for figure in figures)
    assert all(figure.grade in {"seen", "recalled", "derived"} and figure.source for figure in figures)
    assert record.en
    assert any("\u0900" <= letter <= "\u097f" for letter in record.hi)


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_stands_beside_a_series_that_ensembles_keep_or_waits_for_one(record):
    assert record.series in names("empire") or record.series == "rural_acts"  # the room of the village's unrest


def test_no_year_of_a_series_is_both_tuned_against_and_tested_on():
    years = {use: set() for use in ("input", "tuned", "test")}
    for record in records().values():
        years[record.use] |= {(record.series, figure.year) for figure in counted(record)}
    assert not years["test"] & (years["tuned"] | years["input"])


def test_the_strikers_of_1896_and_the_grain_sent_abroad_in_1900_by_hand():
    assert (counted(records()["strikers"])[1].year, counted(records()["strikers"])[1].value) == (1896, 29_500)
    grain = counted(records()["exported"])[0]
    assert (grain.year, grain.value) == (1901, 418e6)  # written down on 31 July 1901, when the farm year is over


def test_orders_of_magnitude_are_the_model_s():
    exported = [figure.value for figure in counted(records()["exported"])]
    assert 2e8 < min(exported) < max(exported) < 1e9


@pytest.mark.parametrize("event", [pytest.param(event, id=event.id) for event in dated().values()])
def test_an_event_has_a_name_in_both_languages_and_its_days_stand_upright(event):
    assert event.en
    assert any("\u0900" <= letter <= "\u097f" for letter in event.hi)
    assert bool(event.days) == bool(event.grade) == bool(event.source)
    if event.days:
        assert event.days[0] <= event.days[1]
        assert set(event.source.split()) <= sources()
