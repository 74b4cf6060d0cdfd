"""Causes: the letters that the events of a run rest on, and those which these answer."""

from __future__ import annotations

from typing import Any

import numpy as np

from kranti.record.chronicle import DEEP, Event, Letters
from kranti.record.lived import Lived
from kranti.world.post import LETTERS


def behind(lived: Lived, events: list[Event]) -> dict[str, dict[str, Any]]:
    """Give every letter that some event rests on, as deep as chains are told, by its serial number."""
    letters = Letters(lived)
    found: dict[str, dict[str, Any]] = {}
    wanted = {serial for event in events for serial in event.because}
    for _ in range(DEEP + 1):
        wanted = {serial for serial in wanted if str(serial) not in found}
        rows = np.searchsorted(letters.rows["serial"], sorted(wanted))
        wanted = set()
        for row in rows.tolist():
            letter = _letter(letters, row)
            found[str(letters.serial(row))] = letter
            wanted |= set(letter["because"])
    return {serial: letter | {"because": _known(letter, found)} for serial, letter in found.items()}


def _letter(letters: Letters, row: int) -> dict[str, Any]:
    return {
        "kind": LETTERS[int(letters.kind[row])], "date": str(letters.date(row)), "place": letters.place(row),
        "says": letters.says(row), "because": letters.causes(row),
    }  # fmt: skip


def _known(letter: dict[str, Any], found: dict[str, Any]) -> list[int]:
    """Leave out causes that lie too deep to be told."""
    return [serial for serial in letter["because"] if str(serial) in found]
