"""Files of the project: nothing of the machine they were written on, and the papers agree."""

import re
import tomllib
from pathlib import Path

import pytest

import kranti

SKIPPED = {"runs", "dist", "build", "node_modules", "static"}
KEPT_DOTS = {".ci", ".gitignore"}
BINARY = {".u4", ".png", ".npy", ".ttf"}
FOREIGN = re.compile(  # each in two halves, so that this file does not name them itself
    "|".join(
        first + second
        for first, second in (
            ("/wor", "k/"),
            ("/roo", "t/"),
            ("/hom", "e/[a-z]"),
            ("/User", "s/"),
            ("/op", "t/"),
            ("file", "://"),
            ("pyp", r"i\.org"),
            ("pythonhost", "ed"),
            ("npmj", "s"),
            ("/sim", "ple/"),
            ("--index", "-url"),
        )
    )
)


def _texts(root: Path) -> list[Path]:
    found = []
    for path in sorted(root.rglob("*")):
        parts = path.relative_to(root).parts
        hidden = any((part.startswith(".") and part not in KEPT_DOTS) or part == "__pycache__" for part in parts)
        if path.is_file() and not hidden and not SKIPPED & set(parts) and path.suffix not in BINARY:
            found.append(path)
    return [path for path in found if not any(part.endswith(".egg-info") for part in path.parts)]


def test_no_file_names_this_machine_or_a_registry(root):
    found = []
    for path in _texts(root):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if FOREIGN.search(line):
                found.append(f"{path.relative_to(root)}:{number}")
    assert found == []


def test_every_file_is_plain_text(root):
    found = []
    for path in _texts(root):
        raw = path.read_bytes()
        if b"\r" in raw or (b"\t" in raw.replace(b"\n\t", b"\n") and path.suffix in (".py", ".toml", ".md")):
            found.append(str(path.relative_to(root)))
    assert found == []


def test_constraints_are_names_and_numbers(root):
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [line for line in lines if not line.startswith("#")]
    assert [line for line in pinned if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    named = {re.split("==", line)[0].lower().replace("_", "-") for line in pinned}
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(name for group in project["optional-dependencies"].values() for name in group)]
    assert {re.split(r"[<>=!~\[ ]", name)[0].lower() for name in asked} <= named


def test_the_version_is_the_same_everywhere(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == kranti.__version__
    assert f"version: {kranti.__version__}" in (root / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## [{kranti.__version__}]" in (root / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", ["CONTRIBUTING.md", "evidence/README.md", "docs/decisions"])
def test_what_the_papers_point_to_exists(root, paper):
    place = root / paper
    pages = sorted(place.glob("*.md")) if place.is_dir() else [place]
    lost = []
    for page in pages:
        for said in re.findall(
            r"`([\w./-]+/[\w./-]*|[\w-]+\.(?:md|py|toml|csv|bib))`", page.read_text(encoding="utf-8")
        ):
            homes = (root, root / "src" / "kranti", root / "evidence")
            if not re.search("ROOM|NAME|SLUG", said) and not any((home / said).exists() for home in homes):
                lost.append(f"{page.name}: {said}")
    assert [item for item in lost if not item.endswith(("rules.py", "facts.csv"))] == []


def test_decisions_are_numbered_without_a_gap(root):
    numbers = [int(path.name[:4]) for path in sorted((root / "docs" / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_target_of_the_makefile_says_what_it_does(root):
    text = (root / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert phony
    told = set(re.findall(r"^([a-z]+):.*## \S", text, re.MULTILINE))
    assert told == set(phony.group(1).split())
