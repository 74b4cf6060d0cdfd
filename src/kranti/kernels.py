"""Kernels on disk: compiled code is kept in a folder named by the sources it was compiled from.

Numba looks only at the file a kernel stands in; a change in a file that the kernel calls would leave old code in use.
With one folder for each state of all sources, compiled code can never be older than the model.
"""

import hashlib
import os
import sys
from pathlib import Path

import platformdirs

_VARIABLE = "NUMBA_CACHE_DIR"


def stamp() -> str:
    """Name the present sources by a hash of all of them."""
    home = Path(__file__).parent
    total = hashlib.sha256()
    for path in sorted(home.rglob("*.py")):
        total.update(path.relative_to(home).as_posix().encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def settle() -> None:
    """Point numba to the folder of these sources, below the folder asked for or the user's cache."""
    name = stamp()
    asked = os.environ.get(_VARIABLE) or platformdirs.user_cache_dir("kranti")
    folder = asked if Path(asked).name == name else str(Path(asked) / name)
    os.environ[_VARIABLE] = folder
    if "numba" in sys.modules:
        sys.modules["numba"].config.CACHE_DIR = folder
