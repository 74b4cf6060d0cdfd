"""Evidence: every fact, tuned and test apart; not comparable where a lever is away from history."""

from playwright.sync_api import expect


def test_facts_stand_with_source_band_value_and_verdict(lived, lang, words, shot):
    page = lived(f"view=evidence&lang={lang}")
    facts = page.locator("li[id^=F]")
    expect(facts).to_have_count(197)
    expect(page.get_by_text(words["honest"]).first).to_be_visible()
    score = page.get_by_test_id("score")
    for use in ("test", "tuned", "input"):
        expect(score.get_by_role("region", name=words[f"use.{use}"], exact=True)).to_be_visible()
    inside = page.locator("li[id^=F]", has=page.locator(".mark.inside")).first
    expect(inside).to_contain_text(words["evidence.value"])
    inside.locator("summary").click()
    expect(inside.get_by_text(words["evidence.source"], exact=True)).to_be_visible()
    shot(page)


def test_facts_are_chosen_by_use_verdict_and_word(lived):
    page = lived("view=evidence&lang=en")
    page.get_by_label("Used as").select_option("tuned")
    assert page.locator("li[id^=F]").count() < 20
    page.get_by_label("Used as").select_option("")
    page.get_by_label("Search").fill("F002")
    expect(page.locator("li[id^=F]")).to_have_count(1)


def test_a_lever_away_from_history_is_not_comparable(lived, lang, words):
    page = lived(f"view=evidence&lang={lang}&without=M30")
    expect(page.get_by_text(words["evidence.away"])).to_be_visible()
    expect(page.get_by_test_id("score")).to_be_hidden()
    assert page.locator(".mark.outside").count() == 0


def test_discrepancies_are_explained(lived, lang, words):
    page = lived(f"view=evidence&lang={lang}")
    expect(page.get_by_test_id("discrepancies").get_by_role("article")).to_have_count(42)


def test_many_runs_give_each_fact_its_share(lived, words, lang):
    page = lived(f"view=evidence&lang={lang}&n=2")
    page.get_by_test_id("twins").click()
    expect(page.locator(".share").first).to_be_visible(timeout=60_000)
