"""As it was and what if, with one clock."""

from playwright.sync_api import expect


def test_two_maps_one_clock_and_their_difference(lived, lang, words, shot):
    page = lived(f"view=compare&without=M30&m=gini&d=1897-06-01&lang={lang}")
    expect(page.get_by_role("heading", name=words["chart.was"], exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name=words["chart.now"], exact=True)).to_be_visible()
    assert page.locator("svg[role=group]").count() == 2
    expect(page.get_by_text(words["compare.dice"], exact=False)).to_be_visible()
    shot(page, "both")
    page.locator("[data-show=difference]").click()
    assert page.locator("svg[role=group]").count() == 1
    expect(page.get_by_role("heading", name=words["compare.differs"])).to_be_visible()
    shot(page, "difference")
    page.locator("[data-show=table]").click()
    expect(page.get_by_test_id("table").get_by_role("columnheader")).to_have_count(4)


def test_nothing_changed_is_said(lived, lang, words):
    page = lived(f"view=compare&lang={lang}")
    expect(page.get_by_text(words["compare.nothing"])).to_be_visible()


def test_pairs_of_twins_arrive_with_chances_told_in_a_sentence(lived, lang, words, shot):
    page = lived(f"view=compare&without=M26&m=strikers&d=1897-06-01&lang={lang}&n=2")
    page.get_by_test_id("twins").click()
    odds = page.get_by_test_id("odds")
    expect(odds).to_be_visible(timeout=60_000)
    expect(page.get_by_text(words["twins.done"].replace("{done}", "2").replace("{of}", "2"))).to_be_visible(
        timeout=60_000
    )
    expect(odds.get_by_role("columnheader", name=words["odds.necessity"], exact=True)).to_be_visible()
    assert odds.locator(".lead").inner_text().strip()
    expect(page.get_by_text(words["bands.half"], exact=True)).to_be_visible()
    page.get_by_label(words["twins.single"]).check()
    shot(page)
