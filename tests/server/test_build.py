"""The page is built inside the package: the wheel holds it, and its lock holds for every machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SYSTEMS = ("linux-x64-gnu", "linux-x64-musl", "linux-arm64-gnu", "darwin-x64", "darwin-arm64", "win32-x64-msvc")
NATIVE = ("@rolldown/binding", "lightningcss")  # parts of the build that are compiled for each system


@pytest.fixture(scope="module")
def lock():
    return json.loads((ROOT / "web" / "package-lock.json").read_text(encoding="utf-8"))["packages"]


def test_the_lock_names_no_address(lock):
    assert [name for name, held in lock.items() if "resolved" in held] == []
    assert "omit-lockfile-registry-resolved=true" in (ROOT / "web" / ".npmrc").read_text(encoding="utf-8")


@pytest.mark.parametrize("part", NATIVE)
def test_the_lock_holds_the_native_parts_of_every_system(lock, part):
    held = {name.removeprefix("node_modules/") for name in lock}
    assert [system for system in SYSTEMS if f"{part}-{system}" not in held] == []


def test_the_page_is_built_and_asks_only_its_own_server():
    static = ROOT / "src" / "kranti" / "static"
    html = (static / "index.html").read_text(encoding="utf-8")
    assert "http" not in html.replace("http-equiv", "")
    assert "<script>" not in html
    assert 'style="' not in html
    assert len(list(static.glob("assets/*.js"))) == 1, "the page in one file wants one script"
    assert len(list(static.glob("assets/*.css"))) == 1


def test_the_page_weighs_little():
    import gzip

    static = ROOT / "src" / "kranti" / "static"
    files = [path for path in static.rglob("*") if path.is_file() and path.name != "widget.js"]
    packed = sum(
        len(path.read_bytes()) if path.suffix == ".woff2" else len(gzip.compress(path.read_bytes())) for path in files
    )
    assert packed <= 1_000_000


def test_nothing_is_built_where_nothing_has_changed(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    import hatch_build

    (tmp_path / "web" / "src").mkdir(parents=True)
    (tmp_path / "src" / "kranti" / "static").mkdir(parents=True)
    source = tmp_path / "web" / "src" / "main.ts"
    source.write_text("1")
    mark = tmp_path / "src" / "kranti" / "static" / hatch_build.MADE_FROM
    assert not hatch_build.stands(tmp_path)
    mark.write_text(hatch_build.digest(tmp_path / "web"))
    assert hatch_build.stands(tmp_path)
    (tmp_path / "web" / "lessons").mkdir()
    (tmp_path / "web" / "lessons" / "one.md").write_text("no part of the page")
    os.utime(source, (1, 1))
    assert hatch_build.stands(tmp_path), "times of files say nothing"
    source.write_text("2")
    assert not hatch_build.stands(tmp_path)
    monkeypatch.setenv("KRANTI_SKIP_WEB", "1")
    assert hatch_build.stands(tmp_path)


def test_the_wheel_holds_page_lessons_evidence_and_scenarios(tmp_path):
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True, timeout=300)
    names = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    assert {
        "kranti/static/index.html",
        "kranti/static/widget.js",
        "kranti/library/web/lessons/hi/20-when-work-stops.md",
        "kranti/library/evidence/facts.csv",
        "kranti/library/scenarios/switches.toml",
        "kranti/views/measures.toml",
    } <= names
    assert not [name for name in names if "node_modules" in name or name.endswith(".svelte")]
