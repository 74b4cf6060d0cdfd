"""Real runs through the server: the same bits as on the command line, in both languages."""

from __future__ import annotations

import json
from contextlib import contextmanager

import pytest
from starlette.testclient import TestClient

from kranti import life
from kranti.calendar import OldStyle
from kranti.scenario import read
from kranti.server import app
from kranti.server.pool import Pool
from kranti.views import frames

UNTIL = "1896-03-31"


@contextmanager
def opened():
    with TestClient(app.create(Pool(1)), base_url="http://127.0.0.1", client=("127.0.0.1", 5)) as client:
        yield client


@pytest.fixture(scope="module")
def real():
    """A server whose worker lives real runs."""
    with opened() as client:
        yield client


@pytest.fixture(scope="module")
def told(real):
    return list(frames.unpack(real.get(f"/api/run?seed=7&until={UNTIL}").content))


def test_a_run_through_the_server_is_the_run(told):
    lived = life.live_on(life.begin(read("empire-1896"), 7, "sample"), OldStyle.parse(UNTIL))
    end = json.loads(told[-1][1])
    assert end["digest"] == lived.digest
    assert end["represented"] > 120_000_000


def test_the_same_run_after_a_restart_is_the_same(told):
    with opened() as started_again:
        again = list(frames.unpack(started_again.get(f"/api/run?seed=7&until={UNTIL}").content))
    assert json.loads(again[-1][1])["digest"] == json.loads(told[-1][1])["digest"]
    assert [body for kind, body in again if kind == frames.DAYS] == [body for kind, body in told if kind == frames.DAYS]


def test_levers_are_told_before_any_result(real):
    query = "/api/run?seed=7&until=1896-01-31&set=market.freight=0&without=M30"
    first = next(json.loads(body) for _, body in frames.unpack(real.get(query).content) if b'"head"' in body)
    assert first["changes"]["en"].startswith("Changed: without M30")
    assert first["away"]


@pytest.mark.parametrize(("lang", "says"), [("en", "The Russian Empire"), ("hi", "रूसी साम्राज्य")])
def test_a_report_is_written_in_both_languages(real, lang, says):
    answer = real.get(f"/api/export/report?until=1896-01-31&lang={lang}")
    assert says in answer.text
    assert "script" not in answer.headers["content-security-policy"]
    assert answer.headers["content-disposition"] == f'attachment; filename="kranti-report-{lang}.html"'


def test_a_table_is_given(real):
    lines = real.get("/api/export/csv?until=1896-02-29&measure=strikers").text.splitlines()
    assert lines[0] == "date,place,measure,value,unit,run"
    assert lines[1].startswith("1896-01,empire,strikers,")


def test_a_scenario_file_and_a_citation_are_given(real):
    assert "[market.freight]" in real.get("/api/export/scenario?set=market.freight=0").text
    assert "Kranti" in real.get("/api/export/citation?seed=7").text


def test_pairs_of_real_runs_share_their_chance(real):
    raw = real.get("/api/compare?n=2&until=1896-02-29&without=M15").content
    said = [json.loads(body) for kind, body in frames.unpack(raw) if kind == frames.JSON]
    assert said[-1]["type"] == "end"
    assert said[-2]["summary"]["runs"] == 2


def test_a_world_too_large_for_a_page_is_refused_with_what_to_do(real):
    answer = real.get("/api/run?resolution=full")
    assert answer.status_code == 400
    assert "kranti run --resolution full" in answer.json()["error"]
