"""Saved runs: living on equals living through, and damage is named."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from kranti import api
from kranti.record import manifest, plain, publish, store
from kranti.record.lived import Lived
from kranti.record.publish import StoreError
from kranti.scenario import read, with_levers

PART, WHOLE = "1896-09-15", "1897-12-31"


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("runs") / "part"
    api.run(seed=3, until=PART, out=home)
    return home


@pytest.fixture(scope="module")
def whole() -> Lived:
    return api.run(seed=3, until=WHOLE).lived


@pytest.fixture
def copy(part: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(part, tmp_path / "run"))


def test_a_run_put_away_and_lived_on_is_the_run_lived_through(copy: Path, whole: Lived) -> None:
    lived = api.live_on(copy, WHOLE).lived
    assert lived.digest == whole.digest
    for kept, through in ((lived.notebook.daily, whole.notebook.daily), (lived.notebook.yearly, whole.notebook.yearly)):
        assert all(np.array_equal(kept[name], through[name]) for name in through)


def test_letters_are_the_same_whether_put_away_or_not(copy: Path, whole: Lived) -> None:
    letters, through = api.live_on(copy, WHOLE).notebook.all_letters(), whole.notebook.all_letters()
    assert len(through["serial"]) > 0
    assert all(np.array_equal(letters[name], through[name]) for name in through)


def test_a_later_part_takes_the_place_of_an_earlier_one(copy: Path) -> None:
    api.live_on(copy, "1896-09-20", out=copy)
    assert str(store.resume(copy).until) == "1896-09-20"
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_an_earlier_part_does_not_take_the_place_of_a_later_one(copy: Path, part: Path) -> None:
    earlier = api.run(seed=3, until="1896-01-02")
    with pytest.raises(StoreError, match="a later part"):
        earlier.save(copy)


def test_another_run_does_not_take_the_place(copy: Path) -> None:
    with pytest.raises(StoreError, match="another run"):
        api.run(seed=4, until=PART, out=copy)


def test_what_is_no_run_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(StoreError, match="not a saved run"):
        api.run(until="1896-01-02", out=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def _remove(home: Path) -> str:
    (home / "series.zarr" / "zarr.json").unlink()
    return r"series\.zarr/zarr\.json is missing"


def _change(home: Path) -> str:
    path = home / "state.zarr" / "people.record" / "zarr.json"
    path.write_text(path.read_text().replace("4", "8", 1))
    return r"state\.zarr/people\.record/zarr\.json is not as it was written"


def _shorten(home: Path) -> str:
    path = max((home / "state.zarr" / "people.record").rglob("*"), key=lambda path: path.stat().st_size)
    os.truncate(path, path.stat().st_size - 1)
    return r"is not as it was written"


def _add(home: Path) -> str:
    (home / "state.zarr" / "stray").write_text("?")
    return r"state\.zarr/stray does not belong"


def _link(home: Path) -> str:
    path = home / "series.zarr" / "zarr.json"
    path.rename(home.parent / "elsewhere")
    path.symlink_to(home.parent / "elsewhere")
    return r"series\.zarr/zarr\.json is not as it was written"


def _no_manifest(home: Path) -> str:
    (home / "manifest.json").unlink()
    return "manifest.json is missing"


def _half_a_manifest(home: Path) -> str:
    path = home / "manifest.json"
    path.write_text(path.read_text()[:100])
    return "manifest.json cannot be read"


def _another_seed(home: Path) -> str:
    path = home / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"seed": 9}))
    return "manifest.json is not as it was written"


@pytest.mark.parametrize(
    "damage", [_remove, _change, _shorten, _add, _link, _no_manifest, _half_a_manifest, _another_seed]
)
def test_damage_is_named_in_one_sentence(copy: Path, damage: Callable[[Path], str]) -> None:
    with pytest.raises(StoreError, match=damage(copy)) as refusal:
        api.load(copy)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "value", "told"), [("version", "0.0.0", "saved by version 0.0.0"), ("fingerprint", "0", "does not fit")]
)
def test_what_another_version_or_scenario_wrote_is_refused(copy: Path, name: str, value: str, told: str) -> None:
    words = manifest.open_manifest(copy) | {name: value}
    (copy / "manifest.json").write_text(manifest.sealed(words))
    with pytest.raises(StoreError, match=told):
        api.load(copy)


def test_a_full_disk_leaves_nothing(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = publish.listing(copy)

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(publish.os, "fsync", full)
    with pytest.raises(StoreError, match="No space left on device"):
        api.live_on(copy, "1896-09-20", out=copy)
    assert publish.listing(copy) == before
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_a_scenario_comes_back_as_it_was_written() -> None:
    scenario = with_levers(read("empire-1896"), ["mir.poor=0.3"], [])
    again = plain.read(json.loads(json.dumps(plain.write(scenario))))
    assert again == scenario
    assert again.fingerprint == scenario.fingerprint
