"""Both calendars, by dates that everybody can look up."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.calendar import DAY_ZERO, CalendarError, OldStyle, days, month_length

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1896-01-01", "1896-01-13"),
        ("1900-02-28", "1900-03-12"),
        ("1900-02-29", "1900-03-13"),
        ("1900-03-01", "1900-03-14"),
        ("1905-01-09", "1905-01-22"),
        ("1905-10-17", "1905-10-30"),
        ("1914-07-19", "1914-08-01"),
        ("1917-02-23", "1917-03-08"),
        ("1917-10-25", "1917-11-07"),
        ("1917-12-31", "1918-01-13"),
    ],
)
def test_both_calendars_name_the_same_day(old, new):
    assert OldStyle.parse(old).new_style.isoformat() == new
    assert OldStyle.parse(old).both() == f"{old} ({new} N.S.)"


@pytest.mark.parametrize(
    ("date", "weekday"),
    [
        ("1896-01-01", MONDAY),
        ("1905-01-09", SUNDAY),
        ("1917-02-25", SATURDAY),
        ("1917-03-03", FRIDAY),
    ],
)
def test_weekdays_are_those_people_lived(date, weekday):
    assert OldStyle.parse(date).weekday == weekday


@pytest.mark.parametrize("date", ["1896-01-01", "1900-02-28", "1900-03-01", "1917-12-31"])
def test_a_calendar_that_is_no_longer_julian_has_the_weekdays_of_new_style(date):
    day = OldStyle.parse(date)
    assert days(day, day, julian=False)[0].weekday == datetime.date.fromisoformat(date).weekday()
    assert days(day, day)[0].weekday == day.weekday


@pytest.mark.parametrize(("date", "behind"), [("1900-02-28", 12), ("1900-03-01", 13), ("1900-02-29", 12)])
def test_a_date_comes_twelve_or_thirteen_days_after_its_new_style(date, behind):
    assert OldStyle.parse(date).behind == behind


def test_the_distance_of_the_calendars_grows_from_twelve_to_thirteen_days():
    def distance(date: OldStyle) -> int:
        return date.new_style.toordinal() - datetime.date(date.year, date.month, date.day).toordinal()

    assert {distance(OldStyle(year, 1, 1)) for year in range(1896, 1901)} == {12}
    assert {distance(OldStyle(year, 3, 1)) for year in range(1900, 1918)} == {13}


@pytest.mark.parametrize(
    "text",
    ["1900-02-30", "1901-02-29", "1917-02-30", "1917-04-31", "1917-13-01", "1917-00-10", "1917-01-00"],
)
def test_a_day_that_never_was_is_refused(text):
    with pytest.raises(CalendarError):
        OldStyle.parse(text)


@pytest.mark.parametrize(
    "text", ["", "1917", "25.10.1917", "1917-1-1", "1917-10-25T09:00", " 1917-10-25", "-917-10-25"]
)
def test_what_is_not_a_date_is_refused_with_a_remedy(text):
    with pytest.raises(CalendarError, match="write YYYY-MM-DD, Old Style"):
        OldStyle.parse(text)


def test_the_year_1900_has_366_days():
    assert OldStyle(1901, 1, 1).number - OldStyle(1900, 1, 1).number == 366
    assert sum(month_length(1900, month) for month in range(1, 13)) == 366


def test_day_zero_has_number_zero():
    assert DAY_ZERO.number == 0
    assert OldStyle.from_number(0) == DAY_ZERO


@given(st.integers(-40_000, 40_000))
def test_numbers_and_dates_lead_to_each_other(number):
    date = OldStyle.from_number(number)
    assert date.number == number
    assert OldStyle.parse(str(date)) == date
    assert date.weekday == date.new_style.weekday()


@given(st.integers(-40_000, 40_000))
def test_tomorrow_comes_later_and_has_the_next_weekday(number):
    today, tomorrow = OldStyle.from_number(number), OldStyle.from_number(number + 1)
    assert today < tomorrow
    assert tomorrow.weekday == (today.weekday + 1) % 7


def test_the_whole_run_is_listed_day_by_day():
    lived = days(DAY_ZERO, OldStyle(1917, 12, 31))
    assert len(lived) == 8_036
    assert [day.number for day in lived] == list(range(8_036))
    assert sum(day.day_of_year == 0 for day in lived) == 22
    assert sum((day.month, day.day) == (2, 29) for day in lived) == 6
    assert lived[-1].day_of_year == 364


def test_no_days_lie_between_a_date_and_the_eve():
    assert days(OldStyle(1900, 3, 1), OldStyle(1900, 2, 29)) == []
