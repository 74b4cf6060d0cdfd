"""The contract of the command line: fields, exit codes, the same bits."""

from __future__ import annotations

import json
import os
import signal
import tomllib
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kranti import __version__, life
from kranti.calendar import Day
from kranti.cli import app
from kranti.record.lived import Lived

UNTIL = ("--until", "1896-03-31")
RUN = {
    "version",
    "scenario",
    "seed",
    "resolution",
    "records",
    "represented",
    "units",
    "days",
    "digest",
    "seconds",
    "events",
    "facts",
}
FACT = {"id", "class", "value", "low", "high", "verdict", "use"}
EVENT = {"id", "date", "place", "says", "because"}
SYSTEM = {"id", "name", "section", "room", "mechanisms", "facts", "claim", "built"}
BENCH = {
    "records", "represented", "days", "seconds_per_day", "ns_per_person_day", "memory_pass_ns_per_person", "ratio",
    "peak_bytes", "threads",
}  # fmt: skip


def ask(*words: str) -> Any:
    """Give the one JSON document that a command prints."""
    answer = CliRunner().invoke(app, [*words, "--json"])
    assert answer.exit_code == 0, answer.stderr
    assert answer.stderr == ""
    assert answer.stdout.count("\n") == 1
    return json.loads(answer.stdout)


@pytest.fixture(scope="module")
def run() -> Any:
    return ask("run", "--seed", "7", *UNTIL)


def test_a_run_has_every_field_of_the_contract(run: Any) -> None:
    assert set(run) == RUN
    assert set(run["seconds"]) == {"founding", "days", "total"}
    assert (run["version"], run["scenario"], run["seed"], run["resolution"], run["days"]) == (
        __version__, "empire-1896", 7, "sample", 91,
    )  # fmt: skip
    assert 120_000_000 < run["represented"] < 130_000_000


def test_facts_and_events_have_every_field(run: Any) -> None:
    assert run["facts"]
    assert all(set(fact) == FACT for fact in run["facts"])
    assert {fact["verdict"] for fact in run["facts"]} <= {"inside", "near", "outside", "absent"}
    assert all(set(event) == EVENT and set(event["says"]) == {"en", "hi"} for event in run["events"])


def test_the_same_request_gives_the_same_digest(run: Any) -> None:
    assert ask("run", "--seed", "7", *UNTIL)["digest"] == run["digest"]


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="needs two cores")
def test_the_number_of_threads_changes_nothing(run: Any) -> None:
    for threads in ("1", "2"):
        assert ask("run", "--seed", "7", *UNTIL, "--threads", threads)["digest"] == run["digest"]


def test_another_seed_gives_another_digest(run: Any) -> None:
    assert ask("run", "--seed", "8", *UNTIL)["digest"] != run["digest"]


def test_a_lever_gives_another_digest(run: Any) -> None:
    assert ask("run", "--seed", "7", *UNTIL, "--without", "M29")["digest"] != run["digest"]


def test_the_record_may_begin_later_without_changing_the_world(run: Any) -> None:
    assert ask("run", "--seed", "7", *UNTIL, "--from", "1896-02-01")["digest"] == run["digest"]


def test_a_saved_run_is_lived_on(run: Any, tmp_path: Path) -> None:
    home = str(tmp_path / "run")
    ask("run", "--seed", "7", "--until", "1896-01-31", "--out", home)
    on = ask("run", home, *UNTIL)
    assert (on["digest"], on["days"], on["seed"]) == (run["digest"], run["days"], 7)


def test_all_systems_are_listed_and_the_built_told_apart() -> None:
    listed = ask("systems")
    assert all(set(system) == SYSTEM and set(system["name"]) == {"en", "hi"} for system in listed)
    assert len({system["id"] for system in listed}) == 93
    assert {system["built"] for system in listed} == {True, False}
    assert all(system["mechanisms"] or not system["built"] for system in listed)


def test_all_facts_and_questions_are_listed() -> None:
    assert len(ask("facts")) == 197
    assert len([row for row in ask("scenarios") if row["id"]]) == 30


def test_unproven_numbers_are_assumed_or_recalled() -> None:
    assert all(row["kind"] == "assumed" or row["grade"] == "recalled" for row in ask("facts", "--unproven"))


def test_the_day_is_read_in_the_order_of_its_stages() -> None:
    stages = [step["stage"] for step in ask("day")]
    order = ["environment", "economy", "grievances", "people", "units", "institutions"]
    assert stages == sorted(stages, key=order.index)


def test_bench_has_every_field() -> None:
    found = ask("bench", "--resolution", "sample", "--days", "3")
    assert set(found) >= BENCH
    assert found["days"] == 3


@pytest.mark.parametrize("words", [("run", *UNTIL), ("systems",), ("facts",), ("day",), ("scenarios",)])
@pytest.mark.parametrize("lang", ["en", "hi"])
def test_tables_speak_both_languages(words: tuple[str, ...], lang: str) -> None:
    answer = CliRunner().invoke(app, [*words, "--lang", lang])
    assert answer.exit_code == 0, answer.stderr
    heads = answer.stdout if words[0] != "facts" else answer.stdout.split("F001")[0]
    assert any("\u0900" <= letter <= "\u097f" for letter in heads) == (lang == "hi")


def test_every_word_is_there_in_both_languages() -> None:
    book = tomllib.loads(Path(life.__file__).with_name("cli").joinpath("words.toml").read_text(encoding="utf-8"))
    assert all(set(words) == {"en", "hi"} and all(words.values()) for words in book.values())


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == __version__


def test_an_interrupt_finishes_the_day_and_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, live = tmp_path / "run", life.one_day

    def interrupted(lived: Lived, steps: Any, today: Day) -> None:
        if today.number == 9:
            signal.raise_signal(signal.SIGINT)
        live(lived, steps, today)

    with monkeypatch.context() as patch:
        patch.setattr(life, "one_day", interrupted)
        answer = CliRunner().invoke(app, ["run", "--seed", "7", *UNTIL, "--out", str(home), "--json"])
    assert answer.exit_code == 130
    assert answer.stderr.startswith("Interrupted: 1896-01-10 was the last day")
    assert json.loads(answer.stdout)["days"] == 10
    whole = ask("run", "--seed", "7", *UNTIL)
    assert ask("run", str(home), *UNTIL)["digest"] == whole["digest"]
