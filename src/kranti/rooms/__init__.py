"""The verbs: one room a historical system of the chapter."""

from importlib import import_module
from pathlib import Path

from kranti import kernels

for _room in sorted(path.parent.name for path in Path(__file__).parent.glob("*/__init__.py")):
    with kernels.of(_room):
        import_module(f"{__name__}.{_room}")
