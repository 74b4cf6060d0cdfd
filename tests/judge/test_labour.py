"""Checks on pay and societies, on made-up years."""

from types import SimpleNamespace

import numpy as np
import pytest

from kranti.calendar import OldStyle
from kranti.judge.labour import CHECKS

BEGINS = OldStyle(1901, 1, 1)


class Made:
    """Five years in which pay and the price of necessities were as told, year by year."""

    def __init__(self, pay, prices):
        years = range(BEGINS.year, BEGINS.year + len(prices))
        days = [OldStyle(year + 1, 1, 1).number - OldStyle(year, 1, 1).number for year in years]
        daily = np.repeat(np.array(prices, float), days)[:, None]
        self.notebook = SimpleNamespace(begins=BEGINS, years=years, daily={"empire.food_price": daily})
        self.pay = dict(zip(years, pay, strict=False))

    def total(self, name, year):
        if year not in self.pay:
            raise LookupError(year)
        return float(self.pay[year])

    def mean(self, name, first, last):
        return float(np.mean([self.total(name, year) for year in range(first, last + 1)]))


def test_real_pay_of_a_year_is_its_mean_pay_over_its_mean_price():
    look = Made(pay=[100, 100, 100, 100, 140], prices=[10, 10, 10, 15, 15])
    assert CHECKS["F067"](look) == pytest.approx(120 / 15 / 10 - 1)


def test_the_hardest_year_is_the_one_in_which_real_pay_fell_most():
    hard = Made(pay=[100] * 5, prices=[10, 11, 11, 15, 20])
    assert OldStyle.from_number(int(CHECKS["F066"](hard))).year == 1904
    early = Made(pay=[100] * 5, prices=[10, 15, 15, 16, 16])
    assert OldStyle.from_number(int(CHECKS["F066"](early))).year == 1902


def test_where_real_pay_never_fell_no_year_was_hard():
    with pytest.raises(LookupError):
        CHECKS["F066"](Made(pay=[100, 105, 110, 115, 120], prices=[10] * 5))


def test_pay_of_a_year_wants_the_new_years_day_after_it():
    with pytest.raises(LookupError):
        CHECKS["F067"](Made(pay=[100] * 4, prices=[10] * 4))
