"""A short run, drawn from Python and from the command line, in every kind, or refused in one sentence."""

import pytest
from typer.testing import CliRunner

import kranti
from kranti.cli import app
from kranti.scenario import ScenarioError
from kranti.views import one_run


@pytest.fixture(scope="module")
def run():
    """The first year, in which the calendar's yearly tables close once."""
    return kranti.run(until="1896-12-31")


@pytest.fixture(scope="module")
def home(run, tmp_path_factory):
    return run.save(tmp_path_factory.mktemp("kept") / "run")


@pytest.mark.parametrize("kind", one_run.KINDS)
def test_a_run_is_drawn_in_every_kind(run, kind):
    assert run.plot(kind=kind, lang="hi").get_axes() or run.plot(kind=kind).subfigs


def test_the_picture_of_a_run_is_its_own_series(run):
    bands = one_run.bands(run, "strikers")
    assert bands.sides[0].quantiles[0][0] == run.notebook.yearly["trades.strikers"][0].sum()
    assert one_run.shown(run, "hands", None).values.sum() == run.notebook.yearly["governorates.hands"][0].sum()


def test_a_series_a_year_or_a_kind_that_is_not_there_is_refused(run):
    for asked in ({"kind": "causes"}, {"kind": "map", "year": 1914}):
        with pytest.raises(ScenarioError):
            run.plot(**asked)
    with pytest.raises(ScenarioError, match="did you mean 'strikers'"):
        run.plot("strickers")


def test_a_run_that_did_not_see_a_year_end_has_no_fan_but_its_facts():
    short = kranti.run(until="1896-01-02")
    with pytest.raises(ScenarioError, match="no year was lived to its end"):
        short.plot("strikers")
    with pytest.raises(ScenarioError, match="no year was lived to its end"):
        short.plot(kind="map")
    assert short.plot(kind="facts").subfigs


def test_the_command_line_writes_a_picture_and_a_report(home, tmp_path):
    for words, name in ((("plot", "--kind", "dates", "--lang", "hi"), "dates.svg"), (("report",), "report.html")):
        out = tmp_path / name
        answer = CliRunner().invoke(app, [words[0], str(home), *words[1:], "--out", str(out)])
        assert answer.exit_code == 0, answer.stderr
        assert out.stat().st_size > 5_000
