"""Answers that do not change while the server lives, the lessons, and the door."""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
from collections.abc import Callable
from functools import cache
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from kranti import __version__
from kranti.server.pool import Pool
from kranti.views import answers

ANSWERS: dict[str, Callable[[], dict[str, Any]]] = {
    "world": answers.world,
    "scenarios": answers.scenarios,
    "facts": answers.facts,
    "systems": answers.systems,
    "lessons": answers.lessons,
}
router = APIRouter()


@cache
def _kept(name: str) -> tuple[bytes, bytes, str]:
    """Make an answer once: as it is, packed, and its name."""
    body = json.dumps(ANSWERS[name](), ensure_ascii=False, allow_nan=False).encode()
    return body, gzip.compress(body, 6, mtime=0), f'"{hashlib.sha256(body).hexdigest()[:24]}"'


def begin() -> None:
    """Make all answers in the background, before anybody asks."""
    threading.Thread(target=lambda: [_kept(name) for name in ANSWERS], daemon=True).start()


def _still(name: str) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        body, packed, tag = _kept(name)
        head = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=head)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(packed, media_type="application/json", headers=head | {"Content-Encoding": "gzip"})
        return Response(body, media_type="application/json", headers=head)

    return answer


for _name, _make in ANSWERS.items():
    router.get(f"/{_name}", summary=_make.__doc__, name=_name, responses={304: {}})(_still(_name))


@router.get("/lessons/{name}", responses={404: {}})
def lesson(name: str, lang: str = "en") -> JSONResponse:
    """Give one lesson in one language."""
    found = answers.lesson(name, lang)
    if not found:
        return JSONResponse({"error": f"there is no lesson {name!r} in {lang!r}; /api/lessons lists them."}, 404)
    return JSONResponse(found)


class Code(BaseModel):
    """What is said at the door."""

    code: str = Field(max_length=40)


@router.get("/door")
def look(request: Request) -> dict[str, Any]:
    """Say whether the class code is wanted, and how busy the server is."""
    pool: Pool = request.app.state.pool
    door, said = request.app.state.door, request.headers.get("authorization", "").removeprefix("Bearer ")
    wanted = bool(door.code) and door.known(said) is None
    busy = {"running": pool.running, "waiting": len(pool.waiting)}
    return {"open": not wanted, "code": wanted, "version": __version__, "busy": busy}


@router.post("/door", responses={403: {}, 429: {}})
def enter(request: Request, said: Code) -> JSONResponse:
    """Give a token for the class code."""
    comer = request.client.host if request.client else ""
    try:
        token = request.app.state.door.enter(said.code, comer)
    except TimeoutError:
        return JSONResponse({"error": "too many wrong codes; wait a minute, then try again."}, 429)
    if token is None:
        return JSONResponse({"error": "that is not the class code; ask the teacher for it."}, 403)
    return JSONResponse({"token": token})
