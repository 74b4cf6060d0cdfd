"""Comparing: pairs of twins, as it was and what if, worked off one after the other while somebody looks on."""

from __future__ import annotations

import asyncio
import json
import struct
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from kranti import ask
from kranti.server import runs
from kranti.server.pairs import Pairs
from kranti.server.runs import FRAMES, SAYS, Wished
from kranti.server.wish import Wish
from kranti.views import changes, frames
from kranti.views.levers import BASELINE

MOST_PAIRS = 64
AT_ONCE = 2  # pairs in hand
Number = Annotated[int, Query(ge=1, le=MOST_PAIRS, description="pairs of runs")]
router = APIRouter()


@router.get("/compare", response_class=StreamingResponse, responses=SAYS)
async def compare(request: Request, wish: Wished, n: Number = 8) -> Response:
    """Live pairs of runs, the baseline and what is asked for, with the same chance in both; tell what differs."""
    asked = await run_in_threadpool(wish.checked)
    return StreamingResponse(_pairs(request, wish, n, asked), media_type=FRAMES, headers={"Cache-Control": "no-store"})


async def _pairs(request: Request, wish: Wish, n: int, asked: str) -> AsyncIterator[bytes]:
    scenario = wish.scenario()
    yield frames.words(
        "head", n=n, alone=not changes.away(scenario), query=asked, away=changes.away(scenario),
        title={"en": scenario.head.title, "hi": scenario.head.title_hi}, changes=changes.sentence(scenario),
        series=[measure.id for measure in frames.daily()], begins=str(scenario.begins), ends=str(wish.last(scenario)),
    )  # fmt: skip
    gate, pairs = asyncio.Semaphore(AT_ONCE), Pairs()
    seeds = [(wish.seed + turn) % ask.SEEDS for turn in range(n)]
    tasks = [asyncio.create_task(_pair(request, wish, seed, gate)) for seed in seeds]
    try:
        for done, ready in enumerate(asyncio.as_completed(tasks), 1):
            seed, (a, months_a), (b, months_b) = await ready
            pairs.add(a, b)
            yield _months(seed, months_a, months_b)
            yield frames.words("pair", seed=seed, done=done, of=n, summary=pairs.summary())
        yield frames.words("end", digest="")
    except RefusedError as refused:
        yield frames.words("error", error=str(refused), status=500)
    finally:
        for task in tasks:
            task.cancel()


class RefusedError(Exception):
    """A run of a pair that broke off."""


async def _pair(request: Request, wish: Wish, seed: int, gate: asyncio.Semaphore) -> tuple[int, Any, Any]:
    async with gate:
        a = Wish(seed=seed, until=wish.until, resolution=wish.resolution, s=BASELINE)
        b = wish.model_copy(update={"seed": seed})
        return seed, *await asyncio.gather(_outcome(request, a), _outcome(request, b))


async def _outcome(request: Request, wish: Wish) -> tuple[dict[str, Any], bytes]:
    found = await runs.whole(request, await runs.hand_in(request, wish, "outcome", rank=1))
    refused = [json.loads(body) for kind, body in found if kind == frames.JSON and b'"error"' in body[:40]]
    if refused:
        raise RefusedError(refused[0]["error"])
    told = [body for kind, body in found if kind == frames.JSON]
    return json.loads(told[-1]), next(body for kind, body in found if kind == frames.PAIR)


def _months(seed: int, a: bytes, b: bytes) -> bytes:
    """Lay the months of a pair side by side, series by series."""
    long = len(a) // 4 // len(frames.daily())
    parts = [half[4 * long * row : 4 * long * (row + 1)] for row in range(len(frames.daily())) for half in (a, b)]
    return frames.frame(frames.PAIR, struct.pack("<II", seed & 0xFFFFFFFF, long) + b"".join(parts))
