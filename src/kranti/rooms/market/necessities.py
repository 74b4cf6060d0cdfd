"""The price of necessities: what a worker's family must buy in a month, and what people are used to pay."""

from __future__ import annotations

from typing import Any

from numba import njit

from kranti.calendar import Day
from kranti.exact import ONE, times
from kranti.mechanism import mechanism
from kranti.rooms.market.terms import HUNDRED
from kranti.world import Empire, Governorates, post


@njit(cache=True)
def _town_price(prices: Any, mouths: Any) -> int:
    """Give the mean price of grain, each governorate weighing by its townspeople."""
    worth = 0
    for place in range(prices.size):
        worth += prices[place] * mouths[place]
    return int(worth // max(mouths.sum(), 1))


@njit(cache=True)
def ordinary(rules: Any, prices: Any, mouths: Any) -> int:
    """Price the month's bread and other necessities as far as grain makes them dear, in hundredths of a kopeck."""
    bread = times(times(_town_price(prices, mouths), rules.bread_in_basket), rules.baking)
    return bread + times(rules.other_goods, HUNDRED)


@njit(cache=True)
def basket(rules: Any, prices: Any, mouths: Any) -> int:
    """Price the month's bread and other necessities, in hundredths of a kopeck, dearer by what shops ask over that."""
    goods = ordinary(rules, prices, mouths)
    return goods + times(goods, times(rules.dearness, rules.dear_part))


@njit(cache=True)
def _cause(governorates: Any) -> int:
    """Give the letter of the dearth where bread is dearest, of the governorates that have one."""
    serial, dearest = -1, 0
    for place in range(governorates.grain_price.size):
        if governorates.serial[place] >= 0 and governorates.grain_price[place] > dearest:
            serial, dearest = governorates.serial[place], governorates.grain_price[place]
    return serial


@njit(cache=True)
def _price_basket(rules: Any, governorates: Any, empire: Any, outbox: Any, counter: Any) -> None:
    price = basket(rules, governorates.grain_price, governorates.town_mouths)
    usual = empire.usual_price[0]
    if price > times(usual, ONE + rules.dear) and not empire.dear[0]:
        empire.dear[0] = 1
        plain = ordinary(rules, governorates.grain_price, governorates.town_mouths)
        cause = _cause(governorates) if plain > times(usual, ONE + rules.dear) else -1
        empire.serial[0] = post.send(outbox, counter, post.DEAR_BREAD, -1, -1, price, cause)
    elif price <= times(usual, ONE + rules.dear // 2):
        empire.dear[0] = 0
    empire.food_price[0] = price
    empire.usual_price[0] = usual + (price - usual) // rules.habit


@mechanism(
    "economy",
    serves=("M25",),
    every="week",
    reads=(Governorates.grain_price, Governorates.town_mouths, Governorates.serial),
    writes=(Empire.food_price, Empire.usual_price, Empire.dear, Empire.serial),
)
def price_basket(world: Any, rules: Any, today: Day) -> None:
    """Price a worker's necessities, let people grow used to the price, and write once when it runs far above that.

    Notes
    -----
    ``basket = (bread * mean town price * baking + other goods) (1 + dearness * part of it)``;
    ``usual += (basket - usual) / habit`` a week. The letter (dear bread) goes out when the basket passes the usual by
    a share, and not again until it has come half-way back.
    """
    _price_basket(rules, world.governorates, world.empire, world.outbox, world.counter)
