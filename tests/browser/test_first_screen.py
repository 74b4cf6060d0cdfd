"""The first screen: the Empire of 1896 plays, one number in a sentence, one lever."""

import re

from playwright.sync_api import expect

AREAS = "svg .area"


def test_the_map_plays_by_itself_and_says_one_number(open_page, lang, words, shot):
    page = open_page(f"until=1897-12-31&lang={lang}")
    expect(page.get_by_role("button", name=words["play.pause"], exact=True)).to_be_visible()
    headline = page.get_by_test_id("headline")
    expect(headline.locator(".number")).to_be_visible(timeout=30_000)
    first = page.get_by_test_id("date").inner_text()
    page.wait_for_function("first => document.querySelector('[data-test=date]').innerText !== first", arg=first)
    expect(page.locator("html")).to_have_attribute("lang", lang)
    assert page.locator(AREAS).count() == 2 * 99
    expect(page.get_by_text(words["lever.one"], exact=True)).to_be_visible()
    expect(page.get_by_text("GeoNames", exact=False).first).to_be_visible()
    shot(page)


def test_it_stands_still_for_those_who_want_stillness(lived, words, lang):
    page = lived(f"lang={lang}", reduced_motion="reduce")
    expect(page.get_by_role("button", name=words["play.play"], exact=True)).to_be_visible()
    expect(page.get_by_test_id("date")).to_contain_text("1896")


def test_what_is_painted_is_what_the_table_says(lived):
    page = lived("m=hands&d=1896-06-01&lang=en")
    area = page.locator(f"{AREAS}[data-place=moscow]").first
    area.dispatch_event("pointerenter")
    told = page.get_by_test_id("readout").inner_text()
    page.locator("[data-test=as-table]").click()
    row = (
        page.get_by_test_id("table")
        .get_by_role("row")
        .filter(has=page.get_by_role("button", name="Moscow", exact=True))
    )
    value = row.get_by_role("cell").first.inner_text()
    assert any(letter.isdigit() for letter in value)
    assert re.search(rf"\b{re.escape(value)}\b", told)


def test_another_measure_paints_the_map_anew(lived, lang):
    page = lived(f"d=1896-08-15&lang={lang}")
    colours = "() => [...document.querySelectorAll('svg .area')].map((one) => one.style.fill).join()"
    before = page.evaluate(colours)
    page.locator("input[name=measure][value=grain_price]").check(force=True)
    page.wait_for_function(f"before => ({colours})() !== before", arg=before)
    assert "m=grain_price" in page.url


def test_the_keys_of_the_page(lived):
    page = lived("d=1897-03-01&lang=en")
    date = page.get_by_test_id("date")
    page.locator("#content").focus()
    for key, says in (
        ("ArrowRight", "2 March 1897"), ("Shift+ArrowRight", "2 April 1897"), ("PageDown", "2 April 1896"),
        ("ArrowLeft", "1 April 1896"), ("Home", "1 January 1896"), ("End", "31 December 1897"),
    ):  # fmt: skip
        page.keyboard.press(key)
        expect(date).to_contain_text(says)
    expect(page).to_have_url(re.compile("d=1897-12-31"))
    page.keyboard.press("4")
    expect(page.locator("input[name=measure]").nth(3)).to_be_checked()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("vologda")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("readout")).to_contain_text("Vologda")
    page.keyboard.press(",")
    expect(date).not_to_contain_text("31 December 1897")


def test_keys_rest_while_a_field_has_the_keyboard(lived):
    page = lived("d=1897-03-01&lang=en&view=whatif")
    page.get_by_label("Seed of the dice").focus()
    page.keyboard.press("Home")
    page.keyboard.press("5")
    expect(page.get_by_test_id("date")).to_contain_text("1 March 1897")
    expect(page.locator("input[name=measure]").first).to_be_checked()


def test_the_map_is_walked_by_arrow_keys_with_one_stop_for_tab(lived):
    page = lived("d=1897-03-01&lang=en")
    stops = page.locator("svg[role=group]").first.locator(".area[tabindex='0']")
    assert stops.count() == 1
    stops.first.focus()
    expect(page.get_by_test_id("readout")).to_contain_text("Moscow")
    page.keyboard.press("ArrowUp")
    north = page.get_by_test_id("readout").locator("strong").inner_text()
    assert north in {"Tver", "Yaroslavl", "Vladimir"}
    page.keyboard.press("Enter")
    assert re.search(r"[?&]g=\w+", page.url)
    expect(page.get_by_test_id("date")).to_contain_text("1 March 1897")


def test_dates_name_their_calendar_and_can_be_turned(lived):
    page = lived("d=1897-02-23&lang=en")
    expect(page.get_by_test_id("date")).to_have_text("23 February 1897, Old Style (7 March, New Style)")
    page.get_by_role("button", name="New Style first").click()
    expect(page.get_by_test_id("date")).to_have_text("7 March 1897, New Style (23 February, Old Style)")


def test_digits_are_turned_everywhere_at_once(lived, words, lang):
    page = lived(f"d=1897-02-23&lang={lang}&m=grain_price")
    page.get_by_test_id("digits").click()
    expect(page.get_by_test_id("date")).to_contain_text("१८९७")
    shown = page.evaluate("() => [...document.querySelectorAll('main, footer')].map((one) => one.innerText).join(' ')")
    assert re.findall(r"[0-9]", shown) == []


def test_the_capital_is_opened_from_the_map(lived, lang, words, shot):
    page = lived(f"d=1897-02-23&lang={lang}")
    page.get_by_test_id("city").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words["city.title"])
    page.locator(".point.factory").first.click(force=True)
    expect(page.get_by_text(re.compile("1917")).first).to_be_visible()
    expect(page.get_by_role("heading", name=words["city.tocome"])).to_be_visible()
    shot(page)
