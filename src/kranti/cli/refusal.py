"""Refusals: whatever goes wrong, one sentence on stderr and an exit code that says whose fault it is."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

from typer.core import TyperGroup

DONE, OUR_FAULT, WRONG_REQUEST, INTERRUPTED = 0, 1, 2, 130
LONGEST = 600


class OneSentence(TyperGroup):
    """The group of all commands, which answers every error with one sentence."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: ARG002 (a refusal is always ours to tell)
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command and exit; never show a traceback unless KRANTI_DEBUG asks for it."""
        try:
            code = super().main(args, prog_name or "kranti", complete_var, False, windows_expand_args, **extra)
        except Exception as error:
            if os.environ.get("KRANTI_DEBUG"):
                raise
            code = answer(error)
        sys.exit(code or DONE)


def answer(error: Exception) -> int:
    """Say what is wrong in one sentence and give the exit code."""
    told, code = _words(error)
    sys.stderr.write(sentence(told) + "\n")
    return code


def _words(error: Exception) -> tuple[str, int]:
    if hasattr(error, "format_message"):  # a usage error of the command line library
        message = error.format_message().rstrip(".")
        return message if message.endswith(
            "?"
        ) else f"{message}; `kranti --help` shows what can be asked", WRONG_REQUEST
    if isinstance(error, ValueError) and type(error).__module__.startswith("kranti."):
        return str(error), WRONG_REQUEST
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename} cannot be used ({error.strerror}).", WRONG_REQUEST
    if isinstance(error, MemoryError):
        return "There is not enough memory; take a coarser --resolution or free memory.", WRONG_REQUEST
    return f"Kranti itself failed ({type(error).__name__}: {error}); KRANTI_DEBUG=1 shows where.", OUR_FAULT


def sentence(text: str) -> str:
    """Put a message on one line, without characters that a terminal would act on, and end it."""
    line = "".join(letter if letter.isprintable() else "?" for letter in " ".join(text.split()))
    half = LONGEST // 2
    short = line if len(line) <= LONGEST else f"{line[:half]} ... {line[-half:]}"
    return short if short.endswith((".", "?", "!")) else short + "."
