"""Same bits everywhere: chance is keyed, and what decides counts in integers."""

import ast

COMPILED = ("njit", "jit", "vectorize", "guvectorize", "overload")
FLOATS = {"float", "float16", "float32", "float64", "double", "single", "complex", "round"}
FLOAT_MODULES = {"math", "cmath", "scipy"}
ROOT_FUNCTIONS = {
    "sqrt",
    "exp",
    "log",
    "log2",
    "log10",
    "sin",
    "cos",
    "tanh",
    "mean",
    "std",
    "var",
    "true_divide",
    "divide",
}

DESIGNS = ("study/matching.py", "study/recovery.py", "study/screening.py")


def test_nobody_draws_without_a_key(sources):
    """But for the designs of studies, which lie outside the model and are drawn from a seed."""
    found = []
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Import):
                found += [source.name for name in node.names if name.name.split(".")[0] in ("random", "secrets")]
            elif isinstance(node, ast.ImportFrom):
                names = [alias.name for alias in node.names]
                if node.module in ("random", "secrets", "numpy.random") or (
                    node.module == "numpy" and "random" in names
                ):
                    found.append(source.name)
            elif isinstance(node, ast.Attribute) and node.attr == "random":
                found.append(f"{source.name}:{node.lineno}")
    assert [place for place in found if not place.startswith(DESIGNS)] == []


def test_no_clock_and_no_machine_enters_a_room(sources):
    found = []
    for source in sources:
        if source.name.startswith(("rooms/", "world/")):
            for node in ast.walk(source.tree):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
                found += [
                    source.name
                    for name in names
                    if name.split(".")[0] in ("time", "os", "datetime", "platform", "uuid")
                ]
    assert found == []


def test_kernels_count_in_integers(sources):
    found = []
    for source in sources:
        for kernel in source.functions():
            if _compiled(kernel):
                found += [f"{source.name}:{node.lineno} {_fault(node)}" for node in ast.walk(kernel) if _fault(node)]
    assert found == []


def test_kernels_are_compiled_strictly(sources):
    found = []
    for source in sources:
        for kernel in source.functions():
            for decorator in kernel.decorator_list:
                if isinstance(decorator, ast.Call) and _named(decorator.func) in COMPILED:
                    found += [f"{source.name}:{kernel.name}" for word in decorator.keywords if word.arg == "fastmath"]
    assert found == []


def test_there_are_kernels_to_look_at(sources):
    assert sum(_compiled(function) for source in sources for function in source.functions()) > 50


def test_a_float_in_a_kernel_would_be_found():
    lines = (
        "y = x / 2",
        "y /= 3",
        "y = 0.5",
        "y = float(x)",
        "y = np.float64(x)",
        "y = math.sqrt(x)",
        "y = np.mean(x)",
    )
    faults = [fault for node in ast.walk(ast.parse(chr(10).join(lines))) if (fault := _fault(node))]
    assert len(faults) == len(lines)


def _compiled(function: ast.FunctionDef) -> bool:
    called = [node.func if isinstance(node, ast.Call) else node for node in function.decorator_list]
    return any(_named(node) in COMPILED for node in called)


def _named(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _fault(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
        return f"a float, {node.value}"
    if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div):
        return "a true division"
    if isinstance(node, ast.Call):
        name, owner = _named(node.func), _named(getattr(node.func, "value", ast.Name("")))
        if name in FLOATS or owner in FLOAT_MODULES or (owner in ("np", "numpy") and name in ROOT_FUNCTIONS):
            return f"a call of {name}"
    return ""
