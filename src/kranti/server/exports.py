"""Downloads: tables, reports, pages, scenario files and citations of a run."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from starlette.concurrency import run_in_threadpool

from kranti import ask
from kranti.server import runs
from kranti.server.job import Job
from kranti.server.runs import Wished
from kranti.views import frames, recipe, telling, tidy
from kranti.views.tidy import By

ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'"
SAYS: dict[int | str, dict[str, Any]] = {400: {}, 429: {}}
Lang = Literal["en", "hi"]
Measures = Annotated[list[str], Query(max_length=runs.MOST_NAMES)]
router = APIRouter(prefix="/export")


@router.get("/csv", response_class=Response, responses=SAYS | {200: {"content": {"text/csv": {}}}})
async def csv(request: Request, wish: Wished, measure: Measures = [], by: By = "month") -> Response:  # noqa: B006
    """Live a run and give it as a tidy table: date, place, measure, value, unit, run."""
    tidy.chosen(by, measure)
    job = await runs.hand_in(request, wish, "csv", by=by, measures=measure)
    return await _file(request, job, "text/csv; charset=utf-8", f"kranti-{by}.csv")


@router.get("/report", response_class=Response, responses=SAYS | {200: {"content": {"text/html": {}}}})
async def report(request: Request, wish: Wished, lang: Lang = "en") -> Response:
    """Live a run and give its written report."""
    job = await runs.hand_in(request, wish, "report", lang=lang)
    return await _file(request, job, "text/html; charset=utf-8", f"kranti-report-{lang}.html")


@router.get("/page", response_class=Response, responses=SAYS | {200: {"content": {"text/html": {}}}})
async def page(request: Request, wish: Wished, lang: Lang = "en") -> Response:
    """Live a run and give the page with it in one file."""
    job = await runs.hand_in(request, wish, "page", lang=lang)
    return await _file(request, job, "text/html; charset=utf-8", f"kranti-page-{lang}.html")


@router.get("/scenario", response_class=Response, responses=SAYS | {200: {"content": {"application/toml": {}}}})
async def scenario(wish: Wished) -> Response:
    """Give the scenario as a file that `kranti run` takes."""
    await run_in_threadpool(wish.checked)
    found = wish.scenario()
    text = recipe.scenario_file(found, wish.seed, ask.resolution(wish.resolution), wish.last(found))
    return Response(text, media_type="application/toml", headers=_named("kranti-scenario.toml"))


@router.get("/citation", response_class=Response, responses=SAYS | {200: {"content": {"text/plain": {}}}})
async def citation(wish: Wished, lang: Lang = "en", form: Literal["text", "bibtex"] = "text") -> Response:
    """Say how to cite a run."""
    asked = await run_in_threadpool(wish.checked)
    found = wish.scenario()
    title = (found.head.title_hi if lang == "hi" else "") or found.head.title
    key = telling.key(found, wish.seed, wish.resolution, wish.last(found))
    return Response(recipe.citation(title, asked, key, form), media_type="text/plain; charset=utf-8")


async def _file(request: Request, job: Job, kind: str, name: str) -> Response:
    """Hand on a file as it is made; a refusal that comes before its first part is an answer of its own."""
    parts = _parts(request, job)
    first = await anext(parts, b"")
    if isinstance(first, dict):
        return JSONResponse({"error": first["error"]}, first["status"])

    async def all_parts() -> AsyncIterator[bytes]:
        yield first
        async for part in parts:
            if isinstance(part, dict):
                raise RuntimeError(part["error"])
            yield part

    return StreamingResponse(all_parts(), media_type=kind, headers=_named(name) | {"Content-Security-Policy": ALONE})


async def _parts(request: Request, job: Job) -> AsyncIterator[bytes | dict[str, Any]]:
    """Go through the parts of a file; a refusal comes as what it says."""
    async for raw in request.app.state.pool.listen(job):
        for kind, body in frames.unpack(raw):
            if kind == frames.BYTES:
                yield body
            elif kind == frames.JSON and (said := json.loads(body))["type"] == "error":
                yield said


def _named(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
