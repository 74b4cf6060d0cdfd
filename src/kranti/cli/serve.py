"""`kranti serve`: the page."""

from __future__ import annotations

from typing import Annotated

import typer

Port = Annotated[int, typer.Option(help="Where the page is asked for.", metavar="N")]
Host = Annotated[str, typer.Option(help="Address to listen at; other machines reach the page only if one is given.", metavar="H")]


def serve(port: Port = 8896, host: Host = "127.0.0.1") -> None:
    """Serve the page to a browser."""
    import uvicorn

    from kranti.server import app

    uvicorn.run(app.create(), host=host, port=port, log_level="warning")
