"""Hands of the inspected plants, by trade and governorate."""

from __future__ import annotations

from typing import Any

import numpy as np

from kranti.atlas import Atlas
from kranti.exact import ONE
from kranti.plan.rules import Rules
from kranti.plan.sizes import share_out

LEAST_MIXED = 0.05  # the third trade's least share of a governorate's hands, before balancing
LEAST_CELL = 1e-9  # keeps an empty trade from staying empty for ever
ROUNDS = 20


def divide_hands(atlas: Atlas, rules: Rules, population: Any) -> list[Any]:
    """Divide the inspected plants' hands by trade and governorate: by known hands, or by share of manufacture."""
    makers = atlas.decimals("livelihoods_1897", "manufacturing")
    inspected = atlas.column("places", "inspected")
    known = atlas.decimals("factory_places", "hands")
    weights = np.where(known > 0, known, makers * rules.hands_elsewhere / ONE) * inspected
    if rules.one_industry:
        weights = population * inspected
    textile, metal = (atlas.decimals("livelihoods_1897", f"{trade}_share") for trade in ("textile", "metal"))
    mixed = [weights * share for share in (textile, metal, np.maximum(LEAST_MIXED, 1 - textile - metal))]
    return _balanced(mixed, weights, rules)


def _balanced(mixed: list[Any], weights: Any, rules: Rules) -> list[Any]:
    """Scale trades until both the trades' and the governorates' shares hold (iterative proportional fitting)."""
    trade_goal = np.array([rules.first_hands * share / ONE for share in rules.trade_hands])
    place_goal = weights / weights.sum() * rules.first_hands
    cells = np.maximum(np.stack(mixed), LEAST_CELL) * (weights > 0)
    for _ in range(ROUNDS):
        cells *= (trade_goal / cells.sum(1))[:, None]
        cells *= np.where(place_goal > 0, place_goal / np.maximum(cells.sum(0), LEAST_CELL), 0)
    totals = share_out(rules.first_hands, cells.sum(1))
    return [share_out(int(total), row) for total, row in zip(totals, cells, strict=True)]
