"""What can be taken away: every file comes, and says where it is from."""

import csv
import io

import pytest
from playwright.sync_api import expect


def _taken(page, name):
    with page.expect_download(timeout=60_000) as coming:
        page.get_by_test_id(name).click()
    download = coming.value
    return download.suggested_filename, download.path().read_bytes()


def test_the_link_restores_the_page(lived, open_page, lang):
    page = lived(f"view=take&lang={lang}&without=M30&m=gini&d=1897-06-01&seed=2")
    link = page.locator("#link").input_value()
    assert all(part in link for part in ("seed=2", "without=M30", "d=1897-06-01", "m=gini", f"lang={lang}", "v="))
    again = open_page(link.split("?")[1])
    again.wait_for_selector("html[data-run=done]", timeout=60_000)
    expect(again.get_by_test_id("date")).to_contain_text("1897")


def test_a_table_is_tidy(lived):
    page = lived("view=take&lang=en&m=population")
    _, raw = _taken(page, "csv")
    rows = list(csv.DictReader(line for line in io.StringIO(raw.decode()) if not line.startswith("#")))
    assert {"date", "place", "measure", "value", "unit", "run"} <= set(rows[0])
    assert len({row["place"] for row in rows}) >= 99


@pytest.mark.parametrize("name", ["report", "scenario", "citation", "page"])
def test_the_server_makes_files(lived, name):
    page = lived("view=take&lang=en&without=M30")
    told, raw = _taken(page, name)
    assert told
    assert b"M30" in raw or name == "citation"


def test_pictures_of_map_and_chart(lived, lang):
    page = lived(f"view=take&lang={lang}&m=grain_price&d=1897-06-01")
    for what in ("map", "chart"):
        name, raw = _taken(page, f"{what}-svg")
        assert name.endswith(".svg")
        assert raw.startswith(b"<svg")
        assert b"<text" in raw
        _, raw = _taken(page, f"{what}-png")
        assert raw.startswith(b"\x89PNG")
        assert len(raw) > 20_000


def test_the_offline_page_plays_without_a_server(lived, browser, tmp_path, shot):
    page = lived("view=take&lang=hi")
    _, raw = _taken(page, "page")
    (tmp_path / "kranti.html").write_bytes(raw)
    context = browser.new_context(offline=True)
    alone = context.new_page()
    wrong = []
    alone.on("pageerror", lambda error: wrong.append(str(error)))
    alone.on(
        "request", lambda asked: None if asked.url.startswith(("file:", "data:", "blob:")) else wrong.append(asked.url)
    )
    alone.goto((tmp_path / "kranti.html").as_uri())
    expect(alone.get_by_test_id("headline").locator(".number")).to_be_visible(timeout=30_000)
    assert alone.locator("nav a").count() == 5
    shot(alone)
    context.close()
    assert wrong == []
