"""Mechanisms: the rule of each, in one sentence in both languages."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from kranti.mechanism import Mechanism


@cache
def sentences() -> dict[str, dict[str, str]]:
    """Read the rule of every mechanism that was put into Hindi, beside the English it was put from."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def rule(step: Mechanism) -> dict[str, str]:
    """Say the rule of a mechanism in both languages; where Hindi is lacking or of an older rule, the English stands."""
    said = sentences().get(step.name, {})
    return {"en": step.says, "hi": said["hi"] if said.get("en") == step.says else step.says}
