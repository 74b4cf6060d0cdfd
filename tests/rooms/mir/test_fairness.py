"""The measures of a share, by hand and for any village."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from kranti.rooms.mir.fairness import fit, gini, root

villages = some.lists(some.tuples(some.integers(0, 3_000), some.integers(0, 20)), min_size=1, max_size=30)


def numbers(*values):
    return np.array(values, np.int64)


def test_equal_land_per_mouth_has_no_inequality():
    assert gini(numbers(60, 30, 90), numbers(6, 3, 9)) == 0


def test_one_household_with_everything_is_the_most_unequal():
    assert gini(numbers(0, 100), numbers(5, 5)) == 1_000


def test_inequality_agrees_with_a_count_by_hand():
    """Land 1 and 3, a mouth each: half the mean difference over the mean is 1/4, times 2/1 for so few."""
    assert gini(numbers(1, 3), numbers(1, 1)) == 500


def test_inequality_agrees_with_all_pairs_of_mouths():
    land, mouths = [12, 40, 7, 33], [3, 2, 5, 4]
    each = [acre / mouth for acre, mouth in zip(land, mouths, strict=True) for _ in range(mouth)]
    pairs = sum(abs(one - other) for one in each for other in each) / (2 * len(each) * sum(each))
    assert gini(numbers(*land), numbers(*mouths)) == int(1_000 * pairs * 4 / 3)


@given(villages)
def test_inequality_lies_between_nothing_and_all_and_does_not_hang_on_order(village):
    land, mouths = numbers(*(row[0] for row in village)), numbers(*(row[1] for row in village))
    value = gini(land, mouths)
    assert 0 <= value <= 1_000
    assert gini(land[::-1].copy(), mouths[::-1].copy()) == value


def test_households_without_mouths_do_not_count():
    assert gini(numbers(10, 20, 500), numbers(1, 2, 0)) == 0


@given(some.integers(0, 10**12))
def test_the_whole_root_is_the_largest_whose_square_fits(number):
    assert root(number) ** 2 <= number < (root(number) + 1) ** 2


def test_land_that_follows_mouths_fits_wholly_and_land_against_them_not_at_all():
    assert fit(numbers(10, 20, 30), numbers(1, 2, 3)) == 1_000
    assert fit(numbers(30, 20, 10), numbers(1, 2, 3)) == -1_000
    assert fit(numbers(20, 20, 20), numbers(1, 2, 3)) == 0


@given(villages)
def test_fit_agrees_with_pearson_to_two_thousandths(village):
    land, mouths = numbers(*(row[0] for row in village)), numbers(*(row[1] for row in village))
    if land.std() == 0 or mouths.std() == 0:
        assert fit(land, mouths) == 0
    else:
        assert abs(fit(land, mouths) - 1_000 * np.corrcoef(land, mouths)[0, 1]) < 2
