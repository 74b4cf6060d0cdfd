"""Ablation: which claims hold, lean or fail, told of pairs by hand and of a year lived with and without."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kranti.cli import app
from kranti.evidence import systems
from kranti.record.publish import StoreError
from kranti.scenario import ScenarioError, switches
from kranti.study import ablation, work
from kranti.study.ablation import FAILS, HOLDS, LEANS, UNMOVED, UNSEEN, chosen, verdict
from kranti.study.request import Request, resolve, seeds
from kranti.study.shifts import shift
from kranti.study.store import Store
from kranti.study.tabulating import tabulate
from kranti.views.effects import effects, stale

UNTIL, PAIRS = "1896-01-31", 2
TAKEN = ("M22", "M31")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    kept = Store(tmp_path_factory.mktemp("ablation") / "store")
    kept.home.mkdir()
    for without in ((), *((name,) for name in TAKEN)):
        for one in resolve(seeds(replace(Request(until=UNTIL), without=without), PAIRS)):
            work.live_one(str(kept.home), one.id, one.request, False)
    return kept


@pytest.mark.parametrize(
    ("on", "off", "told"),
    [
        ([0.6, 0.61, 0.59], [1.0, 1.0, 1.0], HOLDS),
        ([0.6, 0.9, 0.3], [0.7, 0.8, 0.6], LEANS),
        ([0.6, 0.61, 0.59], [0.5, 0.5, 0.5], FAILS),
        ([0.6, 0.6], [0.6, 0.6], UNMOVED),
        ([0.6, 0.7], [0.7, 0.6], FAILS),
    ],
)
def test_a_claim_that_a_measure_rises_holds_leans_or_fails(on, off, told):
    assert systems()["M22"].direction == "up"
    assert verdict("M22", on, off, shift(on, off)) == told


def test_all_that_stands_is_taken_out_where_nothing_is_named():
    assert chosen([]) == list(switches())
    assert chosen(["M30", "M22", "M30"]) == ["M30", "M22"]


def test_a_system_that_is_not_there_or_not_built_is_refused():
    with pytest.raises(ScenarioError, match="no system 'M99'"):
        chosen(["M99"])
    lacking = next((name for name in systems() if name not in switches()), None)
    if lacking:
        with pytest.raises(ScenarioError, match="not built yet"):
            chosen([lacking])


def test_a_system_is_taken_out_of_a_short_year_and_its_effect_told(store: Store) -> None:
    found = ablation.ablate(Request(until=UNTIL), PAIRS, store, TAKEN)
    equal_pay, rent = found.effects
    assert (equal_pay.system, equal_pay.verdict, equal_pay.pairs) == ("M22", HOLDS, PAIRS)
    assert equal_pay.shift is not None
    assert equal_pay.shift.b == 1
    assert rent.system == "M31"
    assert rent in found.wanting  # in January no rent has fallen due
    assert set(found.not_built) == set(systems()) - set(switches())


def test_what_could_not_be_measured_is_called_unseen(store: Store) -> None:
    found = ablation.ablate(Request(until=UNTIL), PAIRS, store, ["M22"])
    asked = list(seeds(Request(until=UNTIL), PAIRS))
    assert ablation._effect("M22", asked, asked, {}) == (*found.effects[0][:3], 0, None, UNSEEN)


@pytest.mark.parametrize("lang", ["en", "hi"])
def test_the_command_ends_with_what_is_wanting(store: Store, lang: str) -> None:
    words = ["ablate", "--systems", ",".join(TAKEN), "-n", str(PAIRS), "--until", UNTIL, "--out", str(store.home)]
    answer = CliRunner().invoke(app, [*words, "--lang", lang])
    assert answer.exit_code == 0, answer.stderr
    last = answer.stdout[answer.stdout.rindex("\n\n") :]
    assert {"en": "1 claims do not hold", "hi": "1 दावे सही नहीं निकले"}[lang] in last
    assert "M31" in last
    found: Any = json.loads(CliRunner().invoke(app, [*words, "--json"]).stdout)
    assert found["wanting"] == ["M31"]
    assert found["systems"][0]["verdict"] == HOLDS
    assert {"a", "b", "difference", "low", "high"} <= set(found["systems"][0]["effect"])


def test_effects_are_written_into_the_table_and_those_measured_before_stay(store: Store, tmp_path: Path) -> None:
    tabulate(ablation.ablate(Request(until=UNTIL), PAIRS, store, ["M31"]), tmp_path)
    tabulate(ablation.ablate(Request(until=UNTIL), PAIRS, store, ["M22"]), tmp_path)
    rows = effects(tmp_path)
    assert [*rows] == ["M22", "M31"]
    assert (rows["M22"].verdict, rows["M22"].without_it, rows["M22"].pairs) == (HOLDS, 1, PAIRS)
    assert rows["M22"].command == f"kranti ablate empire-1896 -n {PAIRS} --seed 1 --resolution sample --until {UNTIL}"
    assert not any(stale(row) for row in rows.values())
    assert [path.name for path in tmp_path.iterdir()] == ["effects.csv"]


def test_effects_of_a_changed_baseline_stay_out_of_the_table(store: Store, tmp_path: Path) -> None:
    found = ablation.ablate(Request(until=UNTIL), PAIRS, store, ["M22"])
    changed = replace(found, request=replace(found.request, settings=("market.freight=16",)))
    with pytest.raises(StoreError, match="only effects of the baseline"):
        tabulate(changed, tmp_path)
    with pytest.raises(StoreError, match="choose another folder"):
        tabulate(found, tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []
