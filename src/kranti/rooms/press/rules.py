"""The numbers of the press room: for now what is demanded."""

from typing import Annotated, NamedTuple

from kranti.scenario import Fixed


class Rules(NamedTuple):
    """How long a demand is remembered."""

    fades: Annotated[int, Fixed("share a month", 0, 1)]
