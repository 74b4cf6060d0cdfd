"""Ensembles: what many runs together say, in Python, in tables, in SQL."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import kranti
from kranti.cli import app
from kranti.record.publish import StoreError
from kranti.scenario import ScenarioError
from kranti.study import ensemble, sql, tables
from kranti.study.ensemble import Ensemble
from kranti.study.store import Store

FEW = 4
AGAIN = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
DOCUMENT = {
    "version", "sources", "scenario", "fingerprint", "seed", "n", "resolution", "without", "settings", "until", "runs",
    "failed", "facts", "events", "order",
}  # fmt: skip
FACT = {"id", "class", "use", "judged", "inside_share", "median", "p05", "p95", "low", "high", "verdict"}
EVENT = {"id", "runs", "probability", "low", "high", "median_date", "p05_date", "p95_date"}


def ask(*words: str) -> Any:
    """Give the one JSON document that a command prints."""
    answer = CliRunner().invoke(app, [*words, "--json"])
    assert answer.exit_code == 0, answer.stderr
    assert answer.stdout.count("\n") == 1
    return json.loads(answer.stdout)


@pytest.fixture(scope="module")
def few(lived: Path) -> Ensemble:
    found = kranti.load(lived)
    assert isinstance(found, Ensemble)
    return found


def test_an_ensemble_says_in_one_line_what_it_is(few: Ensemble) -> None:
    assert re.fullmatch(r"Ensemble\(4 runs of 'empire-1896', seeds 1\.\.4, sample; facts \d+/\d+ inside\)", repr(few))
    assert few.events[0].id in few._repr_html_()


def test_its_facts_and_events_are_those_of_its_runs(few: Ensemble) -> None:
    kept = [few.store.get(run) for run in few.runs]
    event = few.events[0]
    came = sorted(one.events[event.id].date for one in kept if event.id in one.events)
    assert (event.runs, event.probability) == (len(came), len(came) / FEW)
    assert came[0] <= event.p05_date <= event.median_date <= event.p95_date <= came[-1]
    fact = next(one for one in few.facts if one.id == "F004")
    assert fact.median == np.median([one.facts["F004"].value for one in kept])


def test_a_fan_has_the_quantiles_of_its_runs(few: Ensemble) -> None:
    series = few.series("strikers_mean", "governorate")
    fan = few.fan("strikers_mean", "governorate", (0.1, 0.5, 0.9))
    assert series.dims == ("seed", "year", "governorate")
    assert list(series.seed) == [1, 2, 3, 4]
    assert np.allclose(fan, np.quantile(series, (0.1, 0.5, 0.9), axis=0), equal_nan=True)


def test_a_series_of_a_seed_is_that_of_its_run(few: Ensemble) -> None:
    run = kranti.run(seed=3, until="1896-03-31")
    mine = few.series("strikers_mean", "governorate").sel(seed=3, year=1896)
    assert np.allclose(mine, run.series("strikers").mean("time"))


def test_all_series_come_as_one_set_and_all_tables_to_pandas(few: Ensemble) -> None:
    assert set(few.to_xarray("city").data_vars) >= {"strikers_mean", "hands"}
    assert list(few.to_pandas().seed.sort_values()) == [1, 2, 3, 4]
    assert len(few.to_pandas("facts")) == FEW * 197
    assert set(few.to_pandas("series").per) == {"governorate", "city", "trade", "empire"}


def test_what_is_not_kept_is_refused_with_the_nearest(few: Ensemble) -> None:
    with pytest.raises(ScenarioError, match="did you mean 'harvest'"):
        few.fan("harvst")
    with pytest.raises(ScenarioError, match="not by 'village'"):
        few.series("harvest", "village")
    with pytest.raises(ScenarioError, match="there are runs, facts"):
        few.to_pandas("events; drop table runs")


def test_an_empty_place_is_no_ensemble(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no plan is in it"):
        ensemble.load(tmp_path)


# --- the command line -------------------------------------------------------------------------------


def test_an_ensemble_has_every_field_of_the_contract(lived: Path) -> None:
    found = ask("ensemble", "-n", "4", "--until", "1896-03-31", "--out", str(lived))
    assert set(found) == DOCUMENT
    assert (found["runs"], found["n"], found["seed"], found["failed"]) == (FEW, FEW, 1, [])
    assert len(found["facts"]) == 197
    assert all(set(fact) == FACT for fact in found["facts"])
    assert found["events"]
    assert all(set(event) == EVENT and 0 <= event["low"] <= event["high"] <= 1 for event in found["events"])
    assert set(found["order"]) == {"runs", "median", "p05", "p95", "held_share"}


def test_an_ensemble_is_taken_up_where_it_lies(lived: Path) -> None:
    asked = ask("ensemble", "-n", "4", "--until", "1896-03-31", "--out", str(lived))
    assert ask("ensemble", "--resume", "--out", str(lived)) == asked


def test_a_smaller_ensemble_is_part_of_a_larger(store: Store) -> None:
    assert ask("ensemble", "-n", "2", "--seed", "2", "--until", "1896-03-31", "--out", str(store.home))["runs"] == 2


def test_facts_are_held_against_an_ensemble(lived: Path) -> None:
    found = ask("facts", "--ensemble", str(lived))
    assert (found["runs"], len(found["facts"])) == (FEW, 197)
    assert {fact["verdict"] for fact in found["facts"]} <= {"inside", "near", "outside", "absent"}


def test_the_catalogue_lists_what_a_store_holds(lived: Path) -> None:
    found = ask("catalogue", str(lived), "--rebuild")
    assert (found["runs"], found["failed"], found["faults"]) == (FEW, [], [])
    assert [(one["scenario"], one["n"], one["runs"]) for one in found["ensembles"]] == [("empire-1896", FEW, FEW)]


@pytest.mark.parametrize("lang", ["en", "hi"])
@pytest.mark.parametrize(
    "words",
    [
        ("ensemble", "-n", "4", "--until", "1896-03-31", "--out"),
        ("facts", "--ensemble"),
        ("catalogue", "--check"),
    ],
)
def test_tables_of_many_runs_speak_both_languages(words: tuple[str, ...], lang: str, lived: Path) -> None:
    answer = CliRunner().invoke(app, [*words, str(lived), "--lang", lang])
    assert answer.exit_code == 0, answer.stderr
    heads = "".join(line for line in answer.stdout.splitlines() if not line.startswith("F"))
    assert any("\u0900" <= letter <= "\u097f" for letter in heads) == (lang == "hi")


# --- questions in SQL -------------------------------------------------------------------------------


def test_a_question_is_answered_over_runs_events_facts_and_series(lived: Path, few: Ensemble) -> None:
    query = """SELECT runs.seed, day, value, strikers_mean FROM runs JOIN events USING (run) JOIN facts USING (run)
               JOIN series USING (run)
               WHERE events.id = 'EVENT' AND facts.id = 'F004' AND per = 'empire' ORDER BY runs.seed"""
    found = ask("sql", query.replace("EVENT", few.events[0].id), "--out", str(lived))
    assert found["columns"] == ["seed", "day", "value", "strikers_mean"]
    assert found["rows"]
    assert not found["cut"]


def test_rows_beyond_the_limit_are_cut_and_told(lived: Path) -> None:
    found = ask("sql", "SELECT * FROM facts", "--rows", "5", "--out", str(lived))
    assert (len(found["rows"]), found["cut"]) == (5, True)
    answer = CliRunner().invoke(app, ["sql", "SELECT id FROM facts", "--rows", "5", "--out", str(lived)])
    assert answer.stdout.splitlines()[-1] == "Only the first 5 rows are shown; --rows gives more."


CHANGES = [
    "INSERT INTO runs VALUES (1)", "UPDATE runs SET seed = 1", "DELETE FROM runs", "DROP VIEW runs",
    "CREATE TABLE x (i INT)", "COPY runs TO 'x.csv'", "ATTACH 'x.db'", "SET threads = 1", "INSTALL httpfs", "LOAD json",
    "PRAGMA version", "CALL pragma_version()", "VACUUM", "CHECKPOINT", "EXPORT DATABASE 'x'", "SELECT 1; SELECT 2", "",
    "EXPLAIN SELECT 1", "EXPLAIN ANALYZE COPY runs TO 'x.csv'",
]  # fmt: skip
ELSEWHERE = [
    "SELECT * FROM read_csv('{file}')", "SELECT * FROM read_text('{file}')", "SELECT * FROM read_blob('{file}')",
    "SELECT * FROM '{file}'", "SELECT * FROM glob('{folder}/*')", "SELECT * FROM sniff_csv('{file}')",
    "SELECT * FROM read_parquet('{tables}/../../runs/*/summary.parquet')", "SELECT * FROM duckdb_secrets()",
    "SELECT * FROM 'http://127.0.0.1:9/x.parquet'", "SELECT * FROM query('DROP VIEW runs')",
]  # fmt: skip


@pytest.fixture(scope="module")
def made(few: Ensemble) -> Path:
    return few.tables


@pytest.mark.parametrize("query", CHANGES)
def test_nothing_but_one_select_is_taken(query: str, made: Path) -> None:
    with pytest.raises(sql.QueryError, match="only one SELECT"):
        sql.answer(made, query, 10, 10)


@pytest.mark.parametrize("query", ELSEWHERE)
def test_no_other_file_can_be_read(query: str, made: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("word\nopen sesame\n")
    asked = query.format(file=tmp_path / "secret.csv", folder=tmp_path, tables=made)
    with pytest.raises(sql.QueryError) as refusal:
        sql.answer(made, asked, 10, 10)
    assert "sesame" not in str(refusal.value)


def test_a_question_that_takes_too_long_is_broken_off(made: Path) -> None:
    with pytest.raises(sql.QueryError, match=r"took more than 0\.2 seconds"):
        sql.answer(made, "SELECT count(*) FROM range(1000000000000) a, range(1000) b", 1, 0.2)


PIECES = st.sampled_from(
    ["SELECT", "*", "FROM", "runs", "facts", "WHERE", "id", "=", "'F004'", "(", ")", ",", ";", "COPY", "TO", "x", "1",
     "--", "WITH", "AS", "UNION", "ALL", "DROP", "VIEW", "/*", '"', "'", "series", "ORDER BY", "LIMIT"]
)  # fmt: skip


@AGAIN
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map(" ".join)))
def test_whatever_is_asked_is_answered_or_refused_in_words(made: Path, query: str) -> None:
    before = sorted((path.name, path.stat().st_mtime_ns) for path in made.iterdir())
    try:
        found = sql.answer(made, query, 10, 10)
        assert len(found.rows) <= 10
    except sql.QueryError as error:
        assert str(error)  # noqa: PT017 (either outcome is right)
    assert sorted((path.name, path.stat().st_mtime_ns) for path in made.iterdir()) == before


def test_the_views_are_those_that_the_refusal_names() -> None:
    assert tables.VIEWS == ("runs", "facts", "events", "measures", "series")
