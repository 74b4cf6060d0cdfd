"""Baked pages: the page with its answers and a run inside one file, for computers without Python or network."""

from __future__ import annotations

import base64
import json
import mimetypes
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kranti.scenario import ScenarioError
from kranti.views import answers

PAGE = Path(__file__).parents[1] / "static"
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
    "connect-src data: blob:"
)
_SCRIPT = re.compile(r'<script type="module"[^>]*src="\./([^"]+)"[^>]*></script>')
_STYLE = re.compile(r'<link rel="stylesheet"[^>]*href="\./([^"]+)"[^>]*>')
_LANGUAGE = re.compile(r'<html lang="\w+">')
_ICON = re.compile(r'href="\./([^"]+\.svg)"')
_URL = re.compile(r"url\(([\"']?)(?!data:)\.?/?([^)\"']+)\1\)")
STILL = ("world", "scenarios", "facts", "systems", "lessons")


def told(runs: Iterable[tuple[dict[str, str], str, bytes]], still: Iterable[str] = STILL) -> str:
    """Write answers and runs as the page reads them when it has no server.

    Parameters
    ----------
    runs : of each its label in both languages, its query, and its frames.
    still : the still answers that go along.
    """
    found: dict[str, Any] = {f"/api/{name}": getattr(answers, name)() for name in still}
    for lesson in found.get("/api/lessons", {"lessons": []})["lessons"]:
        for language in ("en", "hi"):
            found[f"/api/lessons/{lesson['id']}?lang={language}"] = answers.lesson(lesson["id"], language)
    kept = [{"label": label, "query": query, "frames": base64.b64encode(raw).decode()} for label, query, raw in runs]
    return json.dumps({"answers": found, "runs": kept}, ensure_ascii=False).replace("<", "\\u003c")


def page(baked: str, lang: str, home: Path = PAGE) -> str:
    """Put the built page, its style, script and pictures, and what was baked, into one document.

    Parameters
    ----------
    baked : as `told` writes it.
    lang : `en` or `hi`, the language that the document is in and the page begins with.
    home : where the built page lies.

    Raises
    ------
    ScenarioError
        When the page is not built.
    """
    if not (home / "index.html").is_file():
        raise ScenarioError("the page is not built here; `python hatch_build.py` builds it.")
    html = (home / "index.html").read_text(encoding="utf-8")
    script = _SCRIPT.search(html)
    code = (home / script.group(1)).read_text(encoding="utf-8") if script else ""
    html = _SCRIPT.sub("", html)
    html = _STYLE.sub(lambda found: f"<style>{_style(home / found.group(1))}</style>", html)
    html = _ICON.sub(lambda found: f'href="{_data(home / found.group(1))}"', html)
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    code = code.replace("</script", "<" + r"\/script")
    parts = (
        f'<script type="application/json" id="kranti-baked">{baked}</script>',
        f'<script type="module">{code}</script>',
    )
    html = _LANGUAGE.sub(f'<html lang="{lang}">', html, count=1)
    return html.replace("<head>", f"<head>{policy}", 1).replace("</body>", "".join(parts) + "</body>", 1)


def _style(path: Path) -> str:
    """Read a style sheet with its fonts inside."""
    text = path.read_text(encoding="utf-8")
    return _URL.sub(lambda found: f"url({_data(path.parent / found.group(2))})", text)


def _data(path: Path) -> str:
    kind = mimetypes.guess_type(path.name)[0] or "font/woff2"
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"
