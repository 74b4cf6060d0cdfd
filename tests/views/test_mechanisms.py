"""What a mechanism does is told in both languages, and the Hindi is of the rule that stands."""

from __future__ import annotations

import re
from dataclasses import replace

from kranti.day import DAY
from kranti.views.mechanisms import rule, sentences

HINDI = re.compile("[\u0900-\u097f]")


def test_every_mechanism_of_the_day_has_its_row_in_both_languages():
    wanted = {step.name: step.says for step in DAY}
    assert {name: said["en"] for name, said in sentences().items()} == wanted, "mend views/mechanisms.toml"


def test_the_hindi_of_every_rule_is_hindi_and_one_sentence():
    assert [name for name, said in sentences().items() if not HINDI.search(said["hi"])] == []
    assert [name for name, said in sentences().items() if re.search("[A-Za-z]", said["hi"])] == []
    assert [name for name, said in sentences().items() if said["hi"].count("।") != 1] == []


def test_a_rule_that_was_changed_is_told_in_english_until_its_hindi_is_mended():
    def reap(view, rules, today):
        """Let all the grain be burnt."""

    reap.__module__ = "kranti.rooms.harvest.reap"
    other = replace(DAY[0], body=reap)
    assert other.name == "harvest.reap"
    assert rule(other) == {"en": "Let all the grain be burnt.", "hi": "Let all the grain be burnt."}
