"""The store: runs that are whole or not there, found out when they are not as they were written."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from kranti import kernels
from kranti.cli import app
from kranti.record.publish import StoreError, publish
from kranti.study import ensemble, plan, summary, tables, work
from kranti.study.catalogue import Catalogue
from kranti.study.request import Request, run_id
from kranti.study.soundness import faults
from kranti.study.store import Store

AGAIN = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)


def _flip(path: Path, place: int = -20) -> None:
    raw = bytearray(path.read_bytes())
    raw[place] ^= 1
    path.write_bytes(raw)


# --- reading and writing ----------------------------------------------------------------------------


def test_a_summary_says_what_the_run_was_and_came_to(store: Store) -> None:
    run = run_id(Request(until="1896-03-31"))
    kept = store.get(run)
    assert (kept.run, kept.seed, kept.resolution, kept.until) == (run, 1, "sample", "1896-03-31")
    assert kept.facts["F002"] == (7, "inside")
    assert len(kept.facts) == 197
    assert all(event.date.startswith("1896-0") for event in kept.events.values())
    assert kept.measures["grain harvested"] == 0
    assert kept.series.num_rows == 152
    assert (
        kept.digest == json.loads(CliRunner().invoke(app, ["run", "--until", "1896-03-31", "--json"]).stdout)["digest"]
    )


def test_a_run_that_stands_is_not_lived_again(store: Store) -> None:
    request = Request(until="1896-03-31")
    before = store.place(run_id(request)).stat().st_mtime_ns
    assert work.live_one(str(store.home), run_id(request), request, False) == run_id(request)
    assert store.place(run_id(request)).stat().st_mtime_ns == before


def test_a_run_published_twice_stands_once(tmp_path: Path) -> None:
    target = tmp_path / "run"
    publish(target, lambda home: (home / "a").touch(), yields=True)
    publish(target, lambda home: (home / "b").touch(), yields=True)
    assert [path.name for path in target.iterdir()] == ["a"]
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


def test_a_worker_with_other_sources_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="other sources"):
        work.live_one(str(store.home), "0" * 24, Request(until="1896-03-31"), False)


def test_a_worker_that_does_not_see_the_store_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is not there on"):
        work.live_one(str(tmp_path / "far"), "0" * 24, Request(), False)


@AGAIN
@given(junk=st.binary(max_size=400))
def test_what_is_no_summary_is_refused(tmp_path: Path, junk: bytes) -> None:
    (tmp_path / "summary.parquet").write_bytes(junk)
    with pytest.raises(StoreError):
        summary.read(tmp_path / "summary.parquet")


def test_a_table_of_something_else_is_no_summary(store: Store) -> None:
    made = tables.together(store, store.ids())
    with pytest.raises(StoreError, match="is not the summary of a run"):
        summary.read(made / "facts.parquet")


@AGAIN
@given(place=st.integers(0, 20_000), mask=st.integers(1, 255), shorten=st.booleans())
def test_no_byte_of_a_summary_can_change_unseen(store: Store, place: int, mask: int, shorten: bool) -> None:
    run = store.ids()[0]
    path = store.place(run) / "summary.parquet"
    whole = path.read_bytes()
    raw = bytearray(whole[: place % len(whole)] if shorten else whole)
    if not shorten:
        raw[place % len(whole)] ^= mask
    path.write_bytes(raw)
    try:
        with pytest.raises(StoreError, match=r"summary\.parquet is not as it was written"):
            store.get(run)
    finally:
        path.write_bytes(whole)


# --- sweeping ---------------------------------------------------------------------------------------


def test_what_the_dead_left_is_swept_and_what_the_living_write_is_not(store: Store) -> None:
    node = platform.node()
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    parent = store.home / "runs"
    dead, mine, new, old = (
        parent / f".run.part-{whose}"
        for whose in (f"{node}-{gone.pid}", f"{node}-{os.getpid()}", "far-off-1", "far-off-2")
    )
    for path in (dead, mine, new, old):
        path.mkdir()
    os.utime(old, (0, 0))
    store.sweep()
    assert [path.exists() for path in (dead, mine, new, old)] == [False, True, True, False]


# --- planted faults ---------------------------------------------------------------------------------


def test_a_sound_store_has_no_fault(store: Store) -> None:
    tables.together(store, store.ids())
    assert faults(store) == []
    answer = CliRunner().invoke(app, ["catalogue", str(store.home), "--check"])
    assert answer.exit_code == 0
    assert "Everything is as it was written." in answer.stdout


def _changed(store: Store) -> str:
    _flip(store.place(store.ids()[0]) / "summary.parquet")
    return "summary.parquet is not as it was written"


def _missing_file(store: Store) -> str:
    (store.place(store.ids()[0]) / "summary.parquet").unlink()
    return "summary.parquet is missing"


def _missing_run(store: Store) -> str:
    shutil.rmtree(store.place(store.ids()[0]))
    return "is entered in the catalogue and is not there"


def _copied(store: Store) -> str:
    shutil.copytree(store.place(store.ids()[0]), store.place("f" * 24))
    return f"is a copy of run {store.ids()[0]}"


def _foreign_in_run(store: Store) -> str:
    (store.place(store.ids()[0]) / "notes.txt").write_text("?")
    return "notes.txt does not belong to the run"


def _foreign(store: Store) -> str:
    (store.home / "notes.txt").write_text("?")
    return "does not belong to a store"


def _no_run(store: Store) -> str:
    store.place("e" * 24).mkdir()
    return "manifest.json is missing"


def _exchanged(store: Store) -> str:
    """Put one run's files under another's name, manifest and all rewritten but the name it follows from."""
    one, other = store.ids()[:2]
    words = json.loads((store.place(other) / "manifest.json").read_text())
    (store.place(one) / "manifest.json").write_text(json.dumps(words))
    return f"is a copy of run {other}"


def _plan(store: Store) -> str:
    _flip(next((store.home / "plans").glob("*/manifest.json")))
    return "manifest.json is not as it was written"


def _tables(store: Store) -> str:
    _flip(tables.together(store, store.ids()) / "facts.parquet")
    return "facts.parquet is not as it was written"


PLANTED = [
    _changed, _missing_file, _missing_run, _copied, _foreign_in_run, _foreign, _no_run, _exchanged, _plan, _tables,
]  # fmt: skip


@pytest.mark.parametrize("plant", PLANTED)
def test_a_planted_fault_is_found_and_named(plant, store: Store) -> None:
    says = plant(store)
    found = faults(store)
    assert len(found) == 1
    assert says in found[0].what
    answer = CliRunner().invoke(app, ["catalogue", str(store.home), "--check", "--json"])
    assert answer.exit_code == 1
    assert [fault["where"] for fault in json.loads(answer.stdout)["faults"]] == [found[0].where]


@pytest.mark.parametrize("plant", [_changed, _missing_file, _copied, _no_run])
def test_no_table_is_made_of_a_store_with_a_fault(plant, store: Store) -> None:
    shutil.rmtree(store.home / "tables", ignore_errors=True)  # another test may have asked for them
    says = plant(store)
    with pytest.raises(StoreError, match=says):
        tables.together(store, store.ids())


def test_damaged_tables_are_made_again(store: Store) -> None:
    before = ensemble.load(store.home).facts
    _tables(store)
    assert ensemble.load(store.home).facts == before
    assert faults(store) == []


def test_old_tables_go_and_the_newest_stay(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "KEPT", 2)
    made = [tables.together(store, store.ids()[: count + 1]) for count in range(4)]
    assert [path.exists() for path in made] == [False, False, True, True]


# --- the catalogue ----------------------------------------------------------------------------------


@AGAIN
@given(junk=st.binary(min_size=1, max_size=3000))
def test_a_catalogue_that_cannot_be_read_is_made_again(store: Store, junk: bytes) -> None:
    catalogue = Catalogue(store)
    catalogue._forget()
    catalogue.path.write_bytes(junk)
    assert catalogue.follow() == catalogue.runs() == set(store.ids())


def test_the_catalogue_follows_the_directories(store: Store) -> None:
    catalogue = Catalogue(store)
    first = store.ids()[0]
    shutil.move(store.place(first), store.home.parent / "aside")
    assert first not in catalogue.follow()
    shutil.move(store.home.parent / "aside", store.place(first))
    assert catalogue.rebuild() == len(store.ids())


def test_a_failure_is_kept_until_the_run_is_lived(store: Store) -> None:
    catalogue, run = Catalogue(store), store.ids()[0]
    catalogue.fail(run, "empire-1896", 2**64 - 1, "it broke")
    assert catalogue.failures() == [(run, "empire-1896", 2**64 - 1, "it broke")]
    catalogue.enter(run)
    assert catalogue.failures() == []


# --- plans ------------------------------------------------------------------------------------------

words = st.text(st.characters(codec="utf-8"), max_size=20)
lists = st.lists(words).map(tuple)


@AGAIN
@given(
    st.builds(
        plan.Plan,
        st.builds(
            Request, words, st.integers(0, 2**64 - 1), words, lists, lists, words
        ),
        st.integers(1, 10**5), words, words, words, words, words,
    )
)  # fmt: skip
def test_a_plan_is_read_as_it_was_kept(tmp_path_factory: pytest.TempPathFactory, made: plan.Plan) -> None:
    store = Store(tmp_path_factory.mktemp("plan"))
    plan.keep(made, store)
    assert plan.last(store) == made


def test_the_plan_asked_for_last_is_opened(store: Store) -> None:
    first = plan.last(store)
    second = plan.made(Request(until="1896-03-31"), 2)
    plan.keep(second, store)
    assert ensemble.load(store.home).plan == second
    os.utime(store.home / "plans", (0, 0))
    plan.keep(first, store)
    assert ensemble.load(store.home).plan == first


def test_kernels_are_warm_after_they_were_made_ready() -> None:
    assert work.ready() == platform.node()
    assert kernels.mark().exists()
