"""Measured effects of switches are read row by row, and one that is no longer of these rules says so."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.evidence import EvidenceError, systems
from kranti.scenario import switches
from kranti.views import effects as effect_table
from kranti.views.effects import TABLE, Effect, effects, rules, shown, stale

ROW = {
    "id": "M30", "measure": "inequality of land per mouth", "claimed": "up", "verdict": "holds", "pairs": "3",
    "with_it": "0.2", "without_it": "0.25", "difference": "0.05", "low": "0.04", "high": "0.06",
    "scenario": "empire-1896", "first_seed": "1", "resolution": "sample", "until": "1917-12-31", "version": "0.1.0",
    "rules": "0", "command": "kranti ablate",
}  # fmt: skip


def written(home, **cells):
    with (home / TABLE).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*ROW])
        writer.writeheader()
        writer.writerow(ROW | cells)
    effects.cache_clear()
    return home


def test_the_table_that_is_shipped_is_of_systems_that_stand():
    assert set(effects()) <= set(switches())
    assert all(effect.command.startswith("kranti ablate ") for effect in effects().values())


def test_where_nothing_was_measured_nothing_is_said(tmp_path):
    assert effects(tmp_path) == {}
    lacking = next(name for name in systems() if name not in effects())
    assert shown(lacking) is None


def test_an_effect_that_could_not_be_seen_has_no_figures(tmp_path):
    row = effects(written(tmp_path, verdict="unseen", **dict.fromkeys(("with_it", "without_it", "difference"), "")))
    assert (row["M30"].with_it, row["M30"].verdict) == (None, "unseen")


@pytest.mark.parametrize(
    ("cell", "value"), [("verdict", "perhaps"), ("pairs", "some"), ("with_it", "much"), ("claimed", "sideways")]
)
def test_a_row_that_does_not_hold_is_refused_by_line(tmp_path, cell, value):
    with pytest.raises(EvidenceError, match=rf"effects\.csv, line 2, {cell}"):
        effects(written(tmp_path, **{cell: value}))


def test_an_effect_of_other_rules_or_of_another_claim_is_stale():
    fresh = Effect(**(ROW | {"rules": rules()}))
    assert not stale(fresh)
    assert stale(fresh.model_copy(update={"rules": "of yesterday"}))
    assert stale(fresh.model_copy(update={"measure": "something else"}))
    assert stale(fresh.model_copy(update={"claimed": "down"}))


@given(value=st.floats(-1e12, 1e12))
def test_every_figure_survives_its_cell(value):
    assert Effect(**(ROW | {"difference": repr(value)})).difference == value


def test_what_is_shown_of_an_effect_is_what_was_measured(tmp_path, monkeypatch):
    read = effects(written(tmp_path, rules=rules()))
    monkeypatch.setattr(effect_table, "effects", lambda: read)
    told = shown("M30")
    assert told is not None
    assert (told["on"], told["off"], told["change"], told["pairs"], told["stale"]) == (0.2, 0.25, 0.05, 3, False)
