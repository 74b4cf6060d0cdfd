"""Runs: lived by the workers, handed on frame by frame."""

from __future__ import annotations

import json
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from starlette.concurrency import run_in_threadpool

from kranti import ask
from kranti.server.job import Job
from kranti.server.pool import Pool
from kranti.server.wish import Wish
from kranti.views import frames

FRAMES = "application/octet-stream"
MOST_NAMES = 50
DEEP = 7  # links of a chain
Wished = Annotated[Wish, Query()]
SAYS: dict[int | str, dict[str, Any]] = {400: {}, 429: {}, 200: {"content": {FRAMES: {}}}}
router = APIRouter()


async def hand_in(request: Request, wish: Wish, task: str, rank: int = 0, **more: Any) -> Job:
    """Check a wish and put it into the queue as a task."""
    asked = await run_in_threadpool(wish.checked)
    pool: Pool = request.app.state.pool
    key = json.dumps([task, asked, more], sort_keys=True)
    return await pool.ask(key, {"task": task, "wish": wish.plain(), **more}, request.scope.get("owner", ""), rank)


async def whole(request: Request, job: Job) -> list[tuple[int, bytes]]:
    """Wait until a job is done; give its frames unpacked."""
    pool: Pool = request.app.state.pool
    raw = b"".join([frame async for frame in pool.listen(job)])
    return list(frames.unpack(raw))


def refusal(found: list[tuple[int, bytes]]) -> JSONResponse | None:
    """Give the refusal that a job ended with, if it did."""
    last = json.loads(found[-1][1]) if found and found[-1][0] == frames.JSON else {}
    return JSONResponse({"error": last["error"]}, last["status"]) if last.get("type") == "error" else None


@router.get("/run", response_class=StreamingResponse, responses=SAYS)
async def run(request: Request, wish: Wished) -> Response:
    """Live a run and tell it frame by frame."""
    pool: Pool = request.app.state.pool
    job = await hand_in(request, wish, "run")
    return StreamingResponse(pool.listen(job), media_type=FRAMES, headers={"Cache-Control": "no-store"})


@router.get("/why", responses={400: {}, 429: {}})
async def why(request: Request, wish: Wished, event: str) -> JSONResponse:
    """Give the chain of causes that a run recorded for one of its events."""
    found = await whole(request, await hand_in(request, wish, "run"))
    if refused := refusal(found):
        return refused
    end = json.loads(found[-1][1])
    told = ask.one_of(event, {one["id"]: one for one in end["events"]}, "event in this run")
    trees = [_tree(serial, end["letters"], DEEP) for serial in told["because"]]
    return JSONResponse({"event": told, "because": trees})


def _tree(serial: int, letters: dict[str, Any], deep: int) -> dict[str, Any]:
    letter = letters[str(serial)]
    below = [_tree(cause, letters, deep - 1) for cause in letter["because"]] if deep else []
    return {"serial": serial, **letter, "because": below}
