"""Small pictures of a run for notebooks: a curve, and the headline figures."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kranti.views.run import Run

WIDE, HIGH = 640, 80


def summary(run: Run) -> str:
    """Show a run as HTML: what it was, what came of its facts, and the strikers of each month."""
    verdicts = Counter(fact.verdict for fact in run.facts)
    counts = ", ".join(f"{verdicts[word]} {word}" for word in ("inside", "near", "outside", "absent"))
    span = f"{run.since} to {run.lived.until} (Old Style)"
    words = (f"seed {run.lived.seed}", run.lived.resolution, span, f"digest {run.digest[:16]}")
    strikers = run.notebook.daily["governorates.strikers"][: run.notebook.written].sum(1)
    return (
        f"<div><b>{escape(run.scenario.head.title)}</b> ({escape(run.scenario.name)})<br>{'; '.join(words)}<br>"
        f"{len(run.events)} events; facts: {counts}<br>{_curve(strikers)}</div>"
    )


def _curve(values: Any) -> str:
    """Draw monthly peaks as an SVG that needs no script."""
    peaks = [int(values[first : first + 30].max()) for first in range(0, len(values), 30)]
    top = max(peaks, default=0) or 1
    step = WIDE / max(1, len(peaks) - 1)
    points = " ".join(f"{step * column:.1f},{HIGH - HIGH * peak / top:.1f}" for column, peak in enumerate(peaks))
    return (
        f'<svg width="{WIDE}" height="{HIGH}" role="img" aria-label="strikers a month, at most {top:,}">'
        f'<polyline points="{points}" fill="none" stroke="#9b2226"/></svg>'
    )
