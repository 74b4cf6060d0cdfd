"""The application: what is asked at which address."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.staticfiles import StaticFiles
from starlette.middleware.gzip import GZipMiddleware

from kranti import __version__
from kranti.server import answers
from kranti.server.pool import FullError, Pool
from kranti.server.wish import Wish
from kranti.server.worker import REFUSALS

PAGE = Path(__file__).parents[1] / "static"
FRAMES = "application/octet-stream"


def create(pool: Pool | None = None) -> FastAPI:
    """Make the application."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.pool = pool or Pool()
        await app.state.pool.open()
        yield
        await app.state.pool.close()

    app = FastAPI(
        title="Kranti", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None,
        openapi_url="/api/openapi.json",
    )  # fmt: skip
    for name in ("world", "scenarios", "facts", "systems", "lessons"):
        app.get(f"/api/{name}", summary=getattr(answers, name).__doc__)(_still(getattr(answers, name)))
    app.get("/api/lessons/{name}")(lesson)
    app.get("/api/run")(run)
    for kind in REFUSALS:
        app.exception_handler(kind)(_refuse)
    app.exception_handler(RequestValidationError)(_refuse_form)
    app.exception_handler(FullError)(_refuse_full)
    if PAGE.is_dir():
        app.mount("/", GZipMiddleware(StaticFiles(directory=PAGE, html=True), minimum_size=2000))
    return app


def _still(make: Callable[[], dict[str, Any]]) -> Callable[[Request], Response]:
    """Answer with something that does not change while the server lives."""

    @cache
    def kept() -> tuple[bytes, str]:
        body = json.dumps(make(), ensure_ascii=False, allow_nan=False).encode()
        return body, f'"{hashlib.sha256(body).hexdigest()[:24]}"'

    def answer(request: Request) -> Response:
        body, tag = kept()
        head = {"ETag": tag, "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=head)
        return Response(body, media_type="application/json", headers=head)

    return answer


def lesson(name: str, lang: str = "en") -> Response:
    """Give one lesson in one language."""
    found = answers.lesson(name, lang)
    if not found:
        return JSONResponse({"error": f"there is no lesson {name!r} in {lang!r}; /api/lessons lists them."}, 404)
    return JSONResponse(found)


async def run(request: Request, wish: Annotated[Wish, Query()]) -> Response:
    """Live a run and tell it frame by frame."""
    from starlette.concurrency import run_in_threadpool

    asked = await run_in_threadpool(wish.checked)
    pool: Pool = request.app.state.pool
    job = await pool.ask(f"run?{asked}", {"task": "run", "wish": wish.plain()}, _owner(request))
    return StreamingResponse(pool.listen(job), media_type=FRAMES, headers={"Cache-Control": "no-store"})


def _owner(request: Request) -> str:
    return request.client.host if request.client else ""


def _refuse(_: Request, refusal: Exception) -> Response:
    return JSONResponse({"error": str(refusal)}, 400)


def _refuse_form(_: Request, refusal: RequestValidationError) -> Response:
    first = refusal.errors()[0]
    where = ".".join(str(part) for part in first["loc"][1:])
    return JSONResponse({"error": f"{where}: {first['msg']}."}, 400)


def _refuse_full(_: Request, _refusal: Exception) -> Response:
    return JSONResponse({"error": "too many runs are waiting; wait until some are done, then ask again."}, 429)
