"""Lessons: guess, let it run, read; for the teacher a page to print."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def lesson() -> str:
    """A lesson that is always there."""
    return "20-when-work-stops"


def test_guess_run_read(open_page, lang, words, lesson, shot):
    page = open_page(f"view=lessons&lang={lang}")
    page.locator(f"a[href$='{lesson}']").click()
    expect(page.get_by_role("heading", name=words["lessons.teacher"])).to_be_visible()
    shot(page, "teacher")
    page.get_by_test_id("begin").click()
    card = page.get_by_test_id("lesson")
    run = card.get_by_role("button", name=words["lessons.read"], exact=True)
    expect(run).to_be_disabled()
    card.get_by_role("radio").nth(1).check()
    run.click()
    expect(card.locator(".told")).to_be_visible()
    card.get_by_role("button", name=words["lessons.next"], exact=True).click()
    assert re.search(r"step=2", page.url)
    card.get_by_role("radio").first.check()
    page.wait_for_selector("html[data-run=done]", timeout=120_000)
    card.get_by_role("button", name=words["lessons.now"]).click()
    expect(card.locator(".told")).to_be_visible()
    expect(page.get_by_test_id("date")).to_contain_text("1898")
    shot(page, "step")


def test_a_step_sets_the_page(open_page, lang, lesson):
    page = open_page(f"lesson={lesson}&step=3&lang={lang}&until=1896-12-31")
    card = page.get_by_test_id("lesson")
    card.get_by_role("button").last.click()
    assert "without=M23" in page.url
    assert "view=compare" in page.url
    expect(page.get_by_test_id("changed")).to_be_visible()
    expect(card).to_be_visible()
