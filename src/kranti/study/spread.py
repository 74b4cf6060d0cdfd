"""Spread: how unevenly something is shared out."""

from __future__ import annotations

from typing import Any

import numpy as np


def gini(values: Any, weights: Any) -> float:
    """Give the Gini coefficient of weighted values: 0 where all have the same, towards 1 where one has all.

    Twice the area between the Lorenz curve and the straight line of equal shares; values are not below zero.
    """
    order = np.argsort(values, kind="stable")
    people = np.cumsum(weights[order])
    goods = np.cumsum((values * weights)[order])
    below = np.concatenate([[0], goods[:-1]])
    return float(1 - (weights[order] * (below + goods)).sum() / (people[-1] * max(goods[-1], 1)))
