"""The same map in a notebook."""

import re
from urllib.request import urlopen

from playwright.sync_api import expect

DRAW = """async ([baked, lang]) => {
    const kept = { baked, lang, day: 100, measure: "grain_price" };
    window.model = {
        kept, get: (name) => kept[name], set: (name, value) => { kept[name] = value; },
        save_changes() {}, on() {}, off() {},
    };
    const widget = (await import("/widget.js")).default;
    document.body.replaceChildren();
    widget.render({ model: window.model, el: document.body });
}"""


def test_a_run_plays_in_a_notebook_and_leaves_its_address_alone(open_page, server, lang, words, shot):
    with urlopen(f"{server}/api/export/page?until=1896-12-31&lang=en") as answer:  # noqa: S310  # our own server
        whole = answer.read().decode()
    baked = re.search(r'<script type="application/json" id="kranti-baked">(.*?)</script>', whole, re.DOTALL)
    assert baked
    page = open_page("until=1896-02-01", bypass_csp=True)  # a notebook has no such policy
    page.wait_for_selector("html[data-run=done]", timeout=60_000)
    before = page.url
    page.evaluate(DRAW, [baked.group(1), lang])
    expect(page.get_by_test_id("headline").locator(".number")).to_be_visible(timeout=30_000)
    expect(page.get_by_test_id("date")).to_contain_text("1896")
    page.get_by_role("button", name=words["play.monthOn"], exact=True).click()
    page.wait_for_function("() => window.model.kept.day > 120")
    assert page.url.split("&d=")[0] == before.split("&d=")[0]
    shot(page)
