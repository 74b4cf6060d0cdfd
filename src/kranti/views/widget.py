"""The widget: the page's map of one run, inside a notebook."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from kranti.scenario import ScenarioError
from kranti.views import baked, telling

if TYPE_CHECKING:
    from kranti.views.run import Run

ANSWERS = ("world", "scenarios")  # what the map asks


def show(run: Run, lang: str = "en") -> Any:
    """Make the widget of a run; it plays in the notebook and needs no server.

    Raises
    ------
    ImportError
        When anywidget is not there, with the command that fetches it.
    ScenarioError
        When the page is not built, or the language is not spoken.
    """
    if lang not in ("en", "hi"):
        raise ScenarioError(f"lang {lang!r} is not one of en, hi.")
    text = baked.told([telling.kept(run)], ANSWERS)
    return _kind()(baked=text, lang=lang, day=run.since.number)


@cache
def _kind() -> Any:
    """Make the class, where anywidget is there and the page is built."""
    try:
        import anywidget
        import traitlets
    except ImportError as error:
        raise ImportError("the widget needs anywidget: pip install 'kranti[notebook]'.") from error
    script = baked.PAGE / "widget.js"
    if not script.is_file():
        raise ScenarioError("the page is not built here; `python hatch_build.py` builds it.")
    traits = {
        "baked": traitlets.Unicode().tag(sync=True),
        "lang": traitlets.Unicode("en").tag(sync=True),
        "day": traitlets.Int(0).tag(sync=True),
        "measure": traitlets.Unicode("").tag(sync=True),
    }
    return type("Widget", (anywidget.AnyWidget,), {"_esm": script.read_text(encoding="utf-8"), **traits})
