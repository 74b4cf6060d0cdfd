"""A server of its own, a browser, and pages that forgive nothing: no foreign request, no error on the console."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = os.environ.get("KRANTI_CHROMIUM") or shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
expect.set_options(timeout=20_000)  # other tests run beside
PATIENCE = 300  # seconds until a server must answer: its kernels may still have to be compiled
SHOTS = Path(__file__).parents[2] / ".cache" / "screenshots"


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a server of this project with warm kernels; KRANTI_SERVER names one that runs already."""
    if standing := os.environ.get("KRANTI_SERVER"):
        yield standing
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-m", "kranti.cli", "serve", "--port", str(port)])
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/api/run?until=1896-01-02", process)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310  # our own server
                answer.read()
        except (URLError, OSError):
            time.sleep(0.2)
        else:
            return
    pytest.fail("the server did not answer")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, closed with its event loop after each file.

    Without it tests are skipped, but not where every change is checked.
    """
    if not CHROMIUM:
        if os.environ.get("CI"):
            pytest.fail("there is no chromium; tests/browser/get-chromium gets it")
        pytest.skip("there is no chromium on this machine: as root, `make test` installs it")
    with sync_playwright() as play:
        play.selectors.set_test_id_attribute("data-test")
        started = play.chromium.launch(executable_path=CHROMIUM, headless=True, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """Open the page at an address after the `?`; afterwards no foreign request and no error may have been seen."""
    wrong: list[str] = []
    contexts = []

    def opened(query: str = "", **context: object) -> Page:
        contexts.append(made := browser.new_context(**({"viewport": {"width": 1280, "height": 800}} | context)))
        page = made.new_page()
        own = (server, "data:", "blob:")
        page.on("request", lambda asked: None if asked.url.startswith(own) else wrong.append(f"asked {asked.url}"))
        page.on("pageerror", lambda error: wrong.append(f"error {error}"))
        page.on("console", lambda said: wrong.append(f"console {said.text}") if said.type == "error" else None)
        page.goto(f"{server}/{'?' if query else ''}{query}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def shot(request: pytest.FixtureRequest) -> Callable[..., Path]:
    """Keep a picture of a page, named after the test."""

    def take(page: Page, name: str = "") -> Path:
        SHOTS.mkdir(parents=True, exist_ok=True)
        path = SHOTS / f"{request.node.name}{'-' if name else ''}{name}.png".replace("/", "_")
        page.screenshot(path=path, full_page=True)
        return path

    return take


WEB = Path(__file__).parents[2] / "web"


@pytest.fixture(params=["en", "hi"])
def lang(request: pytest.FixtureRequest) -> str:
    """Both languages of the page."""
    return str(request.param)


@pytest.fixture
def words(lang: str) -> dict[str, str]:
    """What the page says in that language."""
    return json.loads((WEB / "messages" / f"{lang}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def axe() -> str:
    """The rules of accessibility, as a script."""
    return (WEB / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def lived(open_page: Callable[..., Page]) -> Callable[..., Page]:
    """Open the page at an address and wait until its run, a short one, is over."""

    def opened(query: str, **context: object) -> Page:
        page = open_page(f"until=1897-12-31&{query}", **context)
        page.wait_for_selector("html[data-run=done]", timeout=60_000)
        return page

    return opened
