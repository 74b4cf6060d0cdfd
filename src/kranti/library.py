"""Where the evidence and the scenarios lie: beside the sources, or inside an installed package."""

from pathlib import Path

_PACKED = Path(__file__).with_name("library")


def shelf(name: str) -> Path:
    """Give the folder `evidence` or `scenarios`."""
    packed = _PACKED / name
    return packed if packed.is_dir() else Path(__file__).parents[2] / name
