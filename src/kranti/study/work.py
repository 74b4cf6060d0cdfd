"""Work: one run of a study, lived and kept."""

from __future__ import annotations

from kranti import life
from kranti.calendar import OldStyle
from kranti.study.request import Resolved
from kranti.study.store import Store
from kranti.study.summary import Summary


def try_out(store: Store, one: Resolved) -> Summary:
    """Live one run here and now, keep it, and give its summary."""
    lived = life.begin(one.scenario, one.request.seed, one.request.resolution)
    store.put(life.live_on(lived, OldStyle.parse(one.until)), one.id)
    return store.get(one.id)
