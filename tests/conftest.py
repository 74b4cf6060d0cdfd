"""Worlds for tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kranti.world import TABLES, World


@pytest.fixture
def small_world() -> Callable[..., World]:
    """Make an empty world with the rows given; every other table gets one row."""

    def make(**rows: int) -> World:
        return World(**({kind.__name__.lower(): 1 for kind in TABLES} | rows))

    return make
