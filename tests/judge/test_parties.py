"""Facts about parties: what the judge makes of a run, and what the chronicle tells of it."""

import json

import pytest

from kranti import judge
from kranti.calendar import OldStyle
from kranti.cli.report import _fact
from kranti.evidence import facts
from kranti.judge import Verdict, _band, _word

INSIDE = ("F047", "F049", "F050", "F052", "F053", "F055", "F056", "F058", "F059", "F060")


@pytest.fixture(scope="module")
def verdicts(run):
    """Every verdict by its fact."""
    return {verdict.id: verdict for verdict in judge.verdicts(run)}


@pytest.mark.parametrize("fact", INSIDE)
def test_what_the_chapter_says_of_parties_in_hiding_holds(verdicts, fact):
    assert verdicts[fact].verdict == "inside", verdicts[fact]


def test_a_party_is_founded_on_the_day_of_its_congress(run, verdicts):
    events = {event.id: event for event in run.events}
    for fact, event in (("F048", "rsdwp-founded"), ("F054", "sr-founded")):
        assert verdicts[fact].value == events[event].date.number


def test_a_date_is_read_and_shown_as_a_date(verdicts):
    shown = json.loads(json.dumps(_fact(verdicts["F048"])))
    assert (shown["low"], shown["high"]) == ("1898-01-01", "1898-12-31")
    assert str(OldStyle.from_number(int(verdicts["F048"].value))) == shown["value"]


def test_a_party_that_was_never_founded_has_no_date():
    never = Verdict("F048", "order", float("inf"), 730.0, 1095.0, "outside", "tuned")
    assert _fact(never)["value"] is None


@pytest.mark.parametrize(
    ("date", "word"),
    [("1898-01-01", "inside"), ("1898-12-31", "inside"), ("1897-09-01", "near"), ("1899-08-01", "outside")],
)
def test_a_date_outside_its_band_is_near_within_half_a_year(date, word):
    low, high = _band(facts()["F048"])
    assert _word(float(OldStyle.parse(date).number), low, high, "date") == word


def test_the_chronicle_tells_of_congresses_once_and_of_two_arrests_a_year_at_most(run):
    names = [event.id for event in run.events]
    assert names.count("rsdwp-founded") == names.count("sr-founded") == names.count("rsdwp-split") == 1
    arrests = [event.date.year for event in run.events if event.id.startswith("arrest-")]
    assert set(arrests) == set(range(1896, 1907))
    assert max(arrests.count(year) for year in arrests) == 2


def test_an_arrest_leads_back_to_the_committee_and_what_made_it_grow(run):
    kinds = set()
    for event in run.events:
        if event.id.startswith("arrest-"):
            (tree,) = run.why(event.id)
            kinds |= {cause["kind"] for cause in tree["because"]}
            kinds |= {cause["kind"] for told in tree["because"] for cause in told["because"]}
    assert {"committee", "informer", "party_call", "strike_begun"} <= kinds
    assert kinds <= {"committee", "informer", "party_call", "strike_begun", "dearth", "plenty"}


def test_parties_are_named_in_both_languages(run):
    told = next(event for event in run.events if event.id == "sr-founded")
    assert "Socialist Revolutionaries" in told.says["en"]
    assert "समाजवादी क्रांतिकारियों" in told.says["hi"]
