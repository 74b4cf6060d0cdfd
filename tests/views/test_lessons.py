"""Lessons say the same in both languages, and every address in them can be lived."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

import pytest

from kranti import ask
from kranti.evidence import facts, systems
from kranti.library import shelf
from kranti.views.measures import measures

HOME = shelf("web") / "lessons"
NAMES = sorted(path.stem for path in (HOME / "en").glob("*.md"))
STEPS = (5, 7)
HEAD = ("title", "section", "minutes", "paragraph", "summary")
PLAIN = re.compile(r"^(?:section|minutes|state|run|answer):.*$", re.MULTILINE)
LINK = re.compile(r"\]\((\?[^)]*)\)")
STATE = re.compile(r"^state: (\?.*)$", re.MULTILINE)


def text(lang, name):
    return (HOME / lang / f"{name}.md").read_text(encoding="utf-8")


def test_every_lesson_stands_in_both_languages():
    assert sorted(path.stem for path in (HOME / "hi").glob("*.md")) == NAMES
    assert {name[0] for name in NAMES} >= {"1", "2", "3", "4"}


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_take_the_same_steps(name):
    en, hi = text("en", name), text("hi", name)
    assert PLAIN.findall(en) == PLAIN.findall(hi)
    assert sorted(LINK.findall(en)) == sorted(LINK.findall(hi))
    for lang in (en, hi):
        _, head, body = lang.split("---\n", 2)
        assert tuple(line.split(":")[0] for line in head.strip().splitlines()) == HEAD
        assert STEPS[0] <= body.count("\n---\n") <= STEPS[1], "the last part is the teacher's"
    counts = [[part.count("\n- ") for part in one.split("\n---\n")] for one in (en, hi)]
    assert counts[0] == counts[1], "each guess has as many choices in both"


@pytest.mark.parametrize("name", NAMES)
def test_every_address_of_a_lesson_can_be_lived(name):
    english = text("en", name)
    for address in (*LINK.findall(english), *STATE.findall(english)):
        asked = parse_qs(address[1:])
        scenario = ask.scenario(asked.get("s", ["empire-1896"])[0], asked.get("set", []), asked.get("without", []))
        day = asked.get("d", ["1896-01-01"])[0]
        ask.span(scenario.begins, scenario.ends, max(day, "1896-01-02"), None)
        assert set(asked.get("m", [])) <= set(measures())
        known = {**facts(), **systems(), **dict.fromkeys(NAMES)}
        assert set(asked.get("id", [])) <= set(known)


def test_the_answer_of_a_guess_is_one_of_its_choices():
    for name in NAMES:
        for part in text("en", name).split("\n---\n"):
            found = re.search(r"^guess:.*\n((?:- .*\n)+)(?:answer: (\d+))?", part, re.MULTILINE)
            if found and found.group(2):
                assert 1 <= int(found.group(2)) <= found.group(1).count("- ")
