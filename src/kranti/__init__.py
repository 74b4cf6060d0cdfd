"""Kranti: the Russian Empire of 1896-1917 as a system that runs, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kranti import kernels

if TYPE_CHECKING:
    from kranti.api import compare, ensemble, load, run
    from kranti.views.run import Run

kernels.settle()

__version__ = "0.1.0"
__all__ = ["Run", "__version__", "compare", "ensemble", "load", "run"]


def __getattr__(name: str) -> Any:
    """Fetch the Python interface when it is first asked for, so that importing kranti stays light."""
    if name in ("Run", "compare", "ensemble", "load", "run"):
        from kranti import api

        return getattr(api, name)
    raise AttributeError(f"module 'kranti' has no attribute {name!r}")
