"""Comparisons: twins lived for a year, held against their own summaries; the command's document and its refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

import kranti
from kranti.cli import app
from kranti.record.publish import StoreError
from kranti.scenario import ScenarioError
from kranti.study import pairing, work
from kranti.study.comparison import Comparison
from kranti.study.pairing import COMPARISONS
from kranti.study.request import Request, resolve, seeds
from kranti.study.store import Store

PAIRS, UNTIL = 3, "1896-12-31"
A = Request(until=UNTIL)
WITHOUT = Request(without=("M29",), until=UNTIL)
SAME = Request("nothing-changed", until=UNTIL)
EVENT = {"id", "p_a", "p_b", "necessity", "sufficiency", "low", "high"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A year of three seeds, with piety and without, lived one after the other in this process."""
    kept = Store(tmp_path_factory.mktemp("twins") / "store")
    kept.home.mkdir()
    for request in (A, WITHOUT):
        for one in resolve(seeds(request, PAIRS)):
            work.live_one(str(kept.home), one.id, one.request, False)
    return kept


@pytest.fixture(scope="module")
def twins(store: Store) -> Comparison:
    return pairing.compare(A, WITHOUT, PAIRS, store)


@pytest.fixture(scope="module")
def same(store: Store) -> Comparison:
    return pairing.compare(A, SAME, PAIRS, store)


def test_two_identical_scenarios_differ_by_exactly_nothing(same: Comparison) -> None:
    assert same.same
    assert same.events
    assert all((event.cause.difference, *event.cause.paired) == (0, 0, 0) for event in same.events)
    assert all(event.later is None or event.later.difference == 0 for event in same.events)
    assert all(fact.changed.times == 0 for fact in same.facts)
    assert all((one.overall.difference, *one.overall.paired) == (0, 0, 0) for one in same.series)
    assert all(each.difference == 0 for one in same.series for each in one.yearly)
    assert "one and the same" in same.changed["en"]


def test_the_placebo_of_nothing_keeps_what_is_expected_of_it(same: Comparison) -> None:
    assert [held.verdict for held in same.held] == ["unseen", "kept in bounds"]  # one year of twenty-two was lived


def test_a_comparison_says_in_both_languages_what_was_taken_out(twins: Comparison) -> None:
    assert "(M29) is taken out" in twins.changed["en"]
    assert "(M29) हटा दी गई है" in twins.changed["hi"]


def test_differences_are_those_of_the_runs_own_summaries(store: Store, twins: Comparison) -> None:
    kept = [[store.get(one.id) for one in resolve(seeds(side, PAIRS))] for side in (A, WITHOUT)]
    strikers = [[_empire(run, "strikers") for run in side] for side in kept]
    found = next(one for one in twins.series if one.name == "strikers")
    assert found.overall.difference == pytest.approx(np.mean(np.subtract(strikers[1], strikers[0])))
    came = [["bad-harvest" in run.events for run in side] for side in kept]
    event = next(one for one in twins.events if one.id == "bad-harvest")
    assert [event.cause.in_a.times, event.cause.in_b.times] == [sum(side) for side in came]
    assert twins.difference("harvest").sizes["seed"] == PAIRS


def _empire(run: Any, name: str) -> float:
    rows = run.series.to_pylist()
    return next(float(row[name]) for row in rows if row["per"] == "empire")


def test_an_event_is_counted_within_the_years_asked_for(twins: Comparison) -> None:
    assert twins.within("bad-harvest", 1896, 1896) == next(
        event.cause for event in twins.events if event.id == "bad-harvest"
    )
    assert twins.within("bad-harvest", 1897, 1899).in_a.times == 0
    assert twins.within("never-heard-of", 1896, 1917).in_a.times == 0


def test_a_kept_comparison_is_opened_again(store: Store, twins: Comparison) -> None:
    again = pairing.compare(A, WITHOUT, PAIRS, store)
    opened = kranti.load(store.home)
    assert isinstance(opened, Comparison)
    assert repr(opened) == repr(again) == repr(twins)
    assert opened.events == twins.events


def test_a_kept_comparison_that_was_tampered_with_is_refused(store: Store, twins: Comparison) -> None:
    assert twins.seeds
    kept = pairing.newest(store.home)
    assert kept is not None
    page = kept / "manifest.json"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("M29", "M30"), encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be read as a comparison"):
        pairing.load(store, kept)
    page.write_text(text, encoding="utf-8")


def test_the_command_gives_the_contract_s_document(store: Store, twins: Comparison) -> None:
    words = ("compare", "empire-1896", "--without", "M29", "-n", str(PAIRS), "--until", UNTIL)
    answer = CliRunner().invoke(app, [*words, "--out", str(store.home), "--json"])
    assert answer.exit_code == 0, answer.stderr
    found = json.loads(answer.stdout)
    assert found["runs"] == len(twins.seeds)
    assert all(set(event) >= EVENT for event in found["events"])
    assert set(found["series"]["strikers"]) >= {"unit", "mean", "years", "difference", "low", "high", "unpaired_low"}
    assert found["changed"] == twins.changed
    assert (found["a"]["without"], found["b"]["without"]) == ([], ["M29"])


@pytest.mark.parametrize("lang", ["en", "hi"])
def test_a_comparison_is_told_in_both_languages(store: Store, lang: str) -> None:
    words = ("compare", "empire-1896", "nothing-changed", "-n", str(PAIRS), "--until", UNTIL, "--lang", lang)
    answer = CliRunner().invoke(app, [*words, "--out", str(store.home)])
    assert answer.exit_code == 0, answer.stderr
    told = {"en": ("exactly", "kept", "could not be seen"), "hi": ("पूरी हुई", "देखा नहीं जा सका")}[lang]
    assert any(word in answer.stdout for word in told)


def test_without_a_common_seed_there_is_nothing_to_compare(twins: Comparison) -> None:
    class Empty:
        runs: dict[str, int] = {}  # noqa: RUF012 (a stand-in of one test)

    with pytest.raises(ScenarioError, match="nothing to compare"):
        Comparison(twins.a, Empty(), twins.changed)  # type: ignore[arg-type]


def test_comparisons_lie_beside_the_runs(store: Store, twins: Comparison) -> None:
    assert twins.seeds
    assert sorted(path.name for path in store.home.iterdir() if path.is_dir()) >= [COMPARISONS]
    assert Path(twins.a.store.home) == store.home
