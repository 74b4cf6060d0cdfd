"""When something is in the way: a class code, a server that is gone, a run that breaks off."""

import json
import struct

from playwright.sync_api import expect


def _frame(told):
    body = json.dumps(told).encode()
    return struct.pack("<BBHI", 0, 0, 0, len(body)) + body


def test_a_class_room_asks_for_its_code(browser, server, lang, words):
    page = browser.new_page()
    asked = []

    def door(route):
        open_to_all = route.request.method == "POST" or "authorization" in route.request.headers
        told = {"token": "abc"} if route.request.method == "POST" else {"open": open_to_all, "code": not open_to_all}
        route.fulfill(json=told)

    page.route("**/api/door", door)
    page.on("request", lambda request: asked.append(request) if "/api/world" in request.url else None)
    page.goto(f"{server}/?lang={lang}&until=1896-02-01")
    page.get_by_label(words["door.code"]).fill("abcd-ef")
    page.get_by_role("button", name=words["door.enter"], exact=True).click()
    expect(page.get_by_test_id("headline")).to_be_visible()
    assert asked[0].headers["authorization"] == "Bearer abc"
    page.close()


def test_a_server_that_is_gone_is_told_and_its_return_loses_nothing(browser, server, lang, words):
    page = browser.new_page()
    page.route("**/api/run*", lambda route: route.abort())
    page.goto(f"{server}/?lang={lang}&until=1896-03-01&without=M30&d=1896-02-01")
    expect(page.get_by_role("alert")).to_contain_text("kranti serve")
    page.unroute("**/api/run*")
    page.get_by_role("button", name=words["trouble.again"], exact=True).click()
    page.wait_for_selector("html[data-run=done]", timeout=60_000)
    expect(page.get_by_test_id("changed")).to_contain_text("M30")
    expect(page.get_by_test_id("date")).to_contain_text("1896")
    page.close()


def test_a_run_that_breaks_off_says_why(browser, server, lang, words):
    page = browser.new_page()
    page.route("**/api/run*", lambda route: route.fulfill(body=_frame({"type": "queue", "place": 3})))
    page.goto(f"{server}/?lang={lang}")
    expect(page.get_by_role("alert")).to_contain_text(words["trouble.broken"])
    page.unroute("**/api/run*")
    told = _frame({"type": "error", "error": "The run broke off: no memory is left; ask for fewer."})
    page.route("**/api/run*", lambda route: route.fulfill(body=told))
    page.get_by_role("button", name=words["trouble.again"], exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("no memory is left")
    page.close()
