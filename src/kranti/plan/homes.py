"""Homes of one kind: where they lie, how many persons they hold, and how few records stand for these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from kranti.atlas import Atlas
from kranti.plan.sizes import share_out

MOST_RECORDS = 1 << 20  # a body keeps no more records than this at any scale


@dataclass(frozen=True)
class HomesOfKind:
    """Homes of one kind, as arrays: where, how many persons, how they are kept."""

    kind: int
    governorate: Any
    records: Any
    stands_for: Any
    like: Any
    room_for: Any

    @property
    def people(self) -> Any:
        """Count the persons represented."""
        return self.records * self.stands_for * self.like

    def by_governorate(self, governorates: int) -> Any:
        """Count the persons represented in each governorate."""
        return np.bincount(self.governorate, weights=self.people, minlength=governorates).astype(np.int64)


def thin_out(people: Any, most: int) -> tuple[Any, Any]:
    """Keep at most `most` records of each home: give records and persons per record."""
    stands = np.maximum(1, -(-people // most))
    return np.maximum(1, people // stands), stands


def bodies(atlas: Atlas, kind: int, people: Iterable[tuple[str, int]]) -> HomesOfKind:
    """Make one home of each body, told as governorate and persons; a body has no room to grow."""
    told = list(people)
    where = np.array([atlas.row_of[place] for place, _ in told], np.int64)
    records, stands = thin_out(np.array([count for _, count in told], np.int64), min(atlas.scale.hands, MOST_RECORDS))
    return HomesOfKind(kind, where, records, stands, np.ones_like(records), records)


def one_a_place(atlas: Atlas, kind: int, people: Any) -> HomesOfKind:
    """Make one body in each governorate that has any of these people."""
    return bodies(atlas, kind, _where_any(atlas, people))


def spread_by(atlas: Atlas, kind: int, totals: Iterable[int], weights: Any) -> HomesOfKind:
    """Spread each national total over the governorates in proportion to weights, one body a governorate and total."""
    shares = (share_out(total, weights) for total in totals)
    return bodies(atlas, kind, [body for people in shares for body in _where_any(atlas, people)])


def _where_any(atlas: Atlas, people: Any) -> list[tuple[str, int]]:
    return [(place, int(count)) for place, count in zip(atlas.ids, people, strict=True) if count]
