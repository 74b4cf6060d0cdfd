"""`kranti serve`: the page, for this machine or for a class."""

from __future__ import annotations

import ipaddress
import socket
import sys
from typing import Annotated

import typer

from kranti.cli.options import Lang, whole
from kranti.cli.words import language, say

Port = Annotated[
    int | None,
    typer.Option(help="Port; the first free one from 8896 on, if not given.", metavar="N", parser=whole),
]
Host = Annotated[str, typer.Option(help="Address to listen at; 0.0.0.0 opens the page to a class.", metavar="H")]
Code = Annotated[str | None, typer.Option(help="Class code, instead of this machine's own.", metavar="CODE")]
Open = Annotated[bool, typer.Option("--open", help="Open the page in this machine's browser.")]

SHORTEST = 6  # letters of a class code


def serve(
    port: Port = None, host: Host = "127.0.0.1", code: Code = None, show: Open = False, lang: Lang = None
) -> None:
    """Serve the page; other machines reach it only where --host opens it, and by a class code."""
    import uvicorn

    from kranti.server import app, door, ports

    words = language(lang)
    if code is not None and sum(letter.isalnum() for letter in code) < SHORTEST:
        raise typer.BadParameter(f"{code!r} is too short: {SHORTEST} letters or digits at least.", param_hint="--code")
    listening = ports.listen(host, port)
    exposed = not _loopback(listening)
    known = (code or door.class_code()) if exposed or code else None
    _tell(listening, exposed, known, words)
    application = app.create(door=door.Door(known), exposed=exposed)
    server = uvicorn.Server(
        uvicorn.Config(
            application, log_level="warning", access_log=False, server_header=False, timeout_keep_alive=15,
            timeout_graceful_shutdown=2,
        )
    )  # fmt: skip
    if show:
        typer.launch(_address(listening))
    server.run(sockets=[listening])


def _loopback(listening: socket.socket) -> bool:
    return ipaddress.ip_address(listening.getsockname()[0]).is_loopback


def _address(listening: socket.socket, host: str = "") -> str:
    name, port = listening.getsockname()[:2]
    shown = host or ("127.0.0.1" if name in ("0.0.0.0", "::") else name)  # noqa: S104  # only to tell it apart
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/"


def _tell(listening: socket.socket, exposed: bool, code: str | None, lang: str) -> None:
    from kranti.server import door

    lines = [say("page at", lang, address=_address(listening))]
    if exposed:
        lines += [say("class at", lang, address=_address(listening, _outward(listening)))]
    if code:
        lines += [say("class code", lang, code=door.shown(code))]
    sys.stderr.write("\n".join([*lines, say("how to stop", lang)]) + "\n")
    sys.stderr.flush()


def _outward(listening: socket.socket) -> str:
    """Find the address that other machines see; nothing is sent for it."""
    name = str(listening.getsockname()[0])
    if name not in ("0.0.0.0", "::"):  # noqa: S104  # only to tell it apart
        return name
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return socket.gethostname()
        return str(probe.getsockname()[0])
