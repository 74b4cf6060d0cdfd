"""Pictures: drawn in both languages with no letter missing, written alike every time, the record told apart."""

import re

import matplotlib as mpl
import pytest

from kranti.observed import counted, records
from kranti.scenario import ScenarioError
from kranti.views import causes, dates, fact_table, fan, places, report, style
from kranti.views.report import Report

CHANGED = {"en": "B differs from A in this: bread arrives.", "hi": "B और A में यह फ़र्क है: रोटी पहुँचती है।"}


def words(figure):
    """List all that is written on a picture."""
    figure.canvas.draw()
    return [text.get_text() for text in figure.findobj(mpl.text.Text) if text.get_text()]


@pytest.fixture(params=["en", "hi"])
def lang(request):
    return request.param


def hindi(texts):
    return sum(bool(re.search("[\u0900-\u097f]", text)) for text in texts)


def test_fans_are_drawn_in_both_languages(fans, top, lang):
    texts = words(fan.draw(fans, top(lang), lang))
    assert any({"en": "Grain sent abroad", "hi": "विदेश भेजा गया अनाज"}[lang] in text for text in texts)
    assert any({"en": "used to fit", "hi": "साधा गया"}[lang] in text for text in texts)
    assert any({"en": "kept for testing", "hi": "परख के लिए"}[lang] in text for text in texts)
    assert (hindi(texts) > 8) == (lang == "hi")


def test_what_was_counted_is_drawn_and_what_was_tuned_tested_and_recalled_told_apart(fans, top):
    axes = fan.draw(fans[1:2], top("en"), "en").findobj(mpl.axes.Axes)[0]
    points = [line for line in axes.lines if line.get_marker() in fan.MARKERS.values()]
    drawn = {(int(point.get_xdata()[0]), point.get_marker()) for point in points}
    told = {
        (count.year, fan.MARKERS[record.use])
        for record in records().values()
        if record.series == "strikers"
        for count in counted(record)
        if 1896 <= count.year <= 1911
    }
    assert drawn == told
    assert {marker for _, marker in drawn} == {"o", "D"}
    hollow = {int(point.get_xdata()[0]) for point in points if point.get_markerfacecolor() == "none"}
    assert hollow == {1899, 1900, 1901, 1902}
    assert axes.get_yscale() == "log"


def test_dates_are_drawn_in_both_languages(strips, top, lang):
    texts = words(dates.draw(strips, top(lang), lang))
    assert {"en": "Bloody Sunday", "hi": "खूनी रविवार"}[lang] in texts
    assert "nameless" in texts
    assert any("1.00  (0.40" in text for text in texts)


def test_causes_are_drawn_in_both_languages(bars, top, lang):
    texts = words(causes.draw(bars, CHANGED[lang], top(lang), lang))
    assert CHANGED[lang] in texts
    assert {"en": "Abdication", "hi": "ज़ार ने गद्दी छोड़ी"}[lang] in texts


def test_the_fact_table_is_drawn_in_both_languages_tests_first(rows, top, lang):
    texts = words(fact_table.draw(rows, top(lang), lang))
    names = [text for text in texts if re.fullmatch(r"F\d{3}", text)]
    judged = [row for row in rows if row.verdict != "absent"]
    assert len(names) == len(judged)
    assert names == [row.id for row in sorted(judged, key=lambda row: (row.use != "test", row.id))]
    assert any(str(len(rows) - len(judged)) in text for text in texts)
    assert any({"en": "million", "hi": "लाख"}[lang] in text for text in texts)


@pytest.mark.parametrize("which", range(4))
def test_places_are_drawn_in_both_languages(shown, top, lang, which):
    texts = words(places.draw(shown[which], top(lang), lang))
    assert any(str(shown[which].year) in text for text in texts)
    assert (hindi(texts) > 8) == (lang == "hi")


def test_the_same_picture_gives_the_same_file(bars, top, tmp_path):
    files = []
    for name in ("one.png", "two.png"):
        figure = causes.draw(bars, CHANGED["hi"], top("hi"), "hi")
        files.append(style.save(figure, tmp_path / name, "क्रांति").read_bytes())
    assert files[0] == files[1]
    assert len(files[0]) > 5_000


@pytest.mark.parametrize("kind", ["svg", "pdf"])
def test_a_picture_is_written_as_curves_too(bars, top, tmp_path, kind):
    figure = causes.draw(bars, CHANGED["hi"], top("hi"), "hi")
    written = style.save(figure, tmp_path / f"one.{kind}", "क्रांति").read_bytes()
    assert written[:5] == {"svg": b"<?xml", "pdf": b"%PDF-"}[kind]


def test_another_ending_is_refused(bars, top, tmp_path):
    with pytest.raises(ScenarioError, match="no known format"):
        style.save(causes.draw(bars, "", top("en"), "en"), tmp_path / "a.gif", "")


def test_without_matplotlib_the_refusal_says_what_to_install(monkeypatch, top, bars):
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    with pytest.raises(ScenarioError, match=r"pip install 'kranti\[plot\]'"):
        causes.draw(bars, "", top("en"), "en")


@pytest.fixture
def said(bars, fans, top):
    pictures = [
        ("<Causes>", causes.draw(bars, CHANGED["hi"], top("hi"), "hi")),
        ("Fans", fan.draw(fans, top("hi"), "hi")),
    ]
    lines = [("परिदृश्य", "empire-1896 & <more>"), ("empty", "")]
    return Report("क्रांति <b>", "20 runs", lines, "Kranti 0.1.0, seeds 1 to 20", pictures)


def test_a_report_is_one_file_that_asks_nothing_of_the_network(said, tmp_path):
    page = report.write(said, tmp_path / "report.html", "hi").read_text(encoding="utf-8")
    assert page.count("<svg") == 2
    assert "क्रांति &lt;b&gt;" in page
    assert "<b>" not in page
    assert "empire-1896 &amp; &lt;more&gt;" in page
    assert "empty" not in page
    assert not re.findall(r"(?:src|href)=[\"']?(?:https?:)?//", page)
    assert '<html lang="hi">' in page


def test_a_report_as_pdf_has_a_sheet_of_words_and_one_a_picture(said, tmp_path):
    page = report.write(said, tmp_path / "report.pdf", "hi").read_bytes()
    assert page.startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\b", page)) == 3
