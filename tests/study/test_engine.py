"""The engine: whatever befalls workers, scheduler or supervisor, each run is lived and counted once."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kranti import memory
from kranti.cli import app
from kranti.record.publish import StoreError
from kranti.scenario import ScenarioError
from kranti.study import engine, ensemble, work
from kranti.study.live import Failure, live
from kranti.study.request import Request, run_id, seeds
from kranti.study.soundness import faults
from kranti.study.store import Store

MANY = 12
SPAN = ("--until", "1896-03-31")
ASKED = Request(until="1896-03-31")
DASK = [sys.executable, "-m", "dask"]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the command prints when nothing befalls it."""
    home = tmp_path_factory.mktemp("undisturbed") / "e"
    answer = CliRunner().invoke(app, ["ensemble", "-n", str(MANY), *SPAN, "--out", str(home), "--json"])
    assert answer.exit_code == 0, answer.stderr
    assert answer.stderr.startswith(f"{MANY} of {MANY} runs to live; workers: ")
    assert json.loads(answer.stdout)["runs"] == MANY
    return answer.stdout


def test_killed_three_times_and_taken_up_it_gives_the_same_table(
    undisturbed: str, command: Callable[..., Any], tmp_path: Path
) -> None:
    home = tmp_path / "e"
    first = command(home, "-n", str(MANY), *SPAN)
    first.wait_for(2)
    first.workers()[0].kill()
    first.wait_for(4)
    first.process.kill()
    first.end()
    second = command(home, "--resume")
    second.wait_for(7)
    second.workers()[-1].kill()
    code, said, told = second.end()
    assert (code, said) == (0, undisturbed), told
    assert faults(Store(home)) == []


def test_interrupted_it_keeps_what_is_done(undisturbed: str, command: Callable[..., Any], tmp_path: Path) -> None:
    home = tmp_path / "e"
    begun = command(home, "-n", str(MANY), *SPAN)
    begun.wait_for(2)
    os.killpg(begun.process.pid, signal.SIGINT)
    code, said, told = begun.end()
    assert code == 130
    assert told.splitlines()[-1].startswith("Interrupted: ")
    assert "Traceback" not in told
    assert 2 <= json.loads(said)["runs"] < MANY
    assert command(home, "-n", str(MANY), *SPAN, "--resume").end()[:2] == (0, undisturbed)


def test_two_supervisors_on_one_store_do_each_others_work(
    undisturbed: str, command: Callable[..., Any], tmp_path: Path
) -> None:
    home = tmp_path / "e"
    both = [command(home, "-n", str(MANY), *SPAN, "--workers", "1") for _ in range(2)]
    for one in both:
        code, said, told = one.end()
        assert (code, said) == (0, undisturbed), told
    assert len(Store(home).ids()) == MANY
    assert faults(Store(home)) == []


