"""The page's types are those of the server's answers."""

import json
import re
from pathlib import Path
from urllib.request import urlopen

import pytest

TYPES = Path(__file__).parents[2] / "web" / "src" / "types.ts"
ANSWERS = {
    "/api/world": {"": "World", "places": "Place", "cities": "City", "points": "Point", "measures": "Measure",
                   "record": "RecordMark"},
    "/api/scenarios": {"": "Scenarios", "scenarios": "Preset", "switches": "SwitchOf", "levers": "Lever"},
    "/api/facts": {"": "Facts", "facts": "Fact", "discrepancies": "Discrepancy"},
    "/api/systems": {"": "Systems", "systems": "System", "rooms": "Room"},
    "/api/lessons": {"": "Lessons"},
    "/api/door": {"": "Door"},
}  # fmt: skip


def _needed(name):
    """Read the fields an interface needs, those of what it extends with them."""
    text = TYPES.read_text(encoding="utf-8")
    found = re.search(rf"export interface {name}( extends ([^{{]*))? \{{\n(.*?)\n\}}", text, re.DOTALL)
    assert found, name
    fields = set(re.findall(r"^  (\w+):", found.group(3), re.MULTILINE))
    return fields | ({"en", "hi"} if (found.group(2) or "").strip() == "Both" else set())


@pytest.mark.parametrize("path", ANSWERS)
def test_answers_have_what_the_page_reads(server, path):
    with urlopen(server + path) as answer:  # noqa: S310  # our own server
        told = json.load(answer)
    for part, name in ANSWERS[path].items():
        rows = told[part] if part else [told]
        assert rows, part
        for row in rows:
            assert _needed(name) - set(row) == set(), f"{path} {part}: {name}"
