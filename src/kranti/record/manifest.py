"""The manifest of a saved run: what it is, and its own hash."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from kranti import __version__
from kranti.record import plain
from kranti.record.lived import Lived
from kranti.record.publish import StoreError

MANIFEST = "manifest.json"
FORMAT = 1


def identity(words: dict[str, Any]) -> tuple[Any, ...]:
    """Tell what makes two saved directories parts of one run."""
    return tuple(words[name] for name in ("version", "fingerprint", "seed", "resolution", "first"))


def describe(lived: Lived) -> dict[str, Any]:
    """Say what a run is: all that is needed to live it again or on."""
    return {
        "format": FORMAT,
        "version": __version__,
        "scenario": plain.write(lived.scenario),
        "fingerprint": lived.scenario.fingerprint,
        "seed": lived.seed,
        "resolution": lived.resolution,
        "first": str(lived.notebook.begins),
        "last": str(lived.until),
        "state": "interrupted" if lived.interrupted else "ended",
        "digest": lived.digest,
        "seconds": lived.seconds,
        "books": lived.books,
        "measures": lived.notebook.measures,
    }


def sealed(words: dict[str, Any]) -> str:
    """Write a manifest with its own hash."""
    return json.dumps({"seal": _seal(words)} | words, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _seal(words: dict[str, Any]) -> str:
    text = json.dumps(words, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def open_manifest(home: Path) -> dict[str, Any]:
    """Read what a saved run says of itself.

    Raises
    ------
    StoreError
        When there is none, or it is not as it was written.
    """
    try:
        words = json.loads((home / MANIFEST).read_text(encoding="utf-8"))
        sound = words.pop("seal") == _seal(words) and words["format"] == FORMAT
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        what = "is missing" if isinstance(error, FileNotFoundError) else "cannot be read"
        raise StoreError(f"{home} is not a saved run: {MANIFEST} {what}.") from error
    if not sound:
        raise StoreError(f"{home}: {MANIFEST} is not as it was written; the run cannot be trusted, live it again.")
    return dict(words)
