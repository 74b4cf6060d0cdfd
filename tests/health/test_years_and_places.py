"""The law and the map are data: no year and no place stands in the code."""

import ast
import re

from kranti.evidence import table

YEAR = re.compile(r"(?<!\d)(1(?:89|90|91)\d|1920)(?!\d)")
WORD = re.compile(r"[^\W_]+")
SHORTEST = 5  # a shorter name is looked for only as the whole of a string

YEARS_ALLOWED = {
    "calendar.py": "day zero is where days are counted from",
    "plan/registers.py": "the day of the census, and the years in which the registers fall silent",
    "scenario/standing.py": "the days a scenario lasts when it does not say",
    "judge/economy.py": "facts have dates, and the judge only reads what a run wrote down",
    "judge/labour.py": "the same",
    "judge/village.py": "the same",
    "judge/parties.py": "the same",
    "judge/state.py": "the same",
}
ROOM = "petrograd"  # the streets of the capital are a room, called as in its busiest year
NAMES_OF_DATA = re.compile(r"[a-z_]+_(1897|1910)|numbers/\w+|empire-1896")


def test_no_year_stands_in_the_code(sources):
    found = []
    for source in sources:
        documentation = source.documentation()
        constants = [node for node in ast.walk(source.tree) if isinstance(node, ast.Constant)]
        years = [node for node in constants if id(node) not in documentation and _year(node.value)]
        found += [f"{source.name}:{node.lineno} {node.value!r}" for node in years]
    assert [item for item in found if item.split(":")[0] not in YEARS_ALLOWED] == []


def test_no_place_stands_in_the_code(sources):
    names = {row[field].casefold() for book in ("places", "cities") for row in table(book) for field in ("id", "en")}
    words = {word for name in names for word in WORD.findall(name) if len(word) >= SHORTEST} - {
        "province",
        "north",
        ROOM,
    }
    names |= {row["region"].casefold() for row in table("places")}
    found = []
    for source in sources:
        documentation = source.documentation()
        for node in ast.walk(source.tree):
            said = "" if id(node) in documentation else _said(node).casefold()
            if said in names or words & set(WORD.findall(said.replace("_", " "))):
                found.append(f"{source.name}:{getattr(node, 'lineno', 0)} {said!r}")
    assert found == []


def _year(value: object) -> bool:
    if isinstance(value, int) and not isinstance(value, bool):
        return 1890 <= value <= 1920
    return isinstance(value, str) and bool(YEAR.search(NAMES_OF_DATA.sub("", value)))


def _said(node: ast.AST) -> str:
    """Give the text of a string, or the name of a thing."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    for field in ("id", "attr", "name", "arg"):
        if isinstance(name := getattr(node, field, None), str) and not isinstance(node, ast.alias):
            return name
    return ""
