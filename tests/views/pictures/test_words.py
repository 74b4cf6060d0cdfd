"""The words of the pictures: all in both languages; numbers and bands as people write them."""

import re
import tomllib
from pathlib import Path

import pytest

from kranti.views import words
from kranti.views.words import band, number, scale, spread

BOOK = tomllib.loads(Path(words.__file__).with_suffix(".toml").read_text(encoding="utf-8"))
HINDI = re.compile("[\u0900-\u097f]")


def test_every_word_is_there_in_both_languages():
    for part in ("said", "units", "series"):
        for key, told in BOOK[part].items():
            assert set(told) == {"en", "hi"}, key
            assert told["en"], key
            assert not HINDI.search(told["en"]), key
            assert HINDI.search(told["hi"]) or "{" in told["hi"], key


def test_both_languages_take_the_same_values():
    for key, told in BOOK["said"].items():
        fields = [set(re.findall(r"{(\w+)}", told[lang])) for lang in ("en", "hi")]
        assert fields[0] == fields[1], key


@pytest.mark.parametrize(
    ("most", "unit", "lang", "by", "told"),
    [
        (12, "person", "en", 1, "people"),
        (2_500_000, "person", "en", 1_000_000, "million people"),
        (2_500_000, "person", "hi", 100_000, "लाख लोग"),
        (30_000_000, "pood", "hi", 10_000_000, "करोड़ पूद"),
        (180_000, "thousand pood", "en", 1_000, "million poods"),
        (250_000, "per million", "en", 1, "per million"),
        (0.5, "1", "en", 1, ""),
        (5_000, "verst", "en", 1_000, "thousand verst"),
    ],
)
def test_an_axis_is_written_in_the_largest_step_that_fits(most, unit, lang, by, told):
    assert scale(most, unit, lang) == (by, told)


def test_numbers_and_bands():
    assert [number(value) for value in (None, float("nan"), 3.0, 0.12345, 12345.6)] == ["", "", "3", "0.123", "12,346"]
    assert spread(999.0, None, None, "en") == "999"
    assert spread(1_272_875.0, 1_258_850.0, 1_293_275.0, "en") == "1.27  (1.26 \u2013 1.29) million"
    assert spread(1_272_875.0, None, None, "hi") == "12.7 लाख"
    assert spread(7.0, 7.0, 7.0, "en") == "7"
    assert [band(1, 1), band(1, 2), band(None, 2), band(1, None)] == ["1", "1 \u2013 2", "\u2264 2", "\u2265 1"]


def test_a_series_without_a_name_goes_by_its_column():
    assert words.name_of("no_such_series", "hi") == "no such series"
