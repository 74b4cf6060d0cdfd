"""The door: who may come in where the page is open to a class, and how often."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import time
from collections import defaultdict, deque
from pathlib import Path

import platformdirs

LETTERS = "BCDFGHJKLMNPQRSTVWXZ2345"  # nothing that is read for another, and no words
LONG, HALF = 8, 4
TRIES, TRIES_OF_ALL, MINUTE = 10, 100, 60.0
PACE, BURST = 20.0, 200.0  # requests a second, and at once
FORGOTTEN = 10_000  # comers that are remembered at most


def class_code(home: Path | None = None) -> str:
    """Give the class code of this machine: made once, kept, so that a server started again knows its pupils."""
    kept = (home or platformdirs.user_state_path("kranti")) / "class-code"
    if kept.is_file() and (code := _letters(kept.read_text(encoding="utf-8"))):
        return code
    code = "".join(LETTERS[byte % len(LETTERS)] for byte in os.urandom(LONG))
    kept.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(code)
    return code


def shown(code: str) -> str:
    """Write a code as people read it out."""
    return f"{code[:HALF]}-{code[HALF:]}"


def _letters(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


class Door:
    """One class code, the tokens it opens, and how often somebody has knocked."""

    def __init__(self, code: str | None = None) -> None:
        """Keep the code; without one everybody comes in."""
        self.code = _letters(code) if code else ""
        self._key = hashlib.sha256(b"kranti door " + self.code.encode()).digest()
        self._wrong: defaultdict[str, deque[float]] = defaultdict(deque)
        self._purse: dict[str, tuple[float, float]] = {}

    def enter(self, said: str, comer: str) -> str | None:
        """Give a token for the right code, nothing for a wrong one.

        Raises
        ------
        TimeoutError
            When too many wrong ones were said within a minute.
        """
        now = time.monotonic()
        for name, most in ((comer, TRIES), ("", TRIES_OF_ALL)):
            wrong = self._wrong[name]
            while wrong and now - wrong[0] > MINUTE:
                wrong.popleft()
            if len(wrong) >= most:
                raise TimeoutError
        if self.code and hmac.compare_digest(_letters(said).encode(), self.code.encode()):
            return self._sign(base64.urlsafe_b64encode(os.urandom(9)).decode())
        self._wrong[comer].append(now)
        self._wrong[""].append(now)
        return None

    def _sign(self, name: str) -> str:
        return f"{name}.{hmac.new(self._key, name.encode(), 'sha256').hexdigest()[:32]}"

    def known(self, token: str) -> str | None:
        """Give the name inside a token that this code opens, else nothing."""
        name, dot, _ = token.partition(".")
        good = dot and name and hmac.compare_digest(self._sign(name).encode(), token.encode())
        return name if good else None

    def slow_down(self, comer: str) -> bool:
        """Tell whether somebody asks faster than is good for the others."""
        now = time.monotonic()
        left, then = self._purse.get(comer, (BURST, now))
        left = min(BURST, left + PACE * (now - then)) - 1
        if len(self._purse) > FORGOTTEN:
            self._purse.clear()
        self._purse[comer] = (max(left, 0.0), now)
        return left < 0
