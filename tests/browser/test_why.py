"""Why: an event is asked, and the chain of its causes walked on map and time strip."""

from playwright.sync_api import expect


def test_a_chain_of_causes_is_walked(lived, lang, words, shot):
    page = lived(f"d=1897-12-31&lang={lang}")
    page.get_by_role("button", name=words["why.ask"]).first.click()
    why = page.get_by_test_id("why")
    expect(why).to_be_visible()
    expect(why).to_be_focused()
    links = why.get_by_role("listitem")
    assert links.count() >= 2
    before = page.get_by_test_id("date").inner_text()
    why.get_by_role("button", name=words["why.earlier"]).click()
    expect(links.nth(1).get_by_role("button")).to_have_attribute("aria-current", "step")
    expect(page.get_by_test_id("date")).not_to_have_text(before)
    assert page.locator("svg .lit").count() >= 1
    assert page.locator(".strip .link").count() == links.count()
    shot(page)
    page.keyboard.press("Escape")
    expect(why).to_be_hidden()


def test_an_event_asked_stands_in_the_address(lived):
    page = lived("d=1897-12-31&lang=en")
    page.get_by_role("button", name="Why?").first.click()
    assert "e=" in page.url
    page.go_back()
    expect(page.get_by_test_id("why")).to_be_hidden()
