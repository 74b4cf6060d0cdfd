"""Tabulating: the effects that an ablation measured, written into the table that the page reads."""

from __future__ import annotations

import csv
import io
import math
from pathlib import Path
from typing import Any

from kranti import __version__, ask
from kranti.record.publish import StoreError
from kranti.scenario import read
from kranti.study.ablation import Ablation
from kranti.study.ablation import Effect as Measured
from kranti.views.effects import TABLE, Effect, effects, rules


def tabulate(ablation: Ablation, home: Path) -> Path:
    """Write the effects into the table of a folder: rows of systems taken out now are replaced, all others stay.

    Parameters
    ----------
    ablation : what was measured.
    home : the folder; the table appears in it whole, or stays as it was.

    Raises
    ------
    StoreError
        When numbers were set by hand, for such effects are not the baseline's, or when the folder cannot be written.
    """
    request = ablation.request
    if request.settings or request.without or request.scenario != "empire-1896":
        raise StoreError("only effects of the baseline go into the table; leave out what was changed, or the table.")
    known = {name: effect.model_dump() for name, effect in effects(home).items()}
    known |= {effect.system: _row(effect, ablation) for effect in ablation.effects}
    text = io.StringIO()
    writer = csv.DictWriter(text, list(Effect.model_fields), lineterminator="\n")
    writer.writeheader()
    writer.writerows(known[name] for name in sorted(known))
    path, part = home / TABLE, home / f"{TABLE}.part"
    try:
        part.write_text(text.getvalue(), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror}); choose another folder.") from error
    effects.cache_clear()
    return path


def _row(effect: Measured, ablation: Ablation) -> dict[str, Any]:
    request, moved = ablation.request, effect.shift
    scenario = read(request.scenario)
    until, _ = ask.span(scenario.begins, scenario.ends, request.until, None)
    figures = (moved.a, moved.b, moved.difference, moved.paired.low, moved.paired.high) if moved else (math.nan,) * 5
    names = ("with_it", "without_it", "difference", "low", "high")
    return {
        "id": effect.system, "measure": effect.measure, "claimed": effect.direction, "verdict": effect.verdict,
        "pairs": effect.pairs, **{name: _short(value) for name, value in zip(names, figures, strict=True)},
        "scenario": request.scenario, "first_seed": request.seed, "resolution": request.resolution,
        "until": str(until), "version": __version__, "rules": rules(), "command": _command(ablation),
    }  # fmt: skip


def _short(value: float) -> str:
    """Write a figure; what was not seen, or what a single pair leaves open, stays empty."""
    return f"{value:.6g}" if math.isfinite(value) else ""


def _command(ablation: Ablation) -> str:
    """Give the command that measures the same again."""
    request = ablation.request
    until = f" --until {request.until}" if request.until else ""
    return (
        f"kranti ablate {request.scenario} -n {ablation.runs} --seed {request.seed} "
        f"--resolution {request.resolution}{until}"
    )
