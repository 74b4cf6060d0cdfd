"""The book of evidence that is shipped: complete, in both languages, closed."""

import csv
import re
from pathlib import Path

import bibtexparser
import pytest

from kranti.evidence import discrepancies, facts, questions, sources, systems, table
from kranti.library import shelf

TABLES = sorted(path.stem for path in (shelf("evidence") / "tables").glob("*.csv"))
HINDI = re.compile("[\u0900-\u097f]")
PLACED = (
    "people_1897",
    "faiths_1897",
    "tongues_1897",
    "estates_1897",
    "livelihoods_1897",
    "grain_1897",
    "tenure",
    "land",
)
NOT_COUNTED = {"id", "source", "grade", "metal_share", "textile_share"}


def test_the_chapter_is_whole():
    assert [*facts()] == [f"F{number:03d}" for number in range(1, 198)]
    assert [*systems()] == [f"M{number:02d}" for number in range(1, 94)]
    assert [*discrepancies()] == [f"E{number:02d}" for number in range(1, 43)]
    assert [*questions()] == [f"Q{number:02d}" for number in range(1, 31)]


def test_every_statement_stands_in_english_and_in_hindi():
    said = [(row.id, row.en, row.hi) for book in (facts(), systems(), questions()) for row in book.values()]
    said += [(row.id, row.claim_en, row.claim_hi) for row in systems().values()]
    said += [(row.id, row.chapter_en, row.chapter_hi) for row in discrepancies().values()]
    said += [(row.id, row.other_en, row.other_hi) for row in discrepancies().values()]
    assert not [name for name, english, _ in said if not english.strip() or HINDI.search(english)]
    assert not [name for name, _, hindi in said if not HINDI.search(hindi)]


def test_every_fact_can_be_checked_or_says_why_not():
    for fact in facts().values():
        told = fact.low or fact.high or fact.unit in ("direction", "order")
        assert told or fact.unchecked, f"{fact.id} has neither a band nor a reason"
        assert fact.unchecked or fact.quantity, f"{fact.id} does not say what a run is asked for"


def test_every_fact_belongs_to_a_system_and_has_a_source():
    assert not [fact.id for fact in facts().values() if not (fact.systems and fact.source)]


def test_what_is_put_in_is_never_a_test():
    assert not [fact.id for fact in facts().values() if fact.class_ == "input" and fact.use != "input"]


def test_every_discrepancy_names_facts_that_name_it():
    named = {(note.id, name) for note in discrepancies().values() for name in note.facts.split()}
    for_all = {note for note, name in named if name == "all"}
    naming = {(note, fact.id) for fact in facts().values() for note in fact.discrepancy}
    assert {pair for pair in named ^ naming if pair[0] not in for_all} == set()


def test_discrepancies_name_known_sources():
    assert not [note.id for note in discrepancies().values() if not set(note.source.split()) <= sources()]


def test_questions_have_slugs_of_their_own_and_ask_for_rooms_of_the_list():
    slugs = [question.slug for question in questions().values()]
    assert len(set(slugs)) == len(slugs)
    rooms = {system.room for system in systems().values()}
    assert not [question.id for question in questions().values() if not set(question.rooms.split()) <= rooms]


def test_the_bibliography_parses_and_each_source_says_how_it_was_met():
    text = (shelf("evidence") / "sources.bib").read_text(encoding="utf-8")
    entries = bibtexparser.loads(text).entries
    assert {entry["ID"] for entry in entries} == sources()
    assert len(entries) == len(sources())
    for entry in entries:
        assert entry["note"].startswith(("seen", "recalled", "neither seen nor recalled")), entry["ID"]


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_a_table_names_known_sources_and_its_grade(name):
    for row in table(name):
        assert row["source"].split(), row
        assert row["grade"] in ("seen", "recalled", "derived"), row


def test_every_table_is_described():
    page = (shelf("evidence") / "tables" / "README.md").read_text(encoding="utf-8")
    assert [name for name in TABLES if f"{name}.csv" not in page] == []


@pytest.mark.parametrize("name", PLACED)
def test_a_table_of_governorates_names_each_once_and_no_other(name):
    named = [row["id"] for row in table(name)]
    assert len(set(named)) == len(named)
    assert set(named) <= {row["id"] for row in table("places")}


@pytest.mark.parametrize("name", ["faiths_1897", "tongues_1897", "estates_1897", "livelihoods_1897"])
def test_a_closed_table_adds_to_the_population(name):
    population = {row["id"]: int(row["population"]) for row in table("people_1897")}
    for row in table(name):
        assert sum(int(cell) for field, cell in row.items() if field not in NOT_COUNTED) == population[row["id"]], row[
            "id"
        ]


def test_men_and_women_are_the_population_and_towns_are_a_part_of_it():
    for row in table("people_1897"):
        assert int(row["men"]) + int(row["women"]) == int(row["population"]), row["id"]
        assert 0 <= int(row["urban"]) <= int(row["population"]), row["id"]


@pytest.mark.parametrize("path", sorted(shelf("evidence").glob("**/*.csv")), ids=lambda path: path.stem)
def test_tables_are_plain_text_of_one_shape(path: Path):
    raw = path.read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file, strict=True))
    assert {len(row) for row in rows} == {len(header)}
