"""Scenarios for tests: a small room, written to a folder of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, NamedTuple

import pytest

from kranti.calendar import OldStyle
from kranti.scenario import Count, Fixed, Odds, Scenario, read

HEAD = '[scenario]\ntitle = "A test"\n'
BAKERY = {
    "loaves": '[bakery.loaves]\nvalue = 12\nunit = "loaf"\nkind = "assumed"\nwhy = "A round number."\n',
    "price": '[bakery.price]\nvalue = 0.5\nunit = "kopeck"\nkind = "assumed"\nwhy = "A half."\n',
    "luck": '[bakery.luck]\nvalue = 0.25\nunit = "probability"\nkind = "assumed"\nwhy = "A quarter."\n',
    "ovens": '[bakery.ovens]\nvalue = [1, 2]\nunit = "oven"\nkind = "assumed"\nwhy = "One and two."\n',
}


class Bakery(NamedTuple):
    """Numbers of a room that is not there."""

    loaves: Annotated[int, Count("loaf", 0, 100)]
    price: Annotated[int, Fixed("kopeck", 0, 10)]
    luck: Annotated[int, Odds()]
    ovens: Annotated[tuple[int, int], Count("oven", 1, 5)]


Bake = Callable[..., Bakery]


@pytest.fixture
def shop(tmp_path: Path) -> Callable[..., Scenario]:
    """Write a scenario named `shop` and read it; numbers given replace those of the bakery."""

    def make(head: str = HEAD, **numbers: str) -> Scenario:
        (tmp_path / "shop.toml").write_text(head + "\n".join((BAKERY | numbers).values()), encoding="utf-8")
        return read("shop", tmp_path)

    return make


@pytest.fixture
def bake(shop: Callable[..., Scenario]) -> Bake:
    """Write a scenario and give the bakery's numbers as they stand on a day."""

    def make(on: str = "1900-01-01", **numbers: str) -> Bakery:
        return shop(**numbers).rules("bakery", Bakery, OldStyle.parse(on))

    return make