# --- a cluster started by hand ----------------------------------------------------------------------


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[str]:
    """A scheduler and two workers on loopback, started as the manual says."""
    told = tmp_path / "scheduler.json"
    silent = subprocess.DEVNULL
    quiet: dict[str, Any] = {"stdout": silent, "stderr": silent, "cwd": tmp_path, "start_new_session": True}
    local = ["--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(told)]
    started = [
        subprocess.Popen([*DASK, "scheduler", *local, "--port", "0", "--dashboard-address", "127.0.0.1:0"], **quiet),
        *(subprocess.Popen([*DASK, "worker", *local, "--nthreads", "1"], **quiet) for _ in range(2)),
    ]
    while not told.exists() or not told.read_text():
        time.sleep(0.05)
    yield json.loads(told.read_text())["address"]
    for process in reversed(started):
        process.terminate()
    for process in started:
        process.wait()


def test_a_cluster_gives_the_same_table(undisturbed: str, cluster: str, tmp_path: Path) -> None:
    words = ["ensemble", "-n", str(MANY), *SPAN, "--out", str(tmp_path / "e"), "--json", "--cluster", cluster]
    answer = CliRunner().invoke(app, words)
    assert (answer.exit_code, answer.stdout) == (0, undisturbed), answer.stderr
    assert cluster in answer.stderr


@pytest.mark.parametrize(
    "address",
    ["", "nowhere", "127.0.0.1:8786", "tcp://127.0.0.1", "tcp://127.0.0.1:x", "tcp://example.org:8786",
     "tcp://10.0.0.1:8786", "http://127.0.0.1:8786", "inproc://x:1", "tls://", "tcp://[::1", "tcp://0.0.0.0:8786"],
)  # fmt: skip
def test_an_address_beyond_this_machine_needs_tls(address: str) -> None:
    with pytest.raises(engine.ClusterError, match=r"write tcp://127\.0\.0\.1:PORT|only tls://"):
        engine.refuse_open(address)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:8786", "tcp://localhost:8786", "tcp://[::1]:1", "tls://far:8786"])
def test_loopback_and_tls_are_let_through(address: str) -> None:
    engine.refuse_open(address)


def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PATIENCE", 0.3)
    with pytest.raises(engine.ClusterError, match="no scheduler answers at tcp://127"):
        list(live([ASKED], Store(tmp_path), cluster="tcp://127.0.0.1:9"))


# --- runs that fail ---------------------------------------------------------------------------------


def test_a_run_that_kills_its_workers_or_fails_is_reported_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def poisoned(home: str, run: str, request: Request, whole: bool) -> str:
        from kranti.study.work import live_one  # the worker's own

        if request.seed == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        if request.seed == 3:
            raise ZeroDivisionError("a planted fault")
        return live_one(home, run, request, whole)

    monkeypatch.setattr(work, "live_one", poisoned)
    monkeypatch.setitem(engine._SETTINGS, "distributed.scheduler.allowed-failures", 1)
    words = ["ensemble", "-n", "5", *SPAN, "--out", str(tmp_path / "e"), "--json"]
    answer = CliRunner().invoke(app, words)
    assert answer.exit_code == 1, answer.stderr
    found = json.loads(answer.stdout)
    assert found["runs"] == 3
    failed = {one["seed"]: one["error"] for one in found["failed"]}
    assert failed == {2: "its worker died again and again", 3: "ZeroDivisionError: a planted fault"}
    assert "The run of empire-1896 with seed 3 failed: ZeroDivisionError: a planted fault." in answer.stderr
    monkeypatch.undo()
    mended = json.loads(CliRunner().invoke(app, words).stdout)
    assert (mended["runs"], mended["failed"]) == (5, [])


def test_a_full_disk_is_told_in_a_sentence_and_the_rest_is_lived_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_room(home: str, run: str, request: Request, whole: bool) -> str:
        from kranti.study.work import live_one  # the worker's own

        if request.seed == 3:
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
        return live_one(home, run, request, whole)

    monkeypatch.setattr(work, "live_one", without_room)
    words = ["ensemble", "-n", "4", *SPAN, "--out", str(tmp_path / "e"), "--json"]
    answer = CliRunner().invoke(app, words)
    assert answer.exit_code == 2
    assert "cannot be written" in answer.stderr.splitlines()[-1]
    assert "repeat the command" in answer.stderr.splitlines()[-1]
    assert faults(Store(tmp_path / "e")) == []
    monkeypatch.undo()
    assert json.loads(CliRunner().invoke(app, words).stdout)["runs"] == 4


def test_runs_arrive_as_they_end_those_that_stand_first(store: Store) -> None:
    asked = [ASKED, *seeds(Request(seed=100, until="1896-01-02"), 2)]
    told: list[tuple[int, int, int]] = []
    arrived = list(live(asked, store, watch=lambda one: told.append((one.there, one.done, one.asked)), workers=1))
    assert arrived[0][0] == ASKED
    assert {request.seed for request, _ in arrived} == {1, 100, 101}
    assert not any(isinstance(outcome, Failure) for _, outcome in arrived)
    assert told == [(1, 0, 3), (1, 1, 3), (1, 2, 3)]


def test_a_whole_run_is_kept_where_that_is_asked_for(tmp_path: Path) -> None:
    asked = Request(until="1896-01-02")
    tmp_path.joinpath("e").mkdir()
    work.live_one(str(tmp_path / "e"), run_id(asked), asked, True)
    home = Store(tmp_path / "e").place(run_id(asked)) / "run"
    answer = CliRunner().invoke(
        app, ["run", str(home), "--until", "1896-01-04", "--out", str(tmp_path / "on"), "--json"]
    )
    assert json.loads(answer.stdout)["days"] == 4


# --- limits -----------------------------------------------------------------------------------------


def test_workers_are_as_many_as_fit_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "left", lambda: 1000)
    assert work.hands(600, None, 10) == (1, 1000)
    assert work.hands(250, 3, 10) == (3, 333)
    assert work.hands(250, 3, 2) == (2, 500)
    with pytest.raises(ScenarioError, match="1,000 are free: 1 workers fit, not 2"):
        work.hands(600, 2, 10)
    with pytest.raises(ScenarioError, match="0 workers fit, not 1"):
        work.hands(2000, None, 10)


def test_a_script_that_starts_a_study_as_it_is_imported_is_told_and_does_not_start_others(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(f"import kranti\nprint(kranti.ensemble(n=2, until='1896-01-02', out={str(tmp_path / 'e')!r}))\n")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode != 0 or "2 runs" in done.stdout
    assert done.returncode == 0 or "if __name__ == '__main__':" in done.stderr


def test_a_place_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(StoreError, match="is no place of ensembles"):
        ensemble.ensemble(ASKED, 1, Store(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
