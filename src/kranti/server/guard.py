"""The guard: stands before everything else; strangers, strange pages and too much at once go no further."""

from __future__ import annotations

import ipaddress
import json
import socket
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kranti.server.door import Door

MOST_BODY = 2000  # bytes
OPEN = ("/api/door", "/api/openapi.json")  # what is answered without a token
OWN_NAMES = frozenset({"localhost", "localhost.localdomain"})
POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
BESIDE = {401: [(b"www-authenticate", b"Bearer")], 429: [(b"retry-after", b"2")]}
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class Refused(HTTPException):  # a refusal, no fault
    """A request that goes no further: status and sentence."""


class Guard:
    """Looks at every request, whatever its method, before the application does."""

    def __init__(self, app: ASGIApp, door: Door, exposed: bool = False) -> None:
        """Stand before `app`; where the page is `exposed` to other machines, addresses and this machine's name pass."""
        self.app, self.door, self.exposed = app, door, exposed
        self.names = OWN_NAMES | ({socket.gethostname().lower(), socket.getfqdn().lower()} if exposed else set())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, or answer it."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            raise RuntimeError("only plain requests are answered")
        guarded = _with_headers(send)
        try:
            self._look(scope)
            await self.app(scope, _bounded(receive), guarded)
        except Refused as refusal:
            await _answer(guarded, refusal)

    def _look(self, scope: Scope) -> None:
        headers, path = Headers(scope=scope), scope["path"]
        host = self._host(headers.getlist("host"))
        if int(length) > MOST_BODY if (length := headers.get("content-length", "0")).isdigit() else True:
            raise Refused(413, f"what was sent is too long; {MOST_BODY:,} bytes are taken.")
        if not path.startswith("/api/"):
            return
        site, origin = headers.get("sec-fetch-site", "none"), headers.get("origin")
        if site not in ("same-origin", "none") or (origin is not None and origin != f"{scope['scheme']}://{host}"):
            raise Refused(403, "another site's page may not ask here; open the page itself.")
        scope["owner"] = self._owner(headers.get("authorization", ""), scope, path)

    def _host(self, hosts: list[str]) -> str:
        """Take the name we are asked by, if it is one of ours: a strange one is another page's trick."""
        host = hosts[0] if len(hosts) == 1 else ""
        name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
        if name.lower() in self.names or self._address(name.strip("[]")):
            return host
        raise Refused(403, "this page is not served under that name; use the address that `kranti serve` printed.")

    def _address(self, name: str) -> bool:
        try:
            return self.exposed or ipaddress.ip_address(name).is_loopback if ipaddress.ip_address(name) else False
        except ValueError:
            return False

    def _owner(self, said: str, scope: Scope, path: str) -> str:
        comer = scope["client"][0] if scope.get("client") else ""
        name = self.door.known(said.removeprefix("Bearer ")) if self.door.code else comer
        if self.door.slow_down(name or comer):
            raise Refused(429, "too many requests at once; wait a moment, then ask again.")
        if name is None and path not in OPEN:
            raise Refused(401, "the class code is wanted; enter the one that the teacher gives out.")
        return name or ""


def _bounded(receive: Receive) -> Receive:
    """Hand on what is sent, as long as it is short."""
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MOST_BODY:
            raise Refused(413, f"what was sent is too long; {MOST_BODY:,} bytes are taken.")
        return message

    return bounded


def _with_headers(send: Send) -> Send:
    """Put our headers on every answer, where it has none of its own by that name."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending


async def _answer(send: Send, refusal: Refused) -> None:
    body = json.dumps({"error": refusal.detail}).encode()
    head: list[Any] = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    head += BESIDE.get(refusal.status_code, [])
    await send({"type": "http.response.start", "status": refusal.status_code, "headers": head})
    await send({"type": "http.response.body", "body": body})
