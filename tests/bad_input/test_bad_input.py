"""Bad input, case by case: one sentence on stderr, exit 2, nothing left behind.

Each case of cases.toml has the words given to `kranti` (`{tmp}` is an empty directory), the words its answer must hold,
and where needed: `files` to put into the directory (`repeat` times over), `broken`, what befell a saved run there,
`memory`, the bytes that are free, or `full`, a disk without room.
"""

from __future__ import annotations

import errno
import os
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kranti import api, memory
from kranti.cli import app
from kranti.record import publish

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]
HEAD = '[scenario]\ntitle = "A trial"\nbuilds_on = ["empire-1896"]\n'


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("saved") / "run"
    api.run(seed=1, until="1896-01-03", out=home)
    return home


def _write(home: Path, files: dict[str, Any], repeat: int) -> None:
    for name, text in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.replace("{head}", HEAD).encode("utf-8", "surrogateescape") * repeat)


def _break(home: Path, how: dict[str, str]) -> None:
    for what, name in how.items():
        path = home / name
        if what == "remove":
            path.unlink()
        elif what == "add":
            path.write_text("?")
        elif what == "change":
            path.write_bytes(path.read_bytes()[:-1] + b"!")
        elif what == "shorten":
            os.truncate(path, path.stat().st_size // 2)


def _tree(home: Path) -> list[tuple[str, bytes]]:
    return sorted((str(path), path.read_bytes() if path.is_file() else b"") for path in home.rglob("*"))


def _full(handle: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_the_catalogue_has_sixty_cases_of_different_names() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_bad_input(case: dict[str, Any], saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, case.get("files", {}), case.get("repeat", 1))
    if "broken" in case:
        shutil.copytree(saved, tmp_path / "run")
        _break(tmp_path / "run", case["broken"])
    if "memory" in case:
        monkeypatch.setattr(memory, "left", lambda: case["memory"])
    if "full" in case:
        monkeypatch.setattr(publish.os, "fsync", _full)
    before = _tree(tmp_path)
    monkeypatch.chdir(tmp_path)
    words = [word.replace("{tmp}", str(tmp_path)).replace("{long}", "9" * 5000) for word in case["argv"]]
    answer = CliRunner().invoke(app, words)
    told = answer.stderr
    assert answer.exit_code == 2, told
    assert told.count("\n") == 1, told
    assert told.endswith((".\n", "?\n")), told
    assert "Traceback" not in told
    assert all(word in told for word in case["says"]), told
    assert answer.stdout == ""
    assert _tree(tmp_path) == before
