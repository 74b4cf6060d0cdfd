"""The reader of evidence refuses what does not hold, and says file, line and remedy."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from kranti import evidence
from kranti.evidence import EvidenceError, facts, read_rows, systems, table

FACT = {
    "id": "F001", "section": "S1.1", "class": "outcome", "use": "test", "grade": "chapter", "en": "Rain falls.",
    "hi": "बारिश होती है।", "chapter": "", "quantity": "rain", "low": "1", "high": "2", "unit": "share",
    "systems": "M01", "source": "chapter", "discrepancy": "E01", "unchecked": "",
}  # fmt: skip
SYSTEM = {
    "id": "M01", "section": "S1.1", "en": "Lands", "hi": "इलाके", "room": "census", "claim_en": "c", "claim_hi": "ग",
    "measure": "m", "direction": "down",
}  # fmt: skip
NOTE = dict.fromkeys(
    ("id", "facts", "chapter_en", "chapter_hi", "other_en", "other_hi", "advice_en", "source"), "x"
) | {"id": "E01"}

Book = Callable[..., Path]


def write(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A book of one fact, one system and one discrepancy; what is given replaces cells of the fact."""

    def make(*more: dict[str, str], **cells: str) -> Path:
        write(tmp_path / "facts.csv", [FACT | cells, *more])
        write(tmp_path / "systems.csv", [SYSTEM])
        write(tmp_path / "discrepancies.csv", [NOTE])
        (tmp_path / "sources.bib").write_text("@misc{chapter,\n  title = {Chapter}\n}\n", encoding="utf-8")
        return tmp_path

    return make


def test_a_sound_book_is_read(book):
    assert facts(book())["F001"].bounds == (1.0, 2.0)


def test_an_open_end_of_a_band_is_infinite(book):
    assert facts(book(high=""))["F001"].bounds == (1.0, float("inf"))


def test_dates_and_directions_have_no_bounds(book):
    assert facts(book(low="1917-02-22", high="1917-02-22", unit="date"))["F001"].bounds is None


@pytest.mark.parametrize(
    ("cells", "complaint"),
    [
        ({"systems": "M94"}, "F001: unknown systems 'M94'"),
        ({"source": "hearsay"}, "F001: unknown source 'hearsay'"),
        ({"discrepancy": "E99"}, "F001: unknown discrepancy 'E99'"),
        ({"low": "3"}, "upside down"),
        ({"low": "1917-03-01", "high": "1917-02-01", "unit": "date"}, "upside down"),
        ({"en": ""}, "it is empty"),
        ({"hi": "  "}, "it is empty"),
        ({"section": ""}, "it is empty"),
        ({"class": "guess"}, "class_"),
        ({"use": "everything"}, "use"),
        ({"grade": "certain"}, "grade"),
    ],
)
def test_a_fact_that_does_not_hold_is_refused(book, cells, complaint):
    with pytest.raises(EvidenceError, match=complaint):
        facts(book(**cells))


def test_a_fact_without_a_source_is_refused(book):
    with pytest.raises(EvidenceError, match="source"):
        facts(book(source=""))


def test_an_id_twice_is_refused_with_its_line(book):
    with pytest.raises(EvidenceError, match=r"facts\.csv, line 3: F001 is there twice"):
        facts(book(FACT))


def test_a_ragged_row_is_refused_with_its_line(book):
    home = book()
    with (home / "systems.csv").open("a", encoding="utf-8") as file:
        file.write("M02,S1.1,only three\n")
    with pytest.raises(EvidenceError, match=r"systems\.csv, line 3: the row has not as many cells"):
        systems(home)


def test_a_row_with_a_cell_too_many_is_refused(book):
    home = book()
    with (home / "systems.csv").open("a", encoding="utf-8") as file:
        file.write(",".join(SYSTEM.values()) + ",more\n")
    with pytest.raises(EvidenceError, match="line 3"):
        systems(home)


def test_an_unknown_column_is_refused(tmp_path):
    write(tmp_path / "systems.csv", [SYSTEM | {"colour": "red"}])
    with pytest.raises(EvidenceError, match="colour"):
        systems(tmp_path)


def test_a_missing_column_is_refused(tmp_path):
    write(tmp_path / "systems.csv", [{name: cell for name, cell in SYSTEM.items() if name != "room"}])
    with pytest.raises(EvidenceError, match="room"):
        systems(tmp_path)


@pytest.mark.parametrize("raw", [b"id,en\n\xff\xfe\n", b'id,en\n"open,\n'])
def test_what_is_no_table_is_refused(tmp_path, raw):
    (tmp_path / "systems.csv").write_bytes(raw)
    with pytest.raises(EvidenceError, match=r"systems\.csv"):
        systems(tmp_path)


def test_a_missing_table_is_refused(tmp_path):
    with pytest.raises(EvidenceError, match="cannot be read as a table"):
        systems(tmp_path)


@pytest.mark.parametrize("source", ["hearsay", ""])
def test_a_figure_without_a_known_source_is_refused(book, monkeypatch, source):
    home, name = book(), f"rain_by_{source or 'nobody'}"
    (home / "tables").mkdir()
    write(home / "tables" / f"{name}.csv", [{"id": "kaluga", "rain": "3", "source": source, "grade": "seen"}])
    monkeypatch.setattr(evidence, "shelf", lambda _: home)
    with pytest.raises(EvidenceError, match=rf"{name}\.csv, line 2: .*source"):
        table(name)


def test_rows_are_read_in_the_order_of_the_file(tmp_path):
    path = tmp_path / "systems.csv"
    write(path, [SYSTEM | {"id": name} for name in ("M03", "M01", "M02")])
    assert [*read_rows(evidence.System, path)] == ["M03", "M01", "M02"]
