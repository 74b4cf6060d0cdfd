"""The year-book page: one year of a run beside what was counted, in both languages, without script."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from typer.testing import CliRunner

from kranti.cli import app
from kranti.evidence import table
from kranti.scenario import ScenarioError
from kranti.views import yearbook
from kranti.world.post import RISING, STRIKE_BEGUN


def figures(page):
    """Read the numbers of the column of the run, table by table: the last row of each is its sum."""
    return [
        [
            int(row.replace(",", "") or 0)
            for row in re.findall(r"<tr><td>[^|]*?</td><td>([\d,]*)</td><td>[\d,]*</td></tr>", one)
        ]
        for one in re.findall(r"<table>.*?</table>", page, re.DOTALL)[:2]
    ]


@pytest.mark.parametrize("lang", ["en", "hi"])
def test_quarters_and_months_add_up_to_what_the_letters_of_the_year_tell(run, lang):
    page = yearbook.write(run, 1897, lang)
    letters = run.notebook.all_letters()
    first = 366  # 1896 was a leap year
    for kind, rows in zip((STRIKE_BEGUN, RISING), figures(page), strict=True):
        mine = (letters["kind"] == kind) & (letters["day"] >= first)
        assert sum(rows[:-1]) == rows[-1] == letters["size"][mine].sum() > 0


@pytest.mark.parametrize("lang", ["en", "hi"])
def test_the_page_tells_every_event_of_its_year_and_no_other_and_has_no_script(run, lang):
    page = yearbook.write(run, 1897, lang)
    for event in run.events:
        assert (event.date.both() in page) == (event.date.year == 1897)
    assert f'lang="{lang}"' in page
    assert "<script" not in page


def test_a_year_that_was_not_lived_to_its_end_is_refused_with_the_years_that_were(run):
    with pytest.raises(ScenarioError, match="1896-01-01 to 1897-12-31"):
        yearbook.write(run, 1898)


def test_the_years_of_the_record_have_quarters_and_months_that_add_up():
    for monthly, yearly in (("villages_monthly", "villages_yearly"),):
        for row in table(yearly):
            months = [int(one["actions"]) for one in table(monthly) if one["year"] == row["year"]]
            assert not months or sum(months) == int(row["actions"])
    for row in table("strikes_quarterly"):
        assert int(row["economic"]) + int(row["political"]) == int(row["strikers"])


@settings(max_examples=20)
@given(some.integers(0, 10**12))
def test_a_map_is_drawn_whatever_the_numbers(most):
    import numpy as np

    values = np.zeros(len(table("places")), np.int64)
    values[0] = most
    assert yearbook._map(values, "<name>", "en").count("<svg") == 1


def test_a_year_in_place_of_a_directory_lives_the_baseline_and_writes_its_page(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("kranti.cli.reports.AFTERWARDS", 0)
    told = CliRunner().invoke(app, ["report", "1896"])
    assert told.exit_code == 0
    assert "1896" in (tmp_path / "report-1896.html").read_text(encoding="utf-8")
