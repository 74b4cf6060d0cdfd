"""The sources of the project, read once."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]


class Source(NamedTuple):
    """One file of Python: its name under src/kranti, its lines, its tree."""

    name: str
    text: str
    tree: ast.Module

    def functions(self) -> Iterator[ast.FunctionDef]:
        """Go through all functions, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef))

    def documentation(self) -> set[int]:
        """Name the constants that are docstrings."""
        kinds = ast.Module | ast.ClassDef | ast.FunctionDef
        bodies = (node.body for node in ast.walk(self.tree) if isinstance(node, kinds) and node.body)
        return {id(body[0].value) for body in bodies if isinstance(body[0], ast.Expr)}


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def sources() -> list[Source]:
    """Every file of the package."""
    home = ROOT / "src" / "kranti"
    files = sorted(home.rglob("*.py"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    return [
        Source(file.relative_to(home).as_posix(), text, ast.parse(text))
        for file, text in zip(files, texts, strict=True)
    ]
