"""The atlas of the chapter's systems, drawn from the rooms."""

from playwright.sync_api import expect


def test_all_systems_stand_and_one_is_read(lived, lang, words, shot):
    page = lived(f"view=systems&lang={lang}")
    expect(page.locator(".list li a")).to_have_count(93)
    page.locator(".list li a", has_text="M30").click()
    for part in ("systems.switch", "systems.how", "systems.facts"):
        expect(page.get_by_role("heading", name=words[part], exact=True)).to_be_visible()
    expect(page.get_by_text("mir.repartition").first).to_be_visible()
    expect(page.get_by_role("table").get_by_role("row").nth(5)).to_be_visible()
    shot(page)


def test_a_system_is_taken_out_from_its_page(lived, lang, words):
    page = lived(f"view=systems&id=M30&lang={lang}")
    page.get_by_role("button", name=words["systems.takeout"], exact=True).click()
    assert "without=M30" in page.url
    page.get_by_role("button", name=words["systems.compare"], exact=True).click()
    expect(page.get_by_test_id("changed")).to_contain_text("M30")


def test_a_system_not_built_says_so(lived, lang, words):
    page = lived(f"view=systems&lang={lang}")
    page.locator(".list li a.unbuilt").first.click()
    expect(page.get_by_text(words["systems.unbuilt"])).to_be_visible()
