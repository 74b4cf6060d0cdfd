"""Tables: allocated once, never moved, told apart by name."""

import numpy as np
import pytest

from kranti.world import TABLES, World, digest
from kranti.world.table import Column, Table


class Barns(Table):
    """A table for these tests."""

    grain = Column("i8", "pood", "grain in the barn")
    owners = Column("i4", "row", "who owns it", 3)


def test_a_column_cannot_be_replaced():
    barns = Barns(4)
    with pytest.raises(AttributeError, match=r"barns\.grain cannot be replaced"):
        barns.grain = np.zeros(4, np.int64)


def test_arrays_keep_their_address_when_written():
    barns = Barns(4)
    before = barns.grain.ctypes.data
    barns.grain[:] = 7
    assert barns.grain.ctypes.data == before
    assert barns.grain.tolist() == [7, 7, 7, 7]


def test_a_column_knows_its_name_and_its_table():
    assert (Barns.grain.table, Barns.grain.field, Barns.grain.unit) == ("barns", "grain", "pood")


def test_memory_is_told_before_it_is_taken():
    assert Barns.bytes_for(10) == 10 * (8 + 3 * 4) == sum(array.nbytes for _, array in Barns(10))


def test_every_column_says_its_unit_and_meaning():
    for kind in TABLES:
        for name, column in kind.columns.items():
            assert column.unit, f"{kind.__name__}.{name}"
            assert column.says, f"{kind.__name__}.{name}"


def test_the_state_is_made_of_integers():
    for kind in TABLES:
        for name, column in kind.columns.items():
            assert np.dtype(column.dtype).kind in "iu", f"{kind.__name__}.{name}"


def test_no_two_tables_share_a_name():
    names = [kind.__name__.lower() for kind in TABLES]
    assert len(set(names)) == len(names)


def test_the_digest_tells_one_changed_cell(small_world):
    world: World = small_world(plants=3)
    before = digest(world)
    world.plants.hands[2] = 1
    assert digest(world) != before
    world.plants.hands[2] = 0
    assert digest(world) == before


def test_an_unknown_table_is_refused_by_name(small_world):
    with pytest.raises(AttributeError, match="no table 'tanks'"):
        small_world().tanks  # noqa: B018
