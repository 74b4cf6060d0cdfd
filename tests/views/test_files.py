"""What can be taken away of a run: tables, reports, pages in one file."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest

from kranti.scenario import ScenarioError
from kranti.views import baked, handout, months, telling, tidy, widget
from kranti.views.measures import measures
from kranti.views.run import Run

ATTACK = '<script>alert("x")</script> & <img src=x onerror=alert(1)>'


class Tags(HTMLParser):
    """All tags of a document, with what they carry."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def table(run, by, *names):
    text = "".join(tidy.parts(run.lived, "x", by, tidy.chosen(by, names)))
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture(scope="module")
def attacked(run):
    head = run.scenario.head.model_copy(update={"title": ATTACK, "title_hi": ATTACK})
    return Run(replace(run.lived, scenario=replace(run.scenario, head=head)), run.since)


def test_a_table_by_year_has_every_measure_and_every_place(run):
    rows = table(run, "year")
    assert {row["measure"] for row in rows} == {*measures()}
    assert {row["date"] for row in rows} == {"1896", "1897"}
    assert len({row["place"] for row in rows if row["measure"] == "population"}) == 100


def test_a_table_adds_up_to_the_notebook(run):
    rows = table(run, "day", "strikers")
    whole = {row["date"]: float(row["value"]) for row in rows if row["place"] == "empire"}
    assert list(whole.values()) == run.notebook.daily["governorates.strikers"][:731].sum(1).tolist()
    assert {row["unit"] for row in rows} == {"people", "of 1,000 hands"}


def test_months_of_a_table_are_the_means_of_their_days(run):
    rows = [row for row in table(run, "month", "basket") if row["place"] == "empire"]
    assert [row["date"] for row in rows][:2] == ["1896-01", "1896-02"]
    assert np.allclose([float(row["value"]) for row in rows], months.series(run.lived)["basket"], rtol=1e-5)


@pytest.mark.parametrize(
    ("by", "names", "says"),
    [("day", [], "one measure"), ("month", ["gini"], "by year"), ("year", ["zzz"], "no measure 'zzz'")],
)
def test_a_table_that_cannot_be_made_is_refused(by, names, says):
    with pytest.raises(ScenarioError, match=says):
        tidy.chosen(by, names)


@pytest.mark.parametrize("lang", ["en", "hi"])
def test_a_report_has_no_script_and_asks_nobody(attacked, lang):
    text = handout.write(attacked, lang)
    tags = Tags(text).found
    assert not [tag for tag, _ in tags if tag in ("script", "img", "link", "iframe", "object")]
    assert not [held for _, held in tags if any(name.startswith("on") or name in ("src", "href") for name in held)]
    assert "&lt;script&gt;" in text
    assert attacked.digest in text
    assert dict(tags[0][1])["lang"] == lang


def test_a_report_tells_every_event_and_every_fact(run):
    text = handout.write(run, "hi")
    assert text.count("<tr>") > len(run.events)
    assert all(event.says["hi"].split("{")[0][:20] in text for event in run.events[:5])
    assert all(fact.id in text for fact in run.facts)


@pytest.fixture
def built(tmp_path):
    """A page as the build leaves it."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "page-1.js").write_text('const a = "</script>", b = "\\\\";')
    (tmp_path / "assets" / "page-1.css").write_text(
        "@font-face { src: url(./font-1.woff2) } p { background: url(data:,) }"
    )
    (tmp_path / "assets" / "font-1.woff2").write_bytes(b"font")
    (tmp_path / "icon.svg").write_text("<svg/>")
    (tmp_path / "index.html").write_text(
        '<!doctype html><html lang="en"><head><link rel="icon" href="./icon.svg">'
        '<script type="module" crossorigin src="./assets/page-1.js"></script>'
        '<link rel="stylesheet" crossorigin href="./assets/page-1.css"></head><body></body></html>'
    )
    return tmp_path


def test_a_page_in_one_file_asks_nobody_and_holds_the_run(built, attacked):
    text = baked.page(baked.told([telling.kept(attacked)]), "hi", built)
    tags = Tags(text).found
    assert [tag for tag, _ in tags].count("script") == 2
    assert not [held for _, held in tags if str(held.get("src") or held.get("href") or "data:")[:5] != "data:"]
    assert base64.b64encode(b"font").decode() in text
    held = re.search(r'id="kranti-baked">(.*?)</script>', text, re.DOTALL)
    assert held
    kept = json.loads(held.group(1))
    assert base64.b64decode(kept["runs"][0]["frames"]) == telling.kept(attacked)[2]
    assert kept["runs"][0]["label"]["en"] == ATTACK
    assert set(kept["answers"]) > {"/api/world", "/api/scenarios", "/api/facts", "/api/systems", "/api/lessons"}
    assert '<html lang="hi">' in text
    assert "frame-ancestors" not in text
    assert "default-src 'none'" in text


def test_a_page_that_is_not_built_cannot_be_baked(tmp_path):
    with pytest.raises(ScenarioError, match="not built"):
        baked.page("{}", "en", tmp_path)


def test_what_a_run_comes_to_leaves_out_what_every_run_has(run):
    found = months.outcome(run)
    assert not [name for name in found["events"] if name.startswith("strike-")]
    assert set(found["facts"].values()) <= {"inside", "near", "outside"}


def test_a_widget_holds_the_run_and_the_built_map(run, tmp_path, monkeypatch):
    (tmp_path / "widget.js").write_text("export default { render() {} }")
    monkeypatch.setattr(baked, "PAGE", tmp_path)
    widget._kind.cache_clear()
    made = run.widget("hi")
    held = json.loads(made.baked)
    widget._kind.cache_clear()
    assert (made.lang, made.day, made.measure) == ("hi", 0, "")
    assert set(held["answers"]) == {"/api/world", "/api/scenarios"}
    assert base64.b64decode(held["runs"][0]["frames"]) == telling.kept(run)[2]


def test_a_widget_in_a_language_that_is_not_spoken_is_refused(run):
    with pytest.raises(ScenarioError, match="en, hi"):
        run.widget("fr")
