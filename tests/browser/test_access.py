"""For everyone: no fault that axe-core can see, the keyboard, small screens, large letters, paper."""

import pytest
from playwright.sync_api import expect

VIEWS = {
    "map": "d=1897-06-01",
    "whatif": "view=whatif&set=market.ports_open=0.5&d=1897-06-01",
    "compare": "view=compare&without=M30&m=gini&d=1897-06-01",
    "evidence": "view=evidence&id=F002",
    "systems": "view=systems&id=M30",
    "lessons": "view=lessons",
    "teacher": "view=lessons&id=20-when-work-stops",
    "lesson": "lesson=20-when-work-stops&step=2&d=1896-01-01",
    "take": "view=take",
    "city": "view=city&d=1897-06-01",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(lived, lang, axe, view):
    page = lived(f"{VIEWS[view]}&lang={lang}", viewport={"width": 1280, "height": 2600}, reduced_motion="reduce")
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, { runOnly: rules })", RULES)["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []


@pytest.mark.parametrize("wide", [390, 320], ids=["phone", "four-times-larger"])
def test_nothing_is_wider_than_a_small_screen(lived, server, wide, lang, shot):
    page = lived(f"lang={lang}", viewport={"width": wide, "height": 844})
    broad = {}
    for view, query in VIEWS.items():
        page.goto(f"{server}/?until=1897-12-31&{query}&lang={lang}")
        page.wait_for_selector("html[data-run=done]", timeout=60_000)
        broad[view] = page.evaluate("() => document.documentElement.scrollWidth")
        shot(page, view)
    assert {view: width for view, width in broad.items() if width > wide} == {}


def test_the_time_strip_is_a_slider_that_tells_its_date(lived, lang):
    page = lived(f"d=1897-02-23&lang={lang}")
    strip = page.get_by_test_id("strip")
    strip.focus()
    page.keyboard.press("ArrowRight")
    expect(strip).to_have_attribute("aria-valuetext", page.get_by_test_id("date").inner_text())
    page.keyboard.press("Home")
    expect(page.get_by_test_id("date")).to_contain_text("1896")


def test_the_headline_is_told_aloud_only_when_the_clock_stands(lived, lang):
    page = lived(f"d=1897-02-23&lang={lang}", reduced_motion="reduce")
    expect(page.get_by_test_id("aloud")).to_contain_text("1897", timeout=5_000)


def test_charts_have_a_sentence_and_a_table(lived, lang, words):
    page = lived(f"d=1897-06-01&lang={lang}&m=grain_price")
    chart = page.locator("figure.curve").first
    assert len(chart.locator("[role=img]").get_attribute("aria-label")) > 30
    chart.locator("summary").click()
    assert chart.get_by_role("row").count() > 3


def test_devanagari_is_set_with_room_above_and_below(lived):
    page = lived("d=1897-06-01&lang=hi")
    styles = page.evaluate(
        """() => [...document.querySelectorAll('main *')]
            .filter((one) => one.childElementCount === 0 && one.innerText?.match(/[\\u0900-\\u097f]/))
            .map(getComputedStyle)
            .map((s) => [parseFloat(s.lineHeight) / parseFloat(s.fontSize), s.letterSpacing, s.fontStyle])"""
    )
    assert styles
    assert min(ratio for ratio, _, _ in styles) >= 1.3
    assert {spacing for _, spacing, _ in styles} == {"normal"}
    assert {slant for _, _, slant in styles} == {"normal"}


@pytest.mark.parametrize("view", ["map", "evidence", "teacher"])
def test_paper(lived, lang, view, tmp_path):
    page = lived(f"{VIEWS[view]}&lang={lang}")
    page.emulate_media(media="print")
    expect(page.locator("nav")).to_be_hidden()
    expect(page.locator("footer .print")).to_be_visible()
    assert len(page.pdf(path=tmp_path / "page.pdf", format="A4")) > 10_000
