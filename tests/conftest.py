"""Worlds for tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kranti.world import TABLES, World

LONG = ("switches", "browser")  # begun first, so that no core waits for them in the end


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files of tests first."""
    items.sort(key=lambda item: next((rank for rank, name in enumerate(LONG) if name in item.path.parts), len(LONG)))


@pytest.fixture
def small_world() -> Callable[..., World]:
    """Make an empty world with the rows given; every other table gets one row."""

    def make(**rows: int) -> World:
        return World(**({kind.__name__.lower(): 1 for kind in TABLES} | rows))

    return make
