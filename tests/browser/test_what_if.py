"""What if: questions, levers and switches; the sentence of what was changed; Back is undo."""

import re

from playwright.sync_api import expect


def test_a_question_is_asked_and_what_was_changed_is_said_before_any_result(open_page, lang, words, shot):
    page = open_page(f"until=1897-12-31&view=whatif&lang={lang}", reduced_motion="reduce")
    page.get_by_role("tab", name=words["whatif.presets"], exact=True).click()
    page.get_by_role("button", name=re.compile(f"^{words['preset.ask']}")).first.click()
    changed = page.get_by_test_id("changed")
    expect(changed).to_be_visible()
    page.wait_for_selector("html[data-run=done]", timeout=60_000)
    expect(changed.locator("p")).not_to_have_text(words["changed.coming"])
    assert re.search(r"[?&]s=[\w-]+", page.url)
    expect(page.locator(".key", has_text=words["chart.was"]).first).to_be_visible()
    shot(page)


def test_questions_that_wait_name_the_rooms_they_need(lived, lang, words):
    page = lived(f"view=whatif&lang={lang}")
    waiting = page.get_by_text(words["preset.lacking"].split("{")[0], exact=False)
    assert waiting.count() > 10


def test_a_lever_moves_the_run_and_back_undoes_it(lived, lang, words):
    page = lived(f"view=whatif&lang={lang}&d=1897-06-01")
    page.get_by_role("tab", name=words["whatif.levers"], exact=True).click()
    slider = page.locator("#lever-market-ports_open")
    slider.focus()
    expect(slider).to_have_attribute("aria-valuetext", re.compile(r"^1\b"))
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_test_id("changed")).to_be_visible()
    assert "set=market.ports_open=" in page.url
    page.go_back()
    expect(page.get_by_test_id("changed")).to_be_hidden()
    assert "set=" not in page.url
    expect(page.get_by_test_id("date")).to_contain_text("1897")


def test_a_lever_beyond_its_plausible_span_says_so(lived, lang, words):
    page = lived(f"view=whatif&lang={lang}&set=market.ports_open=0.5")
    page.get_by_role("tab", name=words["whatif.levers"], exact=True).click()
    expect(
        page.get_by_text(words["lever.outside"].split("{")[0].strip() or words["lever.outside"][-12:]).first
    ).to_be_visible()


def test_any_number_is_found_and_shows_its_proof(lived):
    page = lived("view=whatif&lang=en")
    page.get_by_role("tab", name="Levers", exact=True).click()
    page.get_by_label(re.compile("^Search all")).fill("strikes.lasts")
    lever = page.locator(".lever").first
    lever.get_by_text("Proof", exact=True).click()
    expect(lever.locator("code")).to_have_text("strikes.lasts")


def test_a_system_is_taken_out_and_put_back(lived, lang, words):
    page = lived(f"view=whatif&lang={lang}")
    page.get_by_role("tab", name=words["whatif.switches"], exact=True).click()
    box = page.locator("li", has_text="M30").get_by_role("checkbox")
    box.uncheck()
    expect(page.get_by_test_id("changed")).to_contain_text("M30")
    assert "without=M30" in page.url
    page.get_by_role("button", name=words["changed.reset"], exact=True).click()
    expect(page.get_by_test_id("changed")).to_be_hidden()
    assert "without" not in page.url


def test_the_address_restores_everything(lived, open_page):
    address = "view=whatif&without=M30&seed=3&d=1897-02-23&m=gini&g=moscow&lang=hi&digits=deva&cal=ns"
    page = lived(address)
    expect(page.get_by_test_id("date")).to_contain_text("७ मार्च १८९७")
    expect(page.locator("#seed")).to_have_value("3")
    again = open_page(page.url.split("?")[1])
    again.wait_for_selector("html[data-run=done]", timeout=60_000)
    assert again.url == page.url
    expect(again.get_by_test_id("readout")).to_contain_text("मॉस्को")


def test_a_link_of_another_version_says_so(lived):
    page = lived("lang=en&v=0.0.1")
    expect(page.get_by_text("version 0.0.1")).to_be_visible()


def test_what_the_server_refuses_is_told_in_its_sentence(browser, server):
    page = browser.new_page()
    page.goto(f"{server}/?lang=en&set=market.nothing=1&until=1896-03-01")
    expect(page.get_by_role("alert")).to_contain_text("market.nothing", timeout=30_000)
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    page.close()
