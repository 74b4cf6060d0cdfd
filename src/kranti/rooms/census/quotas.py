"""Quotas: how many of each sex, faith, tongue and estate a governorate is due, in persons and in records."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from kranti.atlas import Atlas
from kranti.plan import Plan
from kranti.rooms.census.rules import Rules

# Faiths and tongues in one order of kinship, so that a person's two go together (Poles are Catholics, Tatars Muslims).
FAITH_ORDER = (
    "old_believer", "orthodox", "armenian", "catholic", "protestant", "jewish", "muslim", "buddhist", "other",
)  # fmt: skip
TONGUE_ORDER = (
    "russian", "ukrainian", "belarusian", "romanian", "volga_finnic", "chuvash", "yakut", "georgian", "armenian",
    "polish", "lithuanian", "german", "latvian", "estonian", "swedish_finnish", "jewish", "tatar", "bashkir", "kazakh",
    "uzbek", "turkmen", "tajik", "north_caucasian", "mongol", "other",
)  # fmt: skip
# Towns take the town estates first; what is left of these lives in villages.
ESTATE_ORDER = ("townspeople", "merchants", "nobles", "clergy", "other", "peasants", "cossacks", "natives")
TOWN_ESTATES = 5
SIDES = ("sex", "faith", "tongue", "estate")
WIDTH = 32  # places for the groups of a side


def census_counts(atlas: Atlas, plan: Plan, rules: Rules) -> Any:
    """Give how many of each sex, faith, tongue and estate live in each governorate, each side in its order."""
    wanted = np.zeros((len(atlas.ids), len(SIDES), WIDTH), np.int64)
    sides = (
        ("people_1897", ("men", "women")),
        ("faiths_1897", FAITH_ORDER),
        ("tongues_1897", TONGUE_ORDER),
        ("estates_1897", ESTATE_ORDER),
    )
    for side, (name, fields) in enumerate(sides):
        counts = np.stack([atlas.decimals(name, field) for field in fields], 1)
        if rules.one_land:
            counts = np.outer(counts.sum(1), counts.sum(0) / counts.sum())
        if rules.one_faith and SIDES[side] == "faith":
            counts = np.eye(1, len(fields), 1) * counts.sum(1)[:, None]
        exact = counts * (plan.population / np.maximum(counts.sum(1), 1))[:, None]
        wanted[:, side, : len(fields)] = round_rows(exact, plan.population)
    return wanted


def round_rows(exact: Any, totals: Any) -> Any:
    """Round each row to whole numbers that add to its total, carrying what was cut to the next row."""
    rounded = np.zeros(exact.shape, np.int64)
    carry = np.zeros(exact.shape[1])
    for row, total in enumerate(totals):
        due = np.maximum(exact[row] + carry, 0) * (exact[row] > 0)
        whole = np.floor(due).astype(np.int64)
        missing = int(total) - int(whole.sum())
        order = np.argsort(-(due - whole), kind="stable") if missing >= 0 else np.argsort(-whole, kind="stable")
        for step in range(abs(missing)):
            whole[order[step % len(order)]] += 1 if missing > 0 else -1
        rounded[row] = whole
        carry = exact[row] + carry - whole
    _settle_the_rest(rounded, carry, int(np.argmax(totals)))
    return rounded


def _settle_the_rest(rounded: Any, carry: Any, row: int) -> None:
    """Give what is still carried at the end to one row, and take it from that row's largest number."""
    rest = np.rint(carry).astype(np.int64)
    rest = np.maximum(rest, -rounded[row])
    rounded[row] += rest
    rounded[row, np.argmax(rounded[row])] -= rest.sum()


def record_quotas(left: Any, records: Any, person: int) -> Any:
    """Turn the persons still to be settled into records of `person` each, side by side."""
    quotas = np.zeros(left.shape, np.int64)
    for side in range(len(SIDES)):
        quotas[:, side] = round_rows(left[:, side] / person, records)
    return quotas


def stride(count: int) -> int:
    """Give a step that visits every number below `count` once, far from its neighbours each time."""
    step = max(1, count * 618 // 1000)
    while math.gcd(step, count) != 1:
        step += 1
    return step
