"""How unevenly something is shared out, by hand."""

import numpy as np
import pytest

from kranti.study.spread import gini


@pytest.mark.parametrize(
    ("values", "people", "found"),
    [
        ([5, 5, 5], [1, 1, 1], 0),
        ([0, 0, 0, 8], [1, 1, 1, 1], 0.75),
        ([3, 1], [1, 1], 0.25),
        ([1, 3], [2, 2], 0.25),
        ([1, 1, 3], [1, 1, 2], 0.25),
        ([0, 0], [1, 1], 1),
    ],
)
def test_the_gini_coefficient(values, people, found):
    assert gini(np.array(values), np.array(people)) == pytest.approx(found)
