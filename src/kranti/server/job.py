"""A job: one task with the frames it has given so far; as many may listen as want the same."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

from kranti.views import frames


@dataclass(eq=False)
class Job:
    """One task: who asked for it first, its place in the order, and what has come of it."""

    key: str
    task: dict[str, Any]
    turn: tuple[int, int, int]
    frames: list[bytes] = field(default_factory=list)
    done: bool = False
    refusal: dict[str, Any] | None = None
    running: bool = False
    listeners: int = 0
    place: int = 0
    stop: Callable[[], None] | None = None  # what ends it, while a worker has it in hand
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def size(self) -> int:
        """Say how much memory its frames take."""
        return sum(map(len, self.frames))

    def tell(self) -> None:
        """Wake all who listen."""
        self.changed.set()
        self.changed = asyncio.Event()

    def add(self, frame: bytes) -> None:
        """Keep a frame and hand it to all who listen."""
        self.frames.append(frame)
        self.tell()

    def end(self, refusal: dict[str, Any] | None = None) -> None:
        """Nothing more will come."""
        self.refusal, self.done, self.running = refusal, True, False
        self.tell()

    async def listen(self) -> AsyncIterator[bytes]:
        """Go through its frames, those to come too; while it waits, through its places in the queue."""
        told, place = 0, -1
        while True:
            changed = self.changed
            if not (self.running or self.done) and place != self.place:
                place = self.place
                yield frames.words("queue", place=place)
                continue
            while told < len(self.frames):
                told += 1
                yield self.frames[told - 1]
            if self.done and told == len(self.frames):
                break
            await changed.wait()
        if self.refusal:
            yield frames.words("error", error=self.refusal["error"], status=self.refusal["status"])
