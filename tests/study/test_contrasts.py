"""Contrasts of the chapter: each says what is expected of it, and pairs of runs go the way it says."""

import pytest

from kranti.scenario import names, read
from kranti.study import pairing, work
from kranti.study.expectations import held
from kranti.study.request import Request, resolve, seeds
from kranti.study.store import Store

PAIRS = 4
CONTRASTS = names(shelves=("contrast",))


def lived(store, request):
    """Live some seeds of a request, one after the other in this process."""
    for one in resolve(seeds(request, PAIRS)):
        work.live_one(str(store.home), one.id, one.request, False)
    return request


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A place for runs, as yet empty."""
    made = Store(tmp_path_factory.mktemp("contrasts") / "store")
    made.home.mkdir()
    return made


@pytest.fixture(scope="module")
def baseline(store):
    """The Empire as it was, up to the last year that any contrast speaks of."""
    last = max(item.years[1] for name in CONTRASTS for item in read(name).expects)
    return lived(store, Request(until=f"{last}-12-31"))


@pytest.mark.parametrize("name", CONTRASTS)
def test_every_contrast_says_in_both_languages_what_is_expected_of_it(name):
    contrast = read(name)
    assert all((contrast.head.title, contrast.head.title_hi, contrast.head.asks, contrast.head.asks_hi))
    assert contrast.expects
    assert all(item.says and item.says_hi for item in contrast.expects)


@pytest.mark.campaign
@pytest.mark.parametrize("name", CONTRASTS)
def test_a_contrast_goes_the_way_it_is_expected_to(store, baseline, name):
    other = lived(store, Request(name, until=baseline.until))
    twins = pairing.compare(baseline, other, PAIRS, store)
    assert [
        (item.says, found) for item in twins.expects if not item.low <= (found := held(twins, item).found) <= item.high
    ] == []
