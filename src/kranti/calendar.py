"""Old Style days: the Julian calendar of the Empire, with New Style beside it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_GREGORIAN = 1_721_425  # what a Julian day number has over the ordinal of datetime.date
_EPOCH = 2_413_572  # Julian day number of 1 January 1896, Old Style


class CalendarError(ValueError):
    """A date that the Old Style calendar does not have."""


def month_length(year: int, month: int) -> int:
    """Give the days of a Julian month: every fourth year is a leap year, 1900 too."""
    return 29 if month == 2 and year % 4 == 0 else _MONTH_DAYS[month - 1]


def _gregorian(year: int, month: int, day: int) -> int:
    """Give the number of a date in New Style; the leap day that it has not is the day after 28 February."""
    return datetime.date(year, month, 1).toordinal() + day - 1


@dataclass(frozen=True, order=True)
class OldStyle:
    """A day of the Julian calendar.

    Raises
    ------
    CalendarError
        When the calendar has no such day.
    """

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        """Refuse a day that never was."""
        if not 1 <= self.month <= 12:
            raise CalendarError(f"{self} has no such month: months run from 01 to 12.")
        last = month_length(self.year, self.month)
        if not 1 <= self.day <= last:
            raise CalendarError(f"{self} does not exist: that month has {last} days, Old Style.")

    def __str__(self) -> str:
        """Write the date as year-month-day."""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @classmethod
    def parse(cls, text: str) -> OldStyle:
        """Read `YYYY-MM-DD`, Old Style."""
        found = _DATE.fullmatch(text)
        if found is None:
            raise CalendarError(f"{text!r} is not a date: write YYYY-MM-DD, Old Style.")
        return cls(*map(int, found.groups()))

    @classmethod
    def from_number(cls, number: int) -> OldStyle:
        """Give the date `number` days after 1 January 1896, Old Style."""
        fourth = 4 * (number + _EPOCH + 1401) + 3
        rest = 5 * (fourth % 1461 // 4) + 2
        month = (rest // 153 + 2) % 12 + 1
        return cls(fourth // 1461 - 4716 + (14 - month) // 12, month, rest % 153 // 5 + 1)

    @cached_property
    def number(self) -> int:
        """Count the days since 1 January 1896, Old Style."""
        early = (14 - self.month) // 12
        year, month = self.year + 4800 - early, self.month + 12 * early - 3
        return self.day + (153 * month + 2) // 5 + 365 * year + year // 4 - 32083 - _EPOCH

    @property
    def new_style(self) -> datetime.date:
        """Give the same day in the Gregorian calendar: 12 days on before 1 March 1900, 13 after."""
        return datetime.date.fromordinal(self.number + _EPOCH - _GREGORIAN)

    @property
    def behind(self) -> int:
        """Count the days by which this date comes later than the same date in New Style."""
        return self.new_style.toordinal() - _gregorian(self.year, self.month, self.day)

    @property
    def weekday(self) -> int:
        """Give the day of the week, Monday 0 to Sunday 6."""
        return (self.number + _EPOCH) % 7

    def both(self) -> str:
        """Write both calendars, Old Style first."""
        return f"{self} ({self.new_style.isoformat()} N.S.)"


DAY_ZERO = OldStyle(1896, 1, 1)


class Day(NamedTuple):
    """One morning, as mechanisms are told it (integers only, so that kernels may read it)."""

    number: int
    year: int
    month: int
    day: int
    weekday: int
    day_of_year: int


def days(begin: OldStyle, end: OldStyle, julian: bool = True) -> list[Day]:
    """List every day from `begin` to `end`, both included; if not `julian`, with the weekdays of New Style."""
    listed = []
    year, month, day, number, weekday = begin.year, begin.month, begin.day, begin.number, begin.weekday
    of_year = number - OldStyle(year, 1, 1).number
    length = month_length(year, month)
    for _ in range(begin.number, end.number + 1):
        read = weekday if julian else (_gregorian(year, month, day) - 1) % 7
        listed.append(Day(number, year, month, day, read, of_year))
        number, weekday, day, of_year = number + 1, (weekday + 1) % 7, day + 1, of_year + 1
        if day > length:
            day, month = 1, month + 1
            if month > 12:
                year, month, of_year = year + 1, 1, 0
            length = month_length(year, month)
    return listed
