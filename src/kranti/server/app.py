"""The application: what is asked at which address, and who answers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from kranti import __version__
from kranti.server import compare, exports, runs, still
from kranti.server.door import Door
from kranti.server.guard import Guard
from kranti.server.pool import FullError, Pool
from kranti.server.worker import REFUSALS

PAGE = Path(__file__).parents[1] / "static"
SMALL = 1000  # bytes that are not worth packing
NO_PAGE = "the page is not built here; `python hatch_build.py` builds it, and /api answers without it."


def create(pool: Pool | None = None, door: Door | None = None, exposed: bool = False) -> ASGIApp:
    """Make the application, with the guard before it.

    Parameters
    ----------
    pool : the workers; as many as there are cores, if not given.
    door : the class code, if there is one.
    exposed : whether other machines may ask, too.
    """
    door = door or Door()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.pool, app.state.door = pool or Pool(), door
        await app.state.pool.open()
        still.begin()
        yield
        await app.state.pool.close()

    app = FastAPI(
        title="Kranti", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None,
        openapi_url="/api/openapi.json",
    )  # fmt: skip
    for part in (still, runs, compare, exports):
        app.include_router(part.router, prefix="/api")
    for kind in REFUSALS:
        app.exception_handler(kind)(partial(_refuse, 400))
    app.exception_handler(FullError)(partial(_refuse, 429))
    app.exception_handler(HTTPException)(_refuse_plain)
    app.exception_handler(RequestValidationError)(_refuse_form)
    page = StaticFiles(directory=PAGE, html=True) if (PAGE / "index.html").is_file() else _no_page
    app.mount("/", GZipMiddleware(page, minimum_size=SMALL))
    return Guard(app, door, exposed)


def _refuse(status: int, _: Request, refusal: Exception) -> Response:
    return JSONResponse({"error": str(refusal)}, status)


def _refuse_plain(_: Request, refusal: Exception) -> Response:
    status, says = getattr(refusal, "status_code", 500), getattr(refusal, "detail", "")
    return JSONResponse({"error": f"{str(says).rstrip('.')}."}, status)


def _refuse_form(_: Request, refusal: Exception) -> Response:
    first: Any = refusal.errors()[0] if isinstance(refusal, RequestValidationError) else {}
    where = ".".join(str(part) for part in first["loc"][1:])
    return JSONResponse({"error": f"{where}: {first['msg']}."}, 400)


async def _no_page(scope: Any, receive: Any, send: Any) -> None:
    await JSONResponse({"error": NO_PAGE}, 503)(scope, receive, send)
