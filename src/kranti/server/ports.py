"""Ports: whether one is free, who has it, and which is the next."""

from __future__ import annotations

import errno
import socket
from contextlib import closing

import psutil

USUAL, LAST, TRIED = 8896, 65_535, 20
IN_USE = (errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE))


class PortError(ValueError):
    """An address that cannot be listened at: which, who has it, what to do."""


def listen(host: str, port: int | None) -> socket.socket:
    """Take a port: the one that is asked for, or the first free one from the usual one on.

    Raises
    ------
    PortError
        When the port is taken, naming who has it and the next free one; or when the address is none of this machine.
    """
    if port is not None:
        return _taken(host, port)
    for candidate in range(USUAL, USUAL + TRIED):
        if listening := _try(host, candidate):
            return listening
    raise PortError(f"the ports from {USUAL} to {USUAL + TRIED - 1} are all taken; name a free one by --port.")


def _taken(host: str, port: int) -> socket.socket:
    if not 0 < port <= LAST:
        raise PortError(f"--port {port} is out of bounds: ports run from 1 to {LAST}.")
    if listening := _try(host, port):
        return listening
    free = next((other for other in range(port + 1, min(port + TRIED, LAST)) if _is_free(host, other)), None)
    hint = f"; port {free} is free, say --port {free}" if free else ""
    raise PortError(f"port {port} is taken by {_owner(port)}{hint}.")


def _try(host: str, port: int) -> socket.socket | None:
    """Bind and listen, or give nothing where somebody else does."""
    try:
        kind = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        made = socket.socket(kind[0], socket.SOCK_STREAM)
    except OSError as error:
        raise PortError(f"--host {host!r} is no address of this machine ({error.strerror or error}).") from error
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(kind[4])
        made.listen(128)
    except OSError as error:
        made.close()
        if error.errno in IN_USE:
            return None
        raise PortError(f"port {port} of {host} cannot be listened at ({error.strerror}).") from error
    return made


def _is_free(host: str, port: int) -> bool:
    found = _try(host, port)
    if found is None:
        return False
    with closing(found):
        return True


def _owner(port: int) -> str:
    """Name the program that has a port, as far as we may know."""
    try:
        for one in psutil.net_connections("inet"):
            if one.status == psutil.CONN_LISTEN and one.laddr.port == port and one.pid:
                return f"{psutil.Process(one.pid).name()} (process {one.pid})"
    except psutil.Error:
        pass
    return "another program"
