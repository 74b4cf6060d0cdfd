"""Twins lived side by side: the runs with every system are made once, and shared by all tests."""

import os
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from kranti.scenario import switches
from kranti.study.twins import outcomes

SEEDS = range(1, 21)
FIRST_YEAR, THREE_YEARS, FIVE_YEARS = "1896-12-31", "1898-12-31", "1900-12-31"
UNTIL = dict.fromkeys(switches(), FIRST_YEAR) | {
    "M06": THREE_YEARS,
    "M14": "1897-07-31",  # the first farm year that was reaped is closed
    "M15": "1897-07-31",
    "M17": FIVE_YEARS,
    "M18": "1898-01-01",  # the law on hours comes into force
    "M20": THREE_YEARS,
    "M21": THREE_YEARS,
    "M23": THREE_YEARS,
    "M25": THREE_YEARS,
    "M27": FIVE_YEARS,
    "M30": "1898-01-01",  # stock is taken after two autumns of repartition
    "M32": FIVE_YEARS,
    "M35": THREE_YEARS,
    "M37": "1904-12-31",  # four years after the party is founded
    "M39": "1905-12-31",  # most runs have seen the party divide
    "M40": "1905-12-31",
    "M46": THREE_YEARS,
}
ASLEEP = {  # the unrest that would wake these is not built: here a throne hard pressed by hand wakes them
    "M03": "1897-12-31",
    "M09": "1897-12-31",
    "M47": "1896-09-25",  # before a law-making Duma contents the professions
    "M49": "1897-04-30",  # after liberties were narrowed
}
HARD_PRESSED = str(Path(__file__).parents[1] / "rooms" / "throne" / "hard-pressed.toml")
HURT = {"M43": "1905-02-28", "M44": "1905-02-28", "M45": "1905-04-30", "M48": "1905-12-31"}  # by a dear year
DEAR_YEAR = str(Path(__file__).parents[1] / "rooms" / "petrograd" / "dear-year.toml")
ROUSED = dict.fromkeys(ASLEEP, HARD_PRESSED) | dict.fromkeys(HURT, DEAR_YEAR)


@pytest.fixture(scope="session")
def pool():
    """As many processes as there are cores for each worker of the tests."""
    sharing = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    workers = max(1, (os.cpu_count() or 1) // sharing)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as processes:
        yield processes


@pytest.fixture(scope="session")
def whole(pool):
    """What every measure comes to with all systems, seed by seed."""
    awake = {system: date for system, date in UNTIL.items() if system not in ROUSED}
    calm = pool.map(partial(outcomes, asked=awake), SEEDS)
    pressed = pool.map(partial(outcomes, asked=ASLEEP, scenario=HARD_PRESSED), SEEDS)
    hurt = pool.map(partial(outcomes, asked=HURT, scenario=DEAR_YEAR), SEEDS)
    return [one | other | third for one, other, third in zip(calm, pressed, hurt, strict=True)]


@pytest.fixture(scope="session")
def twins(pool, whole):
    """Give what one system's measure comes to without it and with it, seed by seed."""

    def lived(system):
        told = {"scenario": ROUSED[system], "asked": {system: (ASLEEP | HURT)[system]}} if system in ROUSED else {}
        asked = {"asked": {system: UNTIL[system]}} | told
        without = pool.map(partial(outcomes, without=(system,), **asked), SEEDS)
        return [(off[system], on[system]) for off, on in zip(without, whole, strict=True)]

    return lived
