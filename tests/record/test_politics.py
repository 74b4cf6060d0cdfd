"""What the chronicle tells of the state: every letter has its words, and gatherings are told once."""

import re
from types import SimpleNamespace

import numpy as np
import pytest

from kranti.record import politics
from kranti.record.chronicle import _words
from kranti.world.post import LAW, LETTERS, STUDENTS_AWAY


@pytest.mark.parametrize("kind", LETTERS[LAW:])
def test_every_letter_can_be_read_aloud_in_both_languages(kind):
    words = _words()[kind]
    assert words["en"].endswith(".")
    assert re.search("[\u0900-\u097f]", words["hi"])
    named = [set(re.findall(r"{\w+}", words[one].replace("of_party", "party"))) for one in ("en", "hi")]
    assert named[0] == named[1]


def gathered(days, many=3, within=60):
    """Find which of some letters, by their days, make a gathering."""
    rows = {"day": np.array(days)}
    letters = SimpleNamespace(rows=rows, of=lambda _: np.arange(len(days)))
    return politics._gathered(letters, STUDENTS_AWAY, many, within)


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ([], []),
        ([1, 2], []),
        ([1, 2, 60], [2]),
        ([1, 2, 61], []),
        ([1, 2, 3, 4, 5, 6], [2]),
        ([1, 2, 3, 300, 301, 302], [2, 5]),
        ([1, 2, 3, 50, 55, 60, 100, 105, 110], [2]),
    ],
)
def test_a_gathering_is_told_when_enough_have_come_and_again_only_after_a_pause(days, found):
    assert gathered(days) == found
