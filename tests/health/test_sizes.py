"""One idea, one file; one step, one function."""

import ast

LONGEST_FILE = 300
LONGEST_FUNCTION = 60
MIDDLE_FUNCTION = 12


def test_no_file_is_longer_than_three_hundred_lines(sources):
    lengths = {source.name: source.text.count("\n") for source in sources}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_sixty_lines(sources):
    assert {name: lines for name, lines in _lengths(sources).items() if lines > LONGEST_FUNCTION} == {}


def test_most_functions_are_short(sources):
    lengths = sorted(_lengths(sources).values())
    assert lengths[len(lengths) // 2] <= MIDDLE_FUNCTION


def test_there_is_no_drawer(sources):
    drawers = {"utils", "util", "helpers", "helper", "manager", "managers", "base", "common", "misc"}
    parts = {(source.name, part) for source in sources for part in source.name.removesuffix(".py").split("/")}
    assert [name for name, part in parts if part in drawers] == []


def test_everything_public_says_what_it_does(sources):
    found = []
    for source in sources:
        if source.text.strip() and not ast.get_docstring(source.tree):
            found.append(source.name)
        classes = [node for node in source.tree.body if isinstance(node, ast.ClassDef)]
        for node in [*source.tree.body, *(inner for outer in classes for inner in outer.body)]:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                found += [] if ast.get_docstring(node) or _declared(node) else [f"{source.name}:{node.name}"]
    assert found == []


def _declared(node: ast.AST) -> bool:
    """Tell whether it only declares a form of another (an overload)."""
    return any(getattr(decorator, "id", "") == "overload" for decorator in getattr(node, "decorator_list", []))


def _lengths(sources) -> dict[str, int]:
    """Count each function's lines without its docstring."""
    found = {}
    for source in sources:
        for function in source.functions():
            first = function.body[0]
            told = isinstance(first, ast.Expr) and isinstance(getattr(first, "value", None), ast.Constant)
            document = (first.end_lineno or 0) - first.lineno + 1 if told else 0
            found[f"{source.name}:{function.name}"] = (function.end_lineno or 0) - function.lineno + 1 - document
    return found
