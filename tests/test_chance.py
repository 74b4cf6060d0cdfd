"""Chance: published answers, draws that nobody shares, and even odds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numba import njit

from kranti.chance import below, chance, philox, word, words
from kranti.day import DAY

WORD = st.integers(0, 2**32 - 1)
ONES = (0xFFFFFFFF,) * 6
PI = (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344, 0xA4093822, 0x299F31D0)


@pytest.mark.parametrize(
    ("given_words", "answer"),
    [
        ((0,) * 6, (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
        (ONES, (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)),
        (PI, (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1)),
    ],
)
def test_philox_gives_the_published_answers(given_words, answer):
    assert tuple(int(part) for part in philox(*map(np.uint64, given_words))) == answer


def plain_philox(c0, c1, c2, c3, k0, k1):
    """The same in plain Python, as the judge."""
    for _ in range(10):
        first, second = 0xD2511F53 * c0, 0xCD9E8D57 * c2
        c0, c1, c2, c3 = (second >> 32) ^ c1 ^ k0, second & 0xFFFFFFFF, (first >> 32) ^ c3 ^ k1, first & 0xFFFFFFFF
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return c0, c1, c2, c3


@given(st.tuples(*[WORD] * 6))
def test_the_compiled_philox_is_the_plain_one(given_words):
    assert tuple(int(part) for part in philox(*map(np.uint64, given_words))) == plain_philox(*given_words)


@given(st.integers(0, 2**63 - 1), st.integers(0, 2**63 - 1), st.integers(0, 20_000), st.integers(0, 255))
def test_a_draw_is_the_philox_of_seed_mechanism_person_and_day(seed, who, today, block):
    key = chance(seed, "mir.repartition")
    drawn = plain_philox(who & 0xFFFFFFFF, who >> 32, today, int(key.mechanism) | block, seed & 0xFFFFFFFF, seed >> 32)
    assert tuple(int(part) for part in words(key, who, today, block)) == drawn
    assert word(key, who, today, block) == drawn[0]


def test_each_part_of_the_key_makes_another_draw():
    here = chance(7, "mir.repartition")
    drawn = {
        word(here, 1, 1),
        word(here, 2, 1),
        word(here, 1 + 2**32, 1),
        word(here, 1, 2),
        word(here, 1, 1, 1),
        word(chance(8, "mir.repartition"), 1, 1),
        word(chance(7 + 2**32, "mir.repartition"), 1, 1),
        word(chance(7, "strikes.begin"), 1, 1),
    }
    assert len(drawn) == 8


def test_two_mechanisms_never_share_a_draw():
    one, other = chance(1, "census.register"), chance(1, "census.move")
    people = range(2_000)
    assert not {word(one, who, 5) for who in people} & {word(other, who, 5) for who in people}


def test_all_mechanisms_of_the_day_have_keys_of_their_own():
    keys = [int(chance(0, step.name).mechanism) for step in DAY]
    assert len(set(keys)) == len(keys)


def test_a_mechanisms_key_leaves_room_for_further_questions():
    assert all(int(chance(0, step.name).mechanism) & 0xFF == 0 for step in DAY)


@given(st.integers(1, 2**31 - 1), WORD)
def test_a_scaled_word_stays_below_its_limit(limit, drawn):
    assert 0 <= below(limit, drawn) < limit


@njit
def _throw(key, faces, throws):
    counts = np.zeros(faces, np.int64)
    for who in range(throws):
        counts[below(faces, word(key, who, 3))] += 1
    return counts


def test_below_is_even():
    throws, faces = 600_000, 6
    counts = _throw(chance(11, "test.dice"), faces, throws)
    middle = throws / faces
    chi_square = float(((counts - middle) ** 2 / middle).sum())
    assert chi_square < 20.5  # exceeded by one even die in a thousand, five degrees of freedom


def test_compiled_and_called_from_outside_a_word_is_the_same_signed_number():
    key = chance(3, "test.sign")

    @njit
    def inside(who):
        return word(key, who, 9)

    for who in range(100):
        assert inside(who) == word(key, who, 9) >= 0
