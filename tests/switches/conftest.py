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
    "M43": "1905-02-28",  # the march is over
    "M44": "1905-02-28",
    "M45": "1905-04-30",
    "M46": THREE_YEARS,
    "M48": "1905-12-31",
}
LONG = "1904"  # from this year on twenty pairs take a minute: asked for with `-m campaign`
ASLEEP = {  # what only great unrest wakes is woken early here, by a throne hard pressed by hand
    "M03": "1897-12-31",
    "M09": "1897-12-31",
    "M47": "1896-09-25",  # before a law-making Duma contents the professions
    "M49": "1899-12-31",  # after liberties were narrowed
}
HARD_PRESSED = str(Path(__file__).parents[1] / "rooms" / "throne" / "hard-pressed.toml")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Leave to campaigns the pairs that are lived until 1904 or longer."""
    for item in items:
        system = getattr(item, "callspec", None) and item.callspec.params.get("system")
        if system in UNTIL and system not in ASLEEP and UNTIL[system] >= LONG:
            item.add_marker(pytest.mark.campaign)


@pytest.fixture(scope="session")
def pool():
    """As many processes as there are cores for each worker of the tests."""
    sharing = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    workers = max(1, (os.cpu_count() or 1) // sharing)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as processes:
        yield processes


@pytest.fixture(scope="session")
def whole(pool, request):
    """What every measure comes to with all systems, seed by seed."""
    awake = {system: date for system, date in UNTIL.items() if system not in ASLEEP and _is_asked(request, date)}
    calm = pool.map(partial(outcomes, asked=awake), SEEDS)
    pressed = pool.map(partial(outcomes, asked=ASLEEP, scenario=HARD_PRESSED), SEEDS)
    return [one | other for one, other in zip(calm, pressed, strict=True)]


def _is_asked(request, date):
    """Tell whether a test of this session needs the runs with every system as far as this date."""
    return date < LONG or "not campaign" not in request.config.option.markexpr


@pytest.fixture(scope="session")
def twins(pool, whole):
    """Give what one system's measure comes to without it and with it, seed by seed."""

    def lived(system):
        told = {"scenario": HARD_PRESSED, "asked": {system: ASLEEP[system]}} if system in ASLEEP else {}
        asked = {"asked": {system: UNTIL[system]}} | told
        without = pool.map(partial(outcomes, without=(system,), **asked), SEEDS)
        return [(off[system], on[system]) for off, on in zip(without, whole, strict=True)]

    return lived
