"""Packed words: what is written can be read, and nothing else changes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.world.packed import pack, read, write
from kranti.world.people import FIELDS

RECORD = st.integers(0, 2**32 - 1).map(np.uint32)
FIELD = st.sampled_from(sorted(FIELDS))


@given(RECORD, FIELD, st.data())
def test_what_is_written_is_read_and_the_other_fields_stay(record, name, data):
    value = data.draw(st.integers(0, FIELDS[name][1]))
    changed = write(record, FIELDS[name], value)
    assert read(changed, FIELDS[name]) == value
    for other in FIELDS.keys() - {name}:
        assert read(changed, FIELDS[other]) == read(record, FIELDS[other])


@given(RECORD, FIELD, st.integers(-(2**40), 2**40))
def test_a_value_too_large_never_spills_into_its_neighbours(record, name, value):
    changed = int(write(record, FIELDS[name], value))
    shift, mask = FIELDS[name]
    assert (changed ^ int(record)) & ~(mask << shift) == 0


def test_the_fields_of_a_person_lie_apart_and_fill_one_word():
    taken = 0
    for shift, mask in FIELDS.values():
        assert taken & (mask << shift) == 0
        taken |= mask << shift
    assert taken < 2**32


def test_fields_lie_side_by_side_from_the_lowest_bit():
    assert pack(one=1, four=4, three=3) == {"one": (0, 1), "four": (1, 15), "three": (5, 7)}


def test_more_than_a_word_is_refused_with_both_numbers():
    with pytest.raises(ValueError, match="need 33 bits, a record has 32"):
        pack(most=30, rest=3)
