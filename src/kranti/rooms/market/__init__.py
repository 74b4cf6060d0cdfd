"""Market: the grain trade and export, prices of necessities, pay in real terms."""

from kranti.rooms.market.earn import earn
from kranti.rooms.market.eat import eat
from kranti.rooms.market.export import export
from kranti.rooms.market.feed_towns import feed_towns
from kranti.rooms.market.founding import found
from kranti.rooms.market.haul import haul
from kranti.rooms.market.necessities import price_basket
from kranti.rooms.market.prices import set_prices
from kranti.rooms.market.rules import Rules
from kranti.rooms.market.sell import sell
from kranti.rooms.market.spoil import spoil

__all__ = [
    "Rules", "earn", "eat", "export", "feed_towns", "found", "haul", "price_basket", "sell", "set_prices", "spoil",
]  # fmt: skip
